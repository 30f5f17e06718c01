import {
  type SupplyDirection,
  type SupplyLink,
  type SupplyMode,
  walkSupplyTiers,
} from '../analysis/supply-tiers.ts';
import { LimitExceededError, QueryFailedError } from '../domain/errors.ts';
import { groupBy } from '../domain/group-by.ts';
import {
  expandStagesDownstream,
  expandStagesUpstream,
  findStageProducts,
  findStagesSharingProducts,
  findStartStages,
  findStatedSupplies,
} from '../graph/generated/questions.ts';
import { type EntityRecord, readText } from '../graph/records.ts';
import type { QuestionContext } from './context.ts';
import { createEntityLookup } from './entity-lookup.ts';
import { findProducing, type Producing } from './find-producing.ts';
import { getNamedEntities, getNamedEntity } from './get-named-entities.ts';
import { type Producer, toProducer } from './to-producer.ts';
import { createVisibleAt } from './visible-at.ts';

export interface SupplyChainArgs {
  readonly from: string;
  readonly direction: SupplyDirection;
  readonly maxDepth: number;
  readonly mode: SupplyMode;
  readonly districts: readonly string[] | null;
  readonly asOf: string | null;
}

export interface SupplyStage {
  readonly stage: EntityRecord;
  readonly chain: EntityRecord;
  readonly products: readonly {
    readonly product: EntityRecord;
    readonly producers: readonly Producer[];
    readonly cites: readonly string[];
  }[];
  readonly producers: readonly Producer[];
  readonly cites: readonly string[];
}

export interface SupplyChain {
  readonly basis: string;
  readonly basisZh: string;
  readonly from: EntityRecord;
  readonly tiers: readonly { readonly depth: number; readonly stages: readonly SupplyStage[] }[];
  readonly links: readonly {
    readonly kind: SupplyLink['kind'];
    readonly from: EntityRecord;
    readonly to: EntityRecord;
    readonly through: EntityRecord;
    readonly stated: string;
    readonly cites: readonly string[];
  }[];
  readonly statedSupplies: readonly {
    readonly from: EntityRecord;
    readonly to: EntityRecord;
    readonly modality: string;
    readonly product: string | null;
    readonly wording: string | null;
    readonly stated: string;
    readonly cites: readonly string[];
  }[];
  readonly truncated: boolean;
  readonly caps: { readonly maxDepth: number; readonly maxNodes: number };
  readonly emptyReason: string | null;
  readonly emptyReasonZh: string | null;
  readonly datasetVersion: string;
}

/** A product stands for every stage that holds it, so of a product and a stage with one name it is the wider start. */
const startLabels = ['Product', 'ChainStage', 'Chain', 'Firm'];

/**
 * What stands upstream or downstream of a product, stage, chain or firm. At most two calls a tier, and ten more.
 * @throws LimitExceededError for a depth outside the limit
 */
export async function supplyChain(context: QuestionContext, args: SupplyChainArgs): Promise<SupplyChain> {
  const { maxDepth: depthLimit, maxNodes } = context.limits;
  if (args.maxDepth < 1 || args.maxDepth > depthLimit)
    throw new LimitExceededError(`maxDepth: ${args.maxDepth} is outside 1 to ${depthLimit}`);
  const [from, districts] = await Promise.all([
    getNamedEntity(context, 'from', args.from, { labels: startLabels, firstLabelWins: true }),
    args.districts && getNamedEntities(context, 'districts', args.districts, { labels: ['District'] }),
  ]);
  const visible = createVisibleAt(context, args.asOf);
  const starts = await context.read(findStartStages, { ids: [from.id] });
  const walked = await walkSupplyTiers(
    starts.map((row) => row.stageId),
    { ...args, maxStages: maxNodes, ...createExpansion(context, args.direction, visible) },
  );

  const stageIds = walked.tiers.flat();
  const stages = await context.loadEntities(stageIds);
  const products = (await context.read(findStageProducts, { ids: stageIds })).filter(visible);
  const targetIds = [...new Set([...stageIds, ...products.map((row) => row.productId)])];
  const wanted = districts && new Set(districts.map((district) => district.id));
  const producing = (await findProducing(context, targetIds, args.asOf)).filter(
    (row) => wanted === null || row.districts.some(({ districtId }) => wanted.has(districtId)),
  );
  const actorIds = [
    ...new Set([...products.map((row) => row.productId), ...producing.map((row) => row.producerId)]),
  ];
  const supplies = (await context.read(findStatedSupplies, { ids: actorIds })).filter(visible);
  const entity = await createEntityLookup(context, [
    ...targetIds,
    ...[...stages.values()].map(getChainId),
    ...walked.links.map((link) => link.throughId),
    ...producing.flatMap((row) => [row.producerId, ...row.districts.map((place) => place.districtId)]),
    ...supplies.flatMap((row) => [row.fromId, row.toId]),
  ]);
  const answerStage = createStageAnswer(products, producing, entity);
  return {
    ...describeBasis(args),
    from,
    tiers: walked.tiers.map((tier, depth) => ({ depth, stages: tier.map(answerStage) })),
    links: walked.links.map(({ kind, fromId, toId, throughId, stated, cites }) => ({
      kind,
      from: entity(fromId),
      to: entity(toId),
      through: entity(throughId),
      stated,
      cites,
    })),
    statedSupplies: supplies.map(({ fromId, toId, modality, product, wording, stated, cites }) => ({
      from: entity(fromId),
      to: entity(toId),
      modality,
      product,
      wording,
      stated,
      cites,
    })),
    truncated: walked.truncated,
    caps: { maxDepth: args.maxDepth, maxNodes },
    ...(starts.length === 0 ? describeNoStages(from) : { emptyReason: null, emptyReasonZh: null }),
    datasetVersion: context.datasetVersion,
  };
}

