/** How far a piece of work is, and how long it will still take if it goes on as it did. */
export interface Estimate {
  /** From 0 to 1. */
  readonly share: number;
  /** Things done in a second; null while it is too early to tell. */
  readonly perSecond: number | null;
  /** Null while it is too early to tell. */
  readonly secondsLeft: number | null;
}

/** Follows work that reports how much is done; a new name is new work. */
export type EstimateProgress = (name: string, done: number, total: number) => Estimate;

/** Before that, a rate says more of the beginning than of the work. */
const earliestMs = 2000;

/** Begins to follow; `now` gives milliseconds of any clock that only goes forward. */
export function createEstimate(now: () => number = () => performance.now()): EstimateProgress {
  let current: { readonly name: string; readonly startedAt: number; readonly from: number } | null = null;
  return (name, done, total) => {
    if (current?.name !== name || done < current.from) current = { name, startedAt: now(), from: done };
    const elapsedMs = now() - current.startedAt;
    const share = total > 0 ? Math.min(1, Math.max(0, done / total)) : 0;
    const more = done - current.from;
    if (elapsedMs < earliestMs || more <= 0) return { share, perSecond: null, secondsLeft: null };
    const perSecond = (more / elapsedMs) * 1000;
    return { share, perSecond, secondsLeft: Math.max(0, total - done) / perSecond };
  };
}
