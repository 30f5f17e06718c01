import { createHash } from 'node:crypto';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { createEngine } from '../../src/engines/create-engine.ts';
import { catalogue } from '../../src/graph/catalogue.ts';
import type { GraphEngine } from '../../src/graph/engine.ts';

const memory = { GRAPH_URL: 'embedded:memory', SEED_DIR: 'none', PORT: '0' };
const log = pino({ level: 'silent' });
const heavyQuery = '{ firms(first: 200) { edges { node { id } } } }';
const lightQuery = '{ firms(first: 1) { edges { node { id } } } }';

let embedded: GraphEngine;
/** The same engine for every service: it outlives them, and is set up once. */
let shared: GraphEngine;
beforeAll(async () => {
  embedded = await createEngine({ url: 'embedded:memory' });
  await embedded.prepareSchema(catalogue.schemaFor(embedded.name));
  shared = { ...embedded, prepareSchema: async () => undefined, close: async () => undefined };
});
afterAll(() => embedded.close());

let app: App | null = null;
let address = '';
afterEach(async () => {
  await app?.close();
  app = null;
});

async function serve(env: Readonly<Record<string, string>>, engine = shared): Promise<void> {
  app = await createApp(loadConfig({ ...memory, ...env }), { log, engine });
  await app.prepare();
  address = await app.listen();
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly data?: unknown;
    readonly extensions?: { readonly cost?: { readonly estimated: number; readonly limit: number } };
    readonly errors?: readonly {
      readonly message: string;
      readonly extensions: { readonly code: string; readonly messageZh: string };
    }[];
  };
}

async function ask(path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(address + path, init);
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  const body = (isJson ? JSON.parse(text) : {}) as Answer['body'];
  return { status: response.status, headers: response.headers, body };
}
const post = (query: string, { token, signal }: { token?: string; signal?: AbortSignal } = {}) =>
  ask('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query }),
    ...(signal && { signal }),
  });
const findCode = ({ body }: Answer): string | undefined => body.errors?.[0]?.extensions.code;

/** The embedded engine with a gate: while it is shut, queries on firms wait before they are asked. */
function createGatedEngine() {
  const held = new Set<() => void>();
  // Open while the service starts, which reads everything once.
  let isShut = false;
  const engine: GraphEngine = {
    ...shared,
    read: async (query, params, options) => {
      if (isShut && query.name.startsWith('list-firms'))
        await new Promise<void>((resolve) => {
          held.add(resolve);
        });
      return shared.read(query, params, options);
    },
  };
  const waitForHeld = async (count: number): Promise<void> => {
    await expect.poll(() => held.size, { timeout: 20_000, interval: 5 }).toBe(count);
  };
  const open = (): void => {
    isShut = false;
    for (const resume of held) resume();
  };
  const shut = (): void => {
    isShut = true;
  };
  return { engine, waitForHeld, shut, open };
}

describe('requests per minute', () => {
  test('the limit passes, one more is told limit and wait, on all routes together', async () => {
    await serve({ REQUESTS_PER_MINUTE: '4' });
    const within = [
      await post(lightQuery),
      await ask('/session'),
      await ask('/export/subgraph?ids=x&format=gexf'),
      await post(lightQuery),
    ];
    expect(within.map(({ status }) => status === 429)).toEqual([false, false, false, false]);
    expect(within[0]?.headers.get('ratelimit-limit')).toBe('4');
    expect(within.map(({ headers }) => headers.get('ratelimit-remaining'))).toEqual(['3', '2', '1', '0']);
    for (const refused of [
      await post(lightQuery),
      await ask('/session'),
      await ask('/export/courting.csv'),
    ]) {
      expect([refused.status, findCode(refused)]).toEqual([429, 'TOO_MANY_REQUESTS']);
      expect(refused.body.errors?.[0]?.message).toMatch(/more than 4 requests within a minute/u);
      expect(refused.body.errors?.[0]?.extensions.messageZh).toMatch(/一分钟内的请求超出上限 4 次/u);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    }
    expect((await ask('/healthz')).status).toBe(200);
  });

  test('each token is counted by itself', async () => {
    const [one, two] = ['first-token', 'second-token'];
    const hashes = [one, two].map((token) => createHash('sha256').update(token).digest('hex'));
    await serve({ REQUESTS_PER_MINUTE: '1', ACCESS_TOKEN_SHA256: hashes.join(',') });
    expect((await post(lightQuery, { token: one })).status).toBe(200);
    expect((await post(lightQuery, { token: one })).status).toBe(429);
    expect((await post(lightQuery, { token: two })).status).toBe(200);
  });
});

