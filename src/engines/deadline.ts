import { setMaxListeners } from 'node:events';
import type { BilingualText } from '../domain/bilingual-text.ts';
import { QueryAbortedError, QueryTimeoutError } from '../domain/errors.ts';
import type { QueryOptions } from '../graph/engine.ts';

type Ending = QueryTimeoutError | QueryAbortedError;

/** The patience of one caller: ends at its timeout or when its signal aborts. */
export interface Deadline {
  readonly timeoutMs: number;
  /** Why the caller has gone; null while it waits. */
  ending(): Ending | null;
  remainingMs(): number;
  /** Settles as the promise does, or rejects as soon as the caller has gone. */
  race<Value>(promise: Promise<Value>): Promise<Value>;
  /** Calls back once when the caller goes, at once if it has gone; gives back what ends the subscription. */
  onEnd(callback: (ending: Ending) => void): () => void;
  /** Ends the timer; nothing ends after it. */
  dispose(): void;
}

/** setTimeout takes no more than 31 bits. */
const longestTimerMs = 2 ** 31 - 1;

const toTimeoutError = ({ en, zh }: BilingualText, timeoutMs: number): QueryTimeoutError =>
  new QueryTimeoutError(
    `${en} took longer than its limit of ${timeoutMs} ms: ask for less, or raise QUERY_TIMEOUT_MS`,
    { messageZh: `${zh}超过 ${timeoutMs} 毫秒的时限；请缩小范围，或调大 QUERY_TIMEOUT_MS` },
  );

/** Starts the clock of a caller; `what` names the query in the error. */
export function startDeadline(
  what: BilingualText,
  options: QueryOptions,
  defaultTimeoutMs: number,
): Deadline {
  const timeoutMs = options.timeoutMs ?? defaultTimeoutMs;
  const endsAt = performance.now() + timeoutMs;
  const callbacks = new Set<(ending: Ending) => void>();
  let ending: Ending | null = null;

  const dispose = (): void => {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', abort);
    callbacks.clear();
  };
  const end = (reason: Ending): void => {
    ending = reason;
    const waiting = [...callbacks];
    dispose();
    for (const callback of waiting) callback(reason);
  };
  const expire = (): void => end(toTimeoutError(what, timeoutMs));
  const timer = setTimeout(expire, Math.min(timeoutMs, longestTimerMs));
  const abort = (): void =>
    end(
      new QueryAbortedError(`${what.en} was given up by its caller`, {
        messageZh: `${what.zh}已被请求方取消`,
      }),
    );
  // One request may have many queries in flight, and each takes its listener away again.
  if (options.signal) setMaxListeners(0, options.signal);
  if (options.signal?.aborted === true) abort();
  // A timer takes a millisecond, in which a quick query could still answer.
  else if (timeoutMs <= 0) expire();
  else options.signal?.addEventListener('abort', abort, { once: true });

  const onEnd = (callback: (reason: Ending) => void): (() => void) => {
    if (ending === null) callbacks.add(callback);
    else callback(ending);
    return () => callbacks.delete(callback);
  };
  return {
    timeoutMs,
    ending: () => ending,
    remainingMs: () => Math.max(0, endsAt - performance.now()),
    race: (promise) =>
      new Promise((resolve, reject) => {
        const forget = onEnd(reject);
        promise.then(resolve, reject).finally(forget);
      }),
    onEnd,
    dispose,
  };
}
