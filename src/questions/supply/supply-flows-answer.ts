import type { FlowRoute } from '../../analysis/supply/list-flow-routes.ts';
import type { DistrictFlows, FlowSupply, SupplyFlow } from '../../analysis/supply/supply-flows.ts';
import type { ListStatedSuppliesRow } from '../../graph/generated/questions.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { Answer } from '../answer.ts';
import type { Producing } from '../makers/find-producing.ts';
import { type Producer, toProducer } from '../makers/to-producer.ts';
import { type StatedSupply, toStatedSupply } from './to-stated-supply.ts';

interface ModalityCount {
  readonly modality: string;
  readonly count: number;
}

interface FlowMaker {
  readonly makes: EntityRecord;
  readonly producer: Producer;
}

export interface SupplyFlowsAnswer extends Answer {
  readonly matrix: readonly {
    readonly district: EntityRecord;
    readonly to: readonly {
      readonly district: EntityRecord;
      readonly stated: number;
      readonly concluded: number;
      readonly inferred: number;
      readonly inferredByModality: readonly ModalityCount[];
    }[];
  }[];
  readonly pairs: readonly {
    readonly from: EntityRecord;
    readonly to: EntityRecord;
    readonly statedSupplies: readonly StatedSupply[];
    readonly concludedSupplies: readonly StatedSupply[];
    readonly inferred: readonly {
      readonly fromStage: EntityRecord;
      readonly toStage: EntityRecord;
      readonly chains: readonly EntityRecord[];
      readonly through: EntityRecord | null;
      readonly modality: string;
      readonly mutual: boolean;
      readonly makers: readonly FlowMaker[];
      readonly takers: readonly FlowMaker[];
      readonly cites: readonly string[];
    }[];
    readonly inferredCount: number;
    readonly truncated: boolean;
  }[];
  readonly truncated: boolean;
  readonly caps: { readonly maxFlowsPerPair: number; readonly maxRows: number };
}

export type PlacedProducing = Producing & { readonly districtIds: readonly string[] };
export type PlacedSupply = ListStatedSuppliesRow & FlowSupply;

/** Ids of everything that a pair shows. */
export function listShownIds(pair: DistrictFlows<PlacedProducing, PlacedSupply>): readonly string[] {
  const ofProducer = (row: PlacedProducing) => [row.targetId, row.producerId, ...row.districtIds];
  return [
    ...pair.supplies.flatMap((row) => [row.fromId, row.toId]),
    ...pair.flows.flatMap(({ route, makers, takers }) => [
      ...listRouteIds(route),
      ...makers.flatMap(ofProducer),
      ...takers.flatMap(ofProducer),
    ]),
  ];
}

const listRouteIds = ({ steps, throughId, fromStageId, toStageId }: FlowRoute): readonly string[] => [
  fromStageId,
  toStageId,
  ...steps.map((step) => step.chainId),
  ...(throughId === null ? [] : [throughId]),
];

/** A pair as an answer shows it. */
export function answerPair(
  pair: DistrictFlows<PlacedProducing, PlacedSupply>,
  entity: (id: string) => EntityRecord,
): SupplyFlowsAnswer['pairs'][number] {
  const answerSupplies = (rows: readonly PlacedSupply[]) => rows.map((row) => toStatedSupply(row, entity));
  return {
    from: entity(pair.fromDistrictId),
    to: entity(pair.toDistrictId),
    statedSupplies: answerSupplies(pair.supplies.filter(isStated)),
    concludedSupplies: answerSupplies(pair.supplies.filter((row) => !isStated(row))),
    inferred: pair.flows.map((flow) => answerFlow(flow, entity)),
    inferredCount: pair.flowCount,
    truncated: pair.flows.length < pair.flowCount,
  };
}

function answerFlow(
  { route, modality, mutual, makers, takers }: SupplyFlow<PlacedProducing>,
  entity: (id: string) => EntityRecord,
) {
  const answerMaker = (row: PlacedProducing) => ({
    makes: entity(row.targetId),
    producer: toProducer(row, entity),
  });
  return {
    fromStage: entity(route.fromStageId),
    toStage: entity(route.toStageId),
    chains: route.steps.map((step) => entity(step.chainId)),
    through: route.throughId === null ? null : entity(route.throughId),
    modality,
    mutual,
    makers: makers.map(answerMaker),
    takers: takers.map(answerMaker),
    cites: route.cites,
  };
}

/** How much flows from each district to each other one. */
export function toMatrix(
  districtIds: readonly string[],
  pairs: readonly DistrictFlows<PlacedProducing, PlacedSupply>[],
  entity: (id: string) => EntityRecord,
) {
  const pairOf = new Map(pairs.map((pair) => [`${pair.fromDistrictId} ${pair.toDistrictId}`, pair]));
  return districtIds.map((fromId) => ({
    district: entity(fromId),
    to: districtIds
      .filter((toId) => toId !== fromId)
      .map((toId) => {
        const pair = pairOf.get(`${fromId} ${toId}`);
        const supplies = pair?.supplies ?? [];
        return {
          district: entity(toId),
          stated: supplies.filter(isStated).length,
          concluded: supplies.filter((row) => !isStated(row)).length,
          inferred: pair?.flowCount ?? 0,
          inferredByModality: pair?.flowsByModality ?? [],
        };
      }),
  }));
}

const isStated = ({ stated }: { readonly stated: string }): boolean => stated === 'EXPLICIT';
