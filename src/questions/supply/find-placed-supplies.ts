import type { FlowSupply } from '../../analysis/supply/supply-flows.ts';
import { groupBy } from '../../domain/group-by.ts';
import {
  countStatedSupplies,
  findProducerDistricts,
  listDistrictIds,
  listStatedSupplies,
  type ListStatedSuppliesRow,
} from '../../graph/generated/questions.ts';
import type { QuestionContext } from '../context.ts';
import { createVisibleAt } from '../visible-at.ts';

/**
 * Supplies that lines state, with the districts that either end is or belongs to. Three calls. A place that is only
 * courted or mentioned is none. One call more counts what is beyond the limit.
 */
export async function findPlacedSupplies(context: QuestionContext, limit: number, asOf: string | null) {
  const visible = createVisibleAt(context, asOf);
  const [rows, districts] = await Promise.all([
    context.read(listStatedSupplies, { limit: limit + 1 }),
    context.read(listDistrictIds, {}),
  ]);
  const stated = rows.slice(0, limit).filter(visible);
  const ids = [...new Set(stated.flatMap((row) => [row.fromId, row.toId]))];
  const places = ids.length === 0 ? [] : await context.read(findProducerDistricts, { ids });
  const placesOf = groupBy(
    places.filter((row) => visible(row) && row.modality !== 'COURTED' && row.modality !== 'MENTIONED'),
    (row) => row.producerId,
  );
  const isDistrict = new Set(districts.map(({ id }) => id));
  const districtsOf = (id: string): readonly string[] =>
    isDistrict.has(id) ? [id] : [...new Set((placesOf.get(id) ?? []).map((row) => row.districtId))];
  const supplies: readonly (ListStatedSuppliesRow & FlowSupply)[] = stated.map((row) => ({
    ...row,
    fromDistrictIds: districtsOf(row.fromId),
    toDistrictIds: districtsOf(row.toId),
  }));
  const [count] = rows.length > limit ? await context.read(countStatedSupplies, {}) : [];
  return { supplies, unread: count ? count.total - limit : 0 };
}
