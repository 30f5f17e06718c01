import { measureConcentration } from '../../analysis/dependencies/concentration.ts';
import { type CutVertex, findCutVertices } from '../../analysis/dependencies/cut-vertices.ts';
import { listSources, type Source } from '../../analysis/dependencies/list-sources.ts';
import { compareText } from '../../domain/compare-text.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { Answer } from '../answer.ts';
import type { QuestionContext } from '../context.ts';
import { type Producer, toProducer } from '../makers/to-producer.ts';
import { addNextDocument } from '../next-document.ts';
import {
  describeDependencies,
  describeNoDependencies,
  listLeftOutDependencies,
} from './describe-dependencies.ts';
import type { ChainGraph, GraphStage, StatedProducing } from './find-chain-graph.ts';
import { type DependenciesArgs, findDependencies } from './find-dependencies.ts';

export interface DependencySource {
  readonly named: boolean;
  readonly producers: readonly EntityRecord[];
  readonly districts: readonly EntityRecord[];
  readonly facts: readonly Producer[];
}

export interface Dependencies extends Answer {
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
      readonly makersNamed: boolean | null;
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
}

/**
 * What chains rest on: stages and products with one source, vertices whose loss takes the graph apart, and how
 * concentrated each stage is. Fifteen calls at most, whatever the number of chains.
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
    ...describeDependencies(args, found),
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
    ...addNextDocument(describeNoDependencies(args, found), found.next),
    datasetVersion: context.datasetVersion,
  };
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
    makersNamed: sources.length === 0 ? null : sources.every(({ isNamed }) => isNamed),
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
