import { compareText } from '../../domain/compare-text.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { SupplyMode } from './supply-tiers.ts';

/** A printed step: one stage feeds the next of its chain. */
export interface FlowStep {
  readonly relationId: string;
  readonly chainId: string;
  readonly fromId: string;
  readonly toId: string;
  readonly cites: readonly string[];
}

/** A stage holds a product. */
export interface StageProductRow {
  readonly stageId: string;
  readonly productId: string;
  readonly cites: readonly string[];
}

/** Someone makes a product or fills a stage, in some districts. */
export interface FlowProducer {
  readonly relationId: string;
  readonly targetId: string;
  readonly producerId: string;
  readonly modality: string;
  readonly districtIds: readonly string[];
}

/** A supply that a line states; the districts of its ends. */
export interface FlowSupply {
  readonly relationId: string;
  readonly fromDistrictIds: readonly string[];
  readonly toDistrictIds: readonly string[];
}

/**
 * One stage feeds another: by one printed step, or by two steps of different chains whose middle stages hold one
 * product (`throughId`).
 */
export interface FlowRoute {
  readonly steps: readonly FlowStep[];
  readonly throughId: string | null;
  readonly fromStageId: string;
  readonly toStageId: string;
  /** Lines of the steps and of the shared product. */
  readonly cites: readonly string[];
}

export interface SupplyFlow<Producer extends FlowProducer> {
  readonly route: FlowRoute;
  /** The weaker of what is strongest on either side: a flow from existing makers to planned ones is planned. */
  readonly modality: string;
  readonly makers: readonly Producer[];
  readonly takers: readonly Producer[];
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

/** From the strongest statement to the weakest. */
export const modalitiesByStrength: readonly string[] = ['EXISTING', 'PLANNED', 'COURTED', 'MENTIONED'];

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
  const flows = new Map<string, SupplyFlow<Producer>[]>();
  for (const route of listRoutes(input))
    for (const [fromDistrictId, makers] of makersOf(route.fromStageId))
      for (const [toDistrictId, takers] of makersOf(route.toStageId)) {
        if (fromDistrictId === toDistrictId || !areTwo(makers, takers)) continue;
        const flow = { route, makers, takers, modality: toFlowModality(makers, takers) };
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

/** Printed steps and, across chains, steps joined by a product that both chains hold. */
function listRoutes({
  steps,
  products,
  mode,
}: Pick<SupplyFlowsInput<FlowProducer, FlowSupply>, 'steps' | 'products' | 'mode'>): readonly FlowRoute[] {
  const direct = steps.map((step) => ({
    steps: [step],
    throughId: null,
    fromStageId: step.fromId,
    toStageId: step.toId,
    cites: [...new Set(step.cites)],
  }));
  if (mode === 'WITHIN_CHAIN') return direct;
  const productsOf = groupBy(products, (row) => row.stageId);
  const stagesOf = groupBy(products, (row) => row.productId);
  const stepsFrom = groupBy(steps, (step) => step.fromId);
  const joined = steps.flatMap((first) =>
    (productsOf.get(first.toId) ?? []).flatMap((held) =>
      (stagesOf.get(held.productId) ?? []).flatMap((other) =>
        (stepsFrom.get(other.stageId) ?? [])
          .filter((second) => second.chainId !== first.chainId && second.toId !== first.fromId)
          .map((second) => ({
            steps: [first, second],
            throughId: held.productId,
            fromStageId: first.fromId,
            toStageId: second.toId,
            cites: [...new Set([...first.cites, ...held.cites, ...other.cites, ...second.cites])],
          })),
      ),
    ),
  );
  return [...direct, ...joined];
}

/** Who makes a stage or a product of it, by district. */
function createMakerLookup<Producer extends FlowProducer>(
  products: readonly StageProductRow[],
  producing: readonly Producer[],
  wanted: ReadonlySet<string>,
): (stageId: string) => ReadonlyMap<string, readonly Producer[]> {
  const productsOf = groupBy(products, (row) => row.stageId);
  const producersOf = groupBy(producing, (row) => row.targetId);
  const known = new Map<string, ReadonlyMap<string, readonly Producer[]>>();
  return (stageId) => {
    const found = known.get(stageId);
    if (found) return found;
    const targetIds = [stageId, ...(productsOf.get(stageId) ?? []).map((row) => row.productId)];
    const placed = [...new Set(targetIds)]
      .flatMap((id) => producersOf.get(id) ?? [])
      .flatMap((producer) =>
        [...new Set(producer.districtIds)]
          .filter((districtId) => wanted.has(districtId))
          .map((districtId) => ({ districtId, producer })),
      );
    const byDistrict = new Map(
      [...groupBy(placed, (item) => item.districtId)].map(([districtId, items]) => [
        districtId,
        items.map((item) => item.producer).toSorted(compareProducers),
      ]),
    );
    known.set(stageId, byDistrict);
    return byDistrict;
  };
}

function areTwo(makers: readonly FlowProducer[], takers: readonly FlowProducer[]): boolean {
  return new Set([...makers, ...takers].map((producer) => producer.producerId)).size > 1;
}

function toFlowModality(makers: readonly FlowProducer[], takers: readonly FlowProducer[]): string {
  const strongest = (producers: readonly FlowProducer[]) =>
    Math.min(...producers.map((producer) => toRank(producer.modality)));
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

const countModalities = (flows: readonly { readonly modality: string }[]) =>
  modalitiesByStrength
    .map((modality) => ({ modality, count: flows.filter((flow) => flow.modality === modality).length }))
    .filter(({ count }) => count > 0);

const toRank = (modality: string): number => {
  const rank = modalitiesByStrength.indexOf(modality);
  return rank === -1 ? modalitiesByStrength.length - 1 : rank;
};

const compareProducers = (a: FlowProducer, b: FlowProducer): number =>
  toRank(a.modality) - toRank(b.modality) || compareText(a.relationId, b.relationId);

/** Printed steps before joined ones of the same modality. */
const compareFlows = <Producer extends FlowProducer>(
  a: SupplyFlow<Producer>,
  b: SupplyFlow<Producer>,
): number =>
  toRank(a.modality) - toRank(b.modality) ||
  a.route.steps.length - b.route.steps.length ||
  compareText(toRouteKey(a.route), toRouteKey(b.route));

const toRouteKey = ({ steps, throughId }: FlowRoute): string =>
  [...steps.map((step) => step.relationId), throughId ?? ''].join(' ');

const toPairKey = (from: string, to: string): string => `${from} ${to}`;
