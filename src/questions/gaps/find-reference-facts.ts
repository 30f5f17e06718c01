import { listDatasets } from '../../graph/generated/datasets.ts';
import { findEntitiesByName } from '../../graph/generated/entities.ts';
import { type EntityRecord, readText, toEntityRecord } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';
import { namesOf } from '../names/names-of.ts';

type Stated = { readonly datasets: readonly string[] };

/** Whether only datasets marked `reference` state something: it offers candidates, and never counts as coverage. */
export async function createIsReference(context: QuestionContext): Promise<(fact: Stated) => boolean> {
  const rows = await context.read(listDatasets, {});
  const references = new Set(
    rows.flatMap(({ dataset }) =>
      readText(dataset, 'kind') === 'REFERENCE' ? [readText(dataset, 'id')] : [],
    ),
  );
  return ({ datasets }) => datasets.length > 0 && datasets.every((id) => references.has(id));
}

/**
 * Products that only reference datasets know, by the product of the question that has the same name or the same alias.
 * Similar is not equal: nothing else matches.
 */
export async function findReferenceProducts(
  context: QuestionContext,
  products: readonly EntityRecord[],
  isReference: (fact: Stated) => boolean,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const known = new Set(products.map(({ id }) => id));
  const names = [...new Set(products.flatMap(namesOf))];
  const rows = names.length === 0 ? [] : await context.read(findEntitiesByName, { names });
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
