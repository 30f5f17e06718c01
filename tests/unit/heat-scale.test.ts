import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createHeatScale } from '../../src/explorer/app/compare/heat-scale.ts';

describe('the scale of a heat map', () => {
  test('counts stand in five equal steps, and nothing in none', () => {
    const scale = createHeatScale([0, 5, 14], 'count');
    expect(scale.legend).toEqual([
      { class: 1, from: '1', to: '2' },
      { class: 2, from: '3', to: '5' },
      { class: 3, from: '6', to: '8' },
      { class: 4, from: '9', to: '11' },
      { class: 5, from: '12', to: '14' },
    ]);
    expect([0, 2, 3, 14].map(scale.classOf)).toEqual([0, 1, 2, 5]);
  });

  test('few different counts have few colours', () => {
    expect(createHeatScale([0, 1, 2], 'count').legend).toEqual([
      { class: 3, from: '1', to: '1' },
      { class: 5, from: '2', to: '2' },
    ]);
    expect(createHeatScale([0, 0], 'count').legend).toEqual([]);
  });

  test('shares are per cent, with a decimal where all are below a tenth; a little is not nothing', () => {
    expect(createHeatScale([0.368, 0.19], 'share').format(0.368)).toBe('37%');
    expect(createHeatScale([0.0478, 0.035], 'share').format(0.0478)).toBe('4.8%');
    const scale = createHeatScale([0.9, 0.001], 'share');
    expect(scale.format(0.001)).toBe('<1%');
    expect(scale.classOf(0.001)).toBe(1);
  });

  test('whatever the counts, each is in the class whose range the legend gives', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 1 }), (values) => {
        const { classOf, legend } = createHeatScale(values, 'count');
        for (const value of values.filter((one) => one > 0)) {
          const entry = legend.find((one) => one.class === classOf(value));
          expect(Number(entry?.from)).toBeLessThanOrEqual(value);
          expect(Number(entry?.to)).toBeGreaterThanOrEqual(value);
        }
      }),
    );
  });
});
