import { expect, test } from 'vitest';
import { rankWithTies } from '../../../src/analysis/rank-with-ties.ts';

test('equal items share a rank, and the ranks that they take are left free', () => {
  const placed = rankWithTies([10, 20, 20, 30, 30, 30, 40], (left, right) => left - right);
  expect(placed.map(({ rank, tiedWith }) => [rank, tiedWith])).toEqual([
    [1, 0],
    [2, 1],
    [2, 1],
    [4, 2],
    [4, 2],
    [4, 2],
    [7, 0],
  ]);
  expect(rankWithTies([], () => 0)).toEqual([]);
});
