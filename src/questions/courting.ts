import { type CourtingBasis, type CourtingFact, groupCourting } from '../analysis/group-courting.ts';
import { groupBy } from '../domain/group-by.ts';
import { findDistrictCourting, findDistrictParks, listDistrictIds } from '../graph/generated/questions.ts';
import type { EntityRecord } from '../graph/records.ts';
import type { QuestionContext } from './context.ts';
import { createEntityLookup } from './entity-lookup.ts';
import { findProducing } from './find-producing.ts';
import { getNamedEntities } from './get-named-entities.ts';
import { type Producer, toProducer } from './to-producer.ts';
import { createVisibleAt } from './visible-at.ts';

export interface CourtingArgs {
  readonly by: CourtingBasis;
  readonly districts: readonly string[] | null;
  readonly contestedOnly: boolean;
  readonly asOf: string | null;
}

export interface CourtingAnswer {
  readonly district: EntityRecord;
  readonly kind: CourtingFact['kind'];
  readonly firm: EntityRecord | null;
  readonly products: readonly EntityRecord[];
  readonly wording: string | null;
  readonly stated: string;
  readonly relationId: string;
  readonly cites: readonly string[];
}

export interface Courting {
  readonly basis: string;
  readonly basisZh: string;
  readonly subjects: readonly {
    readonly subject: EntityRecord;
    readonly courtedBy: readonly CourtingAnswer[];
    readonly districts: readonly EntityRecord[];
    readonly contested: boolean;
    readonly producers: readonly Producer[];
  }[];
  readonly offers: readonly {
    readonly district: EntityRecord;
    readonly parks: readonly { readonly park: EntityRecord; readonly focuses: readonly EntityRecord[] }[];
  }[];
  readonly emptyReason: string | null;
  readonly emptyReasonZh: string | null;
  readonly datasetVersion: string;
}

/**
 * Who courts whom, by firm or by product, where districts compete, who makes it already, and what each district has to
 * offer. Eight calls, whatever the number of districts.
 */
export async function courting(context: QuestionContext, args: CourtingArgs): Promise<Courting> {
  const named =
    args.districts &&
    (await getNamedEntities(context, 'districts', args.districts, { labels: ['District'] }));
  const districtIds = named
    ? [...new Set(named.map(({ id }) => id))]
    : (await context.read(listDistrictIds, {})).map(({ id }) => id);
  const visible = createVisibleAt(context, args.asOf);
  const rows = (await context.read(findDistrictCourting, { districtIds })).filter(visible);
  const facts = rows.map((row) => ({
    ...row,
    kind: row.kind === 'COURTS' ? ('COURTS' as const) : ('SEEKS' as const),
  }));
  const subjects = groupCourting(facts, args.by).filter(
    ({ isContested }) => isContested || !args.contestedOnly,
  );
  const active = [...new Set(facts.map(({ districtId }) => districtId))].toSorted();
  const producedIds = args.by === 'PRODUCT' ? subjects.map(({ subjectId }) => subjectId) : [];
  const [parks, producing] = await Promise.all([
    context.read(findDistrictParks, { districtIds: active }),
    findProducing(context, producedIds, args.asOf),
  ]);
  const entity = await createEntityLookup(context, [
    ...districtIds,
    ...facts.flatMap(({ targetId, forIds }) => [targetId, ...forIds]),
    ...parks.flatMap(({ parkId, focusIds }) => [parkId, ...focusIds]),
    ...producing.flatMap((row) => [row.producerId, ...row.districts.map((place) => place.districtId)]),
  ]);
  const producersOf = groupBy(producing, ({ targetId }) => targetId);
  const parksOf = groupBy(parks, ({ districtId }) => districtId);
  const answerFact = ({ districtId, kind, targetId, forIds, ...row }: (typeof facts)[number]) => ({
    district: entity(districtId),
    kind,
    firm: kind === 'COURTS' ? entity(targetId) : null,
    products: kind === 'COURTS' ? forIds.map(entity) : [entity(targetId)],
    wording: row.wording,
    stated: row.stated,
    relationId: row.relationId,
    cites: row.cites,
  });
  return {
    ...describeBasis(args),
    subjects: subjects.map((subject) => ({
      subject: entity(subject.subjectId),
      courtedBy: subject.facts.map(answerFact),
      districts: subject.districtIds.map(entity),
      contested: subject.isContested,
      producers: (producersOf.get(subject.subjectId) ?? []).map((row) => toProducer(row, entity)),
    })),
    offers: active.map((districtId) => ({
      district: entity(districtId),
      parks: (parksOf.get(districtId) ?? []).map(({ parkId, focusIds }) => ({
        park: entity(parkId),
        focuses: focusIds.map(entity),
      })),
    })),
    ...describeEmpty(args, facts.length, subjects.length),
    datasetVersion: context.datasetVersion,
  };
}

const describeBasis = ({ by, asOf }: CourtingArgs) => {
  const until = asOf === null ? 'in all documents' : `in documents up to ${asOf}`;
  const untilZh = asOf === null ? '取全部文件' : `截至 ${asOf} 的文件`;
  return by === 'FIRM'
    ? {
        basis: `firms that districts court by name, ${until}; contested where two districts or more court the same`,
        basisZh: `以文件点名招引的企业为准，${untilZh}；两区以上招引同一企业即为争抢`,
      }
    : {
        basis: `products and stages that districts seek, or court firms for, ${until}; contested where two districts or more want the same; who makes it already stands beside, and is no part of it`,
        basisZh: `以文件寻求的产品、环节及点名招引企业所对应的产品为准，${untilZh}；两区以上寻求同一产品即为争抢；现有生产者另列`,
      };
};

function describeEmpty(
  { contestedOnly }: CourtingArgs,
  facts: number,
  subjects: number,
): { readonly emptyReason: string | null; readonly emptyReasonZh: string | null } {
  if (subjects > 0) return { emptyReason: null, emptyReasonZh: null };
  if (facts === 0)
    return {
      emptyReason: 'no document says that these districts court a firm or seek a product',
      emptyReasonZh: '没有文件写明这些区县招引企业或寻求产品',
    };
  return contestedOnly
    ? {
        emptyReason: `${facts} statements of courting, and no two districts want the same`,
        emptyReasonZh: `共有 ${facts} 条招引，但没有两个区县招引同一对象`,
      }
    : {
        emptyReason: `${facts} products and stages are sought, and no firm is courted by name`,
        emptyReasonZh: `共有 ${facts} 条招引只说产品，没有点名企业`,
      };
}
