import type { ComplementaryLink } from '../../analysis/overlap/complementarity.ts';
import { pickFirmest, pickLessFirm } from '../../analysis/overlap/firmness.ts';
import type { OverlapPair } from '../../analysis/overlap/overlap.ts';
import { createOverlapMatrix, type OverlapMatrix } from '../../analysis/overlap/overlap-matrix.ts';
import type { DistrictStatement, SortedStatement } from '../../analysis/overlap/sort-statements.ts';
import { compareText } from '../../domain/compare-text.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';
import { type ComplementaryLinkAnswer, countLinks } from './describe-complementary.ts';
import { describeDistrict, type DistrictDescription } from './describe-overlap-district.ts';
import type { DistrictOverlapArgs } from './overlap-arguments.ts';
import type { BackingFacts, OverlapBacking } from './overlap-backing.ts';
import { listOverlapDocuments, type OverlapDocument } from './overlap-documents.ts';
import { type OverlapEvidence, toEvidence, toIndustry } from './overlap-evidence.ts';

type Entity = (id: string) => EntityRecord;
type Measures = Pick<OverlapPair, 'jaccard' | 'overlapCoefficient' | 'weightedJaccard'>;

export interface OverlapItem {
  readonly item: EntityRecord;
  readonly industry: EntityRecord | null;
  readonly evidence: readonly OverlapEvidence[];
}

export interface OverlapDistrictAnswer extends DistrictDescription {
  readonly district: EntityRecord;
  readonly sources: readonly OverlapDocument[];
  readonly items: readonly OverlapItem[];
  readonly industries: readonly OverlapItem[];
}

export interface OverlapPairAnswer extends Measures {
  readonly left: EntityRecord;
  readonly right: EntityRecord;
  readonly shared: readonly {
    readonly item: EntityRecord;
    readonly industry: EntityRecord | null;
    readonly modality: string | null;
    readonly left: readonly OverlapEvidence[];
    readonly right: readonly OverlapEvidence[];
    readonly leftBehind: OverlapBacking;
    readonly rightBehind: OverlapBacking;
  }[];
  readonly onlyLeft: readonly EntityRecord[];
  readonly onlyRight: readonly EntityRecord[];
  readonly complementary: readonly ComplementaryLinkAnswer[];
  readonly complementaryCounts: ReturnType<typeof countLinks>;
}

export interface OverlapMatrixAnswer extends OverlapMatrix {
  readonly districts: readonly EntityRecord[];
}

/** A statement that counts, with the item that it counts for after the roll-up. */
export type CountedStatement = DistrictStatement & { readonly rolledId: string };

export interface LinkedPair extends OverlapPair {
  readonly leftFeedsRight: readonly ComplementaryLink[];
  readonly rightFeedsLeft: readonly ComplementaryLink[];
}

/** What a district states of an item, and what stands behind it. */
export interface OverlapSide {
  readonly evidence: readonly OverlapEvidence[];
  readonly backing: OverlapBacking;
}
export type Sides = (districtId: string, itemId: string) => OverlapSide;

/** Sides of all pairs, each made once: a district shares an item with many others. */
export function createSides(
  counted: readonly CountedStatement[],
  inferred: readonly DistrictStatement[],
  backing: BackingFacts,
  entity: Entity,
): Sides {
  const byItem = groupBy(counted, (statement) => `${statement.districtId} ${statement.rolledId}`);
  const inferredByItem = groupBy(inferred, (statement) => `${statement.districtId} ${statement.itemId}`);
  const known = new Map<string, OverlapSide>();
  return (districtId, itemId) => {
    const key = `${districtId} ${itemId}`;
    const behind = byItem.get(key) ?? [];
    const side = known.get(key) ?? {
      evidence: behind.flatMap((statement) => toEvidence(statement, entity)),
      backing: backing.describe(behind, inferredByItem.get(key) ?? [], entity),
    };
    known.set(key, side);
    return side;
  };
}

export interface DistrictParts {
  readonly context: Pick<QuestionContext, 'documents'>;
  readonly args: DistrictOverlapArgs;
  readonly districtId: string;
  readonly sorted: readonly SortedStatement<DistrictStatement>[];
  readonly counted: readonly CountedStatement[];
  readonly side: Sides;
  readonly entity: Entity;
}

export function answerDistrict(parts: DistrictParts): OverlapDistrictAnswer {
  const { context, args, districtId, sorted, counted, side, entity } = parts;
  const itemIds = [...new Set(counted.map((statement) => statement.rolledId))].sort(compareText);
  const items = itemIds.map((itemId) => ({
    item: entity(itemId),
    industry: toIndustry(entity(itemId)),
    evidence: side(districtId, itemId).evidence,
  }));
  return {
    district: entity(districtId),
    ...describeDistrict({
      sorted,
      includeThirdParty: args.includeThirdParty && args.basis === 'INDUSTRY',
      documents: context.documents,
      asOf: args.asOf,
    }),
    sources: listOverlapDocuments(context, counted, entity),
    items,
    industries: items.filter((item) => item.industry !== null),
  };
}

export function answerPair(
  pair: LinkedPair,
  side: Sides,
  answerLink: (link: ComplementaryLink) => ComplementaryLinkAnswer,
  entity: Entity,
): OverlapPairAnswer {
  const { leftId, rightId, jaccard, overlapCoefficient, weightedJaccard } = pair;
  const links = [...pair.leftFeedsRight, ...pair.rightFeedsLeft];
  return {
    left: entity(leftId),
    right: entity(rightId),
    shared: pair.shared.map((itemId) => {
      const left = side(leftId, itemId);
      const right = side(rightId, itemId);
      return {
        item: entity(itemId),
        industry: toIndustry(entity(itemId)),
        modality: pickLessFirm(firmestOf(left), firmestOf(right)),
        left: left.evidence,
        right: right.evidence,
        leftBehind: left.backing,
        rightBehind: right.backing,
      };
    }),
    onlyLeft: pair.onlyLeft.map(entity),
    onlyRight: pair.onlyRight.map(entity),
    jaccard,
    overlapCoefficient,
    weightedJaccard,
    complementary: links.map(answerLink),
    complementaryCounts: countLinks(leftId, links),
  };
}

const firmestOf = ({ evidence }: OverlapSide) => pickFirmest(evidence.map((entry) => entry.modality));

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
