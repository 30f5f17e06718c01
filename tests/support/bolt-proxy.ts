import { createServer, connect as connectSocket, type Server, type Socket } from 'node:net';

/** COMMIT as Bolt sends it: a chunk of two bytes, the message, the end of the chunks. */
const commitMessage = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00]);

export interface BoltProxy {
  readonly url: string;
  /** What happens to the next COMMIT: it gets through and its answer is lost, or it is lost itself. */
  readonly loseNext: (what: 'answer' | 'commit') => void;
  /** Ends all connections and takes no new ones. */
  readonly goAway: () => Promise<void>;
  readonly comeBack: () => Promise<void>;
  /** Leads new connections to another server, such as the same one after a restart. */
  readonly pointTo: (serverUrl: string) => void;
}

/** Stands between the driver and a server, to break what is hard to break. */
export async function startBoltProxy(serverUrl: string): Promise<BoltProxy> {
  let target = new URL(serverUrl);
  const sockets = new Set<Socket>();
  let lose: 'answer' | 'commit' | null = null;
  let port = 0;

  const relay = (client: Socket): void => {
    const server = connectSocket(Number(target.port), target.hostname);
    const end = (): void => {
      client.destroy();
      server.destroy();
    };
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket
        .on('error', end)
        .on('close', end)
        .on('close', () => sockets.delete(socket));
    }
    client.on('data', (data) => {
      if (lose === null || !data.includes(commitMessage)) return void server.write(data);
      const lost = lose;
      lose = null;
      if (lost === 'commit') return end();
      // The server is given time to commit; whatever it answers is dropped.
      server.removeAllListeners('data');
      server.write(data);
      setTimeout(end, 300);
    });
    server.on('data', (data) => client.write(data));
  };
  let listener: Server;
  const comeBack = async (): Promise<void> => {
    listener = createServer(relay);
    await new Promise<void>((resolve) => listener.listen(port, '127.0.0.1', resolve));
    const address = listener.address();
    if (address !== null && typeof address === 'object') port = address.port;
  };
  const goAway = async (): Promise<void> => {
    const closed = new Promise((resolve) => listener.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  await comeBack();
  return {
    url: `bolt://127.0.0.1:${port}`,
    loseNext: (what) => {
      lose = what;
    },
    goAway,
    comeBack,
    pointTo: (url) => {
      target = new URL(url);
    },
  };
}
