import { setTimeout as sleep } from 'node:timers/promises';
import { DatasetLoadingError, GraphChangedError } from '../domain/errors.ts';

/** A load tells how far it is about as often, and its end should not be missed for long. */
const pauseMs = 1000;

/**
 * Does `work`, and again every second while a load of another service keeps the graph shut or has just changed it, as
 * when several services start at once. `work` is done several times then, from its beginning.
 */
export async function waitForOtherLoads<Result>(
  work: () => Promise<Result>,
  { signal, onWait }: { readonly signal: AbortSignal | undefined; readonly onWait: () => void },
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const isOfOthers = error instanceof DatasetLoadingError || error instanceof GraphChangedError;
      if (!isOfOthers || signal?.aborted === true) throw error;
      if (attempt === 1) onWait();
      await sleep(pauseMs, undefined, signal === undefined ? {} : { signal });
    }
  }
}
