import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  groupAgreeing,
  rollUpTargets,
  type TargetFigure,
} from '../../../../src/analysis/figures/roll-up-targets.ts';

const figure = (
  subjectId: string,
  value: number | null,
  other: Partial<TargetFigure> = {},
): TargetFigure => ({
  targetId: `target:${subjectId}`,
  indicatorId: 'indicator:revenue',
  value,
  unit: '亿元',
  year: 2027,
  kind: 'TARGET',
  attr: null,
  accumulation: null,
  scope: 'ABOVE_SCALE',
  priceBasis: '当年价',
  comparator: null,
  subjectIds: [subjectId],
  ...other,
});
const apart = () => false;
const obstaclesOf = (
  figures: readonly TargetFigure[],
  isPartOf: (part: string, whole: string) => boolean = apart,
) => rollUpTargets(figures, isPartOf).obstacles.map(({ kind, property }) => property ?? kind);

describe('rollUpTargets', () => {
  test('adds what agrees', () => {
    // The four parks of jiangjin-2023:86–92.
    const parks = [
      figure('shuangfu', 750),
      figure('luohuang', 1050),
      figure('degan', 1050),
      figure('baisha', 600),
    ];
    expect(rollUpTargets(parks, apart)).toEqual({ sum: 3450, obstacles: [], isApproximate: false });
    expect(rollUpTargets([figure('a', 653.7), figure('b', 0.1)], apart).sum).toBe(653.8);
    expect(rollUpTargets([], apart)).toEqual({ sum: null, obstacles: [], isApproximate: false });
  });

  test.each<readonly [string, Partial<TargetFigure>]>([
    ['indicatorId', { indicatorId: 'indicator:output' }],
    ['unit', { unit: '万元' }],
    ['year', { year: 2035 }],
    ['kind', { kind: 'BASELINE' }],
    ['attr', { attr: 'BINDING' }],
    ['accumulation', { accumulation: 'CUMULATIVE' }],
    ['scope', { scope: null }],
    ['priceBasis', { priceBasis: '不变价' }],
  ])('not across a different %s', (property, other) => {
    expect(obstaclesOf([figure('a', 1), figure('b', 2, other)])).toEqual([property]);
  });

  test('not without a number, not shares, not one subject twice, not a part beside its whole', () => {
    expect(obstaclesOf([figure('a', 1), figure('b', null)])).toEqual(['NO_VALUE']);
    expect(obstaclesOf([figure('a', 20, { unit: '%' }), figure('b', 30, { unit: '%' })])).toEqual([
      'NOT_ADDITIVE',
    ]);
    expect(obstaclesOf([figure('a', 1), figure('a', 2)])).toEqual(['SAME_SUBJECT']);
    expect(
      obstaclesOf(
        [figure('park', 1), figure('district', 2)],
        (part, whole) => part === 'park' && whole === 'district',
      ),
    ).toEqual(['PART_AND_WHOLE']);
  });

  test('a sum of figures that are meant as about is about', () => {
    expect(rollUpTargets([figure('a', 1), figure('b', 2, { comparator: 'ABOUT' })], apart)).toMatchObject({
      sum: 3,
      isApproximate: true,
    });
  });

  test('not clusters that overlap in content; 家, 户 and 个 are one unit', () => {
    const clusters = [figure('goods', 1000), figure('food', 600), figure('copper', 100)];
    const isOverlapping = (left: string, right: string) => left === 'goods' && right === 'food';
    expect(rollUpTargets(clusters, apart, isOverlapping)).toEqual({
      sum: null,
      obstacles: [
        {
          kind: 'OVERLAPPING',
          property: null,
          targetIds: ['target:goods', 'target:food'],
          values: ['goods', 'food'],
        },
      ],
      isApproximate: false,
    });
    const firms = [
      figure('a', 1, { unit: '家' }),
      figure('b', 2, { unit: '户' }),
      figure('c', 3, { unit: '个' }),
    ];
    expect(rollUpTargets(firms, apart).sum).toBe(6);
    expect(groupAgreeing(firms)).toHaveLength(1);
  });

  test('what differs is added by itself, in groups that agree', () => {
    const groups = groupAgreeing([figure('a', 1), figure('b', 2, { attr: 'BINDING' }), figure('c', 3)]);
    expect(groups.map((group) => rollUpTargets(group, apart).sum)).toEqual([4, 2]);
  });

  const values = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 });

  test('the order does not matter, and the sum is that of the parts', () => {
    fc.assert(
      fc.property(values, (list) => {
        const figures = list.map((value, index) => figure(`s${index}`, value));
        const { sum } = rollUpTargets(figures, apart);
        expect(sum).toBe(list.reduce((total, value) => total + value, 0));
        expect(rollUpTargets(figures.toReversed(), apart).sum).toBe(sum);
      }),
    );
  });

  test('a figure that does not fit never gives another sum: it gives none', () => {
    fc.assert(
      fc.property(values, fc.constantFrom('year', 'unit', 'scope'), (list, property) => {
        const figures = list.map((value, index) => figure(`s${index}`, value));
        const odd = { ...figure('odd', 5), [property]: property === 'year' ? 1999 : 'other' };
        expect(rollUpTargets([...figures, odd], apart).sum).toBeNull();
      }),
    );
  });
});
