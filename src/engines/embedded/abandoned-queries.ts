import { QueryTimeoutError } from '../../domain/errors.ts';
import type { Deadline } from '../deadline.ts';

export interface AbandonedQueryLimits {
  /** How long a query may go on after its caller left before it counts. */
  readonly graceMs: number;
  /** How long one may go on at all. */
  readonly limitMs: number;
  /** How many that count are too many. */
  readonly maxReads: number;
}

export interface AbandonedQueries {
  /** @throws QueryTimeoutError for a text that has ended the engine's process twice, for a while */
  check(queryName: string, text: string): void;
  /** Watches a query that is under way; gives back what to call when it has ended. */
  watch(text: string, kind: 'read' | 'write', deadline: Deadline): () => void;
}

interface RunningQuery {
  readonly text: string;
  readonly kind: 'read' | 'write';
  counts: boolean;
}

const refusedAfterKills = 2;
const refusedForMs = 60_000;

/**
 * Queries cannot be cancelled: one whose caller left goes on. Ending the engine's process is the last resort, taken
 * when as many go on as there are cores, when one goes on far too long, or when a write holds up all other writes.
 */
export function createAbandonedQueries(
  limits: AbandonedQueryLimits,
  endProcess: () => void,
): AbandonedQueries {
  const running = new Set<RunningQuery>();
  const kills = new Map<string, { count: number; lastAt: number }>();

  const forgetOldKills = (): void => {
    for (const [text, kill] of kills) if (performance.now() - kill.lastAt > refusedForMs) kills.delete(text);
  };
  const end = (): void => {
    forgetOldKills();
    for (const text of new Set([...running].filter((query) => query.counts).map((query) => query.text))) {
      kills.set(text, { count: (kills.get(text)?.count ?? 0) + 1, lastAt: performance.now() });
    }
    endProcess();
  };
  const startCounting = (query: RunningQuery): void => {
    query.counts = true;
    const reads = [...running].filter((other) => other.counts && other.kind === 'read').length;
    if (query.kind === 'write' || reads >= limits.maxReads) end();
  };

  return {
    check(queryName, text) {
      forgetOldKills();
      if ((kills.get(text)?.count ?? 0) < refusedAfterKills) return;
      throw new QueryTimeoutError(
        `${queryName} ran so long that the engine had to be restarted, twice; it is refused for a minute. Ask for less: a smaller depth, fewer ids or a narrower filter`,
      );
    },
    watch(text, kind, deadline) {
      const query: RunningQuery = { text, kind, counts: false };
      let timers: readonly NodeJS.Timeout[] = [];
      running.add(query);
      const forget = deadline.onEnd(() => {
        timers = [setTimeout(startCounting, limits.graceMs, query), setTimeout(end, limits.limitMs)];
      });
      return () => {
        running.delete(query);
        forget();
        for (const timer of timers) clearTimeout(timer);
      };
    },
  };
}
