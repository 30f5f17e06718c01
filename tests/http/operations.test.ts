import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { saveArchive } from '../../src/backup/save-archive.ts';
import { loadConfig } from '../../src/config.ts';
import { EngineUnavailableError } from '../../src/domain/errors.ts';
import { createEngine } from '../../src/engines/create-engine.ts';
import type { GraphEngine } from '../../src/graph/engine.ts';
import { listDatasets } from '../../src/graph/generated/datasets.ts';
import { itemRows, itemSchema, putItems } from '../support/ad-hoc-query.ts';
import { describeEngines } from '../support/engines.ts';
import { adminTokenLine, hashToken } from '../support/guarded-server.ts';

const memory = { GRAPH_URL: 'embedded:memory', SEED_DIR: 'none', PORT: '0' };

/** A log whose lines can be read. */
function createLines() {
  const lines: Record<string, unknown>[] = [];
  const log = pino(
    { level: 'info' },
    { write: (line: string) => void lines.push(JSON.parse(line) as never) },
  );
  return { log, lines, text: () => JSON.stringify(lines) };
}

const ask = (address: string, query: string, variables: object = {}, headers: Record<string, string> = {}) =>
  fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });

const readMetrics = async (address: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${address}/metrics`, { headers });
  return { status: response.status, text: await response.text() };
};

/** The value of a series, as Prometheus would read it. */
const valueOf = (text: string, series: string): number | null => {
  const line = text.split('\n').find((candidate) => candidate.startsWith(`${series} `));
  return line === undefined ? null : Number(line.slice(series.length + 1));
};

describe('what the service tells of itself', () => {
  const { log, lines, text } = createLines();
  let app: App;
  let address: string;
  beforeAll(async () => {
    app = await createApp(loadConfig({ ...memory, SLOW_QUERY_MS: '1' }), {
      log,
      // Slow by real waiting, so that the log of slow queries has one.
      engine: slowDown(await createEngine({ url: 'embedded:memory' }), 20),
    });
    address = await app.listen();
    await app.prepare();
  });
  afterAll(() => app.close());

  test('metrics count requests by route, operations by outcome, fields and queries by name', async () => {
    await ask(address, 'query Count { stats { entityCount } }');
    await ask(address, '{ nothing }');
    await ask(address, '{ firms(first: -1) { totalCount } }');
    for (const path of ['/nowhere', '/else/where']) await fetch(address + path);
    const { status, text: metrics } = await readMetrics(address);
    expect(status).toBe(200);
    const value = (series: string) => valueOf(metrics, `chain_atlas_${series}`);
    expect(value('http_requests_total{route="/graphql",method="POST",status="200"}')).toBe(1);
    expect(value('http_requests_total{route="/graphql",method="POST",status="400"}')).toBe(2);
    expect(value('http_request_duration_seconds_count{route="/graphql",method="POST"}')).toBe(3);
    expect(value('graphql_operations_total{type="query",outcome="OK"}')).toBe(1);
    expect(value('graphql_operations_total{type="query",outcome="BAD_USER_INPUT"}')).toBe(1);
    expect(value('graphql_operations_total{type="none",outcome="GRAPHQL_VALIDATION_FAILED"}')).toBe(1);
    expect(value('graphql_field_duration_seconds_count{field="Query.stats"}')).toBe(1);
    expect(value('engine_query_duration_seconds_count{query="count-entities-by-label"}')).toBe(1);
    expect(value('engine_read_slots')).toBeGreaterThanOrEqual(2);
    expect(value('engine_reads_waiting')).toBe(0);
    expect(value('engine_restarts')).toBe(0);
    expect(value('imports_running')).toBe(0);
    expect(value('journal_position')).toBe(0);
    expect(valueOf(metrics, 'process_resident_memory_bytes')).toBeGreaterThan(1_000_000);
    expect(metrics).toMatch(/^nodejs_eventloop_lag_p99_seconds /mu);
    // Labels are names of the service's own, so that nobody can make it keep more and more of them.
    expect(metrics).not.toMatch(/nowhere|else\/where/u);
    expect(value('http_requests_total{route="none",method="GET",status="404"}')).toBe(2);
  });

  test('every line of a request has its id, and none has a value or a token', async () => {
    lines.length = 0;
    const secret = 'firm:geheim';
    const trace = '0af7651916cd43dd8448eb211c80319c';
    const query = 'query Look($id: ID!) { firm(id: $id) { name } firms(first: -1) { totalCount } }';
    const headers = { traceparent: `00-${trace}-b7ad6b7169203331-01`, authorization: 'Bearer geheim' };
    const response = await ask(address, query, { id: secret }, headers);
    const id = response.headers.get('x-request-id');
    await fetch(`${address}/graphql?query=${encodeURIComponent('{firm(id:"geheim"){name}}')}&token=geheim`, {
      headers: { 'apollo-require-preflight': '1', 'x-request-id': 'geheim', traceparent: 'geheim' },
    });
    await vi.waitFor(() => expect(text()).toContain('a slow query'));
    const ours = lines.filter(({ reqId }) => reqId === id);
    // A field that failed is answered at once; the query of the other one may end later.
    expect(ours.map(({ msg }) => String(msg)).toSorted()).toEqual([
      'a GraphQL request had errors',
      'a slow query',
      'incoming request',
      'request completed',
    ]);
    expect(ours).toContainEqual(
      expect.objectContaining({ msg: 'a slow query', query: expect.any(String) as string, traceId: trace }),
    );
    expect(ours).toContainEqual(
      expect.objectContaining({ operation: 'Look', codes: ['BAD_USER_INPUT'], type: 'query' }),
    );
    expect(lines.every(({ reqId }) => reqId !== undefined)).toBe(true);
    expect(text()).not.toContain('geheim');
  });

  test('a backup is for programs, not for pages, and one at a time', async () => {
    const headers = { origin: 'https://evil.example' };
    const refused = await fetch(`${address}/backup`, { method: 'POST', headers });
    expect([refused.status, await refused.json()]).toEqual([
      403,
      {
        errors: [
          expect.objectContaining({ extensions: expect.objectContaining({ code: 'FORBIDDEN' }) as object }),
        ],
      },
    ]);
    const answers = await Promise.all([1, 2].map(() => fetch(`${address}/backup`, { method: 'POST' })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 400]));
    const whole = answers.find(({ status }) => status === 200);
    expect(whole?.headers.get('content-disposition')).toMatch(/chain-atlas-\d{4}-\d\d-\d\d\.tar\.gz/u);
    const folder = await mkdtemp(join(tmpdir(), 'chain-atlas-http-backup-'));
    const body = whole?.body;
    if (!body) throw new Error('no body');
    const manifest = await saveArchive(
      Readable.fromWeb(body),
      join(folder, 'b.tar.gz'),
      new AbortController().signal,
    );
    expect(manifest.files.map(({ name }) => name)).toEqual(['store.grafeo']);
    await rm(folder, { recursive: true });
    for (const answer of answers) if (!answer.bodyUsed) await answer.text();
    expect((await fetch(`${address}/backup`, { method: 'POST' })).status).toBe(200);
  });
});

describe('with tokens', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chain-atlas-tokens-'));
    await writeFile(join(folder, 'tokens'), adminTokenLine('right'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const bearer = { authorization: 'Bearer right' };
  const serve = async (settings: Record<string, string>, work: (address: string) => Promise<void>) => {
    const withTokens = {
      ...memory,
      ACCESS_TOKENS_FILE: join(folder, 'tokens'),
      ACCESS_TOKEN_SHA256: hashToken('reader'),
      SESSION_KEY: 'k'.repeat(32),
    };
    const app = await createApp(loadConfig({ ...withTokens, ...settings }), {
      log: pino({ level: 'silent' }),
    });
    try {
      const address = await app.listen();
      await app.prepare();
      await work(address);
    } finally {
      await app.close();
    }
  };

  test('metrics and backups are for operators', async () => {
    await serve({}, async (address) => {
      expect((await readMetrics(address)).status).toBe(401);
      expect((await readMetrics(address, bearer)).status).toBe(200);
      expect((await readMetrics(address, { authorization: 'Bearer reader' })).status).toBe(403);
      expect((await fetch(`${address}/backup`, { method: 'POST' })).status).toBe(401);
      const entered = await fetch(`${address}/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ token: 'right' }),
      });
      const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
      expect((await readMetrics(address, { cookie })).status).toBe(403);
      expect((await fetch(`${address}/backup`, { method: 'POST', headers: { cookie } })).status).toBe(403);
    });
  });

  test('METRICS opens them to everybody, or to nobody', async () => {
    await serve({ METRICS: 'open' }, async (address) => {
      expect((await readMetrics(address)).status).toBe(200);
      expect((await fetch(`${address}/backup`, { method: 'POST' })).status).toBe(401);
    });
    await serve({ METRICS: 'off' }, async (address) => {
      expect((await readMetrics(address, bearer)).status).toBe(404);
    });
  });
});

