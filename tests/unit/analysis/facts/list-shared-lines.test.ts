import { expect, test } from 'vitest';
import { listSharedLines } from '../../../../src/analysis/facts/list-shared-lines.ts';

test('lines are shared within one document, ranges included', () => {
  expect(listSharedLines(['a:5', 'a:9', 'b:5'], ['a:4-6'])).toEqual(['a:5']);
  expect(listSharedLines(['a:3-8'], ['a:8'])).toEqual(['a:3-8']);
  expect(listSharedLines(['a:5'], ['a:6', 'b:5'])).toEqual([]);
  expect(listSharedLines(['no citation'], ['no citation'])).toEqual([]);
});
