import { createNameTest, type Named } from '../../analysis/overlap/industry-names.ts';
import { listNarrower } from '../../analysis/overlap/narrower-industries.ts';
import type { IndustryLink, RollUp } from '../../analysis/overlap/roll-up-industries.ts';
import type { SortedStatement } from '../../analysis/overlap/sort-statements.ts';
import { groupBy } from '../../domain/group-by.ts';
import { type EntityRecord, readTexts } from '../../graph/records.ts';
import type { OverlapBasis } from './overlap-arguments.ts';
import type { ProductStatement } from './district-products.ts';

/** Somebody of a district who makes an item, whatever the modality asked for. */
export interface ItemMaker {
  readonly statement: ProductStatement;
  /** False for what an editor concluded, unless that was asked for. */
  readonly isStated: boolean;
}

export type ItemMakers = (districtId: string, itemId: string) => readonly ItemMaker[];

/** Statements of making by those who stand in a district, by what was out at the date: of any modality, or concluded. */
export const listStandingMakers = (
  makings: readonly SortedStatement<ProductStatement>[],
): readonly ItemMaker[] =>
  makings.flatMap(({ statement, leftOut }) =>
    leftOut === null || leftOut === 'MODALITY' || leftOut === 'INFERRED'
      ? [{ statement, isStated: leftOut !== 'INFERRED' }]
      : [],
  );

/** Who makes an item: a product itself; of an industry, products and stages that bear its name. */
export function createItemMakers(
  basis: OverlapBasis,
  makers: readonly ItemMaker[],
  bearsName: BearsName,
): ItemMakers {
  const byDistrict = groupBy(makers, ({ statement }) => statement.districtId);
  return (districtId, itemId) => {
    const ofDistrict = byDistrict.get(districtId) ?? [];
    if (basis === 'PRODUCT') return ofDistrict.filter(({ statement }) => statement.itemId === itemId);
    const bears = bearsName(itemId);
    return ofDistrict.filter(({ statement }) => bears(statement.itemId));
  };
}

export type BearsName = (industryId: string) => (itemId: string) => boolean;

/**
 * Whether a product bears an industry's name. Under a roll-up an industry stands for what is narrower, so that a product
 * may bear the name of any of these.
 */
export function createBearsName(
  rollUp: RollUp,
  links: readonly IndustryLink[],
  entity: (id: string) => EntityRecord,
): BearsName {
  const tests = new Map<string, (item: Named) => boolean>();
  return (industryId) => {
    const standsFor = rollUp === 'NONE' ? [industryId] : [...listNarrower(industryId, links)];
    const test = tests.get(industryId) ?? createNameTest(standsFor.map((id) => toNamed(entity(id))));
    tests.set(industryId, test);
    return (itemId) => test(toNamed(entity(itemId)));
  };
}

const toNamed = (entity: EntityRecord): Named => ({
  id: entity.id,
  name: entity.name,
  aliases: readTexts(entity, 'aliases'),
});
