import { compareText } from '../../domain/compare-text.ts';
import { toModalityRank } from '../modalities.ts';
import { rankWithTies } from '../rank-with-ties.ts';

/** Where a supplier is, seen from the place of the demand; `ANYWHERE` where the demand names no place. */
export const nearnesses = [
  'SAME_DISTRICT',
  'PARTNER_DISTRICT',
  'OTHER_DISTRICT',
  'UNPLACED',
  'ANYWHERE',
] as const;
export type Nearness = (typeof nearnesses)[number];

/** Whether a stated capacity covers the quantity that is asked for. */
export const sufficiencies = ['COVERS', 'NOT_COMPARABLE', 'SHORT'] as const;
export type Sufficiency = (typeof sufficiencies)[number];

export interface Supplier {
  readonly supplierId: string;
  readonly relationId: string;
  readonly modality: string;
  readonly nearness: Nearness;
  /** False for a cluster as a whole: there is nobody to call. */
  readonly isNamed: boolean;
  readonly sufficiency: Sufficiency;
  readonly stated: string;
}

export interface RankedSupplier<Fact> {
  /** From 1; equal for suppliers that nothing tells apart (1, 1, 3). */
  readonly rank: number;
  readonly supplier: Fact;
}

/**
 * Best supplier first, by the first criterion that tells two apart: who makes it before who plans to, is courted to or
 * is only mentioned; the same district before a partner district before any other; a named maker before a cluster as a whole; a stated capacity that covers
 * the quantity, then one that cannot be compared, then one that falls short; stated before inferred. No weights: a
 * person can follow each step. Ties share a rank and stand in order of id (standard competition ranking).
 */
export function rankSuppliers<Fact extends Supplier>(
  suppliers: readonly Fact[],
): readonly RankedSupplier<Fact>[] {
  const ordered = suppliers.toSorted(
    (left, right) =>
      compareCriteria(left, right) ||
      compareText(left.supplierId, right.supplierId) ||
      compareText(left.relationId, right.relationId),
  );
  return rankWithTies(ordered, compareCriteria).map(({ item, rank }) => ({ rank, supplier: item }));
}

const compareCriteria = (left: Supplier, right: Supplier): number =>
  toModalityRank(left.modality) - toModalityRank(right.modality) ||
  place(nearnesses, left.nearness) - place(nearnesses, right.nearness) ||
  Number(!left.isNamed) - Number(!right.isNamed) ||
  place(sufficiencies, left.sufficiency) - place(sufficiencies, right.sufficiency) ||
  Number(left.stated !== 'EXPLICIT') - Number(right.stated !== 'EXPLICIT');

const place = (order: readonly string[], value: string): number => order.indexOf(value);

export type DemandStatus = 'FOUND' | 'NOT_YET' | 'NONE_FOUND' | 'NOT_CHECKED';

/**
 * `FOUND`: somebody makes it. `NOT_YET`: it is only planned, courted or mentioned. `NONE_FOUND`: the product is known,
 * and no document names a maker. `NOT_CHECKED`: nothing is known by that name, so nothing was looked for.
 */
export function decideDemandStatus(
  isKnown: boolean,
  suppliers: readonly Pick<Supplier, 'modality'>[],
): DemandStatus {
  if (!isKnown) return 'NOT_CHECKED';
  if (suppliers.length === 0) return 'NONE_FOUND';
  return suppliers.some(({ modality }) => modality === 'EXISTING') ? 'FOUND' : 'NOT_YET';
}

export interface Quantity {
  readonly value: number;
  readonly unit: string;
}

/**
 * Compares a demand with stated capacities for the same product. Only equal units compare, 万 and 亿 taken as numbers;
 * the largest capacity counts, because a firm and its project may state the same one.
 */
export function compareQuantity(demand: Quantity | null, capacities: readonly Quantity[]): Sufficiency {
  if (demand === null) return 'NOT_COMPARABLE';
  const wanted = toPlainUnit(demand);
  const comparable = capacities.map(toPlainUnit).filter(({ unit }) => unit === wanted.unit);
  if (comparable.length === 0) return 'NOT_COMPARABLE';
  return Math.max(...comparable.map(({ value }) => value)) >= wanted.value ? 'COVERS' : 'SHORT';
}

function toPlainUnit({ value, unit }: Quantity): Quantity {
  const [, hundredMillion, tenThousand, plain = ''] = /^(亿)?(万)?(.*)$/u.exec(unit.trim()) ?? [];
  return { value: value * (hundredMillion ? 1e8 : 1) * (tenThousand ? 1e4 : 1), unit: plain };
}
