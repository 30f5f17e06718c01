import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCutVertices } from '../../../../src/analysis/dependencies/cut-vertices.ts';

type Edge = readonly [string, string];
const stagesOf = (...ids: readonly string[]) => new Map(ids.map((id) => [id, 1]));

describe('findCutVertices', () => {
  test('the inner vertices of a path, the middle first', () => {
    const edges: Edge[] = [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'd'],
      ['d', 'e'],
    ];
    expect(findCutVertices(stagesOf('a', 'b', 'c', 'd', 'e'), edges)).toEqual([
      { id: 'c', parts: [2, 2], separated: 2 },
      { id: 'b', parts: [3, 1], separated: 1 },
      { id: 'd', parts: [3, 1], separated: 1 },
    ]);
  });
  test('none on a cycle, and the knot of two cycles', () => {
    const first: Edge[] = [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
    ];
    expect(findCutVertices(stagesOf('a', 'b', 'c'), first)).toEqual([]);
    const second: Edge[] = [
      ['c', 'd'],
      ['d', 'e'],
      ['e', 'c'],
    ];
    expect(findCutVertices(stagesOf('a', 'b', 'c', 'd', 'e'), [...first, ...second])).toEqual([
      { id: 'c', parts: [2, 2], separated: 2 },
    ]);
  });
  test('a shared product that weighs nothing holds three chains together', () => {
    const vertices = new Map([...stagesOf('a', 'b', 'c'), ['p', 0]]);
    const edges: Edge[] = [
      ['a', 'p'],
      ['b', 'p'],
      ['c', 'p'],
    ];
    expect(findCutVertices(vertices, edges)).toEqual([{ id: 'p', parts: [1, 1, 1], separated: 2 }]);
  });
  test('ten thousand stages in a row do not end the stack', () => {
    const ids = Array.from({ length: 10_000 }, (_, index) => String(index));
    const edges = ids.slice(1).map((id, index) => [String(index), id] as const);
    expect(findCutVertices(stagesOf(...ids), edges)).toHaveLength(9_998);
  });

  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const anyEdges = fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)), {
    maxLength: 12,
  });

  test('exactly the vertices whose loss leaves more parts, with the sizes of the parts', () => {
    fc.assert(
      fc.property(anyEdges, (edges) => {
        const expected = names.flatMap((id) => {
          const before = partsOf(names, edges).find((part) => part.includes(id)) ?? [];
          const others = before.filter((other) => other !== id);
          const parts = partsOf(others, edges)
            .map((part) => part.length)
            .toSorted((left, right) => right - left);
          return parts.length > 1 ? [{ id, parts, separated: others.length - (parts[0] ?? 0) }] : [];
        });
        const found = findCutVertices(stagesOf(...names), edges);
        expect(found.toSorted((left, right) => (left.id < right.id ? -1 : 1))).toEqual(expected);
      }),
    );
  });
  test('an unrelated chain changes nothing', () => {
    fc.assert(
      fc.property(anyEdges, (edges) => {
        const alone = findCutVertices(stagesOf(...names), edges);
        expect(findCutVertices(stagesOf('x', ...names, 'y'), [['x', 'y'], ...edges])).toEqual(alone);
      }),
    );
  });
});

/** Connected parts, by spreading from each vertex. */
function partsOf(vertices: readonly string[], edges: readonly Edge[]): readonly (readonly string[])[] {
  const parts: string[][] = [];
  for (const start of vertices) {
    if (parts.some((part) => part.includes(start))) continue;
    const part = [start];
    for (const id of part)
      for (const [from, to] of edges) {
        const other = from === id ? to : to === id ? from : undefined;
        if (other !== undefined && vertices.includes(other) && !part.includes(other)) part.push(other);
      }
    parts.push(part);
  }
  return parts;
}
