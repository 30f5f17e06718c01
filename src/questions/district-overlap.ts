import { compareDistricts, type OverlapPair } from '../analysis/overlap.ts';
import { createRollUp, type RollUp } from '../analysis/roll-up-industries.ts';
import { toStatementWeight } from '../analysis/statement-weight.ts';
import { InvalidInputError, LimitExceededError } from '../domain/errors.ts';
import { groupBy } from '../domain/group-by.ts';
import { listDistrictIds, listIndustryHierarchy } from '../graph/generated/questions.ts';
import type { EntityRecord } from '../graph/records.ts';
import type { QuestionContext } from './context.ts';
import { type DistrictIndustryStatement, findDistrictIndustries } from './district-industries.ts';
import { createEntityLookup } from './entity-lookup.ts';
import { describeDistrict, type OverlapDistrictStatus } from './describe-overlap-district.ts';
import { getNamedEntities } from './get-named-entities.ts';

export type OverlapBasis = 'INDUSTRY' | 'CLUSTER';

export interface DistrictOverlapArgs {
  readonly districts: readonly string[] | null;
  readonly basis: OverlapBasis;
  readonly rollUp: RollUp;
  readonly includeThirdParty: boolean;
  readonly asOf: string | null;
}

export interface IndustryEvidence {
  readonly source: DistrictIndustryStatement['source'];
  readonly via: EntityRecord;
  readonly industry: EntityRecord;
  readonly match: string;
  readonly modality: string | null;
  readonly cites: readonly string[];
}

export interface DistrictOverlap {
  readonly basis: string;
  readonly basisZh: string;
  readonly districts: readonly {
    readonly district: EntityRecord;
    readonly status: OverlapDistrictStatus;
    readonly nextEdition: string | null;
    readonly explanation: string;
    readonly explanationZh: string;
    readonly industries: readonly {
      readonly industry: EntityRecord;
      readonly evidence: readonly IndustryEvidence[];
    }[];
  }[];
  readonly pairs: readonly (Pick<OverlapPair, 'jaccard' | 'overlapCoefficient' | 'weightedJaccard'> & {
    readonly left: EntityRecord;
    readonly right: EntityRecord;
    readonly shared: readonly {
      readonly industry: EntityRecord;
      readonly left: readonly IndustryEvidence[];
      readonly right: readonly IndustryEvidence[];
    }[];
    readonly onlyLeft: readonly EntityRecord[];
    readonly onlyRight: readonly EntityRecord[];
  })[];
  readonly datasetVersion: string;
}

/**
 * Compares districts by the industries they state. Seven calls to the engine, whatever the number of districts.
 * @throws InvalidInputError for fewer than two districts, or one that is given twice
 * @throws LimitExceededError for more than the limit
 */
export async function districtOverlap(
  context: QuestionContext,
  args: DistrictOverlapArgs,
): Promise<DistrictOverlap> {
  const districtIds = await toDistrictIds(context, args.districts);
  const [statements, hierarchy] = await Promise.all([
    findDistrictIndustries(context, districtIds),
    context.read(listIndustryHierarchy, {}),
  ]);
  const sources = toSources(args);
  const rollUp = createRollUp(hierarchy, args.rollUp);
  const visible = statements.at(args.asOf);
  const all = statements.at(null);
  const entity = await createEntityLookup(context, [
    ...districtIds,
    ...all.flatMap((statement) => [statement.industryId, statement.viaId, ...rollUp(statement.industryId)]),
  ]);

  const counted = visible
    .filter(
      (statement) => sources.has(statement.source) && entity(statement.industryId)['nonIndustrial'] !== true,
    )
    .flatMap((statement) => rollUp(statement.industryId).map((itemId) => ({ ...statement, itemId })));
  const evidenceOf = createEvidenceLookup(counted, entity);
  const byDistrict = groupBy(counted, (statement) => statement.districtId);
  const itemsOf = (districtId: string) =>
    [...new Set((byDistrict.get(districtId) ?? []).map((statement) => statement.itemId))].sort();

  const pairs = compareDistricts(
    districtIds,
    counted.map((statement) => ({
      districtId: statement.districtId,
      itemId: statement.itemId,
      weight: toStatementWeight(statement.matching, statement.modality ?? 'PLANNED'),
    })),
  );
  return {
    ...describeBasis(args),
    districts: districtIds.map((districtId) => ({
      district: entity(districtId),
      ...describeDistrict({
        own: (list) => list.filter((s) => s.districtId === districtId && s.source !== 'THIRD_PARTY'),
        thirdParty: (list) => list.filter((s) => s.districtId === districtId && s.source === 'THIRD_PARTY'),
        visible,
        all,
        includeThirdParty: args.includeThirdParty && args.basis === 'INDUSTRY',
        documents: context.documents,
      }),
      industries: itemsOf(districtId).map((itemId) => ({
        industry: entity(itemId),
        evidence: evidenceOf(districtId, itemId),
      })),
    })),
    pairs: pairs.map(({ leftId, rightId, shared, onlyLeft, onlyRight, ...measures }) => ({
      left: entity(leftId),
      right: entity(rightId),
      shared: shared.map((itemId) => ({
        industry: entity(itemId),
        left: evidenceOf(leftId, itemId),
        right: evidenceOf(rightId, itemId),
      })),
      onlyLeft: onlyLeft.map(entity),
      onlyRight: onlyRight.map(entity),
      ...measures,
    })),
    datasetVersion: context.datasetVersion,
  };
}

