import type { AnyCypherQuery, EngineName } from './cypher-query.ts';
import { textFor } from './cypher-query.ts';
import { createFamilies } from './families/create-families.ts';
import { familyQueries } from './generated/families.ts';
import { handwrittenQueries } from './generated/handwritten.ts';
import { fromStoredQuery, toCypherQuery } from './query-source.ts';
import { InvalidCatalogueError } from '../domain/errors.ts';
import type { OntologyModel } from '../domain/ontology/ontology.ts';

/** All queries that a service may run, by name. */
export interface Catalogue {
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
  /** @throws InvalidCatalogueError for a name that no query has */
  readonly get: (name: string) => AnyCypherQuery;
  readonly ofMode: (mode: AnyCypherQuery['mode']) => readonly AnyCypherQuery[];
  /** Constraints, then indexes, that the engine needs; those of other engines are left out. */
  readonly schemaFor: (engine: EngineName) => readonly AnyCypherQuery[];
}

/** @throws InvalidCatalogueError when two queries have one name */
export function createCatalogue(queries: readonly AnyCypherQuery[]): Catalogue {
  const byName = new Map<string, AnyCypherQuery>();
  for (const query of queries) {
    if (byName.has(query.name)) throw new InvalidCatalogueError(`two queries have the name ${query.name}`);
    byName.set(query.name, query);
  }
  const ofMode = (mode: AnyCypherQuery['mode']) => queries.filter((query) => query.mode === mode);
  return {
    names: [...byName.keys()],
    has: (name) => byName.has(name),
    get(name) {
      const query = byName.get(name);
      if (query === undefined) throw new InvalidCatalogueError(`no query has the name ${name}`);
      return query;
    },
    ofMode,
    schemaFor: (engine) =>
      ofMode('schema')
        .filter((query) => textFor(query, engine) !== '')
        .toSorted((left, right) => Number(isIndex(left, engine)) - Number(isIndex(right, engine))),
  };
}

// An index under a constraint to come makes Neo4j refuse the constraint, so constraints go first.
const isIndex = (query: AnyCypherQuery, engine: EngineName) =>
  !/^CREATE CONSTRAINT\b/u.test(textFor(query, engine));

/** The catalogue of the project. */
export const catalogue: Catalogue = createCatalogue([
  ...handwrittenQueries,
  ...familyQueries.map(fromStoredQuery),
]);

/** The handwritten queries with the families of another ontology. */
export const createCatalogueFor = (ontology: OntologyModel): Catalogue =>
  createCatalogue([...handwrittenQueries, ...createFamilies(ontology).map(toCypherQuery)]);
