import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { Agent, request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

/** A program that answers GraphQL by HTTP, in a process of its own. */
export interface Service {
  readonly address: string;
  readonly graphqlAddress: string;
  readonly pid: number;
  /** Milliseconds from its start until it was ready. */
  readonly readyMs: number;
  /** @throws Error for an answer with errors */
  readonly ask: (query: string, variables: Readonly<Record<string, unknown>>) => Promise<unknown>;
  /** Milliseconds of the longest delay of its event loop since the last reading; it has to run with the probe. */
  readonly readLongestDelay: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

interface StartOptions {
  readonly program: readonly string[];
  readonly graphqlPath: string;
  readonly env: Readonly<Record<string, string>>;
  /** What answers 200 once it is ready. */
  readonly readyPath: string;
  readonly readyHeaders?: Readonly<Record<string, string>>;
}

const probe = pathToFileURL(resolve(import.meta.dirname, 'event-loop-probe.js')).href;

/** What `npm run build` makes of the service. */
export const builtService = resolve(import.meta.dirname, '../../dist/main.js');

/** The same graph in `@neo4j/graphql` (bench/peer). */
export const startPeer = (env: Readonly<Record<string, string>>): Promise<Service> =>
  startService({
    program: [resolve(import.meta.dirname, '../peer/serve.mjs')],
    graphqlPath: '/',
    env,
    readyPath: '/?query=%7B__typename%7D',
    readyHeaders: { 'apollo-require-preflight': '1' },
  });

/** What `npm run build` makes, without limits that a measurement would meet, and without caches. */
export const startAtlas = (env: Readonly<Record<string, string>>): Promise<Service> =>
  startService({
    program: ['--import', probe, builtService],
    graphqlPath: '/graphql',
    env: {
      SEED_DIR: 'none',
      LOG_LEVEL: 'warn',
      REQUESTS_PER_MINUTE: '10000000',
      MAX_HEAVY_REQUESTS: '100',
      ANSWER_CACHE_BYTES: '0',
      QUERY_TIMEOUT_MS: '600000',
      ...env,
    },
    readyPath: '/readyz',
  });

/** @throws Error when it ends before it is ready */
export async function startService({ program, graphqlPath, env, ...ready }: StartOptions): Promise<Service> {
  const port = await findFreePort();
  const address = `http://127.0.0.1:${port}`;
  const begin = performance.now();
  const child = spawn(process.execPath, program, {
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  const delays = listenForDelays(child);
  await waitUntilReady(child, `${address}${ready.readyPath}`, ready.readyHeaders ?? {});
  const agent = new Agent({ keepAlive: true });
  return {
    address,
    graphqlAddress: `${address}${graphqlPath}`,
    pid: child.pid ?? 0,
    readyMs: performance.now() - begin,
    ask: async (query, variables) => {
      const { data, errors } = await post(
        agent,
        `${address}${graphqlPath}`,
        JSON.stringify({ query, variables }),
      );
      if (errors !== undefined) throw new Error(JSON.stringify(errors).slice(0, 500));
      return data;
    },
    readLongestDelay: async () => {
      const answered = once(delays, 'delay');
      child.kill('SIGUSR2');
      const [longestMs] = (await answered) as [number];
      return longestMs;
    },
    stop: async () => {
      agent.destroy();
      child.kill('SIGTERM');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}

interface GraphqlAnswer {
  readonly data?: unknown;
  readonly errors?: unknown;
}

const post = (agent: Agent, url: string, body: string): Promise<GraphqlAnswer> =>
  new Promise((done, fail) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(JSON.parse(Buffer.concat(chunks).toString()) as GraphqlAnswer));
      response.on('error', fail);
    });
    sent.on('error', fail);
    sent.end(body);
  });

/** Takes the probe's lines out of what the program writes; the rest goes on. */
function listenForDelays(child: ChildProcess): EventEmitter {
  const delays = new EventEmitter();
  if (child.stderr !== null)
    createInterface({ input: child.stderr }).on('line', (line) => {
      const [, longestMs] = /^longest delay: ([\d.]+)$/u.exec(line) ?? [];
      if (longestMs !== undefined) delays.emit('delay', Number(longestMs));
      else if (line !== '') console.error(line);
    });
  return delays;
}

async function waitUntilReady(
  child: ChildProcess,
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  for (;;) {
    const isReady = await fetch(url, { headers }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    if (child.exitCode !== null) throw new Error(`${child.spawnargs.join(' ')} ended with ${child.exitCode}`);
    await sleep(20);
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