function createEvidenceLookup(
  counted: readonly (DistrictIndustryStatement & { readonly itemId: string })[],
  entity: (id: string) => EntityRecord,
): (districtId: string, itemId: string) => readonly IndustryEvidence[] {
  const byItem = groupBy(counted, (statement) => `${statement.districtId} ${statement.itemId}`);
  return (districtId, itemId) =>
    (byItem.get(`${districtId} ${itemId}`) ?? []).map(
      ({ source, viaId, industryId, matching, modality, cites }) => ({
        source,
        via: entity(viaId),
        industry: entity(industryId),
        match: matching,
        modality,
        cites: [...new Set(cites)],
      }),
    );
}

async function toDistrictIds(
  context: QuestionContext,
  districts: readonly string[] | null,
): Promise<readonly string[]> {
  const ids =
    districts === null
      ? (await context.read(listDistrictIds, {})).map((row) => row.id)
      : (await getNamedEntities(context, 'districts', districts, { labels: ['District'] })).map(
          (district) => district.id,
        );
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
  if (repeated) throw new InvalidInputError(`districts: ${repeated} is given twice`);
  if (districts !== null && ids.length < 2)
    throw new InvalidInputError(`districts: give at least two districts to compare; ${ids.length} given`);
  if (ids.length > context.limits.maxDistricts)
    throw new LimitExceededError(
      `districts: ${ids.length} is more than the limit of ${context.limits.maxDistricts}`,
    );
  return ids;
}

function toSources({ basis, includeThirdParty }: DistrictOverlapArgs): ReadonlySet<string> {
  if (basis === 'CLUSTER') return new Set(['CLUSTER']);
  return new Set([
    'CLUSTER',
    'PARK_FOCUS',
    'PARK_CLUSTER_FOCUS',
    ...(includeThirdParty ? ['THIRD_PARTY'] : []),
  ]);
}

function describeBasis({ basis, rollUp, includeThirdParty, asOf }: DistrictOverlapArgs) {
  const parts = [
    basis === 'CLUSTER' ? 'industries of clusters' : 'industries of clusters and park focuses',
    basis === 'INDUSTRY' && includeThirdParty
      ? "and of third parties' tables"
      : "without third parties' tables",
    'matches EXACT, CLOSE, NARROW, BROAD',
    `roll-up ${rollUp}`,
    asOf === null ? 'latest documents' : `documents up to ${asOf}`,
  ];
  const partsZh = [
    basis === 'CLUSTER' ? '按集群所属产业' : '按集群和园区定位所属产业',
    basis === 'INDUSTRY' && includeThirdParty ? '含第三方表格' : '不含第三方表格',
    '匹配程度为一致、相近、更窄、更宽',
    `上卷 ${rollUp}`,
    asOf === null ? '以最新文件为准' : `截至 ${asOf} 的文件`,
  ];
  return { basis: parts.join('; '), basisZh: partsZh.join('；') };
}
