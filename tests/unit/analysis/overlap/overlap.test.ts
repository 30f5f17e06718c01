import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareOwners, type OverlapStatement } from '../../../../src/analysis/overlap/overlap.ts';

const statement = (ownerId: string, itemId: string, weight = 1): OverlapStatement => ({
  ownerId,
  itemId,
  weight,
});

describe('compareOwners', () => {
  test('a pair worked out by hand', () => {
    const statements = [
      statement('a', 'x', 1),
      statement('a', 'y', 0.5),
      statement('b', 'y', 1),
      statement('b', 'z', 0.25),
      statement('b', 'w', 0.25),
    ];
    const [pair] = compareOwners(['a', 'b'], statements);
    expect(pair).toEqual({
      leftId: 'a',
      rightId: 'b',
      shared: ['y'],
      onlyLeft: ['x'],
      onlyRight: ['w', 'z'],
      jaccard: 1 / 4,
      overlapCoefficient: 1 / 2,
      weightedJaccard: 0.5 / 2.5,
    });
  });

  test('the best of several statements on one item is its weight', () => {
    const [pair] = compareOwners(
      ['a', 'b'],
      [statement('a', 'x', 0.2), statement('a', 'x', 0.8), statement('b', 'x', 1)],
    );
    expect(pair?.weightedJaccard).toBeCloseTo(0.8);
  });

  test('nothing against nothing is null, nothing against something is no overlap', () => {
    const [none, some] = compareOwners(['a', 'b', 'c'], [statement('c', 'x')]);
    expect(none).toMatchObject({ jaccard: null, overlapCoefficient: null, weightedJaccard: null });
    expect(some).toMatchObject({ jaccard: 0, overlapCoefficient: null, weightedJaccard: 0 });
  });

  test('every pair comes once, in the order given', () => {
    const pairs = compareOwners(['c', 'a', 'b'], []);
    expect(pairs.map((pair) => [pair.leftId, pair.rightId])).toEqual([
      ['c', 'a'],
      ['c', 'b'],
      ['a', 'b'],
    ]);
  });

  const districts = ['a', 'b', 'c'];
  const statements = fc.array(
    fc
      .tuple(
        fc.constantFrom(...districts),
        fc.constantFrom('u', 'v', 'w', 'x', 'y'),
        fc.double({ min: 0.1, max: 1, noNaN: true }),
      )
      .map(([district, item, weight]) => statement(district, item, weight)),
  );

  test('measures are symmetric, and a further district changes no other pair', () => {
    fc.assert(
      fc.property(statements, (input) => {
        const forwards = compareOwners(['a', 'b'], input)[0];
        const backwards = compareOwners(['b', 'a'], input)[0];
        expect(backwards?.jaccard).toBe(forwards?.jaccard);
        expect(backwards?.overlapCoefficient).toBe(forwards?.overlapCoefficient);
        expect(backwards?.weightedJaccard).toBe(forwards?.weightedJaccard);
        expect(compareOwners(['a', 'b', 'c'], input)[0]).toEqual(forwards);
      }),
    );
  });

  test('measures stay within 0 and 1, and equal sets have Jaccard 1', () => {
    fc.assert(
      fc.property(statements, (input) => {
        for (const pair of compareOwners(districts, input))
          for (const measure of [pair.jaccard, pair.overlapCoefficient, pair.weightedJaccard])
            if (measure !== null) expect(measure >= 0 && measure <= 1).toBe(true);
        const mirrored = ['a', 'b'].flatMap((ownerId) => input.map((s) => ({ ...s, ownerId })));
        const [twin] = compareOwners(['a', 'b'], mirrored);
        expect(twin?.jaccard).toBe(input.length === 0 ? null : 1);
      }),
    );
  });
});
