import { DatasetLoadingError } from '../../domain/errors.ts';
import type { EngineFigures } from '../../graph/engine.ts';
import type { Deadline } from '../deadline.ts';

/** One writer at a time, in order of asking. */
export interface WriterQueue {
  /** Waits for its turn; gives back what ends it. Rejects when the caller goes first, with DatasetLoadingError during a load. */
  acquire(deadline: Deadline): Promise<() => void>;
  /** A turn without a deadline, for what loads a dataset. */
  acquireForLoading(signal: AbortSignal | undefined): Promise<() => void>;
  figures(): Pick<EngineFigures, 'writesRunning' | 'writesWaiting'>;
}

/** Gives turns to writers; the embedded engine refuses writes that overlap. */
export function createWriterQueue(): WriterQueue {
  const waiting = new Set<() => void>();
  let taken = false;
  let loading = false;

  const release = (): void => {
    taken = false;
    loading = false;
    const [next] = waiting;
    if (next === undefined) return;
    waiting.delete(next);
    next();
  };
  const take = (): (() => void) => {
    taken = true;
    let released = false;
    return () => {
      if (!released) release();
      released = true;
    };
  };
  const enqueue = (onGone: (reject: (reason: unknown) => void) => () => void): Promise<() => void> =>
    new Promise((resolve, reject) => {
      if (!taken) return resolve(take());
      const enter = (): void => {
        forget();
        resolve(take());
      };
      waiting.add(enter);
      const forget = onGone((reason) => {
        waiting.delete(enter);
        reject(reason);
      });
    });

  return {
    acquire: (deadline) =>
      enqueue((reject) =>
        deadline.onEnd((ending) =>
          reject(
            loading && ending.code === 'QUERY_TIMEOUT'
              ? new DatasetLoadingError(
                  'a dataset is being loaded; nothing was written, try again when it is done',
                  { messageZh: '正在载入数据集，本次未写入；请等载入完成后再试' },
                )
              : ending,
          ),
        ),
      ),
    async acquireForLoading(signal) {
      const turn = await enqueue((reject) => {
        const abort = (): void => reject(signal?.reason);
        signal?.addEventListener('abort', abort, { once: true });
        return () => signal?.removeEventListener('abort', abort);
      });
      loading = true;
      return turn;
    },
    figures: () => ({ writesRunning: Number(taken), writesWaiting: waiting.size }),
  };
}
