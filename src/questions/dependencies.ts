import { measureConcentration } from '../analysis/concentration.ts';
import { type CutVertex, findCutVertices } from '../analysis/cut-vertices.ts';
import { listSources, type Source } from '../analysis/list-sources.ts';
import { compareText } from '../domain/compare-text.ts';
import { InvalidInputError } from '../domain/errors.ts';
import { groupBy } from '../domain/group-by.ts';
import { type EntityRecord, readText } from '../graph/records.ts';
import type { QuestionContext } from './context.ts';
import {
  describeDependencies,
  describeNoDependencies,
  listLeftOutDependencies,
} from './describe-dependencies.ts';
import { createEntityLookup } from './entity-lookup.ts';
import {
  type ChainGraph,
  findChainGraph,
  type GraphStage,
  type StatedProducing,
} from './find-chain-graph.ts';
import { findChainsOfDistricts } from './find-chains-of-districts.ts';
import { findSingleSources, type SingleSource } from './find-single-sources.ts';
import { getNamedEntity } from './get-named-entities.ts';
import type { LeftOut } from './left-out.ts';
import { type Producer, toProducer } from './to-producer.ts';

export interface DependenciesArgs {
  readonly chain: string | null;
  readonly district: string | null;
  readonly modality: string;
  readonly asOf: string | null;
}

export interface DependencySource {
  readonly named: boolean;
  readonly producers: readonly EntityRecord[];
  readonly districts: readonly EntityRecord[];
  readonly facts: readonly Producer[];
}

export interface Dependencies {
  readonly basis: string;
  readonly basisZh: string;
  readonly district: EntityRecord | null;
  readonly modality: string;
  readonly chains: readonly {
    readonly chain: EntityRecord;
    readonly ownPlan: boolean | null;
    readonly stages: readonly {
      readonly stage: EntityRecord;
      readonly position: number;
      readonly sourcesInDistrict: number | null;
      readonly sourcesEverywhere: number | null;
      readonly sources: readonly DependencySource[];
      readonly concentration: {
        readonly index: number;
        readonly withoutDistrict: number;
        readonly shares: readonly {
          readonly district: EntityRecord;
          readonly numerator: number;
          readonly denominator: number;
          readonly share: number;
        }[];
      } | null;
      readonly cites: readonly string[];
    }[];
    readonly cites: readonly string[];
  }[];
  readonly singleSources: readonly {
    readonly chain: EntityRecord;
    readonly stage: EntityRecord;
    readonly product: EntityRecord | null;
    readonly wholeStage: boolean;
    readonly inDistrict: boolean | null;
    readonly everywhere: boolean;
    readonly source: DependencySource;
    readonly cites: readonly string[];
  }[];
  readonly cutVertices: readonly {
    readonly entity: EntityRecord;
    readonly chains: readonly EntityRecord[];
    readonly parts: readonly number[];
    readonly separated: number;
    readonly cites: readonly string[];
  }[];
  readonly truncated: boolean;
  readonly maxStages: number;
  readonly leftOut: readonly LeftOut[];
  readonly emptyReason: string | null;
  readonly emptyReasonZh: string | null;
  readonly datasetVersion: string;
}

/** What a question on dependencies found, before it is answered. */
export interface FoundDependencies {
  readonly district: EntityRecord | null;
  readonly graph: ChainGraph;
  readonly ownChainIds: ReadonlySet<string>;
  readonly singleSources: readonly SingleSource[];
  readonly modeChains: number;
  readonly entity: (id: string) => EntityRecord;
}

/**
 * What chains rest on: stages and products with one source, vertices whose loss takes the graph apart, and how
 * concentrated each stage is. Ten calls, whatever the number of chains.
 * @throws InvalidInputError when neither a chain nor a district is given
 */
export async function dependencies(context: QuestionContext, args: DependenciesArgs): Promise<Dependencies> {
  const found = await findDependencies(context, args);
  const { district, graph, ownChainIds, entity } = found;
  const answerSource = createSourceAnswer(entity);
  const chains = groupBy(graph.stages, ({ chainId }) => chainId);
  const counted = (stage: GraphStage) =>
    graph.factsOf(stage).filter(({ modality }) => modality === args.modality);
  return {
    ...describeDependencies(args),
    district,
    modality: args.modality,
    chains: [...chains].map(([chainId, stages]) => ({
      chain: entity(chainId),
      ownPlan: district && ownChainIds.has(chainId),
      stages: stages.map((stage) => answerStage(stage, counted(stage), district, entity)),
      cites: entity(chainId).cites,
    })),
    singleSources: found.singleSources.map((single) => ({
      ...single,
      chain: entity(single.stage.chainId),
      stage: entity(single.stage.stageId),
      product: single.productId === null ? null : entity(single.productId),
      source: answerSource(single.source),
      cites: single.stage.cites,
    })),
    cutVertices: findCuts(graph).map((cut) => ({
      ...cut,
      entity: entity(cut.id),
      chains: cut.chainIds.map(entity),
      cites: entity(cut.id).cites,
    })),
    truncated: graph.chainsLeftOut > 0,
    maxStages: context.limits.maxNodes,
    leftOut: listLeftOutDependencies(args, found),
    ...describeNoDependencies(args, found),
    datasetVersion: context.datasetVersion,
  };
}