describe('health', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chain-atlas-health-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const ready = async (address: string) => {
    const response = await fetch(`${address}/readyz`);
    return {
      status: response.status,
      body: (await response.json()) as { reason?: string; reasonZh?: string },
    };
  };

  test('an engine that is away is not ready, and the process is healthy all the same', async () => {
    const inner = await createEngine({ url: 'embedded:memory' });
    let isAway = false;
    let asked = 0;
    const engine: GraphEngine = {
      ...inner,
      read: async (query, params, options) => {
        asked += 1;
        if (isAway) throw new EngineUnavailableError('away', { messageZh: '不在' });
        return inner.read(query, params, options);
      },
    };
    const app = await createApp(loadConfig(memory), { engine, log: pino({ level: 'silent' }) });
    const address = await app.listen();
    await app.prepare();
    expect((await ready(address)).status).toBe(200);
    isAway = true;
    expect(await ready(address)).toMatchObject({ status: 503, body: { reason: 'ENGINE_UNAVAILABLE' } });
    asked = 0;
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    expect(asked).toBe(0);
    await app.close();
  });

  test('a service told to stop says so, answers until its delay is over, and ends what is under way', async () => {
    const { log, lines } = createLines();
    const engine = slowDown(await createEngine({ url: 'embedded:memory' }), 600);
    const settings = { ...memory, DRAIN_DELAY_MS: '1200', DRAIN_TIMEOUT_MS: '20000' };
    const app = await createApp(loadConfig(settings), { engine, log });
    const stopping = new AbortController();
    const run = app.run(stopping.signal);
    const address = await findAddress(lines);
    stopping.abort();
    expect(await ready(address)).toMatchObject({
      status: 503,
      body: { reason: 'the service is being shut down', reasonZh: '服务正在关闭' },
    });
    // Sent during the delay, which it outlasts.
    await sleep(900);
    const answer = await ask(address, '{ stats { entityCount } }');
    expect([answer.status, await answer.json()]).toMatchObject([
      200,
      { data: { stats: { entityCount: 0 } } },
    ]);
    await run;
    expect(lines.map(({ msg }) => msg)).toContain('stopped');
    expect(lines.filter(({ cut }) => cut !== undefined)).toEqual([]);
    await expect(ready(address)).rejects.toThrow('fetch failed');
  });

  test('what takes longer than DRAIN_TIMEOUT_MS is cut off, and logged by its route', async () => {
    const { log, lines } = createLines();
    const engine = slowDown(
      await createEngine({ url: 'embedded:memory' }),
      60_000,
      'count-entities-by-label',
    );
    const app = await createApp(loadConfig({ ...memory, DRAIN_TIMEOUT_MS: '200' }), { engine, log });
    const stopping = new AbortController();
    const run = app.run(stopping.signal);
    const address = await findAddress(lines);
    const answer = ask(address, '{ stats { entityCount } }').catch((error: unknown) => error);
    await vi.waitFor(() => expect(lines.map(({ msg }) => msg)).toContain('incoming request'));
    stopping.abort();
    await run;
    expect(await answer).toBeInstanceOf(TypeError);
    expect(lines).toContainEqual(
      expect.objectContaining({
        msg: 'requests were cut off at DRAIN_TIMEOUT_MS',
        cut: [
          expect.objectContaining({ method: 'POST', route: '/graphql', reqId: expect.any(String) as string }),
        ],
      }),
    );
  });

  test('a load under way when the service is told to stop is given up, and leaves nothing', async () => {
    const { log, lines } = createLines();
    const settings = { GRAPH_URL: `embedded:${join(folder, 'graph')}`, PORT: '0' };
    const app = await createApp(loadConfig(settings), { log });
    const stopping = new AbortController();
    const run = app.run(stopping.signal);
    await vi.waitFor(
      () => expect(lines.map(({ msg }) => msg)).toContainEqual(expect.stringContaining('listening')),
      {
        timeout: 20_000,
      },
    );
    const address = addressIn(lines);
    await vi.waitFor(
      async () => expect((await readMetrics(address)).text).toMatch(/^chain_atlas_import_facts_done [1-9]/mu),
      { timeout: 20_000, interval: 20 },
    );
    expect(await ready(address)).toMatchObject({ status: 503, body: { reasonZh: '数据正在载入' } });
    stopping.abort();
    await run;
    const left = await readdir(join(folder, 'graph'));
    expect(left.filter((name) => name.startsWith('g0'))).toEqual(['g000001']);
    const engine = await createEngine({ url: settings.GRAPH_URL });
    expect(await engine.read(listDatasets, {})).toEqual([]);
    await engine.close();
  });
});

