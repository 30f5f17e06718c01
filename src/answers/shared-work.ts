import { QueryAbortedError } from '../domain/errors.ts';

/** Who waits for a result, and how long. */
export interface Waiter {
  /** Aborts when it goes away. */
  readonly signal: AbortSignal;
  readonly deadline: {
    readonly remainingMs: () => number;
    /** @throws when the time is over */
    readonly check: () => void;
  };
}

/** Work that several may wait for, and that is done once. */
export interface SharedWork<Result> {
  readonly isUnderWay: (id: string) => boolean;
  /**
   * Waits for the work of this id, and begins it where nobody has. Its signal aborts when nobody waits any more: who
   * began it may go and the others still get the result. What it fails with, all of them fail with.
   * @throws QueryAbortedError or what `deadline.check` throws, for this waiter alone
   */
  readonly join: (
    id: string,
    begin: (signal: AbortSignal) => Promise<Result>,
    waiter: Waiter,
  ) => Promise<Result>;
}

interface Work<Result> {
  readonly result: Promise<Result>;
  readonly abort: AbortController;
  waiting: number;
}

/** Makes a place where work is shared; what has ended is forgotten. */
export function createSharedWork<Result>(): SharedWork<Result> {
  const underWay = new Map<string, Work<Result>>();
  const start = (id: string, begin: (signal: AbortSignal) => Promise<Result>): Work<Result> => {
    const abort = new AbortController();
    const work: Work<Result> = { result: begin(abort.signal), abort, waiting: 0 };
    underWay.set(id, work);
    const forget = (): void => {
      if (underWay.get(id) === work) underWay.delete(id);
    };
    // A failure reaches those that wait; here it only ends the work.
    work.result.then(forget, forget);
    return work;
  };
  return {
    isUnderWay: (id) => underWay.has(id),
    join: async (id, begin, waiter) => {
      const work = underWay.get(id) ?? start(id, begin);
      work.waiting += 1;
      try {
        return await waitFor(work.result, waiter);
      } finally {
        work.waiting -= 1;
        if (work.waiting === 0) {
          // Whoever comes now begins anew, and does not join what is being given up.
          if (underWay.get(id) === work) underWay.delete(id);
          work.abort.abort();
        }
      }
    },
  };
}

async function waitFor<Result>(result: Promise<Result>, { signal, deadline }: Waiter): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  let abort = (): void => undefined;
  const gone = new Promise<never>((_resolve, reject) => {
    abort = () =>
      reject(
        new QueryAbortedError('the client went away before the answer was ready', {
          messageZh: '请求方在结果得出之前已离开',
        }),
      );
    const watch = (): void => {
      timer = setTimeout(() => {
        try {
          deadline.check();
          watch();
        } catch (error) {
          reject(error);
        }
      }, Math.ceil(deadline.remainingMs()));
    };
    watch();
  });
  signal.addEventListener('abort', abort);
  if (signal.aborted) abort();
  try {
    return await Promise.race([result, gone]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}
