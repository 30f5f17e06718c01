import { compareText } from '../../domain/compare-text.ts';
import { groupBy } from '../../domain/group-by.ts';
import { pickFirmest, pickLessFirm } from './firmness.ts';

/** Someone of a district makes a product, or fills a stage. */
export interface Making {
  readonly districtId: string;
  readonly itemId: string;
  readonly producerId: string;
  readonly modality: string;
  readonly stated: string;
  readonly relationId: string;
  readonly cites: readonly string[];
}

/** A chain's stage holds a product. */
export interface StageItem {
  readonly stageId: string;
  readonly itemId: string;
  readonly cites: readonly string[];
}

/** A printed step of a chain: `fromId` feeds `toId`. */
export interface ChainStep {
  readonly fromId: string;
  readonly toId: string;
  readonly chainId: string;
  readonly cites: readonly string[];
}

/** A district, or a cluster of its (`holderId`), seeks or lacks an item, or a line says that it is supplied with it. */
export interface Demand {
  readonly districtId: string;
  readonly kind: string;
  readonly holderId: string;
  readonly itemId: string;
  readonly wording: string | null;
  readonly cites: readonly string[];
}

/** A line says that someone of one district supplies someone of another. */
export interface DistrictSupply {
  readonly fromDistrictId: string;
  readonly toDistrictId: string;
  readonly relationId: string;
  /** The product, where the line names one. */
  readonly productId: string | null;
  readonly modality: string;
  readonly stated: string;
  readonly cites: readonly string[];
}

export type ComplementaryKind = 'STATED_SUPPLY' | 'CHAIN_STEP' | 'DEMAND';

/** One way in which one district's output is another's input. */
export interface ComplementaryLink {
  readonly kind: ComplementaryKind;
  readonly fromDistrictId: string;
  readonly toDistrictId: string;
  /** What `from` makes; null for a stated supply that names no product. */
  readonly outputId: string | null;
  /** What `to` makes of it; for a demand, the output itself; null for a stated supply. */
  readonly inputId: string | null;
  /** Chains whose printed steps connect them. */
  readonly chainIds: readonly string[];
  /** For a stated supply, its relation. */
  readonly relationId: string | null;
  /** The less firm of the two sides, each at its firmest. */
  readonly modality: string;
  /** EXPLICIT only for a stated supply: that one would supply the other is concluded from the other two kinds. */
  readonly stated: string;
  /** `to` makes the output too, so that the two also compete. */
  readonly madeByBoth: boolean;
  readonly makers: readonly Making[];
  /** Who in `to` makes the input into something; none for a demand. */
  readonly users: readonly Making[];
  readonly demands: readonly Demand[];
  readonly cites: readonly string[];
}

export interface ComplementarityFacts {
  readonly makings: readonly Making[];
  readonly stageItems: readonly StageItem[];
  readonly steps: readonly ChainStep[];
  readonly demands: readonly Demand[];
  readonly supplies: readonly DistrictSupply[];
}

const kinds: readonly ComplementaryKind[] = ['STATED_SUPPLY', 'CHAIN_STEP', 'DEMAND'];

/**
 * Where one district's output is another's input (互补), for every ordered pair of different districts: a supply that a
 * line states; a printed step from a stage that the one fills to a stage that the other fills (forward and backward
 * linkage after A. O. Hirschman, 1958, of one step); an item that the one makes and the other seeks or lacks. Ordered
 * by districts, kind and items.
 * Complexity: makers of both ends for each product of each step, and makers for each demand.
 */
export function findComplementaryLinks(facts: ComplementarityFacts): readonly ComplementaryLink[] {
  const makers = groupBy(facts.makings, (making) => `${making.districtId} ${making.itemId}`);
  const makersOf = (districtId: string, itemId: string) => makers.get(`${districtId} ${itemId}`) ?? [];
  const districtsOf = new Map(
    [...groupBy(facts.makings, (making) => making.itemId)].map(([itemId, makings]) => [
      itemId,
      [...new Set(makings.map((making) => making.districtId))],
    ]),
  );
  const links = [
    ...facts.supplies
      .filter((supply) => supply.fromDistrictId !== supply.toDistrictId)
      .map((supply) => toSupplyLink(supply, makersOf)),
    ...toItemSteps(facts).flatMap((step) =>
      (districtsOf.get(step.outputId) ?? []).flatMap((fromDistrictId) =>
        (districtsOf.get(step.inputId) ?? [])
          .filter((toDistrictId) => toDistrictId !== fromDistrictId)
          .map((toDistrictId) => ({
            ...describeMakers(makersOf, fromDistrictId, toDistrictId, step.outputId, step.inputId),
            kind: 'CHAIN_STEP' as const,
            chainIds: step.chainIds,
            demands: [],
            cites: step.cites,
          })),
      ),
    ),
    ...[...groupBy(facts.demands, (demand) => `${demand.districtId} ${demand.itemId}`).values()].flatMap(
      (demands) => toDemandLinks(demands, districtsOf, makersOf),
    ),
  ];
  return links.sort(compareLinks);
}

