import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createClusterOverlap } from '../../../../src/analysis/figures/overlapping-clusters.ts';

const of = (viaId: string, industryId: string, matching = 'EXACT', districtId = 'a') => ({
  districtId,
  viaId,
  industryId,
  matching,
});
const links = [
  { fromId: 'beverage', toId: 'food', kind: 'BROADER' },
  { fromId: 'copper', toId: 'materials', kind: 'BROADER' },
  { fromId: 'goods', toId: 'food', kind: 'COVERS' },
];

describe('createClusterOverlap', () => {
  test('by an industry that both have, that is broader, or that an umbrella term covers', () => {
    const overlaps = createClusterOverlap(
      [
        of('c1', 'goods'),
        of('c2', 'food'),
        of('c3', 'beverage'),
        of('c4', 'copper'),
        of('c5', 'food', 'CLOSE'),
      ],
      links,
    );
    expect(overlaps('c1', 'c2')).toBe(true);
    expect(overlaps('c3', 'c2')).toBe(true);
    // 消费品 covers 食品, and 酒水饮料 is a part of it.
    expect(overlaps('c1', 'c3')).toBe(true);
    expect(overlaps('c2', 'c5')).toBe(true);
    expect(overlaps('c2', 'c4')).toBe(false);
    expect(overlaps('c2', 'c2')).toBe(false);
  });

  test('not by a related industry, and not across districts', () => {
    const overlaps = createClusterOverlap(
      [of('c1', 'food'), of('c2', 'food', 'RELATED'), of('c3', 'food', 'EXACT', 'b')],
      links,
    );
    expect(overlaps('c1', 'c2')).toBe(false);
    expect(overlaps('c1', 'c3')).toBe(false);
  });

  test('is symmetric', () => {
    const industry = fc.constantFrom('goods', 'food', 'beverage', 'copper', 'materials');
    const cluster = fc.constantFrom('c1', 'c2', 'c3');
    fc.assert(
      fc.property(fc.array(fc.tuple(cluster, industry)), cluster, cluster, (rows, left, right) => {
        const overlaps = createClusterOverlap(
          rows.map(([viaId, industryId]) => of(viaId, industryId)),
          links,
        );
        expect(overlaps(left, right)).toBe(overlaps(right, left));
      }),
    );
  });
});
