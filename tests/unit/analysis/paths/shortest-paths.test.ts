import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FoundLink } from '../../../../src/analysis/paths/breadth-first.ts';
import { findShortestPaths, type ShortestPaths } from '../../../../src/analysis/paths/shortest-paths.ts';

const link = (fromId: string, toId: string, key = ''): FoundLink => ({
  relationId: `${fromId}-${toId}${key}`,
  fromId,
  toId,
});
const find = (from: string, to: string, links: readonly FoundLink[], options = {}) =>
  findShortestPaths<FoundLink>(from, to, {
    maxHops: 6,
    maxPaths: 10,
    maxEntities: 100,
    expand: async (ids) => ({
      links: links.filter((l) => ids.includes(l.fromId) || ids.includes(l.toId)),
      complete: true,
    }),
    ...options,
  });
const idsOf = ({ paths }: ShortestPaths<FoundLink>) =>
  paths.map((hops) => [hops[0]?.fromId, ...hops.map((hop) => hop.toId)].join(''));

describe('findShortestPaths', () => {
  // a–b–d and a–c–d are shortest; a–e–f–d is longer.
  const diamond = [
    link('a', 'b'),
    link('d', 'b'),
    link('a', 'c'),
    link('c', 'd'),
    link('a', 'e'),
    link('e', 'f'),
    link('f', 'd'),
  ];

  test('all shortest paths, in order of what they pass through', async () => {
    const found = await find('a', 'd', diamond);
    expect(idsOf(found)).toEqual(['abd', 'acd']);
    expect(found).toMatchObject({ length: 2, pathCount: 2, searchCut: false });
  });
  test('a cap on paths still counts them all', async () => {
    const found = await find('a', 'd', diamond, { maxPaths: 1 });
    expect(idsOf(found)).toEqual(['abd']);
    expect(found.pathCount).toBe(2);
  });
  test('parallel relations make one hop', async () => {
    const found = await find('a', 'b', [link('a', 'b'), link('b', 'a'), link('a', 'b', '2')]);
    expect(found.pathCount).toBe(1);
    expect(found.paths[0]?.[0]?.links.map((l) => l.relationId)).toEqual(['a-b', 'a-b2', 'b-a']);
  });
  test('hops are counted, one below and one above', async () => {
    const line = [link('a', 'b'), link('b', 'c'), link('c', 'd')];
    expect((await find('a', 'd', line, { maxHops: 2 })).length).toBeNull();
    expect((await find('a', 'd', line, { maxHops: 3 })).length).toBe(3);
  });
  test('the same entity has no path, and unconnected ones have none either', async () => {
    expect(await find('a', 'a', diamond)).toMatchObject({ length: null, paths: [] });
    expect(await find('a', 'z', diamond)).toMatchObject({ length: null, pathCount: 0 });
  });
  test('a cycle ends', async () => {
    const cycle = [link('a', 'b'), link('b', 'c'), link('c', 'a')];
    expect((await find('a', 'z', cycle)).length).toBeNull();
  });
  test('one direction: the end is walked backwards', async () => {
    const links = [link('a', 'b'), link('b', 'c')];
    const along = {
      expand: async (ids: readonly string[], side: 'START' | 'END') => ({
        links: links.filter((l) => ids.includes(side === 'START' ? l.fromId : l.toId)),
        complete: true,
      }),
    };
    expect((await find('a', 'c', links, along)).length).toBe(2);
    expect((await find('c', 'a', links, along)).length).toBeNull();
  });
  test('a cap on entities says that the search was cut', async () => {
    expect((await find('a', 'd', diamond, { maxEntities: 3 })).searchCut).toBe(true);
  });

  const node = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
  const anyLinks = fc.array(
    fc.tuple(node, node).map(([from, to]) => link(from, to)),
    { maxLength: 14 },
  );
  test('length and number of paths match a search through all walks', async () => {
    await fc.assert(
      fc.asyncProperty(anyLinks, async (links) => {
        const found = await find('a', 'g', links, { maxPaths: 1000 });
        const naive = naivePaths('a', 'g', links);
        expect(idsOf(found).toSorted()).toEqual(naive.toSorted());
        expect(found.pathCount).toBe(naive.length);
      }),
    );
  });
  test('from b to a is from a to b, turned round', async () => {
    await fc.assert(
      fc.asyncProperty(anyLinks, async (links) => {
        const there = await find('a', 'g', links, { maxPaths: 1000 });
        const back = await find('g', 'a', links, { maxPaths: 1000 });
        const turned = idsOf(back).map((ids) => Array.from(ids).toReversed().join(''));
        expect(turned.toSorted()).toEqual(idsOf(there).toSorted());
      }),
    );
  });
});

/** Shortest paths by growing every walk by one step at a time. */
function naivePaths(from: string, to: string, links: readonly FoundLink[]): readonly string[] {
  let walks = [from];
  for (let hops = 1; hops <= 6; hops += 1) {
    const next = walks.flatMap((walk) =>
      links.flatMap(({ fromId, toId }) =>
        [fromId === walk.at(-1) ? toId : null, toId === walk.at(-1) ? fromId : null].flatMap((id) =>
          id === null || walk.includes(id) ? [] : [walk + id],
        ),
      ),
    );
    walks = [...new Set(next)];
    const arrived = walks.filter((walk) => walk.endsWith(to));
    if (arrived.length > 0) return arrived;
  }
  return [];
}
