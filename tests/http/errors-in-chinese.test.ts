import { createHash } from 'node:crypto';
import { createConnection } from 'node:net';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import {
  EngineUnavailableError,
  QueryAbortedError,
  QueryFailedError,
  QueryTimeoutError,
  StorageFailedError,
} from '../../src/domain/errors.ts';
import type { GraphEngine } from '../../src/graph/engine.ts';
import { type AnsweredError, postGraphql } from '../support/post-graphql.ts';
import { createSwitchedEngine } from '../support/switched-engine.ts';

const log = pino({ level: 'silent' });
const settings = { GRAPH_URL: 'embedded:memory', SEED_DIR: 'none', PORT: '0' };
const token = 'a-token-for-tests';
const asJson = { 'content-type': 'application/json' };
const withToken = { ...asJson, authorization: `Bearer ${token}` };
const query = '{"query":"{ __typename }"}';

/** Every error of the service has this form, whatever the route and the layer. */
function expectError(text: string, code: string, zh: string, named: readonly string[] = []): void {
  const [error] = (JSON.parse(text) as { readonly errors: readonly AnsweredError[] }).errors;
  expect(error?.extensions.code).toBe(code);
  expect(error?.extensions.messageZh).toContain(zh);
  expect(error?.message).not.toMatch(/\p{Script=Han}/u);
  for (const part of named) {
    expect(error?.message).toContain(part);
    expect(error?.extensions.messageZh).toContain(part);
  }
}

