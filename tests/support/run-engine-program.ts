import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { followOutput, type FollowedOutput } from './follow-output.ts';

const program = join(import.meta.dirname, 'engine-program.ts');

export interface EngineProgram extends FollowedOutput {
  readonly process: ChildProcess;
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
  const { output, says, exited } = followOutput(child);
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await exited;
  };
  return { process: child, output, says, exited, kill };
}
