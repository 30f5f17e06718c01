import {
  type SupplyDirection,
  type SupplyLink,
  type SupplyMode,
  findPrintedStages,
  walkSupplyTiers,
} from '../../analysis/supply/supply-tiers.ts';
import { type MakersSummary, summarizeMakers } from '../../analysis/supply/summarize-makers.ts';
import { parseCitation, toDocumentId } from '../../domain/citation.ts';
import { compareText } from '../../domain/compare-text.ts';
import { LimitExceededError, QueryFailedError } from '../../domain/errors.ts';
import { groupBy } from '../../domain/group-by.ts';
import {
  expandStagesDownstream,
  expandStagesUpstream,
  findStageProducts,
  findStagesSharingProducts,
  findStartStages,
  findStatedSupplies,
} from '../../graph/generated/questions.ts';
import { type EntityRecord, readText } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';
import { describeNoSupply, describeSupplyBasis, listSupplyLeftOut } from './describe-supply-chain.ts';
import { createEntityLookup } from '../entity-lookup.ts';
import { findProducing, type Producing } from '../makers/find-producing.ts';
import { getNamedEntities, getNamedEntity } from '../names/get-named-entities.ts';
import type { LeftOut } from '../left-out.ts';
import { type StatedSupply, toStatedSupply } from './to-stated-supply.ts';
import { type Producer, toProducer } from '../makers/to-producer.ts';
import { createVisibleAt } from '../visible-at.ts';

export interface SupplyChainArgs {
  readonly from: string;
  readonly direction: SupplyDirection;
  readonly maxDepth: number;
  readonly mode: SupplyMode;
  readonly districts: readonly string[] | null;
  readonly modality: readonly string[] | null;
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
  readonly reached: 'START' | 'PRINTED_STEPS' | 'SHARED_PRODUCT';
  readonly byModality: readonly {
    readonly modality: string;
    readonly firms: readonly Producer[];
    readonly projects: readonly Producer[];
    readonly clusters: readonly Producer[];
  }[];
  readonly districts: readonly {
    readonly district: EntityRecord;
    readonly makers: readonly { readonly modality: string; readonly count: number }[];
  }[];
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
  readonly statedSupplies: readonly StatedSupply[];
  readonly concludedSupplies: readonly StatedSupply[];
  readonly truncated: boolean;
  readonly caps: { readonly maxDepth: number; readonly maxNodes: number };
  readonly leftOut: readonly LeftOut[];
  readonly emptyReason: string | null;
  readonly emptyReasonZh: string | null;
  readonly datasetVersion: string;
}

/** A product stands for every stage that holds it, so of a product and a stage with one name it is the wider start. */
const startLabels = ['Product', 'ChainStage', 'Chain', 'Firm', 'Project', 'Cluster', 'District'];

/**
 * What stands upstream or downstream of a product, stage, chain, cluster, district or maker. At most two calls a tier, or
 * as many as joins of chains follow one another, and thirteen more.
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
  const starts = await findVisibleStarts(context, from, visible);
  const hiddenLinks = new Set<string>();
  const walked = await walkSupplyTiers(starts.visible, {
    ...args,
    maxStages: maxNodes,
    ...createExpansion(context, args.direction, (fact, key) => {
      if (!visible(fact)) hiddenLinks.add(key);
      return visible(fact);
    }),
  });

  const stageIds = walked.tiers.flat();
  const stages = await context.loadEntities(stageIds);
  const { products, targetIds, producing, supplies, counts } = await findMakersAndSupplies(
    context,
    stageIds,
    args,
    districts?.map((district) => district.id) ?? null,
  );
  const entity = await createEntityLookup(context, [
    ...targetIds,
    ...[...stages.values()].map(getChainId),
    ...walked.links.map((link) => link.throughId),
    ...producing.flatMap((row) => [row.producerId, ...row.districts.map((place) => place.districtId)]),
    ...supplies.flatMap((row) => [row.fromId, row.toId]),
  ]);
  const startIds = new Set(starts.visible);
  const printed = findPrintedStages(starts.visible, walked.links, args.direction);
  const answerStage = createStageAnswer(products, producing, entity, (stageId) =>
    startIds.has(stageId) ? 'START' : printed.has(stageId) ? 'PRINTED_STEPS' : 'SHARED_PRODUCT',
  );
  return {
    ...describeSupplyBasis(args),
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
    statedSupplies: supplies.filter(isStated).map((row) => toStatedSupply(row, entity)),
    concludedSupplies: supplies.filter((row) => !isStated(row)).map((row) => toStatedSupply(row, entity)),
    truncated: walked.truncated,
    caps: { maxDepth: args.maxDepth, maxNodes },
    leftOut: listSupplyLeftOut({
      ...counts,
      later: counts.later + hiddenLinks.size + starts.hidden,
    }),
    ...(await describeNoSupply(context, from, args, {
      starts: starts.visible.length,
      hiddenStarts: starts.hidden,
      hiddenLinks: hiddenLinks.size,
      tiers: walked.tiers.length,
      links: walked.links.length,
    })),
    datasetVersion: context.datasetVersion,
  };
}

const isStated = ({ stated }: { readonly stated: string }): boolean => stated === 'EXPLICIT';

/** Products of the stages, who makes them, what lines state of supplying, and what the filters took away. Four calls. */
async function findMakersAndSupplies(
  context: QuestionContext,
  stageIds: readonly string[],
  { modality, asOf }: Pick<SupplyChainArgs, 'modality' | 'asOf'>,
  districtIds: readonly string[] | null,
) {
  const visible = createVisibleAt(context, asOf);
  const ofModality = (row: { readonly modality: string }) =>
    modality === null || modality.includes(row.modality);
  const isThere = (row: Producing) =>
    districtIds === null || row.districts.some(({ districtId }) => districtIds.includes(districtId));
  const allProducts = await context.read(findStageProducts, { ids: stageIds });
  const products = allProducts.filter(visible);
  const targetIds = [...new Set([...stageIds, ...products.map((row) => row.productId)])];
  const everybody = await findProducing(context, targetIds, asOf);
  const there = everybody.filter(isThere);
  const producing = there.filter(ofModality);
  const actorIds = [...products.map((row) => row.productId), ...producing.map((row) => row.producerId)];
  const everySupply = await context.read(findStatedSupplies, { ids: [...new Set(actorIds)] });
  const visibleSupplies = everySupply.filter(visible);
  const supplies = visibleSupplies.filter(ofModality);
  const elsewhere = everybody.filter((row) => !isThere(row));
  const unplaced = elsewhere.filter((row) => row.districts.length === 0).length;
  return {
    products,
    targetIds,
    producing,
    supplies,
    counts: {
      elsewhere: elsewhere.length - unplaced,
      unplaced,
      otherModality: there.length - producing.length + visibleSupplies.length - supplies.length,
      later: allProducts.length - products.length + everySupply.length - visibleSupplies.length,
    },
  };
}