/** Reads chains and finds what they rest on; `lists` shows it too. */
export async function findDependencies(
  context: QuestionContext,
  args: DependenciesArgs,
): Promise<FoundDependencies> {
  if (args.chain === null && args.district === null)
    throw new InvalidInputError('chain, district: give a chain, a district, or both');
  const [chain, district] = await Promise.all([
    args.chain === null ? null : getNamedEntity(context, 'chain', args.chain, { labels: ['Chain'] }),
    args.district === null
      ? null
      : getNamedEntity(context, 'district', args.district, { labels: ['District'] }),
  ]);
  const ofDistrict = district && (await findChainsOfDistricts(context, [district.id]));
  const own = new Set(ofDistrict?.own ?? []);
  const candidates = chain ? [chain.id] : [...own, ...(ofDistrict?.touched ?? [])].toSorted(compareText);
  const records = await context.loadEntities(candidates);
  // A way of working that is printed with dashes has no products and no producers.
  const isMode = (id: string) => chain === null && readText(records.get(id) ?? {}, 'kind') === 'MODE';
  const read = await findChainGraph(
    context,
    candidates.filter((id) => !isMode(id)),
    args.asOf,
  );
  const graph = chain || !district ? read : keepChainsOf(district.id, own, read);
  const entity = await createEntityLookup(context, [
    ...graph.stages.flatMap(({ chainId, stageId, productIds }) => [chainId, stageId, ...productIds]),
    ...graph.facts.flatMap(({ actorId, producerIds, districtIds }) => [
      actorId,
      ...producerIds,
      ...districtIds,
    ]),
  ]);
  const singleSources = findSingleSources(graph, district?.id ?? null, args.modality);
  const modeChains = candidates.filter(isMode).length;
  return { district, graph, ownChainIds: own, singleSources, modeChains, entity };
}

/** The district's own chains, and others only where someone who stands in the district makes something of them. */
function keepChainsOf(districtId: string, own: ReadonlySet<string>, graph: ChainGraph): ChainGraph {
  const takesPart = new Set(
    graph.stages
      .filter((stage) => graph.factsOf(stage).some(({ districtIds }) => districtIds.includes(districtId)))
      .map(({ chainId }) => chainId),
  );
  const stages = graph.stages.filter(({ chainId }) => own.has(chainId) || takesPart.has(chainId));
  return { ...graph, stages };
}

export function createSourceAnswer(
  entity: (id: string) => EntityRecord,
): (source: Source<StatedProducing>) => DependencySource {
  return ({ isNamed, sourceId, districtIds, facts }) => ({
    named: isNamed,
    producers: isNamed
      ? [entity(sourceId)]
      : [...new Set(facts.map(({ actorId }) => actorId))].toSorted(compareText).map(entity),
    districts: districtIds.map(entity),
    facts: facts.map(({ producing }) => toProducer(producing, entity)),
  });
}

function answerStage(
  { stageId, position, cites }: GraphStage,
  facts: readonly StatedProducing[],
  district: EntityRecord | null,
  entity: (id: string) => EntityRecord,
) {
  const sources = listSources(facts);
  const here = sources.filter(({ districtIds }) => district !== null && districtIds.includes(district.id));
  const concentration = measureConcentration(sources);
  return {
    stage: entity(stageId),
    position,
    // Not stated is not zero.
    sourcesInDistrict: here.length === 0 ? null : here.length,
    sourcesEverywhere: sources.length === 0 ? null : sources.length,
    sources: sources.map(createSourceAnswer(entity)),
    concentration: concentration && {
      ...concentration,
      shares: concentration.shares.map((share) => ({ ...share, district: entity(share.districtId) })),
    },
    cites,
  };
}

/**
 * Cut vertices of the undirected graph of the stages asked for and of the products that stages of two chains hold.
 * Edges are the printed steps, and a stage with such a product. Directed dominators say nothing here: a printed chain is
 * a path, on which every stage dominates the last. So do the inner stages of one chain looked at alone; where chains
 * meet, the parts that a loss leaves tell a stage from another. A product weighs nothing, a stage one.
 */
function findCuts({
  stages,
  steps,
}: ChainGraph): readonly (CutVertex & { readonly chainIds: readonly string[] })[] {
  const holders = groupBy(
    stages.flatMap((stage) => stage.productIds.map((productId) => ({ productId, stage }))),
    ({ productId }) => productId,
  );
  const shared = [...holders].filter(([, held]) => new Set(held.map(({ stage }) => stage.chainId)).size > 1);
  const weights = new Map<string, number>([
    ...stages.map(({ stageId }) => [stageId, 1] as const),
    ...shared.map(([productId]) => [productId, 0] as const),
  ]);
  const edges = [
    ...steps.map(({ fromId, toId }) => [fromId, toId] as const),
    ...shared.flatMap(([productId, held]) => held.map(({ stage }) => [stage.stageId, productId] as const)),
  ];
  const chainsOf = groupBy(
    stages.flatMap(({ stageId, productIds, chainId }) =>
      [stageId, ...productIds].map((id) => ({ id, chainId })),
    ),
    ({ id }) => id,
  );
  return findCutVertices(weights, edges).map((cut) => ({
    ...cut,
    chainIds: [...new Set((chainsOf.get(cut.id) ?? []).map(({ chainId }) => chainId))],
  }));
}
