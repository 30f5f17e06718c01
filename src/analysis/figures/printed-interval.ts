/** What a printed number may stand for. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A number with the text that prints it. */
export interface PrintedNumber {
  readonly value: number | null;
  readonly valueText: string;
  readonly comparator: string | null;
}

/**
 * The values that a printed number may stand for: half a unit of its last printed place to either side, as rounding
 * to the nearest leaves open; a number in words (翻番) is exact; “at least” and “at most” leave one side open. Null
 * without a number. Interval arithmetic after Moore, Kearfott and Cloud, Introduction to Interval Analysis (2009).
 */
export function toPrintedInterval(printed: PrintedNumber): Interval | null {
  const { value, comparator } = printed;
  if (value === null) return null;
  const half = halfUnit(value, printed.valueText);
  return {
    low: comparator === 'AT_MOST' ? -Infinity : value - half,
    high: comparator === 'AT_LEAST' || comparator === 'MORE_THAN' ? Infinity : value + half,
  };
}

/** A size class such as 百亿级 says how large something is and no more. */
export const isSizeClass = ({ valueText }: Pick<PrintedNumber, 'valueText'>): boolean =>
  /[十百千万亿]级/u.test(valueText);

/** True where a number is printed as about. */
export const isAbout = ({ comparator }: Pick<PrintedNumber, 'comparator'>): boolean => comparator === 'ABOUT';

export const sumIntervals = (intervals: readonly Interval[]): Interval => ({
  low: intervals.reduce((sum, { low }) => sum + low, 0),
  high: intervals.reduce((sum, { high }) => sum + high, 0),
});

export const subtractIntervals = (left: Interval, right: Interval): Interval => ({
  low: left.low - right.high,
  high: left.high - right.low,
});

/** Quotient of two intervals of positive numbers; null where the divisor may be zero or less. */
export const divideIntervals = (left: Interval, right: Interval): Interval | null =>
  right.low <= 0 || left.low < 0 ? null : { low: left.low / right.high, high: left.high / right.low };

/** A function that rises, applied to both ends. */
export const mapInterval = ({ low, high }: Interval, rising: (value: number) => number): Interval => ({
  low: rising(low),
  high: rising(high),
});

// Ends that only binary noise keeps apart meet.
const noise = 1e-9;

export const overlap = (left: Interval, right: Interval): boolean =>
  left.low <= right.high + noise && right.low <= left.high + noise;

/**
 * Whether two printed numbers may be one number: the one with fewer places has to be what the other is rounded to, so
 * that 428 and 428.05 may, and 7 and 7.5, or 6 and 7, may not. “At least” and “at most” leave a side open.
 */
export function mayBeOneNumber(left: PrintedNumber, right: PrintedNumber): boolean | null {
  if (left.value === null || right.value === null) return null;
  const halves = [halfUnit(left.value, left.valueText), halfUnit(right.value, right.valueText)] as const;
  const [coarse, fine] = halves[0] >= halves[1] ? [left, right] : [right, left];
  const half = halves[0] === halves[1] ? 0 : Math.max(...halves);
  const rounded = openEnds(coarse, half);
  const exact = openEnds(fine, 0);
  // Half a unit above rounds up to the next number.
  return rounded.low <= exact.high + noise && exact.low < rounded.high + (half === 0 ? noise : -noise);
}

const openEnds = ({ value, comparator }: PrintedNumber, half: number): Interval => ({
  low: comparator === 'AT_MOST' ? -Infinity : (value ?? 0) - half,
  high: comparator === 'AT_LEAST' || comparator === 'MORE_THAN' ? Infinity : (value ?? 0) + half,
});

function halfUnit(value: number, valueText: string): number {
  const numbers = valueText.match(/\d+(?:\.\d+)?/gu);
  if (numbers === null) return 0;
  const printed = numbers.find((text) => Number(text) === Math.abs(value)) ?? String(value);
  return 0.5 * 10 ** -(printed.split('.')[1]?.length ?? 0);
}