/** Stages to start from; a stage is there as soon as one of its documents is out. */
async function findVisibleStarts(
  context: QuestionContext,
  from: EntityRecord,
  visible: (fact: { readonly docIds: readonly string[] }) => boolean,
) {
  const rows = await context.read(findStartStages, { ids: [from.id] });
  const stages = await context.loadEntities(rows.map((row) => row.stageId));
  const toDocIds = (stage: EntityRecord | undefined) =>
    (stage?.cites ?? []).flatMap((cite) => {
      const citation = parseCitation(cite);
      return citation === null ? [] : [toDocumentId(citation.document)];
    });
  const ids = rows.map((row) => row.stageId).filter((id) => visible({ docIds: toDocIds(stages.get(id)) }));
  return { visible: ids, hidden: rows.length - ids.length };
}

function createExpansion(
  context: QuestionContext,
  direction: SupplyDirection,
  isKept: (fact: { readonly docIds: readonly string[] }, key: string) => boolean,
) {
  const step = direction === 'UPSTREAM' ? expandStagesUpstream : expandStagesDownstream;
  return {
    expandFeeds: async (ids: readonly string[]): Promise<readonly SupplyLink[]> =>
      (await context.read(step, { ids }))
        .filter((row) => isKept(row, row.relationId))
        .map((row) => ({ ...row, kind: 'FEEDS' as const, throughId: row.chainId })),
    expandShared: async (ids: readonly string[]): Promise<readonly SupplyLink[]> =>
      (await context.read(findStagesSharingProducts, { ids }))
        .filter((row) =>
          isKept(row, [...[row.stageId, row.otherStageId].toSorted(compareText), row.productId].join(' ')),
        )
        .map((row) => ({
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
  toReach: (stageId: string) => SupplyStage['reached'],
): (stageId: string) => SupplyStage {
  const productsOf = groupBy(products, (row) => row.stageId);
  const producersOf = groupBy(producing, (row) => row.targetId);
  const answerProducers = (id: string) => (producersOf.get(id) ?? []).map((row) => toProducer(row, entity));
  return (stageId) => {
    const stage = entity(stageId);
    const targetIds = [stageId, ...(productsOf.get(stageId) ?? []).map((row) => row.productId)];
    const makers = summarizeMakers([...new Set(targetIds)].flatMap((id) => producersOf.get(id) ?? []));
    return {
      stage,
      chain: entity(getChainId(stage)),
      products: (productsOf.get(stageId) ?? []).map(({ productId, cites }) => ({
        product: entity(productId),
        producers: answerProducers(productId),
        cites,
      })),
      producers: answerProducers(stageId),
      reached: toReach(stageId),
      byModality: answerModalities(makers, entity),
      districts: makers.districts.map((place) => ({
        district: entity(place.districtId),
        makers: place.makers,
      })),
      cites: stage.cites,
    };
  };
}

function answerModalities(
  { byModality }: MakersSummary<Producing>,
  entity: (id: string) => EntityRecord,
): SupplyStage['byModality'] {
  return byModality.map(({ modality, makers }) => {
    const ofLabel = (label: string) =>
      makers.filter((row) => row.label === label).map((row) => toProducer(row, entity));
    return { modality, firms: ofLabel('Firm'), projects: ofLabel('Project'), clusters: ofLabel('Cluster') };
  });
}

function getChainId(stage: EntityRecord): string {
  const chainId = readText(stage, 'chainId');
  if (chainId === null) throw new QueryFailedError(`the stage ${stage.id} names no chain`);
  return chainId;
}
