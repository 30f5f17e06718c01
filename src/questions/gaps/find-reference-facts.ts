import { findEntitiesByName } from '../../graph/generated/entities.ts';
import { readText, toEntityRecord } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';
import { namesOf } from '../names/names-of.ts';

type Stated = { readonly datasets: readonly string[] };

/** What datasets marked `reference` are to a question. */
export interface References {
  /** There is such a dataset. */
  readonly exist: boolean;
  /** Whether only such datasets state something: it offers candidates, and never counts as coverage. */
  readonly isReference: (fact: Stated) => boolean;
}

/** Which of the datasets are marked `reference`; they are known before anything is asked. */
export function findReferences({ datasets: all }: Pick<QuestionContext, 'datasets'>): References {
  const references = new Set(
    all.flatMap((dataset) => (readText(dataset, 'kind') === 'REFERENCE' ? [readText(dataset, 'id')] : [])),
  );
  return {
    exist: references.size > 0,
    isReference: ({ datasets }) => datasets.length > 0 && datasets.every((id) => references.has(id)),
  };
}

/** `isReference` alone. */
export const createIsReference = (context: Pick<QuestionContext, 'datasets'>): References['isReference'] =>
  findReferences(context).isReference;

/**
 * Products that only reference datasets know, by the product of the question that has the same name or the same alias.
 * Similar is not equal: nothing else matches. Without a reference dataset nothing is read.
 */
export async function findReferenceProducts(
  context: QuestionContext,
  productIds: readonly string[],
  { exist, isReference }: References,
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (!exist || productIds.length === 0) return new Map();
  const products = [...(await context.loadEntities(productIds)).values()];
  const known = new Set(products.map(({ id }) => id));
  const names = [...new Set(products.flatMap(namesOf))];
  const rows = await context.read(findEntitiesByName, { names });
  const others = rows
    .map(({ entity }) => toEntityRecord(entity))
    .filter((entity) => entity.label === 'Product' && !known.has(entity.id) && isReference(entity));
  return new Map(
    others.map((other) => {
      const otherNames = new Set(namesOf(other));
      return [
        other.id,
        products
          .filter((product) => namesOf(product).some((name) => otherNames.has(name)))
          .map(({ id }) => id),
      ];
    }),
  );
}
