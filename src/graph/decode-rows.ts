import type { CypherQuery, PlainValue, ValueType } from './cypher-query.ts';
import type { GraphEngine, GraphTransaction } from './engine.ts';
import { findTypeProblem } from './value-type.ts';
import { InvalidCatalogueError } from '../domain/errors.ts';

/**
 * Gives back rows that are as the query's header says.
 * @throws InvalidCatalogueError naming the query, the row and the column that is not
 */
export function decodeRows<Params, Row>(
  query: CypherQuery<Params, Row>,
  rows: readonly Row[],
): readonly Row[] {
  const columns = Object.entries(query.columns) as [string, ValueType][];
  for (const [index, row] of rows.entries()) {
    const values = row as Readonly<Record<string, PlainValue | undefined>>;
    for (const [column, type] of columns) {
      const problem = findTypeProblem(values[column], type);
      if (problem !== undefined)
        fail(query.name, `column ${column} of row ${index} breaks the header: ${problem}`);
    }
    const extra = Object.keys(values).find((column) => !Object.hasOwn(query.columns, column));
    if (extra !== undefined)
      fail(query.name, `row ${index} has the column ${extra}, which the header does not name`);
  }
  return rows;
}

/** @throws InvalidCatalogueError when the parameters are not those of the query's header */
export function checkParams<Params, Row>(query: CypherQuery<Params, Row>, params: Params): void {
  const values = params as Readonly<Record<string, PlainValue | undefined>>;
  for (const [name, type] of Object.entries(query.params) as [string, ValueType][]) {
    const problem = findTypeProblem(values[name], type);
    if (problem !== undefined) fail(query.name, `parameter ${name} breaks the header: ${problem}`);
  }
  const extra = Object.keys(values).find((name) => !Object.hasOwn(query.params, name));
  if (extra !== undefined) fail(query.name, `the header names no parameter ${extra}`);
}

/** An engine that checks parameters before each query and rows after it, for tests. */
export function checkedEngine(engine: GraphEngine): GraphEngine {
  const checked = (transaction: GraphTransaction): GraphTransaction => ({
    async run(query, params) {
      checkParams(query, params);
      return decodeRows(query, await transaction.run(query, params));
    },
  });
  return {
    name: engine.name,
    capabilities: engine.capabilities,
    async read(query, params, options) {
      checkParams(query, params);
      return decodeRows(query, await engine.read(query, params, options));
    },
    async write(query, params, options) {
      checkParams(query, params);
      return decodeRows(query, await engine.write(query, params, options));
    },
    transaction: (work, options) => engine.transaction((transaction) => work(checked(transaction)), options),
    prepareSchema: (statements) => engine.prepareSchema(statements),
    applyAtomically: (statements, options) => engine.applyAtomically(checkEach(statements), options),
    bookmarks: () => engine.bookmarks(),
    figures: () => engine.figures(),
    copyStore: (signal) => engine.copyStore(signal),
    close: () => engine.close(),
  };
}

async function* checkEach(statements: Parameters<GraphEngine['applyAtomically']>[0]) {
  for await (const statement of statements) {
    checkParams(statement.query, statement.params);
    yield statement;
  }
}

function fail(name: string, problem: string): never {
  throw new InvalidCatalogueError(`${name}: ${problem}`);
}
