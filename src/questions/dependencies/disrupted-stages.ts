import {
  type DirectHit,
  type DisruptionEffect,
  disruptionEffects,
  disruptStages,
  measureDistances,
} from '../../analysis/dependencies/disrupt-stages.ts';
import { hitStage, isFactLost, type Removal, type StageHit } from '../../analysis/dependencies/hit-stage.ts';
import { toModalityRank } from '../../analysis/modalities.ts';
import { compareText } from '../../domain/compare-text.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { EntityRecord } from '../../graph/records.ts';
import { type Producer, toProducer } from '../makers/to-producer.ts';
import type { ChainGraph, GraphStage, StatedProducing } from './find-chain-graph.ts';

export interface DisruptedStage {
  readonly stage: EntityRecord;
  readonly position: number;
  readonly effect: DisruptionEffect;
  readonly directEffect: DirectHit;
  readonly distance: number | null;
  readonly sourcesBefore: number | null;
  readonly sourcesAfter: number | null;
  readonly lastPlanLost: boolean;
  readonly emptiedDistricts: readonly EntityRecord[];
  readonly lostInputs: readonly EntityRecord[];
  readonly lostFacts: readonly Producer[];
  readonly products: readonly {
    readonly product: EntityRecord;
    readonly removed: boolean;
    readonly lostFacts: readonly Producer[];
    readonly remaining: readonly Producer[];
  }[];
  readonly cites: readonly string[];
}

export interface JudgedStages {
  readonly hits: ReadonlyMap<string, StageHit>;
  readonly lastPlanLost: ReadonlySet<string>;
  readonly effectOf: (stageId: string) => DisruptionEffect;
  /** Null where there is no effect. */
  readonly distanceOf: (stageId: string) => number | null;
}

/** Those with an effect, chain by chain: what is hit itself first, then what follows from it, the nearest first. */
export const listTouched = (
  { effectOf, distanceOf }: JudgedStages,
  { stages }: ChainGraph,
): readonly GraphStage[] =>
  stages
    .filter(({ stageId }) => effectOf(stageId) !== 'NONE')
    .toSorted(
      (left, right) =>
        compareText(left.chainId, right.chainId) ||
        (distanceOf(left.stageId) ?? 0) - (distanceOf(right.stageId) ?? 0) ||
        left.position - right.position ||
        compareText(left.stageId, right.stageId),
    );

/** Effects rest on what exists; of a stage that nobody fills yet, only the loss of its last planned source is told. */
export function judgeStages(graph: ChainGraph, removal: Removal): JudgedStages {
  const hitBy = (modality: string) =>
    new Map(
      graph.stages.map((stage) => {
        const counts = (fact: StatedProducing) => fact.modality === modality;
        const products = stage.productIds.map((productId) => ({
          productId,
          facts: [stage.stageId, productId].flatMap(graph.factsOn).filter(counts),
        }));
        const facts = graph.factsOf(stage).filter(counts);
        return [stage.stageId, hitStage(stage.stageId, products, facts, removal)] as const;
      }),
    );
  const hits = hitBy('EXISTING');
  const planned = [...hitBy('PLANNED')].filter(
    ([id, hit]) => hit.sourcesBefore > 0 && hit.sourcesAfter === 0 && hits.get(id)?.sourcesBefore === 0,
  );
  const direct = new Map([...hits].map(([id, { effect }]) => [id, effect]));
  const effects = disruptStages(direct, graph.steps);
  const distances = measureDistances(direct, effects, graph.steps);
  return {
    hits,
    lastPlanLost: new Set(planned.map(([id]) => id)),
    effectOf: (id) => effects.get(id) ?? 'NONE',
    distanceOf: (id) => distances.get(id) ?? null,
  };
}

export interface EffectCount {
  readonly effect: DisruptionEffect;
  readonly stages: number;
  /** Those that are hit so themselves. */
  readonly direct: number;
}

/** How many stages of all chains looked at have each effect. */
export const countEffects = (
  { hits, effectOf }: JudgedStages,
  { stages }: ChainGraph,
): readonly EffectCount[] =>
  disruptionEffects.map((effect) => {
    const having = stages.filter(({ stageId }) => effectOf(stageId) === effect);
    const direct = having.filter(({ stageId }) => hits.get(stageId)?.effect === effect);
    return { effect, stages: having.length, direct: direct.length };
  });

export function createStageAnswer(
  graph: ChainGraph,
  removal: Removal,
  { hits, lastPlanLost, effectOf, distanceOf }: JudgedStages,
  entity: (id: string) => EntityRecord,
): (stage: GraphStage) => DisruptedStage {
  const isLost = (fact: StatedProducing) => isFactLost(fact, removal);
  const answerFacts = (facts: readonly StatedProducing[]) =>
    facts
      .toSorted(
        (left, right) =>
          toModalityRank(left.modality) - toModalityRank(right.modality) ||
          compareText(left.relationId, right.relationId),
      )
      .map(({ producing }) => toProducer(producing, entity));
  const steps = groupBy(graph.steps, ({ toId }) => toId);
  return (stage) => {
    const hit = hits.get(stage.stageId);
    const ofStage = graph.factsOn(stage.stageId);
    const inputs = new Set((steps.get(stage.stageId) ?? []).map(({ fromId }) => fromId));
    return {
      stage: entity(stage.stageId),
      position: stage.position,
      effect: effectOf(stage.stageId),
      directEffect: hit?.effect ?? 'NONE',
      distance: distanceOf(stage.stageId),
      sourcesBefore: hit?.sourcesBefore ? hit.sourcesBefore : null,
      sourcesAfter: hit?.sourcesBefore ? hit.sourcesAfter : null,
      lastPlanLost: lastPlanLost.has(stage.stageId),
      emptiedDistricts: (hit?.emptiedDistrictIds ?? []).map(entity),
      lostInputs: [...inputs]
        .filter((id) => !['NONE', 'REDUCED'].includes(effectOf(id)))
        .toSorted(compareText)
        .map(entity),
      lostFacts: answerFacts(ofStage.filter(isLost)),
      products: stage.productIds.map((productId) => {
        const facts = [...ofStage, ...graph.factsOn(productId)];
        return {
          product: entity(productId),
          removed: removal.ids.has(productId) || removal.ids.has(stage.stageId),
          lostFacts: answerFacts(facts.filter(isLost)),
          remaining: answerFacts(facts.filter((fact) => !isLost(fact))),
        };
      }),
      cites: stage.cites,
    };
  };
}
