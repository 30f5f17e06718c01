import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareOwners } from '../../../../src/analysis/overlap/overlap.ts';
import {
  createRollUp,
  type IndustryLink,
  type RollUp,
} from '../../../../src/analysis/overlap/roll-up-industries.ts';

const industries = ['i0', 'i1', 'i2', 'i3', 'i4', 'i5', 'i6'];

/** A forest (each industry's broader one has a larger number), and umbrella terms that cover others. */
const links = fc
  .tuple(
    fc.array(fc.option(fc.nat(5)), { minLength: industries.length, maxLength: industries.length }),
    fc.array(fc.tuple(fc.constantFrom(...industries), fc.constantFrom(...industries)), { maxLength: 3 }),
  )
  .map(([steps, covers]): IndustryLink[] => [
    ...steps.flatMap((step, index) => {
      const toId = step === null ? undefined : industries[index + 1 + step];
      return toId === undefined ? [] : [{ fromId: `i${index}`, toId, kind: 'BROADER' }];
    }),
    ...covers.flatMap(([fromId, toId]) => (fromId === toId ? [] : [{ fromId, toId, kind: 'COVERS' }])),
  ]);
const items = fc.uniqueArray(fc.constantFrom(...industries), { maxLength: 5 });

function compare(left: readonly string[], right: readonly string[], roll: (id: string) => readonly string[]) {
  const toStatements = (ownerId: string, ids: readonly string[]) =>
    ids.flatMap(roll).map((itemId) => ({ ownerId, itemId, weight: 1 }));
  const [pair] = compareOwners(['a', 'b'], [...toStatements('a', left), ...toStatements('b', right)]);
  if (!pair) throw new Error('no pair');
  return pair;
}

describe('overlap under roll-up', () => {
  test('keeps what is shared shared, equal sets equal, and a set within another within it', () => {
    fc.assert(
      fc.property(links, items, items, fc.constantFrom<RollUp>('ONE', 'TOP'), (input, left, right, level) => {
        const roll = createRollUp(input, level);
        const before = compare(left, right, (id) => [id]);
        const after = compare(left, right, roll);
        expect(after.shared).toEqual(expect.arrayContaining(before.shared.flatMap(roll)));
        if (before.jaccard === 1) expect(after.jaccard).toBe(1);
        if (before.overlapCoefficient === 1 && before.onlyLeft.length === 0)
          expect(after.onlyLeft).toEqual([]);
        expect((before.overlapCoefficient ?? 0) > 0 && after.overlapCoefficient === 0).toBe(false);
      }),
    );
  });

  test('may lower both measures: what both have can become one, and what each has alone stays two', () => {
    const roll = createRollUp(
      [
        { fromId: 'i0', toId: 'i2', kind: 'BROADER' },
        { fromId: 'i1', toId: 'i2', kind: 'BROADER' },
      ],
      'TOP',
    );
    const [left, right] = [
      ['i0', 'i1', 'i5'],
      ['i0', 'i1', 'i6'],
    ] as const;
    expect(compare(left, right, (id) => [id])).toMatchObject({ jaccard: 2 / 4, overlapCoefficient: 2 / 3 });
    expect(compare(left, right, roll)).toMatchObject({ jaccard: 1 / 3, overlapCoefficient: 1 / 2 });
  });

  test('with weights of 1 the weighted measure is Jaccard, and Jaccard never exceeds the overlap coefficient', () => {
    fc.assert(
      fc.property(items, items, (left, right) => {
        const pair = compare(left, right, (id) => [id]);
        expect(pair.weightedJaccard).toBe(pair.jaccard);
        if (pair.overlapCoefficient !== null)
          expect(pair.jaccard).toBeLessThanOrEqual(pair.overlapCoefficient);
      }),
    );
  });
});
