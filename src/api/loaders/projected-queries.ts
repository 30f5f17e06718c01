import { LRUCache } from 'lru-cache';
import type { LabelDefinition, RelationDefinition } from '../../domain/ontology/types.ts';
import type { AnyCypherQuery } from '../../graph/cypher-query.ts';
import { createEntityListQuery } from '../../graph/families/entity-lists.ts';
import { createNeighbourPage, type NeighbourProjection } from '../../graph/families/neighbours.ts';
import type { PagesBelow } from '../../graph/families/pages-below.ts';
import type { Projection } from '../../graph/families/projection.ts';
import { toCypherQuery } from '../../graph/query-source.ts';
import type { Direction } from '../schema/type-names.ts';

/** Of one label or relation: people and pages ask for the same columns again and again. */
const keptOfEach = 200;

type Definition = LabelDefinition | RelationDefinition;

const kept = new WeakMap<Definition, LRUCache<string, AnyCypherQuery>>();

/** A page of neighbours that gives what is asked for, with the pages below it. */
export const findNeighbourPage = (
  relation: RelationDefinition,
  direction: Direction,
  projection: NeighbourProjection,
  below: PagesBelow,
): AnyCypherQuery =>
  keep(relation, [direction, toKey(projection.relation), toKey(projection.entity), below.text], () =>
    toCypherQuery(createNeighbourPage(relation, direction, projection, below)),
  );

/** A list of a label that gives what is asked for, with the pages below it. @throws InvalidCatalogueError for a name that is no list of it */
export const findEntityList = (
  definition: LabelDefinition,
  name: string,
  projection: Projection,
  below: PagesBelow,
): AnyCypherQuery =>
  keep(definition, [name, toKey(projection), below.text], () =>
    createEntityListQuery(definition, name, projection, below),
  );

function keep(definition: Definition, key: readonly string[], create: () => AnyCypherQuery): AnyCypherQuery {
  const ofDefinition = kept.get(definition) ?? new LRUCache<string, AnyCypherQuery>({ max: keptOfEach });
  kept.set(definition, ofDefinition);
  const text = key.join('|');
  const query = ofDefinition.get(text) ?? create();
  ofDefinition.set(text, query);
  return query;
}

const toKey = (projection: Projection): string =>
  projection === null ? '*' : projection.map(({ name }) => name).join(',');
