import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { postGraphql } from '../support/post-graphql.ts';

const many = (count: number, toText: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => toText(index)).join(' ');
const aliases = `{ ${many(100_000, (i) => `a${i}: __typename`)} }`;
const deep = `${'{ node '.repeat(50_000)}${'}'.repeat(50_000)}`;
const deepList = `{ nodes(ids: ${'['.repeat(50_000)}${']'.repeat(50_000)}) { id } }`;
const chain = `{ stats { ...F0 } } ${many(20_000, (i) => `fragment F${i} on Stats { ...F${i + 1} }`)} fragment F20000 on Stats { engine }`;
const doubled = `{ stats { ...F0 } } ${many(100, (i) => `fragment F${i} on Stats { ...F${i + 1} ...F${i + 1} }`)} fragment F100 on Stats { engine }`;
const cyclic = `{ stats { ...F0 } } ${many(100, (i) => `fragment F${i} on Stats { ...F${(i + 1) % 100} }`)}`;
const repeated = `{ ${many(20_000, () => 'stats { engine }')} }`;
const directives = `{ __typename ${many(50_000, () => '@skip(if: true)')} }`;
const wrong = `{ ${many(50_000, (i) => `stat${i}`)} }`;

/** Text, what it is answered by default, and where as many tokens and aliases are allowed as there can be. */
const cases: readonly (readonly [name: string, query: string, byDefault: RegExp, wideOpen: RegExp])[] = [
  [
    'aliases',
    aliases,
    /tokens of this query is 300002; the limit is 4000/u,
    /fields of this query is 100000; the limit is 1000/u,
  ],
  [
    'levels',
    deep,
    /tokens of this query is 150000/u,
    /nesting of brackets in this query is 50000; the limit is 1000/u,
  ],
  ['levels of lists', deepList, /tokens of this query is 10/u, /nesting of brackets in this query is 50002/u],
  ['fragments in a chain', chain, /tokens of this query/u, /nesting of brackets in this query is 20003/u],
  ['fragments that double', doubled, /fields of this query is 9007199254740991/u, /fields of this query/u],
  ['fragments in a circle', cyclic, /Cannot spread fragment/u, /Cannot spread fragment/u],
  ['one field again and again', repeated, /tokens of this query is 80002/u, /limit of 500000 comparisons/u],
  ['directives', directives, /tokens of this query/u, /directives of this query is 50000; the limit is 50/u],
  ['unknown fields', wrong, /tokens of this query is 50002/u, /Cannot query field "stat0"/u],
];

describe.each([
  ['by default', {}, 2],
  [
    'with the largest settings',
    {
      MAX_QUERY_TOKENS: '1000000',
      MAX_QUERY_NESTING: '1000',
      MAX_QUERY_ALIASES: '1000000',
      MAX_FIELD_ALIASES: '1000000',
    },
    3,
  ],
] as const)('queries that are too large, %s', (_title, env, column) => {
  let app: App;
  let address = '';
  beforeAll(async () => {
    const memory = { GRAPH_URL: 'embedded:memory', SEED_DIR: 'none', PORT: '0', MAX_BODY_BYTES: '8000000' };
    app = await createApp(loadConfig({ ...memory, ...env }), { log: pino({ level: 'silent' }) });
    await app.prepare();
    address = await app.listen();
  });
  afterAll(() => app.close());

  test.each(cases)(
    '%s: refused with 400 in both languages, and the next request is answered',
    async (...row) => {
      const [, query] = row;
      const { status, errors } = await postGraphql(address, { query });
      expect([status, errors[0]?.message]).toEqual([400, expect.stringMatching(row[column]) as string]);
      expect(errors[0]?.extensions.messageZh).toMatch(/\p{Script=Han}/u);
      expect(errors.length).toBeLessThanOrEqual(6);
      expect(await postGraphql(address, { query: '{ stats { engine } }' })).toEqual({
        status: 200,
        errors: [],
      });
    },
  );

  test('as deep as may be: answered or refused in words, never a defect', async () => {
    const levels = Math.floor((column === 3 ? 1000 : 300) / 3) - 4;
    const query = `{ node(id: "x") { ... on Industry { ${'broader { edges { node { '.repeat(levels)} id ${'} } } '.repeat(levels)} } } }`;
    const { status, errors } = await postGraphql(address, { query });
    expect([status, errors[0]?.extensions.code]).toEqual([400, 'LIMIT_EXCEEDED']);
  });
});