function createExpansion(
  context: QuestionContext,
  direction: SupplyDirection,
  visible: (fact: { readonly docIds: readonly string[] }) => boolean,
) {
  const step = direction === 'UPSTREAM' ? expandStagesUpstream : expandStagesDownstream;
  return {
    expandFeeds: async (ids: readonly string[]): Promise<readonly SupplyLink[]> =>
      (await context.read(step, { ids }))
        .filter(visible)
        .map((row) => ({ ...row, kind: 'FEEDS' as const, throughId: row.chainId })),
    expandShared: async (ids: readonly string[]): Promise<readonly SupplyLink[]> =>
      (await context.read(findStagesSharingProducts, { ids })).filter(visible).map((row) => ({
        kind: 'SHARED_PRODUCT' as const,
        fromId: row.stageId,
        toId: row.otherStageId,
        throughId: row.productId,
        stated: 'INFERRED',
        cites: [...new Set(row.cites)],
      })),
  };
}

function createStageAnswer(
  products: readonly {
    readonly stageId: string;
    readonly productId: string;
    readonly cites: readonly string[];
  }[],
  producing: readonly Producing[],
  entity: (id: string) => EntityRecord,
): (stageId: string) => SupplyStage {
  const productsOf = groupBy(products, (row) => row.stageId);
  const producersOf = groupBy(producing, (row) => row.targetId);
  const answerProducers = (id: string) => (producersOf.get(id) ?? []).map((row) => toProducer(row, entity));
  return (stageId) => {
    const stage = entity(stageId);
    return {
      stage,
      chain: entity(getChainId(stage)),
      products: (productsOf.get(stageId) ?? []).map(({ productId, cites }) => ({
        product: entity(productId),
        producers: answerProducers(productId),
        cites,
      })),
      producers: answerProducers(stageId),
      cites: stage.cites,
    };
  };
}

function getChainId(stage: EntityRecord): string {
  const chainId = readText(stage, 'chainId');
  if (chainId === null) throw new QueryFailedError(`the stage ${stage.id} names no chain`);
  return chainId;
}

function describeBasis({ direction, mode, asOf }: SupplyChainArgs) {
  const upstream = direction === 'UPSTREAM';
  const across = mode === 'CROSS_CHAIN';
  return {
    basis: `printed steps ${upstream ? 'against' : 'with'} the flow of goods, ${across ? 'across chains that hold one product' : 'within each chain'}; ${asOf === null ? 'latest documents' : `documents up to ${asOf}`}`,
    basisZh: `按文件所列产业链${upstream ? '向上游' : '向下游'}逐级展开，${across ? '经共同产品跨链' : '不跨链'}；${asOf === null ? '以最新文件为准' : `截至 ${asOf} 的文件`}`,
  };
}

const describeNoStages = (from: EntityRecord) => ({
  emptyReason: `no chain of any document holds ${from.name}`,
  emptyReasonZh: `没有文件中的产业链包含“${from.name}”`,
});
