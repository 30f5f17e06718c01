import { decideGapStatus, gapStatuses, type GapStatus, worstStatus } from '../analysis/chain-gaps.ts';
import { InvalidInputError } from '../domain/errors.ts';
import { groupBy } from '../domain/group-by.ts';
import {
  findChainsOf,
  findChainStages,
  findStageProducts,
  findWantedProducts,
} from '../graph/generated/questions.ts';
import type { EntityRecord } from '../graph/records.ts';
import type { QuestionContext } from './context.ts';
import { createEntityLookup } from './entity-lookup.ts';
import { findGapFacts, type PlacedGapFact } from './find-gap-facts.ts';
import { getNamedEntity } from './get-named-entities.ts';
import { type Producer, toProducer } from './to-producer.ts';
import { createVisibleAt } from './visible-at.ts';

export interface ChainGapsArgs {
  readonly district: string;
  readonly chain: string | null;
  readonly cluster: string | null;
  readonly industry: string | null;
  readonly product: string | null;
  readonly status: readonly GapStatus[] | null;
  readonly asOf: string | null;
}

export interface GapFactAnswer {
  readonly kind: PlacedGapFact['kind'];
  readonly relationId: string;
  readonly actor: EntityRecord;
  readonly district: EntityRecord | null;
  readonly target: EntityRecord;
  readonly modality: string | null;
  readonly cites: readonly string[];
}

export interface GapProduct {
  readonly product: EntityRecord;
  readonly status: GapStatus;
  readonly decidedBy: readonly GapFactAnswer[];
  readonly alsoStated: readonly GapFactAnswer[];
  readonly elsewhere: readonly Producer[];
  readonly alsoCourtedBy: readonly GapFactAnswer[];
}

export interface ChainGaps {
  readonly basis: string;
  readonly basisZh: string;
  readonly district: EntityRecord;
  readonly chains: readonly {
    readonly chain: EntityRecord;
    readonly stages: readonly {
      readonly stage: EntityRecord;
      readonly position: number;
      readonly status: GapStatus;
      readonly products: readonly GapProduct[];
      readonly cites: readonly string[];
    }[];
    readonly cites: readonly string[];
  }[];
  readonly otherProducts: readonly GapProduct[];
  readonly counts: readonly { readonly status: GapStatus; readonly stages: number }[];
  readonly emptyReason: string | null;
  readonly emptyReasonZh: string | null;
  readonly datasetVersion: string;
}

/**
 * Status of each stage and product of chains, from the stated facts of one district. Twelve calls, whatever the number
 * of chains. A fact on a stage counts for each product of the stage.
 */
export async function chainGaps(context: QuestionContext, args: ChainGapsArgs): Promise<ChainGaps> {
  const district = await getNamedEntity(context, 'district', args.district, { labels: ['District'] });
  const subject = await getSubject(context, args, district);
  const visible = createVisibleAt(context, args.asOf);
  const chainIds = (await context.read(findChainsOf, { id: subject.id })).map((row) => row.chainId);
  const stages = (await context.read(findChainStages, { chainIds })).filter(visible);
  const stageIds = stages.map((row) => row.stageId);
  const products = (await context.read(findStageProducts, { ids: stageIds })).filter(visible);
  const otherIds = await findOtherProducts(context, subject, products);
  const targetIds = [...new Set([...stageIds, ...products.map((row) => row.productId), ...otherIds])];
  const facts = await findGapFacts(context, targetIds, args.asOf);
  const entity = await createEntityLookup(context, [
    ...chainIds,
    ...targetIds,
    ...facts.flatMap((fact) => [fact.actorId, ...fact.districtIds]),
  ]);

  const answerProduct = createProductAnswer(facts, district, entity);
  const productsOf = groupBy(products, (row) => row.stageId);
  const answered = stages.map((row) => {
    const stageProducts = (productsOf.get(row.stageId) ?? []).map((p) =>
      answerProduct(p.productId, row.stageId),
    );
    return {
      chainId: row.chainId,
      stage: entity(row.stageId),
      position: row.position,
      status: worstStatus(stageProducts.map((product) => product.status)),
      products: stageProducts,
      cites: row.cites,
    };
  });
  const isAskedFor = (status: GapStatus) => args.status === null || args.status.includes(status);
  const shown = groupBy(
    answered.filter((stage) => isAskedFor(stage.status)),
    (stage) => stage.chainId,
  );
  const visibleChains = new Set(stages.map((row) => row.chainId));
  return {
    ...describeBasis(args.asOf),
    district,
    chains: chainIds
      .filter((chainId) => visibleChains.has(chainId))
      .map((chainId) => ({
        chain: entity(chainId),
        stages: shown.get(chainId) ?? [],
        cites: entity(chainId).cites,
      })),
    otherProducts: otherIds
      .map((id) => answerProduct(id, null))
      .filter((product) => isAskedFor(product.status)),
    counts: gapStatuses.map((status) => ({
      status,
      stages: answered.filter((stage) => stage.status === status).length,
    })),
    ...(stages.length === 0 && otherIds.length === 0
      ? describeNoChains(subject)
      : { emptyReason: null, emptyReasonZh: null }),
    datasetVersion: context.datasetVersion,
  };
}

