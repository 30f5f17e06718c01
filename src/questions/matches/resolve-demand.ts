import { compareText } from '../../domain/compare-text.ts';
import { InvalidInputError } from '../../domain/errors.ts';
import { findEntitiesByName } from '../../graph/generated/entities.ts';
import { type EntityRecord, toEntityRecord } from '../../graph/records.ts';
import type { DemandLine } from '../../tables/read-demand.ts';
import type { QuestionContext } from '../context.ts';
import { getNamedEntities } from '../names/get-named-entities.ts';
import { namesOf } from '../names/names-of.ts';
import { suggestNames } from '../names/rank-names.ts';
import type { RankedHit } from '../names/ranked-hit.ts';

export interface ResolvedDemand {
  readonly asked: DemandLine;
  /** Null where no product has the name. */
  readonly product: EntityRecord | null;
  readonly place: EntityRecord | null;
  /** Products with other names that are near. */
  readonly nearMisses: readonly RankedHit[];
}

const placeLabels = ['District', 'Park', 'Region'];
const nearMissCount = 3;

/**
 * What the products and places of a demand list mean. A product is meant by its exact name or a curated alias, and
 * nothing else: similar is not equal. Four calls, whatever the number of lines.
 * @throws EntityNotFoundError for a place that is unknown, naming the nearest
 */
export async function resolveDemand(
  context: QuestionContext,
  lines: readonly DemandLine[],
): Promise<readonly ResolvedDemand[]> {
  const names = [...new Set(lines.map(({ product }) => product))];
  const places = [...new Set(lines.flatMap(({ place }) => (place === null ? [] : [place])))];
  const [found, placed, near] = await Promise.all([
    context.read(findEntitiesByName, { names }),
    getNamedEntities(context, 'place', places, { labels: placeLabels, firstLabelWins: true }),
    suggestNames(context, names, ['Product'], nearMissCount + 1),
  ]);
  const products = found
    .map(({ entity }) => toEntityRecord(entity))
    .filter(({ label }) => label === 'Product')
    .toSorted((left, right) => compareText(left.id, right.id));
  const placeOf = new Map(places.map((place, index) => [place, placed[index] ?? null]));
  return lines.map((asked) => {
    const product = pickProduct(asked, products);
    return {
      asked,
      product,
      place: asked.place === null ? null : (placeOf.get(asked.place) ?? null),
      nearMisses: (near.get(asked.product) ?? [])
        .filter(({ entity }) => entity.id !== product?.id)
        .slice(0, nearMissCount),
    };
  });
}

function pickProduct({ product, row }: DemandLine, products: readonly EntityRecord[]): EntityRecord | null {
  const named = products.filter((candidate) => namesOf(candidate).includes(product));
  const exact = named.filter(({ name }) => name === product);
  const [best = null, other] = exact.length > 0 ? exact : named;
  if (best && other) {
    const choices = [best, other].map(({ name, id }) => `${name} (${id})`);
    throw new InvalidInputError(
      `${row === null ? 'demand' : `row ${row}`}: ${product} means several products: ${choices.join(', ')}; write one of these names`,
      {
        messageZh: `${row === null ? 'demand' : `第 ${row} 行`}：“${product}”对应多种产品：${choices.join('、')}；请改写为其中一个名称`,
      },
    );
  }
  return best;
}
