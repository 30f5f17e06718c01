import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  divideIntervals,
  isSizeClass,
  mayBeOneNumber,
  overlap,
  sumIntervals,
  toPrintedInterval,
} from '../../../../src/analysis/figures/printed-interval.ts';

const printed = (value: number | null, valueText: string, comparator: string | null = null) => ({
  value,
  valueText,
  comparator,
});

describe('toPrintedInterval', () => {
  test('half a unit of the last printed place to either side', () => {
    expect(toPrintedInterval(printed(428, '428亿元'))).toEqual({ low: 427.5, high: 428.5 });
    expect(toPrintedInterval(printed(31.3, '31.30%'))).toEqual({ low: 31.295, high: 31.305 });
    expect(toPrintedInterval(printed(12, ''))).toEqual({ low: 12, high: 12 });
  });

  test('a number in words is exact, a bound is open, no number is none', () => {
    expect(toPrintedInterval(printed(2, '翻番'))).toEqual({ low: 2, high: 2 });
    expect(toPrintedInterval(printed(6, '6%以上', 'AT_LEAST'))).toEqual({ low: 5.5, high: Infinity });
    expect(toPrintedInterval(printed(15, '前15位', 'AT_MOST'))).toEqual({ low: -Infinity, high: 15.5 });
    expect(toPrintedInterval(printed(null, '突破'))).toBeNull();
  });

  test('size classes are recognized', () => {
    expect(['百亿级', '300亿级', '千亿级'].map((valueText) => isSizeClass({ valueText }))).toEqual([
      true,
      true,
      true,
    ]);
    expect(['300亿', '市级1家'].map((valueText) => isSizeClass({ valueText }))).toEqual([false, false]);
  });
});

const interval = fc
  .tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 0, max: 10 }))
  .map(([middle, half]) => ({ low: middle, high: middle + half }));

test('a sum and a quotient hold those of every value within', () => {
  fc.assert(
    fc.property(interval, interval, (left, right) => {
      const sum = sumIntervals([left, right]);
      const quotient = divideIntervals(left, right);
      expect(sum.low).toBeLessThanOrEqual(left.high + right.low);
      expect(sum.high).toBeGreaterThanOrEqual(left.high + right.low);
      expect(quotient && overlap(quotient, { low: left.low / right.low, high: left.low / right.low })).toBe(
        true,
      );
    }),
  );
});

test('meeting is symmetric', () => {
  fc.assert(
    fc.property(interval, interval, (left, right) => {
      expect(overlap(left, right)).toBe(overlap(right, left));
    }),
  );
});

describe('mayBeOneNumber', () => {
  const text = (number: string, comparator: string | null = null) =>
    printed(Number(number), number, comparator);
  test.each([
    ['428', '428.05', true],
    ['7', '7.5', false],
    ['7', '7.4', true],
    ['8', '7.5', true],
    ['6', '7', false],
    ['13.5', '13.5', true],
  ])('%s and %s: %s', (left, right, expected) => {
    expect(mayBeOneNumber(text(left), text(right))).toBe(expected);
    expect(mayBeOneNumber(text(right), text(left))).toBe(expected);
  });

  test('at least 7.5 is not 7, and at least 7 may be 7.5; without a number nothing is said', () => {
    expect(mayBeOneNumber(text('7.5', 'AT_LEAST'), text('7'))).toBe(false);
    expect(mayBeOneNumber(text('7', 'AT_LEAST'), text('7.5'))).toBe(true);
    expect(mayBeOneNumber(text('7'), { value: null, valueText: '', comparator: null })).toBeNull();
  });
});
