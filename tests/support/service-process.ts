import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** A service in a process of its own, with the seed in it. */
export interface ServiceProcess {
  readonly address: string;
  /** Megabytes of the service itself, the engine's process left out. */
  readonly readMemory: () => number;
  readonly hasEnded: () => boolean;
  readonly stop: () => Promise<void>;
}

/** Starts a service with a bounded heap, and waits until it answers. */
export async function startService(
  heapMegabytes: number,
  env: Readonly<Record<string, string>> = {},
): Promise<ServiceProcess> {
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${heapMegabytes}`, '--import', 'tsx', join(root, 'src/main.ts')],
    {
      cwd: root,
      env: { ...process.env, GRAPH_URL: 'embedded:memory', PORT: '0', LOG_LEVEL: 'info', ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = await waitForAddress(child);
  return {
    address,
    readMemory: () => {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      return Math.round(Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1]) / 1024);
    },
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function waitForAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text = (text + chunk.toString()).slice(-100_000);
      const address = /"msg":"ready: (http:\/\/[^"]+)"/u.exec(text)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`the service ended with ${code}: ${text.slice(-2000)}`)));
  });
}
