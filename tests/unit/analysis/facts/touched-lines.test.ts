import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findBackwardRange,
  listTouchedLines,
  parseLineRanges,
} from '../../../../src/analysis/facts/touched-lines.ts';

describe('listTouchedLines', () => {
  test('a range touches every line in it, another document none', () => {
    const cites = ['a-1:3-5', 'a-1:9', 'b-2:4', 'a-1:30'];
    expect(listTouchedLines(cites, 'a-1', [9, 5, 4, 1, 5])).toEqual([4, 5, 9]);
    expect(listTouchedLines(cites, 'a', [3])).toEqual([]);
    expect(listTouchedLines(['a-1:30'], 'a-1', [3])).toEqual([]);
  });
});

describe('parseLineRanges', () => {
  test('lines and ranges, in order and each once', () => {
    expect(parseLineRanges('344', 100)).toEqual([344]);
    expect(parseLineRanges('7-9, 3，8', 100)).toEqual([3, 7, 8, 9]);
  });
  test('neither words nor backward ranges, and not more than allowed', () => {
    for (const text of ['', 'a', '0', '5-3', '1-', '-4', '1.5', '1-200', '1-60,100-160'])
      expect(parseLineRanges(text, 100)).toBeNull();
  });
  test('a backward range is found, and given the right way round', () => {
    expect(findBackwardRange('3, 350-344')).toBe('344-350');
    for (const text of ['3', '344-350', 'a-b', '']) expect(findBackwardRange(text)).toBeNull();
  });
  test('reads what lines are written as', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 20 }),
        (lines) => {
          expect(parseLineRanges(lines.join(','), 20)).toEqual(lines.toSorted((left, right) => left - right));
        },
      ),
    );
  });
});
