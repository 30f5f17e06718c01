import { buildSchema, getOperationAST, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { findExceeded } from '../../../src/api/limits/limit-operations.ts';
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
    expect(measure(query).selections).toBe(2 ** 60 + 1);
  });
});

describe('findExceeded', () => {
  const limits = {
    maxDepth: 5,
    maxSelections: 5,
    maxRootFields: 5,
    maxCost: 5,
    maxTokens: 5,
    maxPageSize: 5,
    maxIds: 5,
  };
  const within = { depth: 5, selections: 5, rootFields: 5, cost: 5 };

  test('lets what is at its limits pass', () => {
    expect(findExceeded(within, limits)).toBeNull();
  });

  test.each(['depth', 'selections', 'rootFields', 'cost'] as const)('names limit and value of %s', (name) => {
    const error = findExceeded({ ...within, [name]: 6 }, limits);
    expect(error?.code).toBe('LIMIT_EXCEEDED');
    expect(error?.message).toMatch(/is 6; the limit is 5/u);
  });
});
