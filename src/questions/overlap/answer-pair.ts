import { pickLessFirm } from '../../analysis/modalities.ts';
import type { ComplementaryLink } from '../../analysis/overlap/complementary-link.ts';
import { createOverlapMatrix, type OverlapMatrix } from '../../analysis/overlap/overlap-matrix.ts';
import type { OverlapPair } from '../../analysis/overlap/overlap.ts';
import type { EntityRecord } from '../../graph/records.ts';
import { type ComplementaryLinkAnswer, countLinks } from './describe-complementary.ts';
import type { Asker, Late } from '../late.ts';
import type { OverlapBacking } from './overlap-backing.ts';
import { type OverlapEvidence, toIndustry } from './overlap-evidence.ts';
import type { OverlapLists } from './overlap-details.ts';

type Entity = (id: string) => EntityRecord;
type Measures = Pick<OverlapPair, 'jaccard' | 'overlapCoefficient' | 'weightedJaccard'>;

export interface SharedItemAnswer {
  readonly item: EntityRecord;
  readonly industry: EntityRecord | null;
  readonly modality: string | null;
  readonly makersModality: string | null;
  readonly left: readonly OverlapEvidence[];
  readonly right: readonly OverlapEvidence[];
  readonly leftBehind: OverlapBacking;
  readonly rightBehind: OverlapBacking;
}

export interface OverlapPairAnswer extends Measures {
  readonly left: EntityRecord;
  readonly right: EntityRecord;
  readonly shared: Late<readonly SharedItemAnswer[]>;
  readonly sharedCount: number;
  readonly onlyLeft: Late<readonly EntityRecord[]>;
  readonly onlyLeftCount: number;
  readonly onlyRight: Late<readonly EntityRecord[]>;
  readonly onlyRightCount: number;
  readonly complementary: Late<readonly ComplementaryLinkAnswer[]>;
  readonly complementaryCount: number;
  readonly complementaryCounts: ReturnType<typeof countLinks>;
  readonly truncated: boolean;
}

export interface OverlapMatrixAnswer extends OverlapMatrix {
  readonly districts: readonly EntityRecord[];
}

export interface LinkedPair extends OverlapPair {
  readonly leftFeedsRight: readonly ComplementaryLink[];
  readonly rightFeedsLeft: readonly ComplementaryLink[];
}

/** The links of each pair, first those from left to right. */
export function addLinks(
  pairs: readonly OverlapPair[],
  links: readonly ComplementaryLink[],
): readonly LinkedPair[] {
  const between = (fromId: string, toId: string) =>
    links.filter((link) => link.fromDistrictId === fromId && link.toDistrictId === toId);
  return pairs.map((pair) => ({
    ...pair,
    leftFeedsRight: between(pair.leftId, pair.rightId),
    rightFeedsLeft: between(pair.rightId, pair.leftId),
  }));
}

const listLists = (pair: LinkedPair) => [
  pair.shared,
  pair.onlyLeft,
  pair.onlyRight,
  pair.leftFeedsRight,
  pair.rightFeedsLeft,
];

/** How many entries the cap takes away from the lists of a pair. */
export const countNotShown = (pair: LinkedPair, first: number): number =>
  listLists(pair).reduce((sum, { length }) => sum + Math.max(0, length - first), 0);

export function answerPair(
  pair: LinkedPair,
  first: number,
  lists: (asker: Asker) => Promise<OverlapLists>,
  entity: Entity,
): OverlapPairAnswer {
  const { leftId, rightId, jaccard, overlapCoefficient, weightedJaccard } = pair;
  const links = [...pair.leftFeedsRight, ...pair.rightFeedsLeft];
  const late =
    <Value>(list: (made: OverlapLists) => Value): Late<Value> =>
    async (_args, asker) =>
      list(await lists(asker));
  return {
    left: entity(leftId),
    right: entity(rightId),
    shared: late((made) => pair.shared.slice(0, first).map((id) => answerShared(leftId, rightId, id, made))),
    sharedCount: pair.shared.length,
    onlyLeft: late((made) => pair.onlyLeft.slice(0, first).map(made.entity)),
    onlyLeftCount: pair.onlyLeft.length,
    onlyRight: late((made) => pair.onlyRight.slice(0, first).map(made.entity)),
    onlyRightCount: pair.onlyRight.length,
    jaccard,
    overlapCoefficient,
    weightedJaccard,
    complementary: late((made) =>
      [...pair.leftFeedsRight.slice(0, first), ...pair.rightFeedsLeft.slice(0, first)].map(made.answerLink),
    ),
    complementaryCount: links.length,
    complementaryCounts: countLinks(leftId, links),
    truncated: countNotShown(pair, first) > 0,
  };
}

function answerShared(
  leftId: string,
  rightId: string,
  itemId: string,
  { side, entity }: OverlapLists,
): SharedItemAnswer {
  const left = side(leftId, itemId);
  const right = side(rightId, itemId);
  return {
    item: entity(itemId),
    industry: toIndustry(entity(itemId)),
    modality: pickLessFirm(left.modality, right.modality),
    makersModality: pickLessFirm(left.makersModality, right.makersModality),
    left: left.evidence,
    right: right.evidence,
    leftBehind: left.backing,
    rightBehind: right.backing,
  };
}

export const answerMatrix = (
  districtIds: readonly string[],
  pairs: readonly LinkedPair[],
  entity: Entity,
): OverlapMatrixAnswer => ({
  districts: districtIds.map(entity),
  ...createOverlapMatrix(
    districtIds,
    pairs.map((pair) => ({
      ...pair,
      sharedCount: pair.shared.length,
      leftFeedsRight: pair.leftFeedsRight.length,
      rightFeedsLeft: pair.rightFeedsLeft.length,
    })),
  ),
});
