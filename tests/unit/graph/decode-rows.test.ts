import { describe, expect, it } from 'vitest';
import { InvalidCatalogueError } from '../../../src/domain/errors.ts';
import type { CypherQuery, PlainValue } from '../../../src/graph/cypher-query.ts';
import { checkParams, decodeRows } from '../../../src/graph/decode-rows.ts';
import { fromStoredQuery } from '../../../src/graph/query-source.ts';

type Values = Record<string, PlainValue>;
const query: CypherQuery<Values, Values> = fromStoredQuery({
  name: 'find-firms',
  purpose: 'P',
  mode: 'read',
  params: { ids: 'string[]', limit: 'integer?', ratio: 'float?' },
  columns: { id: 'string', year: 'integer?', tags: 'string[]', extra: 'map' },
  text: 'RETURN 1',
});
const row = { id: 'a', year: null, tags: ['x'], extra: { b: [1] } };

describe('decodeRows', () => {
  it('gives back rows that fit the header', () => {
    expect(decodeRows(query, [row, { ...row, year: 2024, tags: [] }])).toHaveLength(2);
  });

  it.each([
    ['a number for a string', { ...row, id: 1 }],
    ['null where none may be', { ...row, id: null }],
    ['a column too few', { id: 'a', year: 1, tags: [] }],
    ['a column too many', { ...row, more: 1 }],
    ['a fraction for an integer', { ...row, year: 1.5 }],
    ['one value for a list', { ...row, tags: 'x' }],
    ['a null inside a list', { ...row, tags: [null] }],
    ['a list for a map', { ...row, extra: [] }],
  ])('refuses %s', (_, wrong: Values) => {
    expect(() => decodeRows(query, [row, wrong])).toThrow(InvalidCatalogueError);
  });
});

describe('checkParams', () => {
  it('takes what the header names', () => {
    checkParams(query, { ids: ['a'], limit: null, ratio: 1 });
  });

  it.each([
    ['one that is absent', { ids: [], limit: 1 }],
    ['one that is unknown', { ids: [], limit: 1, ratio: 1, order: 'x' }],
    ['one of another kind', { ids: 'a', limit: 1, ratio: 1 }],
    ['NaN', { ids: [], limit: 1, ratio: Number.NaN }],
  ])('refuses %s', (_, params: Values) => {
    expect(() => checkParams(query, params)).toThrow(InvalidCatalogueError);
  });
});
