import type { ChildProcess } from 'node:child_process';

/** What a process says, from its start. */
export interface FollowedOutput {
  /** Everything that it has written so far. */
  readonly output: () => string;
  /** Waits until its output has it; rejects when it ends before. */
  readonly says: (pattern: RegExp) => Promise<void>;
  /** Its exit code, once everything that it wrote has been read; null for a signal. */
  readonly exited: Promise<number | null>;
}

/** Keeps what a process writes. Its streams have to be pipes. */
export function followOutput(child: ChildProcess): FollowedOutput {
  let output = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      for (const listener of listeners) listener();
    });
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
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
