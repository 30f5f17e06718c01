import type { ProducingFact } from '../../analysis/dependencies/list-sources.ts';
import { groupBy } from '../../domain/group-by.ts';
import {
  expandStagesDownstream,
  findChainStages,
  findProducersOfStages,
  findStageProducts,
} from '../../graph/generated/questions.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';
import { fitChains } from '../fit-chains.ts';
import { placeProducers, type Producing } from '../makers/find-producing.ts';
import { createVisibleAt } from '../visible-at.ts';

/** That someone makes a product or fills a stage, as a document says it. */
export interface StatedProducing extends ProducingFact {
  readonly modality: string;
  readonly producing: Producing;
}

export interface GraphStage {
  readonly chainId: string;
  readonly stageId: string;
  readonly position: number;
  readonly productIds: readonly string[];
  readonly cites: readonly string[];
}

/** Chains with everything that documents say of who makes what in them. */
export interface ChainGraph {
  readonly stages: readonly GraphStage[];
  readonly steps: readonly { readonly fromId: string; readonly toId: string }[];
  /** Facts on a product or a stage. */
  readonly factsOn: (targetId: string) => readonly StatedProducing[];
  /** Facts on the stage and on its products, each once. */
  readonly factsOf: (stage: GraphStage) => readonly StatedProducing[];
  readonly facts: readonly StatedProducing[];
  /** Facts that were concluded, not said: they count nowhere. */
  readonly concluded: readonly StatedProducing[];
  /** Stages that only documents after the date print. */
  readonly laterStages: number;
  /** Chains beyond the cap on stages. */
  readonly chainsLeftOut: number;
}

/**
 * Reads chains whole, up to the cap on stages. Six calls, whatever the number of chains.
 * @throws LimitExceededError when the chain that is named has more stages than the cap
 */
export async function findChainGraph(
  context: QuestionContext,
  chainIds: readonly string[],
  asOf: string | null,
  named: EntityRecord | null,
): Promise<ChainGraph> {
  const visible = createVisibleAt(context, asOf);
  const { kept: keptIds, left } = await fitChains(context, chainIds, named);
  const printed = await context.read(findChainStages, { chainIds: keptIds });
  const kept = printed.filter(visible);
  const ids = [...new Set(kept.map(({ stageId }) => stageId))];
  const [products, feeds, producers] = await Promise.all([
    context.read(findStageProducts, { ids }),
    context.read(expandStagesDownstream, { ids }),
    context.read(findProducersOfStages, { ids }),
  ]);
  const productsOf = groupBy(products.filter(visible), ({ stageId }) => stageId);
  const stages = kept.map((row) => ({
    chainId: row.chainId,
    stageId: row.stageId,
    position: row.position,
    productIds: [...new Set((productsOf.get(row.stageId) ?? []).map(({ productId }) => productId))],
    cites: row.cites,
  }));
  const targets = new Set(stages.flatMap(({ stageId, productIds }) => [stageId, ...productIds]));
  const producing = await placeProducers(
    context,
    producers.filter((row) => targets.has(row.targetId) && visible(row)),
    asOf,
  );
  const isSaid = ({ stated }: Producing) => stated === 'EXPLICIT';
  const facts = producing.filter(isSaid).map(toFact);
  const byTarget = groupBy(facts, ({ targetId }) => targetId);
  const factsOn = (targetId: string) => byTarget.get(targetId) ?? [];
  const held = new Set(ids);
  return {
    stages,
    steps: feeds.filter((row) => visible(row) && held.has(row.toId)),
    factsOn,
    factsOf: ({ stageId, productIds }) => [stageId, ...productIds].flatMap(factsOn),
    facts,
    concluded: producing.filter((row) => !isSaid(row)).map(toFact),
    laterStages: printed.length - kept.length,
    chainsLeftOut: left.length,
  };
}

const toFact = (producing: Producing): StatedProducing => ({
  relationId: producing.relationId,
  targetId: producing.targetId,
  actorId: producing.producerId,
  producerIds: toProducerIds(producing),
  districtIds: [...new Set(producing.districts.map(({ districtId }) => districtId))],
  modality: producing.modality,
  producing,
});

/** A cluster as a whole makes what its firms make: no producer beside them. */
function toProducerIds({ label, producerId, undertakerIds }: Producing): readonly string[] {
  if (label === 'Cluster') return [];
  return undertakerIds.length > 0 ? [...new Set(undertakerIds)] : [producerId];
}