describe('heavy requests', () => {
  const settings = { MAX_HEAVY_REQUESTS: '2', HEAVY_COST: '100' };

  test('as many as the limit run; one more is refused at once where none may wait', async () => {
    const { engine, waitForHeld, shut, open } = createGatedEngine();
    await serve({ ...settings, HEAVY_WAIT_MS: '0' }, engine);
    shut();
    const running = [post(heavyQuery), post(heavyQuery)];
    await waitForHeld(2);
    const refused = await post(heavyQuery);
    expect([refused.status, findCode(refused), refused.headers.get('retry-after')]).toEqual([
      429,
      'TOO_MANY_REQUESTS',
      '1',
    ]);
    expect(refused.body.errors?.[0]?.message).toMatch(/the limit of 2/u);
    expect(refused.body.errors?.[0]?.extensions.messageZh).toMatch(/上限 2 个/u);
    const download = await ask('/export/subgraph?ids=x&format=gexf');
    expect([download.status, findCode(download), download.headers.get('retry-after')]).toEqual([
      429,
      'TOO_MANY_REQUESTS',
      '1',
    ]);
    // What is not heavy goes on.
    const light = post(lightQuery);
    await waitForHeld(3);
    open();
    expect((await Promise.all([...running, light])).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await post(heavyQuery)).status).toBe(200);
  });

  test('one more waits for its turn', async () => {
    const { engine, waitForHeld, shut, open } = createGatedEngine();
    await serve({ ...settings, HEAVY_WAIT_MS: '60000', QUERY_TIMEOUT_MS: '60000' }, engine);
    shut();
    const running = [post(heavyQuery), post(heavyQuery), post(heavyQuery)];
    await waitForHeld(2);
    open();
    expect((await Promise.all(running)).map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  test('a client that goes away gives its turn back', async () => {
    const { engine, waitForHeld, shut, open } = createGatedEngine();
    await serve({ ...settings, MAX_HEAVY_REQUESTS: '1', HEAVY_WAIT_MS: '60000' }, engine);
    shut();
    const gone = new AbortController();
    const abandoned = post(heavyQuery, { signal: gone.signal });
    await waitForHeld(1);
    const next = post(heavyQuery);
    gone.abort();
    await expect(abandoned).rejects.toThrow(/aborted/u);
    await waitForHeld(2);
    open();
    expect((await next).status).toBe(200);
  });

  test('the edge of what is heavy', async () => {
    const { engine, waitForHeld, shut, open } = createGatedEngine();
    await serve({ ...settings, MAX_HEAVY_REQUESTS: '1', HEAVY_WAIT_MS: '0' }, engine);
    shut();
    const running = [post(heavyQuery), post(heavyQuery.replace('200', '100'))];
    await waitForHeld(2);
    expect((await post(heavyQuery.replace('200', '101'))).status).toBe(429);
    open();
    await Promise.all(running);
  });
});

describe('the time of a request', () => {
  test.each([
    ['a query', '{ firms(first: 1) { edges { node { id } } } }'],
    ['a question', '{ courting { basis } }'],
  ])('%s that the engine answers too late is given up', async (_name, query) => {
    let isSlow = false;
    const engine: GraphEngine = {
      ...shared,
      // Time passes while nothing is asked: as analysis does, which no engine can end.
      read: async (asked, params, options) => {
        const rows = await shared.read(asked, params, { ...options, timeoutMs: 60_000 });
        const until = performance.now() + (isSlow ? 300 : 0);
        while (performance.now() < until);
        return rows;
      },
    };
    await serve({ QUERY_TIMEOUT_MS: '250' }, engine);
    isSlow = true;
    const answer = await post(query);
    expect([answer.status, findCode(answer), answer.body.data ?? null]).toEqual([504, 'QUERY_TIMEOUT', null]);
    expect(answer.body.errors?.[0]?.message).toMatch(/limit of 250 ms/u);
    expect(answer.body.errors?.[0]?.extensions.messageZh).toMatch(/250 毫秒/u);
    for (const path of ['/export/courting.csv', '/export/subgraph?ids=x&format=gexf']) {
      const download = await ask(path);
      expect([path, download.status, findCode(download)]).toEqual([path, 504, 'QUERY_TIMEOUT']);
    }
  });
});

describe('cost', () => {
  test('each HTTP answer says what was estimated, and the limit', async () => {
    await serve({ MAX_QUERY_COST: '150' });
    expect((await post(heavyQuery.replace('200', '150'))).body.extensions).toEqual({
      cost: { estimated: 150, limit: 150 },
    });
    expect((await post(heavyQuery)).body).toMatchObject({
      errors: [{ extensions: { code: 'LIMIT_EXCEEDED' } }],
      extensions: { cost: { estimated: 200, limit: 150 } },
    });
  });
});
