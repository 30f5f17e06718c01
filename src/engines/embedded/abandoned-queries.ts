import { QueryTimeoutError } from '../../domain/errors.ts';
import type { Deadline } from '../deadline.ts';
import type { EngineChild } from './child-process.ts';

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
  watch(child: EngineChild, text: string, kind: 'read' | 'write', deadline: Deadline): () => void;
}

interface RunningQuery {
  readonly child: EngineChild;
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
export function createAbandonedQueries(limits: AbandonedQueryLimits): AbandonedQueries {
  const running = new Set<RunningQuery>();
  const kills = new Map<string, { count: number; lastAt: number }>();

  const forgetOldKills = (): void => {
    for (const [text, kill] of kills) if (performance.now() - kill.lastAt > refusedForMs) kills.delete(text);
  };
  /** Ends a process, and remembers what it was ended for. Its other queries are tried again in the next one. */
  const end = (child: EngineChild): void => {
    forgetOldKills();
    const culprits = [...running].filter((query) => query.child === child && query.counts);
    for (const text of new Set(culprits.map((query) => query.text))) {
      kills.set(text, { count: (kills.get(text)?.count ?? 0) + 1, lastAt: performance.now() });
    }
    void child.kill();
  };
  const startCounting = (query: RunningQuery): void => {
    query.counts = true;
    const reads = [...running].filter(
      (other) => other.child === query.child && other.counts && other.kind === 'read',
    ).length;
    if (query.kind === 'write' || reads >= limits.maxReads) end(query.child);
  };

  return {
    check(queryName, text) {
      forgetOldKills();
      if ((kills.get(text)?.count ?? 0) < refusedAfterKills) return;
      throw new QueryTimeoutError(
        `${queryName} ran so long that the engine had to be restarted, twice; it is refused for a minute. Ask for less: a smaller depth, fewer ids or a narrower filter`,
        {
          messageZh: `查询 ${queryName} 耗时过长，引擎已为此重启两次，一分钟内不再接受。请缩小范围：减小深度、减少标识或收紧筛选`,
        },
      );
    },
    watch(child, text, kind, deadline) {
      const query: RunningQuery = { child, text, kind, counts: false };
      let timers: readonly NodeJS.Timeout[] = [];
      running.add(query);
      const forget = deadline.onEnd(() => {
        timers = [setTimeout(startCounting, limits.graceMs, query), setTimeout(end, limits.limitMs, child)];
      });
      return () => {
        running.delete(query);
        forget();
        for (const timer of timers) clearTimeout(timer);
      };
    },
  };
}
