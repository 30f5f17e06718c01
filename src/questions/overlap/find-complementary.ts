import { findComplementaryLinks } from '../../analysis/overlap/complementarity.ts';
import type { ComplementaryLink, DistrictSupply } from '../../analysis/overlap/complementary-link.ts';
import { isStanding } from '../../analysis/overlap/sort-statements.ts';
import { groupBy } from '../../domain/group-by.ts';
import {
  expandStagesDownstream,
  findDistrictDemands,
  findStagesOfProducts,
  findStatedSupplies,
  type FindStatedSuppliesRow,
} from '../../graph/generated/questions.ts';
import type { QuestionContext } from '../context.ts';
import { isModeChain } from '../supply/mode-chains.ts';
import type { DistrictProducts, ProductStatement } from './district-products.ts';
import { createVisibleAt } from '../visible-at.ts';

export interface ComplementaryRules {
  readonly modalities: ReadonlySet<string>;
  readonly includeInferred: boolean;
  readonly asOf: string | null;
}

export interface Complementarity {
  readonly links: readonly ComplementaryLink[];
  readonly supplies: ReadonlyMap<string, FindStatedSuppliesRow>;
  /** Supplies of a district's own that go to a region, an industry or a district that was not asked for. */
  readonly supplyElsewhere: number;
  /** Supplies and demands that the modality or the choice of stated facts leaves out. */
  readonly filtered: number;
  /** Supplies, demands and steps that a later document states. */
  readonly afterDate: number;
  /** Chains that print a way of working: their steps carry no goods. */
  readonly modeChains: number;
}

/**
 * Where the output of one of the districts is another's input. Five calls. `makings` are the statements of making that
 * count.
 */
export async function findComplementary(
  context: QuestionContext,
  districtIds: readonly string[],
  { producers }: Pick<DistrictProducts, 'producers'>,
  makings: readonly ProductStatement[],
  rules: ComplementaryRules,
): Promise<Complementarity> {
  const visible = createVisibleAt(context, rules.asOf);
  const itemIds = [...new Set(makings.map((making) => making.itemId))];
  const actors = groupBy(
    [
      ...districtIds.map((id) => ({ producerId: id, districtId: id })),
      ...producers.filter((row) => isStanding(row) && visible(row)),
    ],
    (row) => row.producerId,
  );
  const [inStages, demands, supplies] = await Promise.all([
    context.read(findStagesOfProducts, { ids: itemIds }),
    context.read(findDistrictDemands, { districtIds }),
    context.read(findStatedSupplies, { ids: [...actors.keys()] }),
  ]);
  const stageIds = [...new Set([...inStages.map((row) => row.stageId), ...itemIds])];
  const printed = await context.read(expandStagesDownstream, { ids: stageIds });
  const steps = printed.filter((row) => !isModeChain(row));

  const isChosen = (row: { readonly stated: string }) => row.stated === 'EXPLICIT' || rules.includeInferred;
  const chosenDemand = (row: { readonly stated: string; readonly modality: string | null }) =>
    // To seek is to court: that a district wants an item does not say that the item is there.
    isChosen(row) &&
    (row.modality === null || row.modality === 'COURTED' || rules.modalities.has(row.modality));
  const chosenSupply = (row: { readonly stated: string; readonly modality: string }) =>
    isChosen(row) && rules.modalities.has(row.modality);
  // A supply names its product by id or in words.
  const supplied = await context.loadEntities([...new Set(supplies.flatMap((row) => row.product ?? []))]);
  const districtSupplies = supplies.map((row) => ({
    row,
    ends: toDistrictSupplies(row, actors).map((supply) => ({
      ...supply,
      productId: row.product !== null && supplied.has(row.product) ? row.product : null,
    })),
  }));
  const betweenDistricts = districtSupplies.filter(({ ends }) => ends.length > 0).map(({ row }) => row);

  const links = findComplementaryLinks({
    makings: makings.map((making) => ({
      ...making,
      producerId: making.viaId,
      modality: making.modality ?? 'MENTIONED',
    })),
    stageItems: inStages
      .filter((row) => isChosen(row) && visible(row))
      .map(({ stageId, productId, cites }) => ({ stageId, itemId: productId, cites })),
    steps: steps.filter((row) => isChosen(row) && visible(row)),
    demands: demands.filter((row) => chosenDemand(row) && visible(row)),
    supplies: districtSupplies
      .filter(({ row }) => chosenSupply(row) && visible(row))
      .flatMap(({ ends }) => ends),
  });
  return {
    links,
    supplies: new Map(supplies.map((row) => [row.relationId, row])),
    supplyElsewhere: supplies.filter((row) => visible(row) && actors.has(row.fromId) && !actors.has(row.toId))
      .length,
    filtered:
      betweenDistricts.filter((row) => visible(row) && !chosenSupply(row)).length +
      demands.filter((row) => visible(row) && !chosenDemand(row)).length,
    afterDate: [...betweenDistricts, ...demands, ...steps].filter((row) => !visible(row)).length,
    modeChains: new Set(printed.filter(isModeChain).map(({ chainId }) => chainId)).size,
  };
}

/** A supply once for each two different districts that its ends belong to. */
function toDistrictSupplies(
  supply: FindStatedSuppliesRow,
  actors: ReadonlyMap<string, readonly { readonly districtId: string }[]>,
): readonly Omit<DistrictSupply, 'productId'>[] {
  const districtsOf = (id: string) => [...new Set((actors.get(id) ?? []).map((row) => row.districtId))];
  return districtsOf(supply.fromId).flatMap((fromDistrictId) =>
    districtsOf(supply.toId)
      .filter((toDistrictId) => toDistrictId !== fromDistrictId)
      .map((toDistrictId) => ({ ...supply, fromDistrictId, toDistrictId })),
  );
}
