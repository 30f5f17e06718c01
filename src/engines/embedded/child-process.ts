import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { forkEntry } from '../../domain/fork-entry.ts';
import type { ChildRequest, ChildResponse, ChildRow, ChildTask } from './child-protocol.ts';
import { ChildFailedError, ChildGoneError } from './errors.ts';

/** One process that runs the engine, as the service sees it. */
export interface EngineChild {
  readonly pid: number | undefined;
  /** Rejects with ChildFailedError when the engine refuses, with ChildGoneError when the process ends first. */
  request(task: ChildTask): Promise<readonly ChildRow[]>;
  /** Ends when the process has ended, whatever the reason. */
  readonly exited: Promise<void>;
  hasExited(): boolean;
  /** Ends when every request so far is answered, or when the limit has passed or the signal aborts. */
  drain(timeoutMs: number, signal: AbortSignal): Promise<void>;
  /** Ends the process at once; committed data stays. */
  kill(): Promise<void>;
  /** Closes the store and the process; kills it when that takes longer than the limit. */
  close(timeoutMs: number): Promise<void>;
}

interface PendingRequest {
  readonly rows: ChildRow[];
  readonly resolve: (rows: readonly ChildRow[]) => void;
  readonly reject: (error: Error) => void;
}

const drainPauseMs = 20;

/** The end of what the process complained of, for the error when it ends by itself. */
function keepLastWords(process: ChildProcess): () => string {
  let words = '';
  process.stderr?.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-1000);
  });
  return () => words.trim();
}

/** Starts a process that runs the engine; it opens nothing yet. */
export function startEngineChild(): EngineChild {
  const child = forkEntry(import.meta.url, 'child-main', { stderr: 'pipe' });
  const lastWords = keepLastWords(child);
  const pending = new Map<number, PendingRequest>();
  let nextId = 1;
  let gone: ChildGoneError | null = null;

  const exited = new Promise<void>((resolve) => {
    const end = (reason: string, signal: NodeJS.Signals | null = null): void => {
      gone ??= new ChildGoneError(`the engine's process ended (${reason}) ${lastWords()}`.trim(), signal);
      for (const request of pending.values()) request.reject(gone);
      pending.clear();
      resolve();
    };
    child.once('exit', (code, signal) => end(signal ?? `exit code ${code}`, signal));
    child.once('error', (error) => end(error.message));
  });
  child.on('message', (response: ChildResponse) => {
    const request = pending.get(response.id);
    if (request === undefined) return;
    if ('failure' in response) {
      pending.delete(response.id);
      request.reject(new ChildFailedError(response.failure));
      return;
    }
    for (const row of response.rows) request.rows.push(row);
    if (!response.last) return;
    pending.delete(response.id);
    request.resolve(request.rows);
  });

  const request = (task: ChildTask): Promise<readonly ChildRow[]> =>
    new Promise((resolve, reject) => {
      if (gone !== null) return reject(gone);
      const id = nextId;
      nextId += 1;
      pending.set(id, { rows: [], resolve, reject });
      const message: ChildRequest = { ...task, id };
      // A closed channel is that of a process which is ending; `exited` answers, once its lock is free.
      child.send(message, (error) => void (error !== null && child.kill('SIGKILL')));
    });
  const drain = async (timeoutMs: number, signal: AbortSignal): Promise<void> => {
    const giveUpAt = performance.now() + timeoutMs;
    while (pending.size > 0 && !signal.aborted && performance.now() < giveUpAt) await sleep(drainPauseMs);
  };
  const kill = (): Promise<void> => {
    child.kill('SIGKILL');
    return exited;
  };
  const close = async (timeoutMs: number): Promise<void> => {
    const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
    await request({ kind: 'close' }).catch(ignoreGone);
    clearTimeout(timer);
    await kill();
  };
  return { pid: child.pid, request, exited, hasExited: () => gone !== null, drain, kill, close };
}

/** A process that is gone, or whose store does not close, is ended by the caller in any case. */
const ignoreGone = (error: unknown): void => {
  if (!(error instanceof ChildGoneError) && !(error instanceof ChildFailedError)) throw error;
};
