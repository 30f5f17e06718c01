import { getIntrospectionQuery } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { postGraphql } from '../support/post-graphql.ts';

const log = pino({ level: 'silent' });

describe('a service that keeps its schema to itself', () => {
  let app: App;
  let address = '';
  beforeAll(async () => {
    const settings = { GRAPH_URL: 'embedded:memory', SEED_DIR: 'none', PORT: '0' };
    app = await createApp(loadConfig({ ...settings, INTROSPECTION: 'off', GRAPHIQL: 'off' }), { log });
    address = await app.listen();
    await app.prepare();
  });
  afterAll(() => app.close());

  test.each([
    ['the whole of it', getIntrospectionQuery()],
    ['a type', '{ __type(name: "Query") { name } }'],
    ['under another name', '{ a: __schema { queryType { name } } }'],
    ['in a fragment', '{ ...A } fragment A on Query { __schema { types { name } } }'],
  ])('refuses a question about it, and says why: %s', async (_what, query) => {
    const { status, errors } = await postGraphql(address, { query });
    expect([status, errors[0]?.extensions.code]).toEqual([403, 'FORBIDDEN']);
    expect(errors[0]?.message).toMatch(/INTROSPECTION=off/u);
    expect(errors[0]?.extensions.messageZh).toMatch(/已关闭.*INTROSPECTION=off/u);
  });

  test.each(['{ statz { engine } }', '{ firms(frist: 1) { totalCount } }'])(
    'suggests no names from it: %s',
    async (query) => {
      const { errors } = await postGraphql(address, { query });
      expect(errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
      expect(JSON.stringify(errors)).not.toMatch(/Did you mean|是否想写|stats|"first"/u);
    },
  );

  test('answers what the page asks, names of types among it', async () => {
    expect(await postGraphql(address, { query: '{ __typename stats { __typename engine } }' })).toEqual({
      status: 200,
      errors: [],
    });
  });

  test.each(['/graphiql', '/graphiql/', '/graphiql/index.html', '/graphiql/assets/x.js'])(
    'has no editor: %s',
    async (path) => {
      const response = await fetch(address + path, { redirect: 'manual' });
      const { errors } = (await response.json()) as {
        errors: { message: string; extensions: { messageZh: string } }[];
      };
      expect(response.status).toBe(404);
      expect(errors[0]?.message).toContain('GRAPHIQL=off');
      expect(errors[0]?.extensions.messageZh).toContain('已关闭查询编辑器');
    },
  );

  test('links to no editor', async () => {
    expect(await (await fetch(`${address}/api`)).text()).not.toContain('graphiql');
  });
});
