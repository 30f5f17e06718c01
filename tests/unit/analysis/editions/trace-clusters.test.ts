import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ClusterStatement, traceClusters } from '../../../../src/analysis/editions/trace-clusters.ts';

const says = (
  docId: string,
  clusterId: string,
  tierRank: number | null,
  nameInDoc = clusterId,
): ClusterStatement => ({ docId, clusterId, tierRank, position: tierRank, nameInDoc });

const changes = (statements: readonly ClusterStatement[], docIds: readonly string[]) =>
  Object.fromEntries(
    traceClusters(statements, docIds).map(({ clusterId, steps }) => [
      clusterId,
      steps.map(({ change }) => change),
    ]),
  );

describe('traceClusters', () => {
  test('a cluster rises, falls, stays, comes and is no longer named', () => {
    const statements = [
      says('old', 'rises', 2),
      says('new', 'rises', 1),
      says('old', 'falls', 1),
      says('new', 'falls', 3),
      says('old', 'stays', 1),
      says('new', 'stays', 1),
      says('new', 'comes', 2),
      says('old', 'goes', 2),
      says('old', 'unranked', null),
      says('new', 'unranked', 1),
    ];
    expect(changes(statements, ['old', 'new'])).toEqual({
      rises: ['FIRST_EDITION', 'UP'],
      falls: ['FIRST_EDITION', 'DOWN'],
      stays: ['FIRST_EDITION', 'SAME_TIER'],
      comes: ['NOT_YET', 'NEW'],
      goes: ['FIRST_EDITION', 'NOT_NAMED'],
      unranked: ['FIRST_EDITION', 'UNRANKED'],
    });
  });

  test('compares with the last edition that named it, and sees another name', () => {
    const statements = [says('a', 'c', 1, '先进材料'), says('c', 'c', 2, '新材料')];
    const [trace] = traceClusters(statements, ['a', 'b', 'c']);
    expect(trace?.steps.map(({ change, isRenamed }) => [change, isRenamed])).toEqual([
      ['FIRST_EDITION', false],
      ['NOT_NAMED', false],
      ['DOWN', true],
    ]);
  });

  test('named twice, the highest tier counts; an edition not asked for counts for nothing', () => {
    const statements = [says('a', 'c', 3), says('a', 'c', 1), says('b', 'c', 2), says('draft', 'd', 1)];
    expect(changes(statements, ['a', 'b'])).toEqual({ c: ['FIRST_EDITION', 'DOWN'] });
  });

  const anyStatements = fc.array(
    fc.record({
      docId: fc.constantFrom('a', 'b', 'c'),
      clusterId: fc.constantFrom('p', 'q', 'r'),
      tierRank: fc.option(fc.integer({ min: 1, max: 3 })),
      position: fc.constant(null),
      nameInDoc: fc.constant('n'),
    }),
  );
  test('turning the ladder upside down swaps up and down, and nothing else', () => {
    const swap = { UP: 'DOWN', DOWN: 'UP' } as Readonly<Record<string, string>>;
    fc.assert(
      fc.property(anyStatements, (statements) => {
        // With one statement for each edition; of several, the highest would become another.
        const single = [...new Map(statements.map((s) => [`${s.docId} ${s.clusterId}`, s])).values()];
        const turned = single.map((s) => ({ ...s, tierRank: s.tierRank === null ? null : 4 - s.tierRank }));
        const expected = Object.entries(changes(single, ['a', 'b', 'c'])).map(([id, list]) => [
          id,
          list.map((change) => swap[change] ?? change),
        ]);
        expect(changes(turned, ['a', 'b', 'c'])).toEqual(Object.fromEntries(expected));
      }),
    );
  });
  test('another cluster changes nothing', () => {
    fc.assert(
      fc.property(anyStatements, (statements) => {
        const { z: _, ...others } = changes([...statements, says('a', 'z', 1)], ['a', 'b', 'c']);
        expect(others).toEqual(changes(statements, ['a', 'b', 'c']));
      }),
    );
  });
});
