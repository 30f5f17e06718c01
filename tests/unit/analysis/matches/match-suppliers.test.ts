import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareQuantity,
  decideDemandStatus,
  nearnesses,
  rankSuppliers,
  sufficiencies,
  type Supplier,
} from '../../../../src/analysis/matches/match-suppliers.ts';
import { modalitiesByStrength } from '../../../../src/analysis/modalities.ts';

const supplier = (supplierId: string, rest: Partial<Supplier> = {}): Supplier => ({
  supplierId,
  relationId: `PRODUCES(${supplierId})`,
  modality: 'EXISTING',
  nearness: 'ANYWHERE',
  isNamed: true,
  sufficiency: 'NOT_COMPARABLE',
  stated: 'EXPLICIT',
  ...rest,
});
const ranks = (suppliers: readonly Supplier[]) =>
  rankSuppliers(suppliers).map(({ rank, supplier: { supplierId } }) => `${rank} ${supplierId}`);

describe('rankSuppliers', () => {
  test('modality, then place, then a named maker, then capacity, then what is stated', () => {
    expect(
      ranks([
        supplier('inferred', { nearness: 'SAME_DISTRICT', stated: 'INFERRED' }),
        supplier('planned here', { nearness: 'SAME_DISTRICT', modality: 'PLANNED', sufficiency: 'COVERS' }),
        supplier('here', { nearness: 'SAME_DISTRICT' }),
        supplier('cluster', { nearness: 'SAME_DISTRICT', isNamed: false, sufficiency: 'COVERS' }),
        supplier('partner', { nearness: 'PARTNER_DISTRICT', sufficiency: 'COVERS' }),
        supplier('here and enough', { nearness: 'SAME_DISTRICT', sufficiency: 'COVERS' }),
        supplier('here and short', { nearness: 'SAME_DISTRICT', sufficiency: 'SHORT' }),
      ]),
    ).toEqual([
      '1 here and enough',
      '2 here',
      '3 inferred',
      '4 here and short',
      '5 cluster',
      '6 partner',
      '7 planned here',
    ]);
  });

  test('a tie shares a rank, and the next rank is left free', () => {
    expect(ranks([supplier('c', { stated: 'INFERRED' }), supplier('b'), supplier('a')])).toEqual([
      '1 a',
      '1 b',
      '3 c',
    ]);
  });

  const anySuppliers = fc.uniqueArray(
    fc.record({
      supplierId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      relationId: fc.constant('r'),
      modality: fc.constantFrom(...modalitiesByStrength),
      nearness: fc.constantFrom(...nearnesses),
      isNamed: fc.boolean(),
      sufficiency: fc.constantFrom(...sufficiencies),
      stated: fc.constantFrom('EXPLICIT', 'INFERRED'),
    }),
    { selector: ({ supplierId }) => supplierId },
  );
  const rankOf = (suppliers: readonly Supplier[], id: string) =>
    rankSuppliers(suppliers).find(({ supplier: { supplierId } }) => supplierId === id)?.rank;

  test('two that swap their properties swap their ranks', () => {
    fc.assert(
      fc.property(anySuppliers, (suppliers) => {
        const [first, second, ...others] = suppliers;
        if (!first || !second) return;
        const swapped = [
          { ...second, supplierId: first.supplierId },
          { ...first, supplierId: second.supplierId },
          ...others,
        ];
        expect(rankOf(swapped, first.supplierId)).toBe(rankOf(suppliers, second.supplierId));
        expect(rankOf(swapped, second.supplierId)).toBe(rankOf(suppliers, first.supplierId));
      }),
    );
  });

  test('the order in which they come does not matter', () => {
    fc.assert(
      fc.property(anySuppliers, (suppliers) => {
        expect(ranks(suppliers.toReversed())).toEqual(ranks(suppliers));
      }),
    );
  });
});

describe('compareQuantity', () => {
  const capacities = [
    { value: 21, unit: '万吨' },
    { value: 5, unit: '万台' },
  ];
  test.each([
    [{ value: 20, unit: '万吨' }, 'COVERS'],
    [{ value: 210_000, unit: '吨' }, 'COVERS'],
    [{ value: 30, unit: '万吨' }, 'SHORT'],
    [{ value: 1, unit: '平方米' }, 'NOT_COMPARABLE'],
    [null, 'NOT_COMPARABLE'],
  ] as const)('%j is %s', (demand, expected) => {
    expect(compareQuantity(demand, capacities)).toBe(expected);
  });
  test('capacities are not added up: a firm and its project may state the same one', () => {
    expect(compareQuantity({ value: 40, unit: '万吨' }, [...capacities, { value: 21, unit: '万吨' }])).toBe(
      'SHORT',
    );
  });
});

test('none found is not the same as not checked', () => {
  expect(decideDemandStatus(false, [])).toBe('NOT_CHECKED');
  expect(decideDemandStatus(true, [])).toBe('NONE_FOUND');
  expect(decideDemandStatus(true, [{ modality: 'COURTED' }])).toBe('NOT_YET');
  expect(decideDemandStatus(true, [{ modality: 'PLANNED' }, { modality: 'EXISTING' }])).toBe('FOUND');
});
