import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** How a process of ours is started; Node's own words for both. */
export interface ForkEntryOptions {
  readonly execArgv?: readonly string[];
  /** What becomes of its standard error; it has neither input nor output. */
  readonly stderr: 'ignore' | 'pipe';
}

/**
 * Starts the module `name` beside the module at `importer` (its `import.meta.url`) in a process of its own, which takes
 * messages with binary data. Node 20 cannot run TypeScript, so from the sources it needs tsx, as whoever started this
 * process did.
 */
export function forkEntry(
  importer: string,
  name: string,
  { execArgv = [], stderr }: ForkEntryOptions,
): ChildProcess {
  const isSource = importer.endsWith('.ts');
  const entry = fileURLToPath(new URL(`${name}.${isSource ? 'ts' : 'js'}`, importer));
  const loader = (): string => pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  return fork(entry, [], {
    serialization: 'advanced',
    execArgv: [...execArgv, ...(isSource ? ['--import', loader()] : [])],
    stdio: ['ignore', 'ignore', stderr, 'ipc'],
  });
}
