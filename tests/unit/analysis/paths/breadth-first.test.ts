import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FoundLink, walkBreadthFirst } from '../../../../src/analysis/paths/breadth-first.ts';

const link = (fromId: string, toId: string): FoundLink => ({ relationId: `${fromId}-${toId}`, fromId, toId });
const expandOver = (links: readonly FoundLink[]) => async (ids: readonly string[]) => ({
  links: links.filter((l) => ids.includes(l.fromId) || ids.includes(l.toId)),
  complete: true,
});

describe('walkBreadthFirst', () => {
  const links = [link('a', 'b'), link('a', 'c'), link('b', 'd'), link('c', 'd'), link('d', 'e')];

  test('distances and links within the depth', async () => {
    const found = await walkBreadthFirst(['a'], { depth: 2, maxEntities: 10, expand: expandOver(links) });
    expect(Object.fromEntries(found.distances)).toEqual({ a: 0, b: 1, c: 1, d: 2 });
    expect(found.links.map((l) => l.relationId).sort()).toEqual(['a-b', 'a-c', 'b-d', 'c-d']);
    expect(found).toMatchObject({ truncated: false, leftOut: 0 });
  });
  test('the cap keeps the nearest, then the best linked, then the smaller id, and counts the rest', async () => {
    const star = [link('a', 'z'), link('a', 'y'), link('a', 'x'), link('z', 'a')];
    const capped = await walkBreadthFirst(['a'], { depth: 1, maxEntities: 3, expand: expandOver(star) });
    expect([...capped.distances.keys()]).toEqual(['a', 'z', 'x']);
    expect(capped).toMatchObject({ truncated: true, leftOut: 1 });
    const whole = await walkBreadthFirst(['a'], { depth: 1, maxEntities: 4, expand: expandOver(star) });
    expect(whole).toMatchObject({ truncated: false, leftOut: 0 });
  });
  test('what is excluded is neither shown nor walked through', async () => {
    const found = await walkBreadthFirst(['a'], {
      depth: 4,
      maxEntities: 10,
      expand: expandOver([link('a', 'b'), link('b', 'c')]),
      exclude: new Set(['b']),
    });
    expect([...found.distances.keys()]).toEqual(['a']);
    expect(found.links).toEqual([]);
  });
  test('a hop that was cut makes the answer truncated', async () => {
    const expand = async () => ({ links: [link('a', 'b')], complete: false });
    expect((await walkBreadthFirst(['a'], { depth: 1, maxEntities: 9, expand })).truncated).toBe(true);
  });
  test('distances match a naive breadth-first search', async () => {
    const node = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(node, node).map(([from, to]) => link(from, to))), async (random) => {
        const found = await walkBreadthFirst(['a'], {
          depth: 6,
          maxEntities: 99,
          expand: expandOver(random),
        });
        expect(Object.fromEntries(found.distances)).toEqual(naiveDistances('a', random));
      }),
    );
  });
});

function naiveDistances(start: string, links: readonly FoundLink[]): Record<string, number> {
  const distances: Record<string, number> = { [start]: 0 };
  const queue = [start];
  for (let id = queue.shift(); id !== undefined; id = queue.shift())
    for (const { fromId, toId } of links)
      for (const [from, to] of [
        [fromId, toId],
        [toId, fromId],
      ] as const)
        if (from === id && !(to in distances)) {
          distances[to] = (distances[id] ?? 0) + 1;
          queue.push(to);
        }
  return distances;
}
