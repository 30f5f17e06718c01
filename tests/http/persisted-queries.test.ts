import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getIntrospectionQuery } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashQuery } from '../../src/api/persisted/persisted-queries.ts';
import { type App, createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { DataVersionDocument } from '../../src/explorer/app/generated/operations.ts';

const query = '{ stats { engine } }';
const hash = hashQuery(query);
const named = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });
const answered = { data: { stats: { engine: 'embedded' } } };

async function serve(env: Readonly<Record<string, string>>): Promise<{ app: App; address: string }> {
  const config = loadConfig({ GRAPH_URL: 'embedded:memory', SEED_DIR: 'none', PORT: '0', ...env });
  const app = await createApp(config, { log: pino({ level: 'silent' }) });
  await app.prepare();
  return { app, address: await app.listen() };
}

async function post(address: string, body: object): Promise<unknown> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, ...((await response.json()) as object) };
}
const refusal = (code: string, zh: RegExp) => ({
  errors: [{ extensions: { code, messageZh: expect.stringMatching(zh) as string } }],
});

describe('PERSISTED_QUERIES=automatic', () => {
  let service: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    service = await serve({ PERSISTED_QUERIES: 'automatic' });
  });
  afterAll(() => service.app.close());

  test('a hash is unknown until the query came with it once', async () => {
    expect(await post(service.address, { extensions: named(hash) })).toMatchObject(
      refusal('PERSISTED_QUERY_NOT_FOUND', /连同查询文本再发送一次/u),
    );
    expect(await post(service.address, { query, extensions: named(hash) })).toMatchObject(answered);
    expect(await post(service.address, { extensions: named(hash) })).toMatchObject(answered);
    const address = `${service.address}/graphql?extensions=${encodeURIComponent(JSON.stringify(named(hash)))}`;
    const got = await fetch(address, { headers: { 'apollo-require-preflight': 'yes' } });
    expect(await got.json()).toMatchObject(answered);
  });

  test('nobody puts a query under the hash of another', async () => {
    const other = hashQuery('{ stats { datasets { id } } }');
    expect(await post(service.address, { query, extensions: named(other) })).toMatchObject({
      status: 400,
      ...refusal('BAD_USER_INPUT', /不是所附查询的 SHA-256/u),
    });
    expect(await post(service.address, { extensions: named(other) })).toMatchObject(
      refusal('PERSISTED_QUERY_NOT_FOUND', /哈希/u),
    );
  });

  test('what is refused is not kept', async () => {
    const wrong = '{ statistics }';
    await post(service.address, { query: wrong, extensions: named(hashQuery(wrong)) });
    expect(await post(service.address, { extensions: named(hashQuery(wrong)) })).toMatchObject(
      refusal('PERSISTED_QUERY_NOT_FOUND', /哈希/u),
    );
  });
});

describe('PERSISTED_QUERIES=only', () => {
  let folder = '';
  let service: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'queries-'));
    const file = join(folder, 'list.json');
    await writeFile(file, JSON.stringify({ [hash]: query }));
    service = await serve({ PERSISTED_QUERIES: 'only', PERSISTED_QUERIES_FILE: file });
  });
  afterAll(async () => {
    await service.app.close();
    await rm(folder, { recursive: true });
  });

  test.each([
    ['by its hash', { extensions: named(hash) }],
    ['by its text', { query }],
    ['by both', { query, extensions: named(hash) }],
  ])('a query of the list is answered %s', async (_name, body) => {
    expect(await post(service.address, body)).toMatchObject({ status: 200, ...answered });
  });

  test('the explorer goes on working', async () => {
    expect(
      await post(service.address, { query: DataVersionDocument.toString(), variables: {} }),
    ).toMatchObject({
      status: 200,
      data: expect.anything() as unknown,
    });
  });

  test.each([
    ['another text', { query: '{ stats { engine }}' }],
    ['another hash', { extensions: named(hashQuery('{ x }')) }],
    [
      'another text under its hash',
      { query: '{ __typename }', extensions: named(hashQuery('{ __typename }')) },
    ],
    ['introspection', { query: getIntrospectionQuery() }],
  ])('%s is not', async (_name, body) => {
    expect(await post(service.address, body)).toMatchObject({
      status: 403,
      ...refusal('QUERY_NOT_ALLOWED', /只应答清单内的查询/u),
    });
  });

  test('what is not in the list is no more answered by GET', async () => {
    const address = `${service.address}/graphql?query=${encodeURIComponent('{ __typename }')}`;
    const got = await fetch(address, { headers: { 'apollo-require-preflight': 'yes' } });
    expect([got.status, await got.json()]).toMatchObject([403, refusal('QUERY_NOT_ALLOWED', /清单/u)]);
  });
});
