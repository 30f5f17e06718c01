import { expect, test } from 'vitest';
import { endsOfRange, rangeAfter, rangeBefore } from '../../../src/explorer/app/facts/lines-range.ts';

test.each([
  ['344-350', '337-343', '351-357'],
  ['344', '343', '345'],
  ['344,349-350', '337-343', '351-357'],
  ['3-8', '1-2', '9-14'],
  ['1-20', null, '21-40'],
])('around %s are %s and %s', (range, before, after) => {
  expect(rangeBefore(range)).toBe(before);
  expect(rangeAfter(range)).toBe(after);
});

test('lines far apart are paged by what the service shows at once', () => {
  expect(rangeAfter('1,500')).toBe('501-600');
});

test('what names no line has nothing around it', () => {
  expect(endsOfRange('abc')).toBeNull();
  expect(rangeBefore('')).toBeNull();
  expect(rangeAfter('')).toBeNull();
});
