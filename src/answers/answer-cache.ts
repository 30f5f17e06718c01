import { LRUCache } from 'lru-cache';
import { createSharedWork, type Waiter } from './shared-work.ts';
import { weighAnswer } from './weigh-answer.ts';

/** An answer that was worked out by itself, for whoever asks for it. */
export interface SharedAnswer<Answer> {
  readonly answer: Answer;
  /** How many rows were read for it. */
  readonly rows: number;
}

/** One question of one request. */
export interface AnswerOrder<Answer> {
  /** Of the graph, as this request sees it; null where it has none, and nothing can be kept. */
  readonly version: string | null;
  /** Null where the arguments are more than a text. */
  readonly key: string | null;
  readonly waiter: Waiter;
  /** Runs before anything is worked out for this request, and not where the answer is there. */
  readonly enter: () => Promise<void>;
  /** Within the request. */
  readonly answerAlone: () => Promise<Answer>;
  /**
   * Apart from any request, as the signal lets it. Null where the graph was not at this version from the first reading
   * to the last, so that the answer may be of two versions.
   */
  readonly answerAt: (version: string, signal: AbortSignal) => Promise<SharedAnswer<Answer> | null>;
}

/** How the cache fares. */
export interface AnswerCacheFigures {
  readonly entries: number;
  /** Estimated. */
  readonly bytes: number;
  /** Answers that gave way to others, since the start. */
  readonly evictions: number;
}

/** Answers of one version of the graph. */
export interface AnswerCache {
  /** Hears which version a reading of the graph found; answers of any other are dropped. */
  readonly see: (version: string | null) => void;
  readonly ask: <Answer>(order: AnswerOrder<Answer>) => Promise<Answer>;
  readonly figures: () => AnswerCacheFigures;
}

export interface AnswerCacheOptions {
  /** Most memory that kept answers take, as it is estimated; 0: nothing is kept, and nothing shared. */
  readonly maxBytes: number;
  /** Hears of each question whether its answer was there, or another's work on it was joined. */
  readonly onLookup?: (isHit: boolean) => void;
}

/** An answer that takes more than this part of the cache would drive out all others. */
const largestPart = 0.1;

/** What functions of an answer hold on to is at most what was read for it. */
const bytesPerRow = 1000;

interface Kept {
  readonly answer: unknown;
  readonly bytes: number;
}

/** Makes the cache of one process. */
export function createAnswerCache({ maxBytes, onLookup }: AnswerCacheOptions): AnswerCache {
  let evictions = 0;
  let current: string | null = null;
  const mostOfOne = Math.floor(maxBytes * largestPart);
  // The library refuses a bound of 0.
  const kept = new LRUCache<string, Kept>({
    maxSize: Math.max(1, maxBytes),
    sizeCalculation: ({ bytes }) => bytes,
    dispose: (_kept, _key, reason) => {
      if (reason === 'evict') evictions += 1;
    },
  });
  const underWay = createSharedWork<SharedAnswer<unknown> | null>();

  const find = (version: string, key: string): Kept | undefined =>
    version === current ? kept.get(key) : undefined;
  const keep = (key: string, { answer, rows }: SharedAnswer<unknown>): void => {
    const weight = weighAnswer(answer, mostOfOne);
    if (weight === null) return;
    const bytes = weight.bytes + 2 * key.length + (weight.hasFunctions ? rows * bytesPerRow : 0);
    if (bytes <= mostOfOne) kept.set(key, { answer, bytes });
  };

  const askShared = async <Answer>(
    { waiter, enter, answerAlone, answerAt }: AnswerOrder<Answer>,
    version: string,
    key: string,
  ): Promise<Answer> => {
    const id = `${version} ${key}`;
    // Waiting for one's turn may take so long that another has answered meanwhile.
    if (!find(version, key) && !underWay.isUnderWay(id)) await enter();
    const found = find(version, key);
    onLookup?.(found !== undefined || underWay.isUnderWay(id));
    // The key names the question, and with it the type of its answer.
    if (found) return found.answer as Answer;
    const work = async (signal: AbortSignal): Promise<SharedAnswer<Answer> | null> => {
      const shared = await answerAt(version, signal);
      if (shared && version === current) keep(key, shared);
      return shared;
    };
    const shared = await underWay.join(id, work, waiter);
    if (shared) return shared.answer as Answer;
    // The graph has changed meanwhile. Whoever asked before the change and whoever asks after it see their own.
    await enter();
    return answerAlone();
  };

  return {
    see: (version) => {
      if (version === current) return;
      kept.clear();
      current = version;
    },
    ask: async (order) => {
      const { version, key } = order;
      if (maxBytes > 0 && version !== null && key !== null) return askShared(order, version, key);
      await order.enter();
      return order.answerAlone();
    },
    figures: () => ({ entries: kept.size, bytes: kept.calculatedSize, evictions }),
  };
}
