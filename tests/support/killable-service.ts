import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listEngineProcesses } from './child-processes.ts';

const root = join(import.meta.dirname, '../..');
const probe = pathToFileURL(join(import.meta.dirname, 'event-loop-probe.js')).href;

/** What `npm run build` makes of the service. */
export const builtService = join(root, 'dist/main.js');

interface ServiceOptions {
  readonly uid?: number;
  /** The built service, with a probe of its event loop; otherwise its sources, which no build can be behind. */
  readonly isBuilt?: boolean;
}

/** A service in a process of its own, for tests that kill it. */
export interface ServiceProcess {
  readonly address: string;
  readonly pid: number;
  /** The engine processes that it has started and that still run. */
  readonly enginePids: () => readonly number[];
  /** Everything that it has written so far. */
  readonly output: () => string;
  /** Waits until its output has it; rejects when it ends before. */
  readonly says: (pattern: RegExp) => Promise<void>;
  readonly exited: Promise<number | null>;
  /** kill −9 of the service alone, or together with the engine's process. */
  readonly kill: (withEngine?: boolean) => Promise<void>;
  /** SIGTERM, as an operator ends it. */
  readonly stop: () => Promise<void>;
}

/** Starts the service with these settings, on a port that is free. */
export async function startService(
  settings: Readonly<Record<string, string>>,
  { uid, isBuilt = false }: ServiceOptions = {},
): Promise<ServiceProcess> {
  const port = settings['PORT'] ?? String(await findFreePort());
  const program = isBuilt ? [probe, builtService] : ['tsx', join(root, 'src/main.ts')];
  const child = spawn(process.execPath, ['--import', ...program], {
    cwd: root,
    env: {
      ...process.env,
      LOG_LEVEL: 'info',
      SEED_DIR: 'none',
      REQUESTS_PER_MINUTE: '1000000',
      ...settings,
      PORT: port,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid !== undefined && { uid }),
  });
  const { output, says, exited } = followOutput(child);
  const pid = child.pid ?? 0;
  const end = async (send: () => void): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) send();
    await exited;
  };
  return {
    address: `http://127.0.0.1:${port}`,
    pid,
    enginePids: () => listEngineProcesses(pid),
    output,
    says,
    exited,
    kill: (withEngine = false) =>
      end(() => {
        for (const each of withEngine ? [pid, ...listEngineProcesses(pid)] : [pid])
          process.kill(each, 'SIGKILL');
      }),
    stop: () => end(() => process.kill(pid, 'SIGTERM')),
  };
}

function followOutput(child: ChildProcess): Pick<ServiceProcess, 'output' | 'says' | 'exited'> {
  let output = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      for (const listener of listeners) listener();
    });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return {
    output: () => output,
    exited,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (!pattern.test(output)) return;
          listeners.delete(look);
          resolve();
        };
        listeners.add(look);
        look();
        void exited.then(() => reject(new Error(`ended before it said ${String(pattern)}: ${output}`)));
      }),
  };
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}
