import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { runCli } from '../../src/cli/run-cli.ts';

export interface CliResult {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line in this process. */
export async function runCommand(
  args: readonly string[],
  input = '',
  ask: (question: string) => 'yes' | 'no' | 'nobody' = () => 'nobody',
): Promise<CliResult> {
  let out = '';
  let err = '';
  const exitCode = await runCli(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    isInteractive: false,
    columns: 80,
    signal: new AbortController().signal,
    readInput: () => Promise.resolve(input),
    ask: (question) => {
      err += question;
      return Promise.resolve(ask(question));
    },
  });
  return { exitCode, out, err };
}

const root = join(import.meta.dirname, '../..');

/** Starts one command line in a process of its own. */
export const spawnCommand = (
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', join(root, 'src/cli/main.ts'), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Waits until a process has ended, with what it wrote. */
export async function waitForExit(
  child: ChildProcess,
): Promise<CliResult & { readonly signal: string | null }> {
  let out = '';
  let err = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  const [exitCode, signal] = await new Promise<readonly [number | null, string | null]>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, endedBy) => resolve([code, endedBy]));
  });
  return { exitCode: exitCode ?? -1, signal, out, err };
}
