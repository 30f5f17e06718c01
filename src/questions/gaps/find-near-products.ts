import { findNearNames } from '../../analysis/gaps/near-names.ts';
import { groupBy } from '../../domain/group-by.ts';
import { listMadeProducts } from '../../graph/generated/questions.ts';
import { type EntityRecord, readTexts } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';
import { createEntityLookup } from '../entity-lookup.ts';
import { type Asker, createLate } from '../late.ts';
import { findProducing } from '../makers/find-producing.ts';
import { type Producer, toProducer } from '../makers/to-producer.ts';
import { createIsReference } from './find-reference-facts.ts';

/** A product with a near name, and who makes it or is to make it, as plans state. */
export interface NearProduct {
  readonly product: EntityRecord;
  readonly makers: readonly Producer[];
}

export type FindNearProducts = (product: EntityRecord, asker: Asker) => Promise<readonly NearProduct[]>;

/**
 * Near products of the products of an answer. Nothing is read until the first of them is asked for, and then once for
 * all of them, by each request: four calls.
 */
export function createFindNearProducts(
  products: readonly EntityRecord[],
  asOf: string | null,
): FindNearProducts {
  const near = createLate(
    nearProducts,
    () => ({
      asOf,
      products: products.map((product) => ({
        id: product.id,
        names: [product.name, ...readTexts(product, 'aliases')],
      })),
    }),
    (nearOf) => nearOf,
  );
  return async (product, asker) => (await near(asker)).get(product.id) ?? [];
}

interface NearProductsArgs {
  readonly products: readonly { readonly id: string; readonly names: readonly string[] }[];
  readonly asOf: string | null;
}

/** By the product that they are near to. */
type NearOf = ReadonlyMap<string, readonly NearProduct[]>;

async function nearProducts(context: QuestionContext, { products, asOf }: NearProductsArgs): Promise<NearOf> {
  const isReference = createIsReference(context);
  const made = (await context.read(listMadeProducts, {})).map(({ productId, name, aliases }) => ({
    id: productId,
    names: [name, ...aliases],
  }));
  const nearOf = products.map((product) => ({
    id: product.id,
    nearIds: findNearNames(product, made).map(({ id }) => id),
  }));
  const allIds = [...new Set(nearOf.flatMap(({ nearIds }) => nearIds))];
  const producing = (await findProducing(context, allIds, asOf)).filter(
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
  return new Map(
    nearOf.map(({ id, nearIds }) => [
      id,
      nearIds.flatMap((nearId) => {
        const makers = makersOf.get(nearId);
        return makers
          ? [{ product: entity(nearId), makers: makers.map((row) => toProducer(row, entity)) }]
          : [];
      }),
    ]),
  );
}
