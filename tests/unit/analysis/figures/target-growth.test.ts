import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Figure } from '../../../../src/analysis/figures/figure.ts';
import { computeTargetGrowth } from '../../../../src/analysis/figures/target-growth.ts';
import { figure, relabel, unlabel } from './figures.ts';

const start = (value: number | null, other: Partial<Figure> = {}) =>
  figure('start', value, { kind: 'BASELINE', year: 2021, ...other });

const only = (figures: readonly Figure[]) => {
  const [growth, ...others] = computeTargetGrowth(figures);
  expect(others).toEqual([]);
  if (growth === undefined) throw new Error('no growth');
  return growth;
};

describe('computeTargetGrowth', () => {
  test('total, per year and compound', () => {
    // hechuan-145:127–129: 408 in 2021, 750 in 2025.
    expect(only([start(408), figure('goal', 750)])).toMatchObject({
      years: 4,
      total: 342,
      perYear: 85.5,
      multiple: 1.838235294,
      compoundPercent: 16.439484771,
      obstacles: [],
    });
  });

  test('shares grow in points, and nothing has a rate of growth from zero', () => {
    const share = { unit: '%', accumulation: 'RATE' };
    expect(only([start(20, share), figure('goal', 30, share)])).toMatchObject({
      total: 10,
      perYear: 2.5,
      multiple: null,
      compoundPercent: null,
    });
    expect(only([start(0), figure('goal', 4)])).toMatchObject({ total: 4, compoundPercent: null });
  });

  test.each<readonly [string, Partial<Figure>]>([
    ['unit', { unit: '万元' }],
    ['scope', { scope: 'ABOVE_SCALE' }],
    ['accumulation', { accumulation: 'CUMULATIVE' }],
    ['priceBasis', { priceBasis: '不变价' }],
  ])('not across a different %s', (property, other) => {
    const growth = only([start(1, other), figure('goal', 2)]);
    expect(growth.total).toBeNull();
    expect(growth.obstacles).toMatchObject([{ kind: 'DIFFERENT', property }]);
  });

  test('not without a baseline, a number, or more than a size class', () => {
    expect(only([figure('goal', 2)]).obstacles).toMatchObject([{ kind: 'NO_BASELINE' }]);
    expect(only([start(1, { docId: 'doc:b' }), figure('goal', 2)]).obstacles).toMatchObject([
      { kind: 'NO_BASELINE' },
    ]);
    expect(only([start(1), figure('goal', null)]).obstacles).toMatchObject([{ kind: 'NO_VALUE' }]);
    expect(only([start(1), figure('goal', 100, { valueText: '百亿级' })]).obstacles).toMatchObject([
      { kind: 'SIZE_CLASS' },
    ]);
  });

  test('the figure of the table stands for that of the text, which says less', () => {
    const table = figure('table', 15, { attr: 'EXPECTED', accumulation: 'CUMULATIVE', line: 9 });
    const growth = only([start(4), figure('text', 15), table]);
    expect(growth.goal.targetId).toBe('table');
    expect(growth.alternatives.map(({ targetId }) => targetId)).toEqual(['text']);
    expect(growth.obstacles).toMatchObject([{ property: 'accumulation' }]);
  });

  test('a stated growth stands beside by its name, and alone where there is no level', () => {
    const stated = figure('rate', 15, {
      indicatorId: 'indicator:growth',
      indicatorName: '工业产值（亿元）年均增速',
      unit: '%',
      accumulation: 'ANNUAL',
    });
    expect(only([start(408), figure('goal', 750), stated]).stated).toMatchObject([
      { measure: 'YEARLY_PERCENT', linkedBy: 'NAME' },
    ]);
    expect(only([stated]).obstacles).toMatchObject([{ kind: 'ONLY_GROWTH' }]);
  });
});

const value = fc.integer({ min: 1, max: 10_000 });

test('compound growth over the years leads from the baseline to the goal', () => {
  fc.assert(
    fc.property(value, value, fc.integer({ min: 1, max: 15 }), (from, to, years) => {
      const growth = only([start(from, { year: 2025 - years }), figure('goal', to)]);
      const reached = from * (1 + (growth.compoundPercent ?? NaN) / 100) ** years;
      expect(reached / to).toBeCloseTo(1, 5);
      expect(from + (growth.perYear ?? NaN) * years).toBeCloseTo(to, 5);
    }),
  );
});

test('other ids change nothing but the ids, and another district changes nothing', () => {
  fc.assert(
    fc.property(value, value, (from, to) => {
      const figures = [start(from), figure('goal', to)];
      const other = figures.map((item) => ({ ...item, subjectId: 'district:b', docId: 'doc:b' }));
      const answer = computeTargetGrowth(figures);
      expect(unlabel(computeTargetGrowth(relabel(figures)))).toEqual(unlabel(answer));
      expect(
        computeTargetGrowth([...figures, ...other]).filter(({ goal }) => goal.docId === 'doc:a'),
      ).toEqual(answer);
    }),
  );
});

describe('computeTargetGrowth, units and near names', () => {
  test('家, 户 and 个 are one unit', () => {
    const [growth] = computeTargetGrowth([
      figure('start', 10, { unit: '户', year: 2020, kind: 'BASELINE' }),
      figure('goal', 20, { unit: '家' }),
    ]);
    expect(growth).toMatchObject({ obstacles: [], total: 10 });
  });

  test('the nearest figure of a goal without a baseline is shown, and nothing is computed (hechuan-145:31, 391)', () => {
    const goal = figure('goal', 120, {
      indicatorId: 'i:municipal',
      indicatorName: '市级企业技术中心',
      unit: '个',
    });
    const near = figure('near', 50, {
      indicatorId: 'i:all',
      indicatorName: '企业技术中心',
      unit: '个',
      year: 2021,
      kind: 'ACTUAL',
    });
    expect(computeTargetGrowth([goal, near])).toMatchObject([
      {
        goal: { targetId: 'goal' },
        start: { targetId: 'near' },
        total: null,
        obstacles: [{ kind: 'NO_BASELINE' }],
      },
    ]);
    const other = { ...near, indicatorName: '重点实验室' };
    expect(computeTargetGrowth([goal, other])).toMatchObject([{ start: null }]);
  });
});
