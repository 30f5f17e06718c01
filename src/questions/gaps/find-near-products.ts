import { findNearNames } from '../../analysis/gaps/near-names.ts';
import { groupBy } from '../../domain/group-by.ts';
import { listMadeProducts } from '../../graph/generated/questions.ts';
import { type EntityRecord, readTexts } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';
import { createEntityLookup } from '../entity-lookup.ts';
import { findProducing } from '../makers/find-producing.ts';
import { type Producer, toProducer } from '../makers/to-producer.ts';

/** A product with a near name, and who makes it or is to make it, as plans state. */
export interface NearProduct {
  readonly product: EntityRecord;
  readonly makers: readonly Producer[];
}

export type FindNearProducts = (product: EntityRecord) => Promise<readonly NearProduct[]>;

interface Search {
  readonly products: readonly EntityRecord[];
  readonly asOf: string | null;
  readonly isReference: (fact: { readonly datasets: readonly string[] }) => boolean;
}

/** Reads nothing until the first product is asked for, and then once for all of them: four calls. */
export function createFindNearProducts(context: QuestionContext, search: Search): FindNearProducts {
  let reading: Promise<FindNearProducts> | undefined;
  return async (product) => {
    reading ??= readNearProducts(context, search);
    return (await reading)(product);
  };
}

async function readNearProducts(
  context: QuestionContext,
  { products, asOf, isReference }: Search,
): Promise<FindNearProducts> {
  const made = (await context.read(listMadeProducts, {})).map(({ productId, name, aliases }) => ({
    id: productId,
    names: [name, ...aliases],
  }));
  const nearOf = new Map(
    products.map((product) => {
      const names = [product.name, ...readTexts(product, 'aliases')];
      return [product.id, findNearNames({ id: product.id, names }, made).map(({ id }) => id)];
    }),
  );
  const nearIds = [...new Set([...nearOf.values()].flat())];
  const producing = (await findProducing(context, nearIds, asOf)).filter(
    (row) =>
      row.stated === 'EXPLICIT' &&
      (row.modality === 'EXISTING' || row.modality === 'PLANNED') &&
      !isReference(row),
  );
  const entity = await createEntityLookup(
    context,
    producing.flatMap(({ targetId, producerId, districts }) => [
      targetId,
      producerId,
      ...districts.map(({ districtId }) => districtId),
    ]),
  );
  const makersOf = groupBy(producing, ({ targetId }) => targetId);
  return async ({ id }) =>
    (nearOf.get(id) ?? []).flatMap((nearId) => {
      const makers = makersOf.get(nearId);
      return makers
        ? [{ product: entity(nearId), makers: makers.map((row) => toProducer(row, entity)) }]
        : [];
    });
}
