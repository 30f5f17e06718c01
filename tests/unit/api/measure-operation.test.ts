import { buildSchema, getOperationAST, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { findOperationExcess } from '../../../src/api/limits/find-excess.ts';
import { loadConfig } from '../../../src/config.ts';
import { measureOperation } from '../../../src/api/limits/measure-operation.ts';

const schema = buildSchema(`
  type Query { items(first: Int = 20): Items! nodes(ids: [ID!]!): [Item]! one: Item }
  type Items { edges: [Edge!]! }
  type Edge { node: Item! }
  type Item { id: ID! parts(first: Int = 20): Items! }
`);

function measure(query: string, variables: Record<string, unknown> = {}) {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  return measureOperation(schema, document, operation, variables);
}

describe('measureOperation', () => {
  test('counts levels, fields with their aliases, and root fields', () => {
    expect(measure('{ a: one { id } b: one { id again: id } }')).toMatchObject({
      depth: 2,
      selections: 5,
      rootFields: 2,
    });
  });

  test('expands fragments', () => {
    const query = '{ one { ...F } } fragment F on Item { id parts { edges { node { id } } } }';
    expect(measure(query)).toMatchObject({ depth: 5, selections: 6 });
  });

  test('multiplies page sizes down the tree', () => {
    expect(
      measure('{ items(first: 10) { edges { node { parts(first: 5) { edges { node { id } } } } } } }').cost,
    ).toBe(10 * (1 + 5));
    expect(measure('{ items { edges { node { id } } } }').cost).toBe(20);
  });

  test('reads page sizes and ids from variables', () => {
    expect(measure('query ($n: Int) { items(first: $n) { edges { node { id } } } }', { n: 7 }).cost).toBe(7);
    expect(measure('{ nodes(ids: ["a", "b", "c"]) { id } }').cost).toBe(3);
    expect(measure('query ($i: [ID!]!) { nodes(ids: $i) { id } }', { i: ['a', 'b'] }).cost).toBe(2);
    expect(measure('query ($n: Int = 9) { items(first: $n) { edges { node { id } } } }', { n: 9 }).cost).toBe(
      9,
    );
  });

  test('leaves introspection out of the depth, as graphql-js bounds it itself', () => {
    expect(measure('{ __schema { types { fields { type { ofType { ofType { name } } } } } } }').depth).toBe(
      0,
    );
  });

  test('takes no time for fragments that double one another', () => {
    const fragments = Array.from(
      { length: 60 },
      (_, i) => `fragment F${i} on Item { ...F${i + 1} ...F${i + 1} }`,
    );
    const query = `{ one { ...F0 } } ${fragments.join(' ')} fragment F60 on Item { id }`;
    expect(measure(query).selections).toBe(Number.MAX_SAFE_INTEGER);
  });
});

describe('findOperationExcess', () => {
  const { apiLimits } = loadConfig({
    MAX_QUERY_DEPTH: '5',
    MAX_QUERY_FIELDS: '5',
    MAX_ROOT_FIELDS: '5',
    MAX_QUERY_COST: '5',
  });
  const within = { depth: 5, selections: 5, rootFields: 5, cost: 5 };

  test('lets what is at its limits pass', () => {
    expect(findOperationExcess(within, apiLimits)).toBeNull();
  });

  test.each(['depth', 'selections', 'rootFields', 'cost'] as const)('names limit and value of %s', (name) => {
    const error = findOperationExcess({ ...within, [name]: 6 }, apiLimits);
    expect(error?.code).toBe('LIMIT_EXCEEDED');
    expect(error?.message).toMatch(/is 6; the limit is 5/u);
    expect(error?.messageZh).toMatch(/为 6，上限是 5/u);
  });
});
