import { compareText } from '../../domain/compare-text.ts';
import { groupBy } from '../../domain/group-by.ts';
import {
  type ComplementaryKind,
  type ComplementaryLink,
  type Demand,
  type DistrictSupply,
  type Making,
  toDemandLinks,
  toStepLink,
  toSupplyLink,
} from './complementary-link.ts';
import { type ChainStep, type StageItem, toItemSteps } from './item-steps.ts';

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
    ...toItemSteps(facts.stageItems, facts.steps).flatMap((step) =>
      (districtsOf.get(step.outputId) ?? []).flatMap((fromDistrictId) =>
        (districtsOf.get(step.inputId) ?? [])
          .filter((toDistrictId) => toDistrictId !== fromDistrictId)
          .map((toDistrictId) => toStepLink(step, fromDistrictId, toDistrictId, makersOf)),
      ),
    ),
    ...[...groupBy(facts.demands, (demand) => `${demand.districtId} ${demand.itemId}`).values()].flatMap(
      (demands) => toDemandLinks(demands, districtsOf, makersOf),
    ),
  ];
  return links.sort(compareLinks);
}

const compareLinks = (a: ComplementaryLink, b: ComplementaryLink): number =>
  compareText(a.fromDistrictId, b.fromDistrictId) ||
  compareText(a.toDistrictId, b.toDistrictId) ||
  kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
  compareText(a.outputId ?? '', b.outputId ?? '') ||
  compareText(a.inputId ?? a.relationId ?? '', b.inputId ?? b.relationId ?? '');
