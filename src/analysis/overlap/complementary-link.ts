import { pickFirmest, pickLessFirm } from '../modalities.ts';
import type { ItemStep } from './item-steps.ts';

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
  /** The same step leads the other way too: `to` makes the output as well, and `from` the input. */
  readonly mutual: boolean;
  readonly makers: readonly Making[];
  /** Who in `to` makes the input into something; none for a demand. */
  readonly users: readonly Making[];
  readonly demands: readonly Demand[];
  readonly cites: readonly string[];
}

export type MakersOf = (districtId: string, itemId: string) => readonly Making[];

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
    mutual: false,
    makers,
    users,
  };
}

/** A printed step between what two districts make. */
export function toStepLink(
  step: ItemStep,
  fromDistrictId: string,
  toDistrictId: string,
  makersOf: MakersOf,
): ComplementaryLink {
  const sides = describeMakers(makersOf, fromDistrictId, toDistrictId, step.outputId, step.inputId);
  return {
    ...sides,
    kind: 'CHAIN_STEP',
    mutual: sides.madeByBoth && makersOf(fromDistrictId, step.inputId).length > 0,
    chainIds: step.chainIds,
    demands: [],
    cites: step.cites,
  };
}

/** What each maker's district could supply to one that demands. */
export function toDemandLinks(
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

/** A supply that a line states. */
export const toSupplyLink = (supply: DistrictSupply, makersOf: MakersOf): ComplementaryLink => ({
  kind: 'STATED_SUPPLY',
  fromDistrictId: supply.fromDistrictId,
  toDistrictId: supply.toDistrictId,
  outputId: supply.productId,
  inputId: null,
  chainIds: [],
  relationId: supply.relationId,
  modality: supply.modality,
  stated: supply.stated,
  mutual: false,
  madeByBoth: supply.productId !== null && makersOf(supply.toDistrictId, supply.productId).length > 0,
  makers: supply.productId === null ? [] : makersOf(supply.fromDistrictId, supply.productId),
  users: [],
  demands: [],
  cites: supply.cites,
});

const firmestOf = (makings: readonly Making[]) => pickFirmest(makings.map((making) => making.modality));
