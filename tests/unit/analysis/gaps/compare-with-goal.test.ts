import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareWithGoal, type ProductFigure } from '../../../../src/analysis/gaps/compare-with-goal.ts';

const figure = (
  role: ProductFigure['role'],
  value: number,
  rest: Partial<ProductFigure> = {},
): ProductFigure => ({
  id: `${role}/${value}`,
  measure: 'CAPACITY',
  role,
  value,
  unit: '万吨',
  year: null,
  isAddition: false,
  ...rest,
});

describe('compareWithGoal', () => {
  test('a goal less what exists, and less what named firms plan as well', () => {
    const { shortfall, uncommitted } = compareWithGoal([
      figure('GOAL', 200),
      figure('EXISTING', 30),
      figure('PLANNED', 11),
      figure('PLANNED', 21),
    ]);
    expect(shortfall).toMatchObject({ value: 170, unit: '万吨' });
    expect(uncommitted).toMatchObject({ value: 138, unit: '万吨' });
  });
  test('no difference where one side is missing, and nothing stated is not zero', () => {
    expect(compareWithGoal([]).shortfall).toBe('NO_GOAL');
    expect(compareWithGoal([figure('EXISTING', 34)]).shortfall).toBe('NO_GOAL');
    expect(compareWithGoal([figure('GOAL', 200)]).shortfall).toBe('NOTHING_NAMED');
    const planned = compareWithGoal([figure('GOAL', 200), figure('PLANNED', 32)]);
    expect(planned.shortfall).toBe('NOTHING_NAMED');
    expect(planned.uncommitted).toMatchObject({ value: 168 });
  });
  test('unlike units and unlike measures are not subtracted', () => {
    const goal = figure('GOAL', 200);
    expect(compareWithGoal([goal, figure('EXISTING', 30, { unit: '万吨/年' })]).shortfall).toBe(
      'NOT_COMPARABLE',
    );
    expect(compareWithGoal([goal, figure('EXISTING', 30, { measure: 'OUTPUT' })]).shortfall).toBe(
      'NOT_COMPARABLE',
    );
    expect(
      compareWithGoal([goal, figure('EXISTING', 30), figure('EXISTING', 5, { unit: '条' })]).shortfall,
    ).toBe('NOT_COMPARABLE');
  });
  test('several goals and additions have no difference', () => {
    expect(compareWithGoal([figure('GOAL', 15), figure('GOAL', 12), figure('EXISTING', 3)]).shortfall).toBe(
      'SEVERAL_GOALS',
    );
    expect(
      compareWithGoal([figure('GOAL', 450, { isAddition: true }), figure('EXISTING', 100)]).shortfall,
    ).toBe('ADDITION');
  });
  test('of yearly figures the newest counts, when there is one', () => {
    const goal = figure('GOAL', 100, { measure: 'OUTPUT', year: 2025 });
    const actual = (value: number, year: number) => figure('EXISTING', value, { measure: 'OUTPUT', year });
    expect(compareWithGoal([goal, actual(10, 2019), actual(20, 2020)]).shortfall).toMatchObject({
      value: 80,
    });
    expect(compareWithGoal([goal, actual(10, 2020), actual(20, 2020)]).shortfall).toBe('SEVERAL_FIGURES');
  });

  const anyFigures = fc.array(
    fc
      .tuple(
        fc.constantFrom<ProductFigure['role']>('GOAL', 'EXISTING', 'PLANNED'),
        fc.integer({ min: 1, max: 99 }),
      )
      .map(([role, value]) => figure(role, value)),
    { maxLength: 6 },
  );
  test('the order of figures changes nothing, and what counts is never of another unit', () => {
    fc.assert(
      fc.property(anyFigures, (figures) => {
        const { shortfall, uncommitted } = compareWithGoal(figures);
        const reversed = compareWithGoal(figures.toReversed());
        const valueOf = (result: typeof shortfall) => (typeof result === 'string' ? result : result.value);
        expect(valueOf(reversed.shortfall)).toBe(valueOf(shortfall));
        expect(valueOf(reversed.uncommitted)).toBe(valueOf(uncommitted));
      }),
    );
  });
});