/** Products to answer for that are in none of the chains. */
async function findOtherProducts(
  context: QuestionContext,
  subject: EntityRecord,
  inChains: readonly { readonly productId: string }[],
): Promise<readonly string[]> {
  const held = new Set(inChains.map((row) => row.productId));
  if (subject.label === 'Product') return held.has(subject.id) ? [] : [subject.id];
  if (subject.label !== 'District') return [];
  const wanted = await context.read(findWantedProducts, { districtId: subject.id });
  return wanted.map((row) => row.productId).filter((id) => !held.has(id));
}

const subjectLabels = {
  chain: 'Chain',
  cluster: 'Cluster',
  industry: 'Industry',
  product: 'Product',
} as const;

async function getSubject(
  context: QuestionContext,
  args: ChainGapsArgs,
  district: EntityRecord,
): Promise<EntityRecord> {
  const given = (Object.keys(subjectLabels) as (keyof typeof subjectLabels)[]).flatMap((argument) => {
    const idOrName = args[argument];
    return idOrName === null ? [] : [{ argument, idOrName }];
  });
  const [first, second] = given;
  if (first && second)
    throw new InvalidInputError(
      `give one of chain, cluster, industry and product, not both ${first.argument} and ${second.argument}`,
    );
  return first
    ? getNamedEntity(context, first.argument, first.idOrName, { labels: [subjectLabels[first.argument]] })
    : district;
}

function createProductAnswer(
  facts: readonly PlacedGapFact[],
  district: EntityRecord,
  entity: (id: string) => EntityRecord,
): (productId: string, stageId: string | null) => GapProduct {
  const byTarget = groupBy(facts, (fact) => fact.targetId);
  const answerFact = (fact: PlacedGapFact, of: string | null): GapFactAnswer => ({
    kind: fact.kind,
    relationId: fact.relationId,
    actor: entity(fact.actorId),
    district: of === null ? null : entity(of),
    target: entity(fact.targetId),
    modality: fact.modality,
    cites: fact.cites,
  });
  return (productId, stageId) => {
    const ofStage = stageId === null ? [] : (byTarget.get(stageId) ?? []);
    const all = [...(byTarget.get(productId) ?? []), ...ofStage];
    const here = all.filter((fact) => fact.districtIds.includes(district.id));
    const away = all.filter((fact) => !fact.districtIds.includes(district.id));
    const decision = decideGapStatus(here);
    return {
      product: entity(productId),
      status: decision.status,
      decidedBy: decision.decidedBy.map((fact) => answerFact(fact, district.id)),
      alsoStated: here
        .filter((fact) => !decision.decidedBy.includes(fact))
        .map((fact) => answerFact(fact, district.id)),
      elsewhere: away.flatMap((fact) => (fact.producing ? [toProducer(fact.producing, entity)] : [])),
      alsoCourtedBy: away
        .filter((fact) => fact.kind === 'COURTS' || fact.kind === 'SEEKS')
        .map((fact) => answerFact(fact, fact.districtIds[0] ?? null)),
    };
  };
}

function describeBasis(asOf: string | null) {
  return {
    basis: `stated facts of the district, ${asOf === null ? 'latest documents' : `documents up to ${asOf}`}; the first that holds of two existing producers, one, a planned one, courted, stated as lacking; a stage takes its worst product`,
    basisZh: `以该区文件明示的事实为准，${asOf === null ? '取最新文件' : `截至 ${asOf} 的文件`}；依次判断：两家以上现有生产者、一家、规划中、招引中、文件明确缺失，否则为未提及；环节取其最差产品的状态`,
  };
}

const describeNoChains = (subject: EntityRecord) => ({
  emptyReason: `no document prints a chain for ${subject.name}`,
  emptyReasonZh: `没有文件列出“${subject.name}”的产业链`,
});
