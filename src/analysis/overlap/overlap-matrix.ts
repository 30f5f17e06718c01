/** Measures of one pair of districts that a heat map shows. */
export interface MatrixPair {
  readonly leftId: string;
  readonly rightId: string;
  readonly jaccard: number | null;
  readonly overlapCoefficient: number | null;
  readonly weightedJaccard: number | null;
  readonly sharedCount: number;
  readonly leftFeedsRight: number;
  readonly rightFeedsLeft: number;
}

/** A square table; null where there is nothing to measure. */
export type Cells = readonly (readonly (number | null)[])[];

/** Rows and columns in the order of the districts; a district against itself is null. */
export interface OverlapMatrix {
  readonly jaccard: Cells;
  readonly overlapCoefficient: Cells;
  readonly weightedJaccard: Cells;
  readonly sharedCount: Cells;
  /** Both ways together. */
  readonly complementaryCount: Cells;
  /** What the row's district supplies, or could, to the column's: the only one that is not symmetric. */
  readonly feedsCount: Cells;
}

/** Pairs as square tables. Complexity: districts squared. */
export function createOverlapMatrix(
  districtIds: readonly string[],
  pairs: readonly MatrixPair[],
): OverlapMatrix {
  const fill = createCells(districtIds, pairs, reverse);
  return {
    jaccard: fill((pair) => pair.jaccard),
    overlapCoefficient: fill((pair) => pair.overlapCoefficient),
    weightedJaccard: fill((pair) => pair.weightedJaccard),
    sharedCount: fill((pair) => pair.sharedCount),
    complementaryCount: fill((pair) => pair.leftFeedsRight + pair.rightFeedsLeft),
    feedsCount: fill((pair) => pair.leftFeedsRight),
  };
}

interface Ends {
  readonly leftId: string;
  readonly rightId: string;
}

/** Fills square tables from pairs, each given once: `turn` tells a pair from its other side. */
export function createCells<Pair extends Ends>(
  ids: readonly string[],
  pairs: readonly Pair[],
  turn: (pair: Pair) => Pair,
): (measure: (pair: Pair) => number | null) => Cells {
  const byPair = new Map(
    pairs.flatMap((pair) => [
      [`${pair.leftId} ${pair.rightId}`, pair],
      [`${pair.rightId} ${pair.leftId}`, turn(pair)],
    ]),
  );
  return (measure) =>
    ids.map((rowId) =>
      ids.map((columnId) => {
        const pair = byPair.get(`${rowId} ${columnId}`);
        return pair ? measure(pair) : null;
      }),
    );
}

const reverse = (pair: MatrixPair): MatrixPair => ({
  ...pair,
  leftId: pair.rightId,
  rightId: pair.leftId,
  leftFeedsRight: pair.rightFeedsLeft,
  rightFeedsLeft: pair.leftFeedsRight,
});
