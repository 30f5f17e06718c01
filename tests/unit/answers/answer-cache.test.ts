import { describe, expect, test } from 'vitest';
import { type AnswerOrder, createAnswerCache } from '../../../src/answers/answer-cache.ts';
import { QueryTimeoutError } from '../../../src/domain/errors.ts';

/** A promise that is settled from outside. */
function createPending<Value>() {
  let resolve: (value: Value) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<Value>((keep, refuse) => {
    resolve = keep;
    reject = refuse;
  });
  return { promise, resolve, reject };
}

const endless = { remainingMs: () => 1_000_000, check: () => undefined };
const order = (given: Partial<AnswerOrder<string>>): AnswerOrder<string> => ({
  version: '1-a',
  key: 'question',
  waiter: { signal: new AbortController().signal, deadline: endless },
  enter: async () => undefined,
  answerAlone: async () => 'alone',
  answerAt: async () => ({ answer: 'shared', rows: 1 }),
  ...given,
});
const isKept = async (cache: ReturnType<typeof createCache>['cache'], given: Partial<AnswerOrder<string>>) =>
  (await cache.ask(order({ ...given, answerAt: async () => ({ answer: 'anew', rows: 1 }) }))) !== 'anew';

function createCache(maxBytes = 1_000_000, version: string | null = '1-a') {
  const lookups: boolean[] = [];
  const cache = createAnswerCache({ maxBytes, onLookup: (isHit) => lookups.push(isHit) });
  cache.see(version);
  return { cache, lookups };
}

describe('what is kept', () => {
  test('an answer of the version that the graph is at', async () => {
    const { cache, lookups } = createCache();
    expect(await cache.ask(order({}))).toBe('shared');
    expect(await isKept(cache, {})).toBe(true);
    expect(await isKept(cache, { key: 'another' })).toBe(false);
    expect(lookups).toEqual([false, true, false]);
    expect(cache.figures()).toMatchObject({ entries: 2, evictions: 0 });
  });

  test('nothing of another version, also where two alternate', async () => {
    const { cache } = createCache();
    await cache.ask(order({}));
    expect(await isKept(cache, { version: '2-b' })).toBe(false);
    cache.see('2-b');
    expect(cache.figures()).toMatchObject({ entries: 0, bytes: 0, evictions: 0 });
    // A request that read the older version before is not served from the newer one, and keeps nothing.
    expect(await isKept(cache, { version: '1-a' })).toBe(false);
    expect(cache.figures().entries).toBe(0);
    cache.see('1-a');
    expect(await isKept(cache, {})).toBe(false);
  });

  test('nothing that saw two versions, and nothing that another version came upon', async () => {
    const { cache } = createCache();
    expect(await cache.ask(order({ answerAt: async () => null }))).toBe('alone');
    expect(await isKept(cache, {})).toBe(false);
    const key = 'slow';
    const asked = cache.ask(
      order({
        key,
        answerAt: async () => {
          cache.see('2-b');
          return { answer: 'old', rows: 1 };
        },
      }),
    );
    expect(await asked).toBe('old');
    expect(cache.figures().entries).toBe(0);
  });

  test.each([
    ['a cache of 0 bytes', 0, {}],
    ['a graph without a version', 1_000_000, { version: null }],
    ['arguments that are more than a text', 1_000_000, { key: null }],
  ] as const)('nothing, and nothing is shared: %s', async (_name, maxBytes, given) => {
    const { cache, lookups } = createCache(maxBytes);
    expect(await cache.ask(order(given))).toBe('alone');
    expect([cache.figures().entries, lookups]).toEqual([0, []]);
  });

  test('no failure', async () => {
    const { cache } = createCache();
    const failing = cache.ask(order({ answerAt: () => Promise.reject(new Error('broken')) }));
    await expect(failing).rejects.toThrow('broken');
    expect(await isKept(cache, {})).toBe(false);
  });

  test('never more than fits, the one that was asked longest ago goes first, and none that is a tenth of it', async () => {
    const { cache } = createCache(20_000);
    const textOf = (length: number) => ({
      answerAt: async () => ({ answer: 'x'.repeat(length), rows: 1 }),
    });
    for (let number = 0; number < 100; number += 1) {
      await cache.ask(order({ key: `question ${number}`, ...textOf(400) }));
      await cache.ask(order({ key: 'question 0', ...textOf(400) }));
      expect(cache.figures().bytes).toBeLessThanOrEqual(20_000);
    }
    const { entries, evictions } = cache.figures();
    expect(entries).toBeGreaterThan(10);
    expect(entries + evictions).toBe(100);
    expect(await isKept(cache, { key: 'question 0' })).toBe(true);
    expect(await isKept(cache, { key: 'question 1' })).toBe(false);
    await cache.ask(order({ key: 'large', ...textOf(1100) }));
    expect(await isKept(cache, { key: 'large' })).toBe(false);
  });

  test('what functions of an answer hold on to counts by the rows that were read', async () => {
    const { cache } = createCache();
    const answer = { rank: () => 1 } as unknown as string;
    await cache.ask(order({ answerAt: async () => ({ answer, rows: 50 }) }));
    expect(cache.figures().bytes).toBeGreaterThan(50_000);
    await cache.ask(order({ key: 'large', answerAt: async () => ({ answer, rows: 5000 }) }));
    expect(cache.figures().entries).toBe(1);
  });
});

