import { DatasetLoadingError } from '../../domain/errors.ts';
import type { Deadline } from '../deadline.ts';
import type { LoadState } from './load-state.ts';

/**
 * Keeps reads off a graph that a load has half-way, also a load of another process, for one small query a second and
 * none for each read. A look at the marker that found nothing holds for `leaseMs` from when it began; a load waits
 * longer than that between its marker and its first change. So a read that ended within the lease has seen no change.
 * One that took longer looks again before its rows are given out.
 */
export interface LoadWatch {
  /** @throws DatasetLoadingError while a load is being applied */
  guard<Result>(deadline: Deadline, query: () => Promise<Result>): Promise<Result>;
  /** The same before a write, whose rows do not matter. @throws DatasetLoadingError */
  check(deadline: Deadline): Promise<void>;
  /** Looks at once. */
  look(): Promise<void>;
  /** Forgets what it has seen. */
  expire(): void;
}

const leaseMs = 1000;
/** From the marker to the first change: the lease, and something for clocks that run differently. */
export const settleMs = 1500;

interface Look {
  readonly beganAt: number;
  readonly state: LoadState;
}

const loading = (): DatasetLoadingError =>
  new DatasetLoadingError(
    'a dataset is being loaded; the graph answers again when it is whole, try again in a moment',
    { messageZh: '正在载入数据集，载入完成后恢复应答；请稍后再试' },
  );

/** `look` reads the marker; `onLoad` is told of a load that is under way, whoever does it. */
export function createLoadWatch(
  look: () => Promise<LoadState>,
  onLoad: (state: LoadState) => void,
): LoadWatch {
  let last: Look | null = null;
  let looking: Promise<Look> | null = null;
  let expiredAt = 0;

  const lookNow = async (): Promise<Look> => {
    const beganAt = performance.now();
    const state = await look();
    const seen = { beganAt, state };
    if (beganAt >= expiredAt && (last === null || last.beganAt < beganAt)) last = seen;
    if (state.phase !== 'IDLE') onLoad(state);
    return seen;
  };
  /** Callers share a look; one that began before they asked counts from when it began. */
  const lookTogether = (): Promise<Look> => {
    if (looking !== null) return looking;
    const own = lookNow().finally(() => {
      if (looking === own) looking = null;
    });
    looking = own;
    return own;
  };
  /** That a load is being applied holds for the one who looked: the next one asks whether it has ended. */
  const holds = ({ beganAt, state }: Look): boolean =>
    state.phase !== 'APPLYING' && performance.now() - beganAt <= leaseMs;
  const check = async (deadline: Deadline): Promise<Look> => {
    const seen = last !== null && holds(last) ? last : await deadline.race(lookTogether());
    if (seen.state.phase === 'APPLYING') throw loading();
    return seen;
  };

  return {
    async check(deadline) {
      await check(deadline);
    },
    async guard(deadline, query) {
      const before = await check(deadline);
      const result = await query();
      if (holds(before)) return result;
      const after = await check(deadline);
      if (after.state.loads !== before.state.loads) throw loading();
      return result;
    },
    look: async () => void (await lookTogether()),
    expire() {
      last = null;
      // A look under way may have found the marker that has gone since: nobody joins it from here on.
      looking = null;
      expiredAt = performance.now();
    },
  };
}
