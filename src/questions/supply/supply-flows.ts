import {
  type DistrictFlows,
  findSupplyFlows,
  type FlowRoute,
  type FlowSupply,
  type SupplyFlow,
} from '../../analysis/supply/supply-flows.ts';
import type { SupplyMode } from '../../analysis/supply/supply-tiers.ts';
import { InvalidInputError, LimitExceededError } from '../../domain/errors.ts';
import {
  findStageProducts,
  listDistrictIds,
  listFeeds,
  type ListStatedSuppliesRow,
} from '../../graph/generated/questions.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';
import { describeFlowsBasis, describeNoFlows, listFlowsLeftOut } from './describe-supply-flows.ts';
import { createEntityLookup } from '../entity-lookup.ts';
import { findPlacedSupplies } from './find-placed-supplies.ts';
import { findProducing, type Producing } from '../makers/find-producing.ts';
import { getNamedEntities } from '../names/get-named-entities.ts';
import type { LeftOut } from '../left-out.ts';
import { type StatedSupply, toStatedSupply } from './to-stated-supply.ts';
import { type Producer, toProducer } from '../makers/to-producer.ts';
import { createVisibleAt } from '../visible-at.ts';

export interface SupplyFlowsArgs {
  readonly districts: readonly string[] | null;
  readonly mode: SupplyMode;
  readonly modality: readonly string[] | null;
  readonly maxFlowsPerPair: number;
  readonly asOf: string | null;
}

interface ModalityCount {
  readonly modality: string;
  readonly count: number;
}

interface FlowMaker {
  readonly makes: EntityRecord;
  readonly producer: Producer;
}

export interface SupplyFlowsAnswer {
  readonly basis: string;
  readonly basisZh: string;
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
      readonly makers: readonly FlowMaker[];
      readonly takers: readonly FlowMaker[];
      readonly cites: readonly string[];
    }[];
    readonly inferredCount: number;
    readonly truncated: boolean;
  }[];
  readonly truncated: boolean;
  readonly caps: { readonly maxFlowsPerPair: number; readonly maxRows: number };
  readonly leftOut: readonly LeftOut[];
  readonly emptyReason: string | null;
  readonly emptyReasonZh: string | null;
  readonly datasetVersion: string;
}

const maxFlowsLimit = 200;

type PlacedProducing = Producing & { readonly districtIds: readonly string[] };
type PlacedSupply = ListStatedSuppliesRow & FlowSupply;

/**
 * What flows between districts, for each ordered pair: supplies that lines state, and apart from them what printed
 * chains let conclude. Eight calls, whatever the number of districts.
 * @throws InvalidInputError for fewer than two districts, or one that is given twice
 * @throws LimitExceededError for more districts or flows than the limits
 */
export async function supplyFlows(
  context: QuestionContext,
  args: SupplyFlowsArgs,
): Promise<SupplyFlowsAnswer> {
  if (args.maxFlowsPerPair < 1 || args.maxFlowsPerPair > maxFlowsLimit)
    throw new LimitExceededError(`maxFlowsPerPair: ${args.maxFlowsPerPair} is outside 1 to ${maxFlowsLimit}`);
  const districtIds = await findDistrictIds(context, args.districts);
  const visible = createVisibleAt(context, args.asOf);
  const ofModality = ({ modality }: { readonly modality: string }) =>
    args.modality === null || args.modality.includes(modality);
  const limit = context.limits.maxHopRows;
  const [feeds, placed] = await Promise.all([
    context.read(listFeeds, { limit: limit + 1 }),
    findPlacedSupplies(context, limit, args.asOf),
  ]);
  const steps = feeds.slice(0, limit).filter(visible);
  const stageIds = [...new Set(steps.flatMap((step) => [step.fromId, step.toId]))];
  const products = (await context.read(findStageProducts, { ids: stageIds })).filter(visible);
  const targetIds = [...new Set([...stageIds, ...products.map((row) => row.productId)])];
  const producing = (await findProducing(context, targetIds, args.asOf)).map((row) => ({
    ...row,
    districtIds: row.districts.map((place) => place.districtId),
  }));
  const pairs = findSupplyFlows({
    ...args,
    districtIds,
    steps,
    products,
    producing: producing.filter(ofModality),
    supplies: placed.supplies.filter(ofModality),
  });
  const entity = await createEntityLookup(context, [...districtIds, ...pairs.flatMap(listShownIds)]);
  const truncatedRows = feeds.length > limit || placed.truncated;
  const leftOut = listFlowsLeftOut({
    otherModality: [...producing, ...placed.supplies].filter((row) => !ofModality(row)).length,
    unplaced: countProducers(producing.filter((row) => ofModality(row) && row.districtIds.length === 0)),
    openEnded: placed.supplies.filter((row) => ofModality(row) && isOpenEnded(row, districtIds)).length,
    laterSteps: Math.min(feeds.length, limit) - steps.length,
    notShown: pairs.reduce((sum, pair) => sum + pair.flowCount - pair.flows.length, 0),
  });
  return {
    ...describeFlowsBasis(args),
    matrix: toMatrix(districtIds, pairs, entity),
    pairs: pairs.map((pair) => answerPair(pair, entity)),
    truncated: truncatedRows || pairs.some((pair) => pair.flows.length < pair.flowCount),
    caps: { maxFlowsPerPair: args.maxFlowsPerPair, maxRows: limit },
    leftOut,
    ...describeNoFlows({
      pairs: pairs.length,
      steps: steps.length,
      feeds: feeds.length,
      producing: producing.length,
      filtered: producing.filter(ofModality).length,
    }),
    datasetVersion: context.datasetVersion,
  };
}

async function findDistrictIds(
  context: QuestionContext,
  districts: readonly string[] | null,
): Promise<readonly string[]> {
  const ids =
    districts === null
      ? (await context.read(listDistrictIds, {})).map(({ id }) => id)
      : (await getNamedEntities(context, 'districts', districts, { labels: ['District'] })).map(
          ({ id }) => id,
        );
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
  if (repeated !== undefined) throw new InvalidInputError(`districts: ${repeated} is given twice`);
  if (districts !== null && ids.length < 2)
    throw new InvalidInputError(`districts: give at least two districts; ${ids.length} given`);
  const { maxDistricts } = context.limits;
  if (ids.length > maxDistricts)
    throw new LimitExceededError(`districts: ${ids.length} is more than the limit of ${maxDistricts}`);
  return ids;
}

function listShownIds(pair: DistrictFlows<PlacedProducing, PlacedSupply>): readonly string[] {
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

function answerPair(
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
  { route, modality, makers, takers }: SupplyFlow<PlacedProducing>,
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
    makers: makers.map(answerMaker),
    takers: takers.map(answerMaker),
    cites: route.cites,
  };
}

function toMatrix(
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

/** One end belongs to one of the districts, the other to none at all. */
const isOpenEnded = (
  { fromDistrictIds, toDistrictIds }: FlowSupply,
  districtIds: readonly string[],
): boolean =>
  (fromDistrictIds.length === 0 || toDistrictIds.length === 0) &&
  [...fromDistrictIds, ...toDistrictIds].some((id) => districtIds.includes(id));

const isStated = ({ stated }: { readonly stated: string }): boolean => stated === 'EXPLICIT';

const countProducers = (rows: readonly Producing[]): number =>
  new Set(rows.map((row) => row.producerId)).size;
