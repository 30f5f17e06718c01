import { compareText } from '../../domain/compare-text.ts';
import { groupBy } from '../../domain/group-by.ts';
import { countModalities, modalitiesByStrength, toModalityRank } from '../modalities.ts';
import {
  type FlowRoute,
  type FlowStep,
  listFlowRoutes,
  type StageProductRow,
  toRouteKey,
} from './list-flow-routes.ts';
import { createMakerLookup, type FlowProducer } from './place-makers.ts';
import type { SupplyMode } from './supply-tiers.ts';

/** A supply that a line states; the districts of its ends. */
export interface FlowSupply {
  readonly relationId: string;
  readonly fromDistrictIds: readonly string[];
  readonly toDistrictIds: readonly string[];
}

export interface SupplyFlow<Producer extends FlowProducer> {
  readonly route: FlowRoute;
  /** The weaker of what is strongest on either side: a flow from existing makers to planned ones is planned. */
  readonly modality: string;
  readonly makers: readonly Producer[];
  readonly takers: readonly Producer[];
  /** The same step leads the other way too: each of the two districts has makers of both stages. */
  readonly mutual: boolean;
}

export interface DistrictFlows<Producer extends FlowProducer, Supply extends FlowSupply> {
  readonly fromDistrictId: string;
  readonly toDistrictId: string;
  /** Strongest modality first, then by stages; at most `maxFlowsPerPair`. */
  readonly flows: readonly SupplyFlow<Producer>[];
  readonly flowCount: number;
  readonly flowsByModality: readonly { readonly modality: string; readonly count: number }[];
  readonly supplies: readonly Supply[];
}

export interface SupplyFlowsInput<Producer extends FlowProducer, Supply extends FlowSupply> {
  readonly districtIds: readonly string[];
  readonly mode: SupplyMode;
  readonly steps: readonly FlowStep[];
  readonly products: readonly StageProductRow[];
  readonly producing: readonly Producer[];
  readonly supplies: readonly Supply[];
  readonly maxFlowsPerPair: number;
}

/**
 * What could flow from one district to another, for each ordered pair of different districts: the printed steps (an
 * input–output table of stages) whose feeding stage is made in the one and whose fed stage is made in the other, and
 * beside them the supplies that lines state. A maker of any product of a stage makes the stage. One that belongs to
 * both districts supplies itself, which is no flow. Pairs without either are left out; the others come in the order of
 * `districtIds`. Routes times pairs of districts that make them, plus the supplies.
 */
export function findSupplyFlows<Producer extends FlowProducer, Supply extends FlowSupply>(
  input: SupplyFlowsInput<Producer, Supply>,
): readonly DistrictFlows<Producer, Supply>[] {
  const wanted = new Set(input.districtIds);
  const makersOf = createMakerLookup(input.products, input.producing, wanted);
  const leadsBack = ({ fromStageId, toStageId }: FlowRoute, fromDistrictId: string, toDistrictId: string) => {
    const makers = makersOf(fromStageId).get(toDistrictId) ?? [];
    const takers = makersOf(toStageId).get(fromDistrictId) ?? [];
    return makers.length > 0 && takers.length > 0 && areTwo(makers, takers);
  };
  const flows = new Map<string, SupplyFlow<Producer>[]>();
  for (const route of listFlowRoutes(input.steps, input.products, input.mode))
    for (const [fromDistrictId, makers] of makersOf(route.fromStageId))
      for (const [toDistrictId, takers] of makersOf(route.toStageId)) {
        if (fromDistrictId === toDistrictId || !areTwo(makers, takers)) continue;
        const flow = {
          route,
          makers,
          takers,
          modality: toFlowModality(makers, takers),
          mutual: leadsBack(route, fromDistrictId, toDistrictId),
        };
        const key = toPairKey(fromDistrictId, toDistrictId);
        flows.set(key, [...(flows.get(key) ?? []), flow]);
      }
  const supplies = groupSupplies(input.supplies, wanted);
  return input.districtIds.flatMap((fromDistrictId) =>
    input.districtIds.flatMap((toDistrictId) => {
      const key = toPairKey(fromDistrictId, toDistrictId);
      const all = (flows.get(key) ?? []).toSorted(compareFlows);
      const stated = supplies.get(key) ?? [];
      if (all.length === 0 && stated.length === 0) return [];
      return [
        {
          fromDistrictId,
          toDistrictId,
          flows: all.slice(0, input.maxFlowsPerPair),
          flowCount: all.length,
          flowsByModality: countModalities(all),
          supplies: stated.toSorted((a, b) => compareText(a.relationId, b.relationId)),
        },
      ];
    }),
  );
}

function areTwo(makers: readonly FlowProducer[], takers: readonly FlowProducer[]): boolean {
  return new Set([...makers, ...takers].map((producer) => producer.producerId)).size > 1;
}

function toFlowModality(makers: readonly FlowProducer[], takers: readonly FlowProducer[]): string {
  const strongest = (producers: readonly FlowProducer[]) =>
    Math.min(...producers.map((producer) => toModalityRank(producer.modality)));
  return modalitiesByStrength[Math.max(strongest(makers), strongest(takers))] ?? 'MENTIONED';
}

function groupSupplies<Supply extends FlowSupply>(
  supplies: readonly Supply[],
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, readonly Supply[]> {
  const placed = supplies.flatMap((supply) =>
    [...new Set(supply.fromDistrictIds)].flatMap((from) =>
      [...new Set(supply.toDistrictIds)]
        .filter((to) => to !== from && wanted.has(from) && wanted.has(to))
        .map((to) => ({ key: toPairKey(from, to), supply })),
    ),
  );
  return new Map(
    [...groupBy(placed, (item) => item.key)].map(([key, items]) => [key, items.map((item) => item.supply)]),
  );
}

/** Printed steps before joined ones of the same modality. */
const compareFlows = <Producer extends FlowProducer>(
  a: SupplyFlow<Producer>,
  b: SupplyFlow<Producer>,
): number =>
  toModalityRank(a.modality) - toModalityRank(b.modality) ||
  a.route.steps.length - b.route.steps.length ||
  compareText(toRouteKey(a.route), toRouteKey(b.route));

const toPairKey = (from: string, to: string): string => `${from} ${to}`;
