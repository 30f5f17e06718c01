import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { EngineUnavailableError, QueryFailedError } from '../../src/domain/errors.ts';
import { createSwitchedEngine } from '../support/switched-engine.ts';

const log = pino({ level: 'silent' });
const memory = { GRAPH_URL: 'embedded:memory', SEED_DIR: 'none', PORT: '0' };

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly data?: unknown;
    readonly errors?: { message: string; extensions: { code: string } }[];
  };
}

const postText = async (
  address: string,
  text: string,
  headers: Record<string, string> = {},
): Promise<Answer> => {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: text,
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Answer['body'],
  };
};
const post = (address: string, query: string, headers?: Record<string, string>) =>
  postText(address, JSON.stringify({ query }), headers);

async function readError(address: string, headers: Record<string, string>) {
  const response = await fetch(address, { headers });
  const { errors } = (await response.json()) as Answer['body'];
  return { status: response.status, code: errors?.[0]?.extensions.code, message: errors?.[0]?.message };
}

describe('a service without tokens', () => {
  let app: App;
  let address: string;
  beforeAll(async () => {
    app = await createApp(loadConfig({ ...memory, MAX_BODY_BYTES: '2048', TRUSTED_PROXIES: '127.0.0.1' }), {
      log,
    });
    address = await app.listen();
    await app.prepare();
  });
  afterAll(async () => {
    await app.close();
  });

  test('answers', async () => {
    expect(await post(address, '{ stats { engine } }')).toMatchObject({
      status: 200,
      body: { data: { stats: { engine: 'embedded' } } },
    });
  });

  test('says that it runs and is ready', async () => {
    expect(await (await fetch(`${address}/healthz`)).json()).toEqual({ status: 'ok' });
    expect(await (await fetch(`${address}/readyz`)).json()).toEqual({ ready: true, datasets: [] });
  });

  test('takes a bookmark of an earlier answer, needs none, and names none of its own', async () => {
    const header = 'x-chain-atlas-bookmark';
    const answer = await post(address, '{ __typename }', { [header]: 'FB:kcwQ,FB:x' });
    expect(answer.status).toBe(200);
    expect(answer.headers.has(header)).toBe(false);
    for (const wrong of ['a b', 'FB:x,y', `FB:${'x'.repeat(8190)}`])
      for (const path of ['/graphql?query={__typename}', '/export/gaps'])
        expect(await readError(`${address}${path}`, { [header]: wrong })).toEqual({
          status: 400,
          code: 'BAD_USER_INPUT',
          message: expect.stringContaining(header) as unknown,
        });
  });

  test('gives each answer an id', async () => {
    const ids = await Promise.all(
      [1, 2].map(async () => (await fetch(`${address}/healthz`)).headers.get('x-request-id')),
    );
    expect(new Set(ids).size).toBe(2);
    expect(ids).not.toContain(null);
  });

  test.each(['/nowhere', '/graphiql/nothing.js', '/graphql/x'])(
    'says that there is nothing at %s',
    async (path) => {
      const response = await fetch(`${address}${path}?token=secret`);
      expect(response.status).toBe(404);
      const text = await response.text();
      expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
      expect(text).not.toContain('secret');
    },
  );

  test.each([
    ['no JSON', '{', 'BAD_REQUEST'],
    ['no query', '{}', 'BAD_REQUEST'],
    ['a syntax error', '{"query":"{ stats { "}', 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{"query":"{ statistics }"}', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a wrong variable',
      '{"query":"query ($d: Date) { firms(first: 1) { totalCount } documents(filter: { date: { gte: $d } }) { totalCount } }","variables":{"d":"31.8."}}',
      'BAD_USER_INPUT',
    ],
    ['a wrong argument', '{"query":"{ firms(first: -1) { totalCount } }"}', 'BAD_USER_INPUT'],
    [
      'two operations and no name',
      '{"query":"query A { __typename } query B { __typename }"}',
      'OPERATION_RESOLUTION_FAILURE',
    ],
  ])('answers %s with 400', async (_what, body, code) => {
    expect(await postText(address, body)).toMatchObject({
      status: 400,
      body: { errors: [{ extensions: { code } }] },
    });
  });

  test('takes a body at the limit and names limit and size of one past it', async () => {
    const body = (size: number) =>
      JSON.stringify({ query: '{ __typename }', variables: { pad: '' } }).replace(
        '""',
        `"${'x'.repeat(size - 53)}"`,
      );
    const size = body(2048).length;
    expect(await postText(address, body(2048 + 2048 - size))).toMatchObject({ status: 200 });
    const beyond = await postText(address, body(2049 + 2048 - size));
    expect(beyond).toMatchObject({
      status: 413,
      body: {
        errors: [
          {
            message: 'the body is 2049 bytes; the limit is 2048 bytes: send less',
            extensions: {
              code: 'LIMIT_EXCEEDED',
              messageZh: '请求体为 2049 字节，上限是 2048 字节；请减少内容',
            },
          },
        ],
      },
    });
  });

  test('refuses what a foreign page could make a browser send', async () => {
    expect(
      (await postText(address, '{"query":"{ __typename }"}', { 'content-type': 'text/plain' })).status,
    ).toBe(400);
    expect((await fetch(`${address}/graphql?query={__typename}`)).status).toBe(400);
    const asked = await fetch(`${address}/graphql?query={__typename}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(asked.status).toBe(200);
  });

  test('refuses a name that is not this machine', async () => {
    expect(await askAs(address, 'evil.example')).toMatch(/^HTTP\/1\.1 403 /u);
    // A page may send this header with its own name in Host.
    expect(await askAs(address, 'evil.example', 'X-Forwarded-Host: localhost')).toMatch(/^HTTP\/1\.1 403 /u);
    for (const host of ['localhost', 'localhost:4000', '127.0.0.1', '[::1]:4000'])
      expect([host, await askAs(address, host)]).toEqual([host, expect.stringMatching(/^HTTP\/1\.1 200 /u)]);
  });

  test('GraphiQL is whole, and names no other host', async () => {
    const html = await (await fetch(`${address}/graphiql`)).text();
    const assets = [...html.matchAll(/(?:src|href)="([^"]+)"/gu)]
      .map((match) => match[1] ?? '')
      .filter((path) => !path.startsWith('data:'));
    expect(assets.length).toBeGreaterThan(1);
    for (const asset of assets) {
      expect(asset).toMatch(/^\.\//u);
      const response = await fetch(new URL(asset, `${address}/graphiql/`));
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toContain('immutable');
      const text = await response.text();
      expect(text).not.toMatch(/(?:import|fetch|src=|url)\(?\s*["'(]https?:/u);
    }
  });

  test('tells the browser to load nothing from elsewhere', async () => {
    const policy = (await fetch(`${address}/graphiql/`)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/https?:|unsafe-eval|\*/u);
  });

  test('a second one cannot take its port, and says so', async () => {
    const { port } = new URL(address);
    const second = await createApp(loadConfig({ ...memory, PORT: port }), { log });
    await expect(second.listen()).rejects.toMatchObject({
      code: 'INVALID_CONFIG',
      message: expect.stringContaining(port) as string,
    });
    await second.close();
  });
});

describe('a service with a token', () => {
  const token = 'a-token-for-tests';
  let app: App;
  let address: string;
  beforeAll(async () => {
    const hash = createHash('sha256').update(token).digest('hex');
    app = await createApp(loadConfig({ ...memory, ACCESS_TOKEN_SHA256: hash }), { log });
    address = await app.listen();
    await app.prepare();
  });
  afterAll(async () => {
    await app.close();
  });

  test('answers whoever has it', async () => {
    expect((await post(address, '{ __typename }', { authorization: `Bearer ${token}` })).status).toBe(200);
  });

  test.each([{}, { authorization: 'Bearer wrong' }, { authorization: token }])(
    'refuses %j',
    async (headers) => {
      const { status, body, headers: given } = await post(address, '{ __typename }', headers);
      expect([status, body.errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
      expect(given.get('www-authenticate')).toMatch(/^Bearer/u);
    },
  );

  test('tells a probe without a token whether it is ready', async () => {
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
  });
});

describe('a service whose engine fails', () => {
  async function serve(error: Error, work: (address: string) => Promise<void>): Promise<void> {
    const { engine, replaceReads } = await createSwitchedEngine();
    const app = await createApp(loadConfig(memory), { log, engine });
    const address = await app.listen();
    await app.prepare();
    replaceReads(async () => {
      throw error;
    });
    try {
      await work(address);
    } finally {
      await app.close();
    }
  }

  test('answers 503 where nothing could be answered, and is not ready', async () => {
    const away = new EngineUnavailableError('the graph cannot be reached; try again', {
      messageZh: '无法连接图谱；请再试一次',
    });
    await serve(away, async (address) => {
      expect(await post(address, '{ firms { totalCount } }')).toMatchObject({
        status: 503,
        body: {
          errors: [
            {
              message: 'the graph cannot be reached; try again',
              extensions: { code: 'ENGINE_UNAVAILABLE', messageZh: '无法连接图谱；请再试一次' },
            },
          ],
        },
      });
      expect((await post(address, '{ firm(id: "firm:x") { id } }')).status).toBe(503);
      expect((await post(address, '{ __typename firm(id: "firm:x") { id } }')).status).toBe(200);
      expect((await fetch(`${address}/readyz`)).status).toBe(503);
      expect((await fetch(`${address}/healthz`)).status).toBe(200);
    });
  });

  test('keeps the defect to itself, under the id of the request', async () => {
    await serve(new QueryFailedError('MATCH (n) in /srv/data'), async (address) => {
      const { status, body, headers } = await post(address, '{ firms { totalCount } }');
      expect(status).toBe(500);
      expect(body.errors?.[0]).toMatchObject({
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: headers.get('x-request-id') },
      });
      expect(JSON.stringify(body)).not.toMatch(/MATCH|srv/u);
    });
  });
});

describe('a service on its way up and down', () => {
  test('is not ready, and answers no question, before its data is there', async () => {
    const app = await createApp(loadConfig(memory), { log });
    const address = await app.listen();
    expect((await fetch(`${address}/readyz`)).status).toBe(503);
    expect(await post(address, '{ __typename }')).toMatchObject({
      status: 503,
      body: { errors: [{ extensions: { code: 'DATASET_LOADING' } }] },
    });
    await app.prepare();
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    await app.close();
  });

  test('answers what is under way before it goes', async () => {
    const { engine, inner, replaceReads } = await createSwitchedEngine();
    let begun = (): void => undefined;
    const reading = new Promise<void>((resolve) => (begun = resolve));
    const app = await createApp(loadConfig(memory), { log, engine });
    const address = await app.listen();
    await app.prepare();
    replaceReads(async (query, params, options) => {
      begun();
      await new Promise((resolve) => setTimeout(resolve, 300));
      return inner.read(query, params, options);
    });
    const answer = post(address, '{ firms { totalCount } }');
    await reading;
    const closed = app.close();
    expect(await answer).toMatchObject({ status: 200, body: { data: { firms: { totalCount: 0 } } } });
    await closed;
    await expect(fetch(`${address}/healthz`)).rejects.toThrow(TypeError);
  });

  test('stops waiting for a client that has gone', async () => {
    const { engine, inner, replaceReads } = await createSwitchedEngine();
    let aborted = (): void => undefined;
    const abort = new Promise<void>((resolve) => (aborted = resolve));
    let begun = (): void => undefined;
    const reading = new Promise<void>((resolve) => (begun = resolve));
    const app = await createApp(loadConfig(memory), { log, engine });
    const address = await app.listen();
    await app.prepare();
    replaceReads((query, params, options) => {
      options?.signal?.addEventListener('abort', aborted);
      begun();
      return abort.then(() => inner.read(query, params, options));
    });
    const client = new AbortController();
    const answer = fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ firms { totalCount } }' }),
      signal: client.signal,
    });
    await reading;
    client.abort();
    await expect(answer).rejects.toThrow('abort');
    await abort;
    await app.close();
  });
});

describe('the seed', () => {
  test('is loaded at the first start, found at the second, and shown in the readiness', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'atlas-'));
    const config = loadConfig({ GRAPH_URL: `embedded:${folder}/atlas`, PORT: '0' });
    for (const start of ['first', 'second']) {
      const app = await createApp(config, { log });
      const address = await app.listen();
      await app.prepare();
      expect([start, await (await fetch(`${address}/readyz`)).json()]).toEqual([
        start,
        { ready: true, datasets: [expect.stringContaining('@') as string] },
      ]);
      await app.close();
    }
    await rm(folder, { recursive: true });
  });
});

/** fetch does not let a caller set Host. */
const askAs = (address: string, host: string, header = 'Accept: */*'): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = createConnection(Number(new URL(address).port), '127.0.0.1', () => {
      socket.end(`GET /healthz HTTP/1.1\r\nHost: ${host}\r\n${header}\r\nConnection: close\r\n\r\n`);
    });
    let text = '';
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    socket.on('end', () => resolve(text));
    socket.on('error', reject);
  });