describe('who asks at the same time', () => {
  const share = (given: Partial<AnswerOrder<string>> = {}) => {
    const { cache, lookups } = createCache();
    const pending = createPending<{ answer: string; rows: number } | null>();
    const signals: AbortSignal[] = [];
    const shared = order({
      answerAt: (_version, signal) => {
        signals.push(signal);
        return pending.promise;
      },
      ...given,
    });
    return { cache, lookups, pending, signals, shared };
  };

  test('shares one piece of work, and its failure', async () => {
    const { cache, lookups, pending, signals, shared } = share();
    const asked = [cache.ask(shared), cache.ask(shared), cache.ask(shared)];
    await Promise.resolve();
    pending.reject(new Error('broken'));
    for (const one of asked) await expect(one).rejects.toThrow('broken');
    expect([signals.length, lookups]).toEqual([1, [false, true, true]]);
  });

  test('who goes away takes nobody along; the work ends when all are gone', async () => {
    const { cache, pending, signals, shared } = share();
    const leave = [new AbortController(), new AbortController()];
    const asked = leave.map(({ signal }) => cache.ask({ ...shared, waiter: { signal, deadline: endless } }));
    const patient = cache.ask(shared);
    await Promise.resolve();
    for (const one of leave) one.abort();
    for (const one of asked) await expect(one).rejects.toMatchObject({ code: 'QUERY_ABORTED' });
    expect(signals[0]?.aborted).toBe(false);
    pending.resolve({ answer: 'shared', rows: 1 });
    expect(await patient).toBe('shared');

    const lonely = share();
    const only = new AbortController();
    const given = lonely.cache.ask({ ...lonely.shared, waiter: { signal: only.signal, deadline: endless } });
    await Promise.resolve();
    only.abort();
    await expect(given).rejects.toMatchObject({ code: 'QUERY_ABORTED' });
    expect(lonely.signals[0]?.aborted).toBe(true);
    // Whoever comes now does not join what was given up.
    expect(await lonely.cache.ask(order({}))).toBe('shared');
  });

  test('each has its own time', async () => {
    const { cache, pending, shared } = share();
    let isOver = false;
    const check = () => {
      if (isOver) throw new QueryTimeoutError('over', { messageZh: '超时' });
    };
    const hasty = cache.ask({
      ...shared,
      waiter: { ...shared.waiter, deadline: { remainingMs: () => 1, check } },
    });
    const patient = cache.ask(shared);
    isOver = true;
    await expect(hasty).rejects.toMatchObject({ code: 'QUERY_TIMEOUT' });
    pending.resolve({ answer: 'shared', rows: 1 });
    expect(await patient).toBe('shared');
  });

  test('only who works it out waits for a turn, and takes what came meanwhile', async () => {
    const turn = createPending<undefined>();
    const { cache, pending, signals, shared } = share();
    let turns = 0;
    const enter = () => {
      turns += 1;
      return turn.promise;
    };
    const first = cache.ask({ ...shared, enter });
    const second = cache.ask({ ...shared });
    await expect.poll(() => signals.length).toBe(1);
    const third = cache.ask({ ...shared, enter });
    pending.resolve({ answer: 'shared', rows: 1 });
    expect([await second, await third]).toEqual(['shared', 'shared']);
    turn.resolve(undefined);
    expect([await first, turns, signals.length]).toEqual(['shared', 1, 1]);
  });
});
