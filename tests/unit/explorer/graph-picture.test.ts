import { describe, expect, test } from 'vitest';
import {
  growPicture,
  hideInPicture,
  joinPicture,
  type Part,
  startPicture,
} from '../../../src/explorer/app/graph/picture.ts';

const node = (id: string, distance: number) => ({
  distance,
  entity: { id, label: 'FIRM' as const, name: id.toUpperCase() },
});

const edge = (from: string, to: string) => ({
  relationId: `${from}-${to}`,
  type: 'SUPPLIES_TO' as const,
  from,
  to,
  modality: 'EXISTING' as const,
  stated: 'EXPLICIT' as const,
  cites: [],
});

const part = (nodes: Part['nodes'], edges: Part['edges'], leftOut: readonly number[] = []): Part => ({
  basis: '',
  basisZh: '',
  leftOut: leftOut.map((count, index) => ({ reason: `${index}`, reasonZh: `${index}`, count })),
  emptyReason: null,
  emptyReasonZh: null,
  datasetVersion: 'test',
  nodes,
  edges,
});

const start = startPicture(part([node('a', 0), node('b', 1)], [edge('a', 'b')]));

describe('a picture that grows', () => {
  test('adds what is new, a hop further, and says how many neighbours are still missing', () => {
    // One id was excluded, and is counted by the service among what it left out.
    const grown = growPicture(start, 'b', part([node('b', 0), node('c', 1)], [edge('b', 'c')], [7, 1]), 1);
    expect(grown.nodes.map(({ id, distance, broughtBy }) => [id, distance, broughtBy])).toEqual([
      ['a', 0, null],
      ['b', 1, null],
      ['c', 2, 'b'],
    ]);
    expect(grown.expansions).toEqual([{ id: 'b', leftOut: 7 }]);
    const more = growPicture(grown, 'b', part([node('b', 0), node('d', 1)], [edge('b', 'd')], [2]), 2);
    expect(more.expansions).toEqual([{ id: 'b', leftOut: 0 }]);
    expect(
      joinPicture(more, [edge('b', 'c'), edge('c', 'd')]).edges.map(({ relationId }) => relationId),
    ).toEqual(['a-b', 'b-c', 'b-d', 'c-d']);
  });

  test('hides an entity with its relations, and nothing else', () => {
    const hidden = hideInPicture(start, ['b']);
    expect(hidden.nodes.map(({ id }) => id)).toEqual(['a']);
    expect(hidden.edges).toEqual([]);
    expect(hideInPicture(start, [])).toBe(start);
  });
});
