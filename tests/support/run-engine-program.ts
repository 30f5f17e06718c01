import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const program = join(import.meta.dirname, 'engine-program.ts');

export interface EngineProgram {
  readonly process: ChildProcess;
  readonly output: () => string;
  /** Waits until it has said so; rejects when it ends before. */
  readonly says: (pattern: RegExp) => Promise<void>;
  readonly exited: Promise<number | null>;
  /** kill −9. */
  readonly kill: () => Promise<void>;
}

/** Starts `engine-program.ts` in a process of its own. */
export function runEngineProgram(
  args: readonly string[],
  options: { uid?: number; env?: NodeJS.ProcessEnv } = {},
): EngineProgram {
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...options.env },
    ...(options.uid !== undefined && { uid: options.uid }),
  });
  let output = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      for (const listener of listeners) listener();
    });
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
  const says = (pattern: RegExp): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (!pattern.test(output)) return;
        listeners.delete(look);
        resolve();
      };
      listeners.add(look);
      look();
      void exited.then(() => reject(new Error(`ended before it said ${String(pattern)}: ${output}`)));
    });
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await exited;
  };
  return { process: child, output: () => output, says, exited, kill };
}
