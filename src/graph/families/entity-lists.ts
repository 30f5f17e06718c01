import { declare, familyQuery } from './declare.ts';
import { toListFilters } from './filters.ts';
import { quoteName, toKebabCase } from './names.ts';
import { type PagesBelow, writePagesBelow } from './pages-below.ts';
import { declareColumns, projectColumns, type Projection } from './projection.ts';
import type { AnyCypherQuery } from '../cypher-query.ts';
import { type QuerySource, toCypherQuery } from '../query-source.ts';
import { InvalidCatalogueError } from '../../domain/errors.ts';
import type { LabelDefinition } from '../../domain/ontology/types.ts';

const afterId = { after: ['string?', 'id of the last entity of the page before'] } as const;
const pageSize = { limit: ['integer', 'most entities to return'] } as const;

/**
 * Neo4j compares by UTF-16 unit, and by code point where it walks its index on name; which one changes from plan to
 * plan, so that pages would repeat or lose names with letters beyond U+FFFF (𠮷). A computed text has no index.
 */
const comparedName = `(n.name + '')`;

/**
 * Lists and counts of one label: paged by id or by name, among given ids, with given names. Lists give as much of an
 * entity as is asked for, and pages below `n` (pages-below.ts).
 */
export function createEntityLists(
  definition: LabelDefinition,
  projection: Projection = null,
  below: PagesBelow = writePagesBelow('n', []),
): readonly QuerySource[] {
  const plural = toKebabCase(definition.pluralField);
  const label = quoteName(definition.label);
  const filters = toListFilters(definition);
  const filterParams = Object.fromEntries(filters.map((filter) => [filter.param, filter.declared]));
  const where = createWhere(filters);
  // Cut before projecting: the embedded engine otherwise builds the map of every entity that it sorts.
  const page = (distinct: string, order: string) =>
    [
      `WITH ${distinct}n ORDER BY ${order} LIMIT $limit`,
      ...(below.text === '' ? [] : [below.text]),
      `RETURN ${[projectColumns('n', 'entity', projection), ...below.columns].join(', ')} ORDER BY ${order}`,
    ].join('\n');
  const query = (source: Pick<QuerySource, 'name' | 'purpose' | 'text' | 'params'> & Partial<QuerySource>) =>
    familyQuery({
      area: 'lists',
      columns: declareColumns('entity', projection),
      ...source,
      params: { ...source.params, ...below.declared },
    });
  const afterTheLast = `n.id > coalesce($after, '')`;

  return [
    query({
      name: `list-${plural}`,
      purpose: `${definition.label} entities in order of id, after an id`,
      scans: 'the embedded engine has no ordered index; Neo4j walks its index on id',
      params: { ...declare({ ...afterId, ...pageSize }), ...filterParams },
      text: `MATCH (n:${label})\n${where(afterTheLast)}\n${page('', 'n.id')}`,
    }),
    query({
      name: `list-${plural}-by-name`,
      purpose: `${definition.label} entities in order of name, then id, after a name and an id`,
      scans: 'neither engine orders names through an index: see the text',
      params: {
        ...declare({
          afterName: ['string?', 'name of the last entity of the page before'],
          afterId: ['string?', 'id of the last entity of the page before'],
          ...pageSize,
        }),
        ...filterParams,
      },
      // NOT (… AND …) and not its equal with OR, for which Neo4j would join two index scans and sort them.
      text: `MATCH (n:${label})\n${where(
        `${comparedName} >= coalesce($afterName, '')`,
        `NOT (${comparedName} = coalesce($afterName, '') AND n.id <= coalesce($afterId, ''))`,
      )}\n${page('', `${comparedName}, n.id`)}`,
    }),
    query({
      name: `list-${plural}-among`,
      purpose: `${definition.label} entities that are among given ids, in order of id, after an id`,
      params: { ...declare({ ids: 'string[]', ...afterId, ...pageSize }), ...filterParams },
      // UNWIND and not IN: with a LIMIT, Neo4j prefers a walk through the whole index, whose order suits it. For the same
      // reason the given ids are compared with the last one, and not those found.
      text: `UNWIND $ids AS givenId\nWITH DISTINCT givenId WHERE givenId > coalesce($after, '')\nMATCH (n:${label} {id: givenId})\n${where()}\n${page('', 'n.id')}`,
    }),
    query({
      name: `list-${plural}-named`,
      purpose: `${definition.label} entities with one of the given names, in order of id, after an id`,
      params: { ...declare({ names: 'string[]', ...afterId, ...pageSize }), ...filterParams },
      // The name alone leads to the entities: a comparison of ids beside it would be another index to choose.
      text: `UNWIND $names AS givenName\nMATCH (n:${label} {name: givenName})\nWITH DISTINCT n\n${where(afterTheLast)}\n${page('', 'n.id')}`,
    }),
    createCount(definition, filters),
  ];
}

const createCount = (definition: LabelDefinition, filters: Filters): QuerySource =>
  familyQuery({
    name: `count-${toKebabCase(definition.pluralField)}`,
    area: 'lists',
    purpose: `How many ${definition.label} entities pass the filters`,
    scans: 'a total has to look at every entity of the label',
    params: Object.fromEntries(filters.map((filter) => [filter.param, filter.declared])),
    columns: declare({ total: 'integer' }),
    text: `MATCH (n:${quoteName(definition.label)})\n${createWhere(filters)()}\nRETURN count(n) AS total`,
  });

type Filters = ReturnType<typeof toListFilters>;

const createWhere =
  (filters: Filters) =>
  (...first: readonly string[]): string =>
    `WHERE ${[...first, ...filters.map(({ condition }) => condition)].join('\n  AND ')}`;

/** One of these lists, giving what is asked for. @throws InvalidCatalogueError for a name that none of them has */
export function createEntityListQuery(
  definition: LabelDefinition,
  name: string,
  projection: Projection,
  below: PagesBelow,
): AnyCypherQuery {
  const source = createEntityLists(definition, projection, below).find((list) => list.name === name);
  if (source === undefined)
    throw new InvalidCatalogueError(`no list of ${definition.label} has the name ${name}`);
  return toCypherQuery(source);
}