describe('HTTP errors', () => {
  let app: App;
  let address: string;
  beforeAll(async () => {
    const hash = createHash('sha256').update(token).digest('hex');
    const config = loadConfig({ ...settings, MAX_BODY_BYTES: '2048', ACCESS_TOKEN_SHA256: hash });
    app = await createApp(config, { log });
    address = await app.listen();
    await app.prepare();
  });
  afterAll(async () => {
    await app.close();
  });

  const large = JSON.stringify({ query: '{ __typename }', variables: { pad: 'x'.repeat(3000) } });
  test.each([
    [
      'no token',
      '/graphql',
      'POST',
      asJson,
      query,
      401,
      'UNAUTHENTICATED',
      '访问令牌',
      ['Authorization: Bearer'],
    ],
    ['no such address', '/nowhere', 'GET', {}, null, 404, 'NOT_FOUND', '没有', ['GET /nowhere']],
    [
      'a wrong method',
      '/graphql',
      'PUT',
      withToken,
      query,
      405,
      'METHOD_NOT_ALLOWED',
      '请用',
      ['PUT', 'POST'],
    ],
    [
      'a mutation by GET',
      '/graphql?query=mutation{deleteEntities(entities:[]){applied}}',
      'GET',
      { ...withToken },
      null,
      405,
      'BAD_REQUEST',
      '改用 POST',
      ['mutation'],
    ],
    [
      'a strange accept',
      '/graphql',
      'POST',
      { ...withToken, accept: 'text/csv' },
      query,
      406,
      'BAD_REQUEST',
      '请求头 accept',
      [],
    ],
    [
      'a large body',
      '/graphql',
      'POST',
      withToken,
      large,
      413,
      'LIMIT_EXCEEDED',
      '字节',
      [String(large.length), '2048'],
    ],
    [
      'XML',
      '/graphql',
      'POST',
      { ...withToken, 'content-type': 'application/xml' },
      '<a/>',
      415,
      'BAD_REQUEST',
      '不接受',
      ['application/xml', 'application/json'],
    ],
    [
      'what a form could send',
      '/graphql',
      'POST',
      { ...withToken, 'content-type': 'text/plain' },
      query,
      400,
      'BAD_REQUEST',
      '跨站请求伪造',
      ['CSRF'],
    ],
    ['no JSON', '/graphql', 'POST', withToken, '{', 400, 'BAD_REQUEST', '不是合法的 JSON', []],
    [
      'a key of prototypes',
      '/graphql',
      'POST',
      withToken,
      '{"query":"{ __typename }","variables":{"__proto__":{"a":1}}}',
      400,
      'BAD_REQUEST',
      '不接受的键',
      ['__proto__'],
    ],
    ['an empty body', '/graphql', 'POST', withToken, '', 400, 'BAD_REQUEST', '请求体为空', []],
    ['a broken address', '/%zz', 'GET', {}, null, 400, 'BAD_REQUEST', '百分号', []],
  ] as const)('%s', async (_what, path, method, headers, body, status, code, zh, named) => {
    const request: RequestInit = { method, headers, body };
    const response = await fetch(address + path, request);
    expect(response.status).toBe(status);
    expectError(await response.text(), code, zh, named);
  });

  test('a wrong method names those that there are in a header, too', async () => {
    const response = await fetch(`${address}/healthz`, { method: 'DELETE' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET']);
  });

  test.each([
    ['what is no HTTP', 'HELLO\r\n\r\n', 400, 'BAD_REQUEST', '无法理解'],
    [
      'headers without end',
      `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
      431,
      'LIMIT_EXCEEDED',
      '请求头过长',
    ],
  ])('%s', async (_what, text, status, code, zh) => {
    const [head = '', body = ''] = (await sendRaw(address, text)).split('\r\n\r\n');
    expect(head).toContain(`HTTP/1.1 ${status} `);
    expect(head).toContain(`Content-Length: ${Buffer.byteLength(body)}`);
    expectError(body, code, zh);
  });
});

test('a name that is not this machine is refused in Chinese, too', async () => {
  const app = await createApp(loadConfig(settings), { log });
  const address = await app.listen();
  const answer = await sendRaw(
    address,
    'GET /healthz HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
  );
  expect(answer).toMatch(/^HTTP\/1\.1 403 /u);
  expectError(answer.split('\r\n\r\n')[1] ?? '', 'FORBIDDEN', '只应答 localhost', ['ACCESS_TOKENS_FILE']);
  await app.close();
});

describe('a service that cannot answer', () => {
  test.each([
    [new QueryTimeoutError('q took longer', { messageZh: '查询超时' }), 504, 'QUERY_TIMEOUT'],
    [new QueryAbortedError('q was given up', { messageZh: '查询已取消' }), 499, 'QUERY_ABORTED'],
    [new EngineUnavailableError('away', { messageZh: '无法连接' }), 503, 'ENGINE_UNAVAILABLE'],
    [new StorageFailedError('full', { messageZh: '磁盘已满' }), 507, 'STORAGE_FAILED'],
  ])('says so in both languages: %s', async (error, status, code) => {
    await serve(
      () => failing(error),
      async (address) => {
        expect(await postGraphql(address, { query: '{ firms { totalCount } }' })).toEqual({
          status,
          errors: [
            expect.objectContaining({
              message: error.message,
              extensions: { code, messageZh: error.messageZh },
            }),
          ],
        });
        const readiness = await fetch(`${address}/readyz`);
        expect(readiness.status).toBe(503);
        expect(await readiness.json()).toEqual({
          ready: false,
          reason: code,
          reasonZh: `图谱暂时无法应答（${code}）`,
        });
      },
    );
  });

  test('a query past its limit of time names the limit', async () => {
    const slow =
      (inner: GraphEngine): GraphEngine['read'] =>
      (asked, params) =>
        inner.read(asked, params, { timeoutMs: 0 });
    await serve(slow, async (address) => {
      const { status, errors } = await postGraphql(address, { query: '{ firms { totalCount } }' });
      expect([status, errors[0]?.extensions.code]).toEqual([504, 'QUERY_TIMEOUT']);
      expect(errors[0]?.message).toContain('limit of 0 ms: ask for less, or raise QUERY_TIMEOUT_MS');
      expect(errors[0]?.extensions.messageZh).toMatch(/^查询 [\w-]+超过 0 毫秒的时限；请缩小范围/u);
    });
  });

  test('masks a defect in both languages, under the same id', async () => {
    await serve(
      () => failing(new QueryFailedError('MATCH (n) in /srv/data')),
      async (address) => {
        const { errors } = await postGraphql(address, { query: '{ firms { totalCount } }' });
        const { requestId = '', messageZh } = errors[0]?.extensions ?? {};
        expect(requestId).not.toBe('');
        expect(errors[0]?.message).toContain(requestId);
        expect(messageZh).toContain(`请把编号 ${requestId} 告诉运维人员`);
        expect(JSON.stringify(errors)).not.toMatch(/MATCH|srv/u);
      },
    );
  });

  test('is not there yet, and then no longer', async () => {
    const { engine, inner, replaceReads } = await createSwitchedEngine();
    let begun = (): void => undefined;
    const reading = new Promise<void>((resolve) => (begun = resolve));
    let goOn = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (goOn = resolve));
    let arrived = (): void => undefined;
    const late = new Promise<void>((resolve) => (arrived = resolve));
    const noticing = pino({ level: 'info' }, { write: (line) => line.includes('/late') && arrived() });
    const app = await createApp(loadConfig(settings), { log: noticing, engine });
    const address = await app.listen();
    const loading = await fetch(`${address}/graphql`, { method: 'POST', headers: asJson, body: query });
    expect([loading.status, loading.headers.get('retry-after')]).toEqual([503, '2']);
    expectError(await loading.text(), 'DATASET_LOADING', '数据正在载入');
    expect(await (await fetch(`${address}/readyz`)).json()).toMatchObject({ reasonZh: '数据正在载入' });
    await app.prepare();
    replaceReads(async (asked, params, options) => {
      begun();
      await waiting;
      return inner.read(asked, params, options);
    });

    // A second request on the connection of one that is under way still gets through.
    const socket = connect(address);
    const firms = '{"query":"{ firms { totalCount } }"}';
    socket.write(
      `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${firms.length}\r\n\r\n${firms}`,
    );
    await reading;
    const closed = app.close();
    socket.write('GET /late HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
    await late;
    goOn();
    const answer = await readAll(socket);
    await closed;
    expect(answer).toContain('"totalCount":0');
    expect(answer).toContain('HTTP/1.1 503 ');
    expectError(answer.slice(answer.lastIndexOf('{"errors"')), 'SHUTTING_DOWN', '服务正在关闭');
  });
});

const failing =
  (error: Error): GraphEngine['read'] =>
  async () => {
    throw error;
  };

/** A service whose reads are replaced once it is ready. */
async function serve(
  toRead: (inner: GraphEngine) => GraphEngine['read'],
  work: (address: string) => Promise<void>,
): Promise<void> {
  const { engine, inner, replaceReads } = await createSwitchedEngine();
  const app = await createApp(loadConfig(settings), { log, engine });
  const address = await app.listen();
  await app.prepare();
  replaceReads(toRead(inner));
  try {
    await work(address);
  } finally {
    await app.close();
  }
}

const connect = (address: string) => createConnection(Number(new URL(address).port), '127.0.0.1');

const readAll = (socket: ReturnType<typeof connect>): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => (text += chunk));
    socket.on('close', () => resolve(text));
    socket.on('error', reject);
  });

/** What fetch refuses to send. */
function sendRaw(address: string, text: string): Promise<string> {
  const socket = connect(address);
  socket.write(text);
  return readAll(socket);
}
