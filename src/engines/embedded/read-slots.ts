import type { EngineFigures } from '../../graph/engine.ts';
import type { Deadline } from '../deadline.ts';

/** A place among the reads that run at once. */
export interface ReadSlot {
  release(): void;
}

export interface ReadSlots {
  /** Waits for a place. Rejects when the caller goes first. */
  acquire(deadline: Deadline): Promise<ReadSlot>;
  figures(): Pick<EngineFigures, 'readSlots' | 'readsRunning' | 'readsBeside' | 'readsWaiting'>;
}

/** A point lookup takes less than a millisecond; what takes longer than this is let run beside the others. */
const quickMs = 50;
/** Slow reads that may run beside the quick ones, for each quick one. */
const slowFactor = 8;

/**
 * Lets `concurrency` reads run at once. A read that is slow gives its place to the next one and goes on beside it, so
 * that a few slow reads never stop the quick ones: the engine runs each query in a thread of its own, and the system
 * shares the cores among them (measured: with 6 slow queries on 2 cores, a lookup takes 12 ms). When too many go on
 * beside, slow reads keep their places until one of them ends.
 */
export function createReadSlots(concurrency: number): ReadSlots {
  const waiting = new Set<() => void>();
  const overdue = new Set<() => void>();
  const maxSlow = concurrency * slowFactor;
  let quick = 0;
  let slow = 0;

  const next = (): void => {
    const [first] = waiting;
    if (first === undefined || quick >= concurrency) return;
    waiting.delete(first);
    first();
  };
  const takeSlot = (): ReadSlot => {
    quick += 1;
    let isSlow = false;
    const stepAside = (): void => {
      if (slow >= maxSlow) {
        overdue.add(stepAside);
        return;
      }
      isSlow = true;
      slow += 1;
      quick -= 1;
      next();
    };
    const timer = setTimeout(stepAside, quickMs);
    return {
      release() {
        clearTimeout(timer);
        overdue.delete(stepAside);
        if (!isSlow) quick -= 1;
        else {
          slow -= 1;
          const [longest] = overdue;
          if (longest !== undefined) {
            overdue.delete(longest);
            longest();
          }
        }
        next();
      },
    };
  };
  return {
    acquire: (deadline) =>
      new Promise((resolve, reject) => {
        if (quick < concurrency) return resolve(takeSlot());
        const enter = (): void => {
          forget();
          resolve(takeSlot());
        };
        waiting.add(enter);
        const forget = deadline.onEnd((ending) => {
          waiting.delete(enter);
          reject(ending);
        });
      }),
    figures: () => ({
      readSlots: concurrency,
      readsRunning: quick,
      readsBeside: slow,
      readsWaiting: waiting.size,
    }),
  };
}
