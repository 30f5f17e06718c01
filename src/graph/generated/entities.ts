// Generated from cypher/ by `npm run generate`: do not edit.
import type { CypherQuery } from '../cypher-query.ts';
import type { PlainMap } from '../value-type.ts';

export interface FindEntitiesByIdParams {
  readonly ids: readonly string[];
}

export interface FindEntitiesByIdRow {
  readonly entity: PlainMap;
}

/** Entities of any label with one of the given ids, in no order; unknown ids have no row. */
export const findEntitiesById: CypherQuery<FindEntitiesByIdParams, FindEntitiesByIdRow> = {
  name: 'find-entities-by-id',
  purpose: 'Entities of any label with one of the given ids, in no order; unknown ids have no row.',
  mode: 'read',
  params: {
    ids: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    entity: { kind: 'map', list: false, nullable: false },
  },
  text: `MATCH (n:Entity)
WHERE n.id IN $ids
RETURN properties(n) AS entity`,
  overrides: {},
};

export interface FindEntitiesByNameParams {
  readonly names: readonly string[];
}

export interface FindEntitiesByNameRow {
  readonly entity: PlainMap;
}

/** Entities of any label whose name or one of whose aliases is one of the given names, as printed; in no order. */
export const findEntitiesByName: CypherQuery<FindEntitiesByNameParams, FindEntitiesByNameRow> = {
  name: 'find-entities-by-name',
  purpose: 'Entities of any label whose name or one of whose aliases is one of the given names, as printed; in no order.',
  mode: 'read',
  params: {
    names: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    entity: { kind: 'map', list: false, nullable: false },
  },
  text: `MATCH (n:Entity)
WHERE n.name IN $names
  OR any(alias IN n.aliases WHERE alias IN $names)
RETURN properties(n) AS entity`,
  overrides: {
    embedded: `CALL grafeo.search.text({
  label: 'Entity', property: 'searchText', k: 1000000000,
  query: reduce(pairs = '', given IN $names | pairs + ' ' + substring(given, 0, 2))
}) YIELD node_id
MATCH (n:Entity)
WHERE id(n) = node_id
  AND (n.name IN $names OR any(alias IN n.aliases WHERE alias IN $names))
RETURN properties(n) AS entity
UNION
WITH [given IN $names WHERE NOT given =~ '(?s)[一-鿿]{2}.*'] AS rest
WHERE size(rest) > 0
MATCH (n:Entity)
WHERE n.name IN rest OR any(alias IN n.aliases WHERE alias IN rest)
RETURN properties(n) AS entity`,
    neo4j: `UNWIND $names AS givenName
CALL db.index.fulltext.queryNodes('entity_names', '"' + replace(replace(givenName, '\\\\', '\\\\\\\\'), '"', '\\\\"') + '"')
YIELD node AS n
WHERE n.name = givenName OR givenName IN n.aliases
WITH DISTINCT n
RETURN properties(n) AS entity`,
  },
};

export interface SearchEntitiesParams {
  /** normalised as searchText is */
  readonly needles: readonly string[];
  readonly labels: readonly string[] | null;
  readonly limit: number;
}

export interface SearchEntitiesRow {
  readonly entity: PlainMap;
}

/** Entities whose search text contains one of the given parts, the shortest names first, then by id. */
export const searchEntities: CypherQuery<SearchEntitiesParams, SearchEntitiesRow> = {
  name: 'search-entities',
  purpose: 'Entities whose search text contains one of the given parts, the shortest names first, then by id.',
  mode: 'read',
  params: {
    needles: { kind: 'string', list: true, nullable: false },
    labels: { kind: 'string', list: true, nullable: true },
    limit: { kind: 'integer', list: false, nullable: false },
  },
  columns: {
    entity: { kind: 'map', list: false, nullable: false },
  },
  text: `UNWIND $needles AS needle
MATCH (n:Entity)
WHERE n.searchText CONTAINS needle
  AND ($labels IS NULL OR n.label IN $labels)
WITH DISTINCT n ORDER BY size(n.name), n.id LIMIT $limit
RETURN properties(n) AS entity ORDER BY size(n.name), n.id`,
  overrides: {
    embedded: `CALL () {
  CALL grafeo.search.text({
    label: 'Entity', property: 'searchText', k: 1000000000,
    query: reduce(pairs = '', needle IN $needles | pairs + ' ' + substring(needle, 0, 2))
  }) YIELD node_id
  MATCH (n:Entity)
  WHERE id(n) = node_id
    AND any(needle IN $needles WHERE n.searchText CONTAINS needle)
    AND ($labels IS NULL OR n.label IN $labels)
  RETURN n.id AS id
  UNION
  UNWIND [given IN $needles WHERE NOT given =~ '(?s)[一-鿿]{2}.*'] AS needle
  MATCH (n:Entity)
  WHERE n.searchText CONTAINS needle
    AND ($labels IS NULL OR n.label IN $labels)
  RETURN n.id AS id
}
MATCH (n:Entity {id: id})
WITH n ORDER BY size(n.name), n.id LIMIT $limit
RETURN properties(n) AS entity ORDER BY size(n.name), n.id`,
  },
};
