import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createOverlapMatrix, type MatrixPair } from '../../../../src/analysis/overlap/overlap-matrix.ts';

const pair = (leftId: string, rightId: string, values: Partial<MatrixPair> = {}): MatrixPair => ({
  leftId,
  rightId,
  jaccard: null,
  overlapCoefficient: null,
  weightedJaccard: null,
  sharedCount: 0,
  leftFeedsRight: 0,
  rightFeedsLeft: 0,
  ...values,
});

describe('createOverlapMatrix', () => {
  test('rows and columns are the districts in their order, and the diagonal is null', () => {
    const matrix = createOverlapMatrix(
      ['b', 'a'],
      [pair('b', 'a', { jaccard: 0.5, sharedCount: 2, leftFeedsRight: 3, rightFeedsLeft: 1 })],
    );
    expect(matrix.jaccard).toEqual([
      [null, 0.5],
      [0.5, null],
    ]);
    expect(matrix.sharedCount).toEqual([
      [null, 2],
      [2, null],
    ]);
    expect(matrix.complementaryCount).toEqual([
      [null, 4],
      [4, null],
    ]);
    expect(matrix.feedsCount).toEqual([
      [null, 3],
      [1, null],
    ]);
  });

  test('all but feedsCount are symmetric, and complementaryCount is feedsCount both ways', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const measure = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
    const counts = fc.nat(9);
    const pairs = fc.tuple(
      ...ids.flatMap((leftId, index) =>
        ids.slice(index + 1).map((rightId) =>
          fc
            .tuple(measure, measure, measure, counts, counts, counts)
            .map(
              ([jaccard, overlapCoefficient, weightedJaccard, sharedCount, leftFeedsRight, rightFeedsLeft]) =>
                pair(leftId, rightId, {
                  jaccard,
                  overlapCoefficient,
                  weightedJaccard,
                  sharedCount,
                  leftFeedsRight,
                  rightFeedsLeft,
                }),
            ),
        ),
      ),
    );
    fc.assert(
      fc.property(pairs, (input) => {
        const { feedsCount, ...symmetric } = createOverlapMatrix(ids, input);
        for (const cells of Object.values(symmetric)) expect(cells).toEqual(transpose(cells));
        ids.forEach((_, row) =>
          ids.forEach((__, column) => {
            const there = feedsCount[row]?.[column];
            const back = feedsCount[column]?.[row];
            expect(symmetric.complementaryCount[row]?.[column]).toBe(
              row === column ? null : (there ?? 0) + (back ?? 0),
            );
          }),
        );
      }),
    );
  });
});

const transpose = (cells: readonly (readonly (number | null)[])[]) =>
  cells.map((_, column) => cells.map((row) => row[column]));
