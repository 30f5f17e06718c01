import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createEngine } from '../../src/engines/create-engine.ts';
import type { GraphEngine, WriteStatement } from '../../src/graph/engine.ts';
import {
  adHocQuery,
  endlessText,
  findItem,
  itemRows,
  itemSchema,
  putItems,
} from '../support/ad-hoc-query.ts';
import { listEngineProcesses } from '../support/child-processes.ts';
import { recordFigures } from '../support/record-figures.ts';

/** 100,000 for the long form. */
const items = Number(process.env['SLOW_QUERY_ITEMS'] ?? 3000);
/** Pairs of these take half a second. */
const samples = 1200;

const endless = adHocQuery(endlessText);
const markSamples = adHocQuery('MATCH (item:Item) WHERE item.n < $samples SET item:Sample', 'write');
const slow = adHocQuery('MATCH (a:Sample) MATCH (b:Sample) WHERE a.n + b.n = $sum RETURN count(a) AS total');
const slowWrite = adHocQuery(
  `MERGE (item:Item {id: 'written'}) SET item.n = coalesce(item.n, -1000000) + 1 WITH item
   MATCH (a:Sample) MATCH (b:Sample) WHERE a.n + b.n = $sum RETURN count(a) AS total`,
  'write',
);
const code = (expected: string, text = ''): unknown =>
  expect.objectContaining({ code: expected, message: expect.stringContaining(text) as unknown });

async function* load(): AsyncGenerator<WriteStatement> {
  for (let from = 0; from < items; from += 5000) {
    const rows = itemRows(Math.min(5000, items - from), from);
    yield { query: putItems, params: { rows }, changes: rows.length };
  }
}

describe.runIf(inject('engines').includes('embedded'))('queries of minutes on the embedded engine', () => {
  let engine: GraphEngine;
  let before: readonly number[] = [];
  const ours = (): readonly number[] => listEngineProcesses().filter((pid) => !before.includes(pid));
  beforeAll(async () => {
    before = listEngineProcesses();
    engine = await createEngine({
      url: 'embedded:memory',
      shuffleUnordered: true,
      readConcurrency: 2,
      abandonedGraceMs: 300,
      abandonedLimitMs: 3000,
    });
    await engine.prepareSchema(itemSchema);
    const begin = performance.now();
    await engine.applyAtomically(load(), { changeCount: items });
    await engine.write(markSamples, { samples });
    console.log(`loaded ${items} items in ${Math.round(performance.now() - begin)} ms`);
  });
  afterAll(() => engine.close());

  /** Small lookups, as a page would ask them. @returns the longest, in milliseconds */
  const askSmall = async (count: number): Promise<number> => {
    let longest = 0;
    for (let n = 0; n < count; n += 1) {
      const begin = performance.now();
      expect(await engine.read(findItem, { id: `item-${n}` })).toEqual([{ n }]);
      longest = Math.max(longest, performance.now() - begin);
      await sleep(10);
    }
    return longest;
  };
  const timesOut = async (timeoutMs: number): Promise<void> => {
    const begin = performance.now();
    await expect(engine.read(endless, {}, { timeoutMs })).rejects.toEqual(code('QUERY_TIMEOUT'));
    expect(performance.now() - begin).toBeLessThan(timeoutMs + 1000);
  };

  test('one that was given up does not end the process soon, and nobody waits for it', async () => {
    const [pid] = ours();
    await Promise.all([timesOut(300), askSmall(50)]);
    await askSmall(20);
    expect(ours()).toEqual([pid]);
    // One core is enough for a while, not for ever.
    await expect.poll(ours, { timeout: 10_000 }).not.toContain(pid);
    await askSmall(5);
  });

  test('when they hold every core the process is ended: reads and the write under way are answered all the same', async () => {
    const [pid] = ours();
    const reads = Array.from({ length: 10 }, (_, index) =>
      engine.read(slow, { sum: index }, { timeoutMs: 60_000 }),
    );
    const write = engine.write(slowWrite, { sum: 5 }, { timeoutMs: 60_000 });
    const work = Promise.all([write, ...reads]);
    const givenUp = Promise.all(Array.from({ length: 3 }, () => timesOut(400)));
    const longestMs = await askSmall(100);
    await givenUp;
    expect(await work).toEqual([[{ total: 6 }], ...reads.map((_, index) => [{ total: index + 1 }])]);
    expect(await engine.read(findItem, { id: 'written' })).toEqual([{ n: -999_999 }]);
    await expect.poll(ours, { timeout: 10_000 }).not.toContain(pid);
    recordFigures('small queries beside queries of minutes', {
      items,
      'longest of 100 (ms)': Math.round(longestMs),
    });
    expect(longestMs).toBeLessThan(10_000);
  });

  test('a query that ended the process twice is refused for a while, others are not', async () => {
    await expect(engine.read(endless, {}, { timeoutMs: 300 })).rejects.toEqual(
      code('QUERY_TIMEOUT', 'restarted, twice'),
    );
    await askSmall(5);
  });
});