interface ItemStep {
  readonly outputId: string;
  readonly inputId: string;
  readonly chainIds: readonly string[];
  readonly cites: readonly string[];
}

/** Steps between stages as steps between what the stages hold, each pair of items once. A stage stands for itself too. */
function toItemSteps({ stageItems, steps }: ComplementarityFacts): readonly ItemStep[] {
  const itemsOf = groupBy(stageItems, (item) => item.stageId);
  const contents = (stageId: string) => [
    { itemId: stageId, cites: [] as readonly string[] },
    ...(itemsOf.get(stageId) ?? []),
  ];
  const all = steps.flatMap((step) =>
    contents(step.fromId).flatMap((output) =>
      contents(step.toId)
        .filter((input) => input.itemId !== output.itemId)
        .map((input) => ({
          outputId: output.itemId,
          inputId: input.itemId,
          chainId: step.chainId,
          cites: [...step.cites, ...output.cites, ...input.cites],
        })),
    ),
  );
  return [...groupBy(all, (step) => `${step.outputId} ${step.inputId}`).values()].flatMap((group) => {
    const [first] = group;
    return first
      ? [
          {
            outputId: first.outputId,
            inputId: first.inputId,
            chainIds: [...new Set(group.map((step) => step.chainId))].sort(compareText),
            cites: [...new Set(group.flatMap((step) => step.cites))],
          },
        ]
      : [];
  });
}

type MakersOf = (districtId: string, itemId: string) => readonly Making[];

function describeMakers(
  makersOf: MakersOf,
  fromDistrictId: string,
  toDistrictId: string,
  outputId: string,
  inputId: string,
) {
  const makers = makersOf(fromDistrictId, outputId);
  const users = makersOf(toDistrictId, inputId);
  return {
    fromDistrictId,
    toDistrictId,
    outputId,
    inputId,
    relationId: null,
    modality: pickLessFirm(firmestOf(makers), firmestOf(users)) ?? 'MENTIONED',
    stated: 'INFERRED',
    madeByBoth: makersOf(toDistrictId, outputId).length > 0,
    makers,
    users,
  };
}

function toDemandLinks(
  demands: readonly Demand[],
  districtsOf: ReadonlyMap<string, readonly string[]>,
  makersOf: MakersOf,
): readonly ComplementaryLink[] {
  const [first] = demands;
  if (!first) return [];
  const { districtId: toDistrictId, itemId } = first;
  return (districtsOf.get(itemId) ?? [])
    .filter((fromDistrictId) => fromDistrictId !== toDistrictId)
    .map((fromDistrictId) => {
      const makers = makersOf(fromDistrictId, itemId);
      return {
        ...describeMakers(makersOf, fromDistrictId, toDistrictId, itemId, itemId),
        kind: 'DEMAND' as const,
        modality: firmestOf(makers) ?? 'MENTIONED',
        chainIds: [],
        users: [],
        demands,
        cites: [...new Set(demands.flatMap((demand) => demand.cites))],
      };
    });
}

const toSupplyLink = (supply: DistrictSupply, makersOf: MakersOf): ComplementaryLink => ({
  kind: 'STATED_SUPPLY',
  fromDistrictId: supply.fromDistrictId,
  toDistrictId: supply.toDistrictId,
  outputId: supply.productId,
  inputId: null,
  chainIds: [],
  relationId: supply.relationId,
  modality: supply.modality,
  stated: supply.stated,
  madeByBoth: supply.productId !== null && makersOf(supply.toDistrictId, supply.productId).length > 0,
  makers: supply.productId === null ? [] : makersOf(supply.fromDistrictId, supply.productId),
  users: [],
  demands: [],
  cites: supply.cites,
});

const firmestOf = (makings: readonly Making[]) => pickFirmest(makings.map((making) => making.modality));

const compareLinks = (a: ComplementaryLink, b: ComplementaryLink): number =>
  compareText(a.fromDistrictId, b.fromDistrictId) ||
  compareText(a.toDistrictId, b.toDistrictId) ||
  kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
  compareText(a.outputId ?? '', b.outputId ?? '') ||
  compareText(a.inputId ?? a.relationId ?? '', b.inputId ?? b.relationId ?? '');
