import { listDatasets } from '../../graph/generated/datasets.ts';
import { findEntitiesByName } from '../../graph/generated/entities.ts';
import { type EntityRecord, readText, toEntityRecord } from '../../graph/records.ts';
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

/** Finds the datasets marked `reference`. One call. */
export async function findReferences(context: QuestionContext): Promise<References> {
  const rows = await context.read(listDatasets, {});
  const references = new Set(
    rows.flatMap(({ dataset }) =>
      readText(dataset, 'kind') === 'REFERENCE' ? [readText(dataset, 'id')] : [],
    ),
  );
  return {
    exist: references.size > 0,
    isReference: ({ datasets }) => datasets.length > 0 && datasets.every((id) => references.has(id)),
  };
}

/** `isReference` alone. */
export const createIsReference = async (context: QuestionContext): Promise<References['isReference']> =>
  (await findReferences(context)).isReference;

/**
 * Products that only reference datasets know, by the product of the question that has the same name or the same alias.
 * Similar is not equal: nothing else matches. Without a reference dataset nothing is read.
 */
export async function findReferenceProducts(
  context: QuestionContext,
  products: readonly EntityRecord[],
  { exist, isReference }: References,
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (!exist || products.length === 0) return new Map();
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
