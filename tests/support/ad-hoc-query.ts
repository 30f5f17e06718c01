import type { AnyCypherQuery, EngineName } from '../../src/graph/cypher-query.ts';

/** A query that no file holds, for tests of the engines alone. */
export const adHocQuery = (
  text: string,
  mode: AnyCypherQuery['mode'] = 'read',
  overrides: Partial<Record<EngineName, string>> = {},
): AnyCypherQuery => ({ name: 'ad-hoc', purpose: 'A test', mode, params: {}, columns: {}, text, overrides });

/** What the engine tests store: items with an id and a number. */
export const itemSchema: readonly AnyCypherQuery[] = [
  adHocQuery('CREATE CONSTRAINT item_id IF NOT EXISTS FOR (item:Item) REQUIRE item.id IS UNIQUE', 'schema'),
  // Neo4j has the index with the constraint, and refuses a second one.
  adHocQuery('CREATE INDEX item_id_index IF NOT EXISTS FOR (item:Item) ON (item.id)', 'schema', {
    neo4j: '',
  }),
];

export const putItems = adHocQuery(
  'UNWIND $rows AS row MERGE (item:Item {id: row.id}) SET item += row.properties',
  'write',
);
export const countItems = adHocQuery('MATCH (item:Item) RETURN count(item) AS total');
export const findItem = adHocQuery('MATCH (item:Item {id: $id}) RETURN item.n AS n');
/** Adds one, and says what it has become. */
export const increment = adHocQuery(
  'MERGE (item:Item {id: $id}) SET item.n = coalesce(item.n, 0) + 1 RETURN item.n AS n',
  'write',
);
/** Minutes on either engine, from about 2,000 items on. */
export const endlessText =
  'MATCH (a:Item) MATCH (b:Item) MATCH (c:Item) WHERE a.n + b.n + c.n = -1 RETURN count(a) AS total';

/** `count` rows for `putItems`, numbered from `from`. */
export const itemRows = (count: number, from = 0, extra: Readonly<Record<string, number>> = {}) =>
  Array.from({ length: count }, (_, index) => ({
    id: `item-${from + index}`,
    properties: { n: from + index, ...extra },
  }));
