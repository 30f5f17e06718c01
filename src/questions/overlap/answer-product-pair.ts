import { pickLessFirm } from '../../analysis/modalities.ts';
import { type Cells, createCells } from '../../analysis/overlap/overlap-matrix.ts';
import type { OverlapPair } from '../../analysis/overlap/overlap.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { ProductOverlapCaps } from './product-overlap-arguments.ts';
import {
  haveSameMakers,
  type ProductSides,
  type SideAnswers,
  type SideProductAnswer,
} from './product-sides.ts';

type Entity = (id: string) => EntityRecord;

export interface SharedProductAnswer {
  readonly product: EntityRecord;
  readonly modality: string;
  readonly sameMakers: boolean;
  readonly left: SideProductAnswer;
  readonly right: SideProductAnswer;
}

/** A pair with what `createProductPairs` adds. */
export interface ProductPair extends OverlapPair {
  readonly sameMakersCount: number;
}

export interface ProductOverlapPairAnswer extends Pick<
  ProductPair,
  'sameMakersCount' | 'jaccard' | 'overlapCoefficient' | 'weightedJaccard'
> {
  readonly left: EntityRecord;
  readonly right: EntityRecord;
  readonly shared: readonly SharedProductAnswer[];
  readonly sharedCount: number;
  readonly onlyLeft: readonly SideProductAnswer[];
  readonly onlyLeftCount: number;
  readonly onlyRight: readonly SideProductAnswer[];
  readonly onlyRightCount: number;
  readonly truncated: boolean;
}

export interface ProductOverlapMatrixAnswer {
  readonly subjects: readonly EntityRecord[];
  readonly jaccard: Cells;
  readonly overlapCoefficient: Cells;
  readonly weightedJaccard: Cells;
  readonly sharedCount: Cells;
  readonly sameMakersCount: Cells;
}

/** Counts, for each pair, the shared products that rest on the very same makers. */
export const countSameMakers = (pairs: readonly OverlapPair[], side: ProductSides): readonly ProductPair[] =>
  pairs.map((pair) => ({
    ...pair,
    sameMakersCount: pair.shared.filter((itemId) =>
      haveSameMakers(side(pair.leftId, itemId), side(pair.rightId, itemId)),
    ).length,
  }));

/** Sides that an answer on a pair shows: subject and product. */
export const listShownSides = (
  { leftId, rightId, shared, onlyLeft, onlyRight }: OverlapPair,
  first: number,
): readonly (readonly [subjectId: string, itemId: string])[] => [
  ...[...shared.slice(0, first), ...onlyLeft.slice(0, first)].map((itemId) => [leftId, itemId] as const),
  ...[...shared.slice(0, first), ...onlyRight.slice(0, first)].map((itemId) => [rightId, itemId] as const),
];

export function answerProductPair(
  pair: ProductPair,
  { first, firstMakings }: ProductOverlapCaps,
  side: ProductSides,
  answerOf: SideAnswers,
  entity: Entity,
): ProductOverlapPairAnswer {
  const { leftId, rightId, shared, onlyLeft, onlyRight } = pair;
  const ofLeft = (itemId: string) => answerOf(leftId, itemId);
  const ofRight = (itemId: string) => answerOf(rightId, itemId);
  const shown = listShownSides(pair, first);
  return {
    left: entity(leftId),
    right: entity(rightId),
    shared: shared.slice(0, first).map((itemId) => answerShared(ofLeft(itemId), ofRight(itemId), pair, side)),
    sharedCount: shared.length,
    sameMakersCount: pair.sameMakersCount,
    onlyLeft: onlyLeft.slice(0, first).map(ofLeft),
    onlyLeftCount: onlyLeft.length,
    onlyRight: onlyRight.slice(0, first).map(ofRight),
    onlyRightCount: onlyRight.length,
    jaccard: pair.jaccard,
    overlapCoefficient: pair.overlapCoefficient,
    weightedJaccard: pair.weightedJaccard,
    truncated:
      [shared, onlyLeft, onlyRight].some(({ length }) => length > first) ||
      shown.some(([subjectId, itemId]) => side(subjectId, itemId).makings.length > firstMakings),
  };
}

const answerShared = (
  left: SideProductAnswer,
  right: SideProductAnswer,
  { leftId, rightId }: ProductPair,
  side: ProductSides,
): SharedProductAnswer => ({
  product: left.product,
  modality: pickLessFirm(left.modality, right.modality) ?? 'MENTIONED',
  sameMakers: haveSameMakers(side(leftId, left.product.id), side(rightId, right.product.id)),
  left,
  right,
});

export function answerProductMatrix(
  subjects: readonly EntityRecord[],
  pairs: readonly ProductPair[],
): ProductOverlapMatrixAnswer {
  // Every measure is symmetric.
  const fill = createCells(
    subjects.map(({ id }) => id),
    pairs,
    (pair) => pair,
  );
  return {
    subjects,
    jaccard: fill((pair) => pair.jaccard),
    overlapCoefficient: fill((pair) => pair.overlapCoefficient),
    weightedJaccard: fill((pair) => pair.weightedJaccard),
    sharedCount: fill((pair) => pair.shared.length),
    sameMakersCount: fill((pair) => pair.sameMakersCount),
  };
}