describeEngines('readiness during a load', (engine) => {
  test('a load that reads have to wait for is not ready, and one beside the graph is', async () => {
    const opened = await engine.createFresh({ singleTransactionChanges: 100 });
    const app = await createApp(loadConfig(memory), { engine: opened, log: pino({ level: 'silent' }) });
    const address = await app.listen();
    await app.prepare();
    await opened.prepareSchema(itemSchema);
    const over = new AbortController();
    const load = app.engine
      .applyAtomically(
        (async function* () {
          for (let from = 0; from < 300; from += 100)
            yield { query: putItems, params: { rows: itemRows(100, from) }, changes: 100 };
        })(),
        { changeCount: 300 },
      )
      .finally(() => over.abort());
    const seen = new Set<string>();
    while (!over.signal.aborted) {
      const response = await fetch(`${address}/readyz`);
      const { reason = '' } = (await response.json()) as { reason?: string };
      seen.add(`${response.status} ${reason}`.trim());
      await sleep(50);
    }
    await load;
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    const metrics = await readMetrics(address);
    expect(valueOf(metrics.text, 'chain_atlas_imports_total{outcome="OK"}')).toBe(1);
    expect(valueOf(metrics.text, 'chain_atlas_import_facts')).toBe(300);
    if (engine.name === 'neo4j') expect(seen).toContain('503 DATASET_LOADING');
    else expect([...seen]).toEqual(['200']);
    await app.close();
  });
});

/** The engine itself, whose reads, or those of one name, wait first; a caller that leaves is not waited for. */
const slowDown = (inner: GraphEngine, ms: number, name?: string): GraphEngine => ({
  ...inner,
  read: async (query, params, options) => {
    if (name === undefined || query.name === name) await sleep(ms, undefined, { signal: options?.signal });
    return inner.read(query, params, options);
  },
});

const addressIn = (lines: readonly Record<string, unknown>[]): string =>
  /http:\/\/[\d.:]+/u.exec(JSON.stringify(lines.map(({ msg }) => msg)))?.[0] ?? '';

async function findAddress(lines: readonly Record<string, unknown>[]): Promise<string> {
  await vi.waitFor(
    () => expect(lines.map(({ msg }) => msg)).toContainEqual(expect.stringMatching(/^ready: /u)),
    { timeout: 20_000 },
  );
  return addressIn(lines);
}
