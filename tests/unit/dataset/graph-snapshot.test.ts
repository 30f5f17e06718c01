import { afterEach, expect, test, vi } from 'vitest';
import { keepSnapshot, keptMs, findSnapshot, mostFacts } from '../../../src/dataset/edit/graph-snapshot.ts';
import type { StoredGraph } from '../../../src/dataset/plan/stored-graph.ts';
import type { GraphEngine } from '../../../src/graph/engine.ts';

afterEach(() => vi.useRealTimers());

// Only which graph it is matters here; nothing is asked of it.
const engine = {} as GraphEngine;
const graphOf = (facts: number): StoredGraph => ({
  position: { seq: 1, hash: 'a' },
  datasets: new Map(),
  entities: new Map(
    Array.from({ length: facts }, (_, index) => [
      String(index),
      { id: String(index), label: 'Firm', properties: {} },
    ]),
  ),
  relations: new Map(),
});

test('a graph of as many facts as the limit is kept, a larger one is not, and takes the older one away', () => {
  const largest = graphOf(mostFacts);
  keepSnapshot(engine, largest);
  expect(findSnapshot(engine)).toBe(largest);
  keepSnapshot(engine, graphOf(mostFacts + 1));
  expect(findSnapshot(engine)).toBeUndefined();
});

test('it is dropped after its time, which begins anew with each edit', () => {
  vi.useFakeTimers();
  const [first, second] = [graphOf(1), graphOf(2)];
  keepSnapshot(engine, first);
  vi.advanceTimersByTime(keptMs - 1);
  keepSnapshot(engine, second);
  vi.advanceTimersByTime(keptMs - 1);
  expect(findSnapshot(engine)).toBe(second);
  vi.advanceTimersByTime(1);
  expect(findSnapshot(engine)).toBeUndefined();
});
