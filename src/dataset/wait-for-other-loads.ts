import { setTimeout as sleep } from 'node:timers/promises';
import { DatasetLoadingError } from '../domain/errors.ts';

/** A load tells how far it is about as often, and its end should not be missed for long. */
const pauseMs = 1000;

/**
 * Does `work`, and again every second while a load of another service keeps the graph shut. `work` is done several
 * times then, from its beginning.
 */
export async function waitForOtherLoads<Result>(
  work: () => Promise<Result>,
  { signal, onWait }: { readonly signal: AbortSignal | undefined; readonly onWait: () => void },
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DatasetLoadingError) || signal?.aborted === true) throw error;
      if (attempt === 1) onWait();
      await sleep(pauseMs, undefined, signal === undefined ? {} : { signal });
    }
  }
}
