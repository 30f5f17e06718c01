import { findStageProducts, findStatedSupplies } from '../../graph/generated/questions.ts';
import type { QuestionContext } from '../context.ts';
import { findProducing, type Producing } from '../makers/find-producing.ts';
import { createVisibleAt } from '../visible-at.ts';

/** Products of the stages, who makes them, what lines state of supplying, and what the filters took away. Four calls. */
export async function findMakersAndSupplies(
  context: QuestionContext,
  stageIds: readonly string[],
  { modality, asOf }: { readonly modality: readonly string[] | null; readonly asOf: string | null },
  districtIds: readonly string[] | null,
) {
  const visible = createVisibleAt(context, asOf);
  const ofModality = (row: { readonly modality: string }) =>
    modality === null || modality.includes(row.modality);
  const isThere = (row: Producing) =>
    districtIds === null || row.districts.some(({ districtId }) => districtIds.includes(districtId));
  const allProducts = await context.read(findStageProducts, { ids: stageIds });
  const products = allProducts.filter(visible);
  const targetIds = [...new Set([...stageIds, ...products.map((row) => row.productId)])];
  const everybody = await findProducing(context, targetIds, asOf);
  const there = everybody.filter(isThere);
  const producing = there.filter(ofModality);
  const actorIds = [...products.map((row) => row.productId), ...producing.map((row) => row.producerId)];
  const everySupply = await context.read(findStatedSupplies, { ids: [...new Set(actorIds)] });
  const visibleSupplies = everySupply.filter(visible);
  const supplies = visibleSupplies.filter(ofModality);
  const elsewhere = everybody.filter((row) => !isThere(row));
  const unplaced = elsewhere.filter((row) => row.districts.length === 0).length;
  return {
    products,
    targetIds,
    producing,
    supplies,
    counts: {
      elsewhere: elsewhere.length - unplaced,
      unplaced,
      otherModality: there.length - producing.length + visibleSupplies.length - supplies.length,
      later: allProducts.length - products.length + everySupply.length - visibleSupplies.length,
    },
  };
}
