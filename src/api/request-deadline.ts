import { QueryTimeoutError } from '../domain/errors.ts';

/** The time that one request has for everything: waiting, queries and analysis. */
export interface RequestDeadline {
  readonly remainingMs: () => number;
  /** @throws QueryTimeoutError when the time is over */
  readonly check: () => void;
}

/** Starts the clock of a request. */
export function startRequestDeadline(timeoutMs: number, now = () => performance.now()): RequestDeadline {
  const endsAt = now() + timeoutMs;
  const remainingMs = () => Math.max(0, endsAt - now());
  return {
    remainingMs,
    check: () => {
      if (remainingMs() > 0) return;
      throw new QueryTimeoutError(
        `this request took longer than its limit of ${timeoutMs} ms: ask for less, or raise QUERY_TIMEOUT_MS`,
        { messageZh: `本次请求超过 ${timeoutMs} 毫秒的时限；请缩小范围，或调大 QUERY_TIMEOUT_MS` },
      );
    },
  };
}
