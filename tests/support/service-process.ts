import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listEngineProcesses } from './child-processes.ts';
import { followOutput, type FollowedOutput } from './follow-output.ts';

const root = join(import.meta.dirname, '../..');
const probe = pathToFileURL(join(import.meta.dirname, 'event-loop-probe.js')).href;

/** What `npm run build` makes of the service. */
export const builtService = join(root, 'dist/main.js');

interface ServiceOptions {
  readonly uid?: number;
  /** The built service, with a probe of its event loop; otherwise its sources, which no build can be behind. */
  readonly isBuilt?: boolean;
  /** Bounds its heap. */
  readonly heapMegabytes?: number;
}

/** A service in a process of its own, for tests that kill it. */
export interface ServiceProcess extends FollowedOutput {
  readonly address: string;
  readonly pid: number;
  /** The engine processes that it has started and that still run. */
  readonly enginePids: () => readonly number[];
  readonly hasEnded: () => boolean;
  /** kill −9 of the service alone, or together with the engine's process. */
  readonly kill: (withEngine?: boolean) => Promise<void>;
  /** SIGTERM, as an operator ends it. */
  readonly stop: () => Promise<void>;
}

/** Starts the service with these settings, on a port that is free. */
export async function startService(
  settings: Readonly<Record<string, string>>,
  { uid, isBuilt = false, heapMegabytes }: ServiceOptions = {},
): Promise<ServiceProcess> {
  const port = settings['PORT'] ?? String(await findFreePort());
  const program = isBuilt ? [probe, builtService] : ['tsx', join(root, 'src/main.ts')];
  const heap = heapMegabytes === undefined ? [] : [`--max-old-space-size=${heapMegabytes}`];
  const child = spawn(process.execPath, [...heap, '--import', ...program], {
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
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const end = async (send: () => void): Promise<void> => {
    if (!hasEnded()) send();
    await exited;
  };
  return {
    address: `http://127.0.0.1:${port}`,
    pid,
    enginePids: () => listEngineProcesses(pid),
    output,
    says,
    exited,
    hasEnded,
    kill: (withEngine = false) =>
      end(() => {
        for (const each of withEngine ? [pid, ...listEngineProcesses(pid)] : [pid])
          process.kill(each, 'SIGKILL');
      }),
    stop: () => end(() => process.kill(pid, 'SIGTERM')),
  };
}

/** Below those that systems give to whoever asks for any port, so that nobody takes it before the service does. */
const firstPort = 20_000;
const lastPort = 32_000;

async function findFreePort(): Promise<number> {
  for (let attempt = 1; attempt <= 50; attempt += 1) {
    const port = randomInt(firstPort, lastPort);
    if (await isFree(port)) return port;
  }
  throw new Error(`no port is free from ${firstPort} to ${lastPort}`);
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const isListening = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => resolve(true));
  });
  if (isListening) await new Promise((resolve) => server.close(resolve));
  return isListening;
}
