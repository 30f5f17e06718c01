import type { NeighbourBelow } from '../../graph/families/pages-below.ts';
import { type EntityRecord, toEntityRecord } from '../../graph/records.ts';
import type { PlainMap } from '../../graph/value-type.ts';
import type { PlainRow } from '../graph-reader.ts';

/** What is asked for of a relation, and the entity at its other end. */
export type Neighbour = PlainRow & { readonly node: EntityRecord };

type Pages = ReadonlyMap<string, readonly NeighbourBelow[]>;

/** Where an entity has the pages that were read with it; no property, so that nobody takes it for one. */
const pagesBelow = Symbol('pages below');

interface ReadWithPages {
  readonly [pagesBelow]?: Pages;
}

/** An entity of a row, with the pages that were read in the same statement. */
export const toEntityWithPages = (entity: PlainMap, pages: Pages): EntityRecord =>
  pages.size === 0 ? toEntityRecord(entity) : Object.assign(toEntityRecord(entity), { [pagesBelow]: pages });

export const toNeighbour = ({ relation, entity, pages }: NeighbourBelow): Neighbour => ({
  ...relation,
  node: toEntityWithPages(entity, pages),
});

/** The page that was read with an entity for a field of the answer; undefined where it has to be read now. */
export const findPageBelow = (entity: EntityRecord, responseKey: string): readonly Neighbour[] | undefined =>
  (entity as ReadWithPages)[pagesBelow]?.get(responseKey)?.map(toNeighbour);
