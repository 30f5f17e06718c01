import {
  findProducersOfStages,
  findStageProducts,
  findStatedSupplies,
} from '../../graph/generated/questions.ts';
import type { QuestionContext } from '../context.ts';
import { placeProducers, type Producing } from '../makers/find-producing.ts';
import { createVisibleAt } from '../visible-at.ts';

/** Products of the stages, who makes them, what lines state of supplying, and what the filters took away. Four calls, two
 * of them after the others; entities that are known by then are loaded beside them. */
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
  const [allProducts, allProducers] = await Promise.all([
    context.read(findStageProducts, { ids: stageIds }),
    context.read(findProducersOfStages, { ids: stageIds }),
    context.loadEntities(stageIds),
  ]);
  const products = allProducts.filter(visible);
  const targetIds = [...new Set([...stageIds, ...products.map((row) => row.productId)])];
  const targets = new Set(targetIds);
  const producers = allProducers.filter((row) => targets.has(row.targetId) && visible(row));
  const maybeActors = [
    ...new Set([
      ...products.map(({ productId }) => productId),
      ...producers.filter(ofModality).map(({ producerId }) => producerId),
    ]),
  ];
  const [everybody, supplied] = await Promise.all([
    placeProducers(context, producers, asOf),
    context.read(findStatedSupplies, { ids: maybeActors }),
    context.loadEntities(maybeActors),
  ]);
  const there = everybody.filter(isThere);
  const producing = there.filter(ofModality);
  const actorIds = new Set([
    ...products.map(({ productId }) => productId),
    ...producing.map(({ producerId }) => producerId),
  ]);
  const everySupply = supplied.filter(({ fromId, toId }) => actorIds.has(fromId) || actorIds.has(toId));
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
