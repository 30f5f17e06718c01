import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { importDataset } from '../../src/dataset/import-dataset.ts';
import { ontology } from '../../src/domain/ontology/ontology.ts';
import { catalogue } from '../../src/graph/catalogue.ts';
import { writeSmallDataset } from '../support/dataset-folder.ts';
import { describeEngines } from '../support/engines.ts';
import { createGatedEngine, type GatedEngine } from '../support/gated-engine.ts';
import { unhurried } from '../support/unhurried.ts';
import { bearer, createWritingService, tokenFile, type WritingService } from '../support/writing-service.ts';

const park = 'park:jiangjin/luohuang';
const question = '{ search(text: "珞璜") { hits { entity { ... on Park { id areaKm2 } } } } }';
const areaIs = (areaKm2: number) => ({ search: { hits: [{ entity: { id: park, areaKm2 } }] } });
const otherQuestion = (text: string) => `{ search(text: "${text}") { hits { entity { id } } } }`;
/** What the question reads first, and what every request reads to see which data there is. */
const ownRead = 'search-entities';
const stateRead = 'read-data-state';

describeEngines('kept answers', (engineUnderTest) => {
  let folder: string;
  let gate: GatedEngine;
  let service: WritingService;
  let second: App;
  let secondAddress: string;
  const settings = { ...unhurried, MAX_HEAVY_REQUESTS: '2', HEAVY_COST: '100', HEAVY_WAIT_MS: '0' };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chain-atlas-tokens-'));
    await writeFile(join(folder, 'tokens'), tokenFile);
    gate = createGatedEngine(engineUnderTest);
    service = await createWritingService(gate.engineUnderTest, join(folder, 'tokens'), settings);
    second = await createApp(
      loadConfig({
        GRAPH_URL: 'embedded:memory',
        PORT: '0',
        SEED_DIR: 'none',
        ACCESS_TOKENS_FILE: join(folder, 'tokens'),
        ...settings,
      }),
      { engine: { ...gate.engine(), close: async () => undefined }, log: pino({ level: 'silent' }) },
    );
    secondAddress = await second.listen();
    await second.prepare();
  });
  afterAll(async () => {
    await second.close();
    await service.close();
    await rm(folder, { recursive: true });
  });
  let versions = 0;
  beforeEach(() => load(12.5));
  afterEach(() => gate.release());

  const load = async (area: number): Promise<void> => {
    versions += 1;
    const { status } = await importDataset({
      engine: service.app.engine,
      catalogue,
      ontology,
      folder: await writeSmallDataset({
        'dataset.yaml': `id: small\nversion: ${versions}.0.0\ntitle: 小样\n`,
        'entities/Park.csv': `id,name,aliases,kind,areaKm2,cites\n${park},珞璜工业园,珞璜组团,INDUSTRIAL_PARK,${area},plan-1:3\n`,
      }),
    });
    expect(status).toBe('loaded');
  };
  const edit = async (areaKm2: number): Promise<number> => {
    const read = await service.ask<{ park: { version: string } }>(`{ park(id: "${park}") { version } }`);
    const { data, errors } = await service.ask<{ upsertEntities: { entry: { seq: number } } }>(
      'mutation ($entities: [EntityInput!]!) { upsertEntities(entities: $entities) { entry { seq } } }',
      {
        entities: [
          {
            id: park,
            properties: { areaKm2 },
            cites: ['plan-1:3'],
            version: read.data.park.version,
          },
        ],
      },
    );
    expect(errors).toEqual([]);
    return data.upsertEntities.entry.seq;
  };
  const undo = async (seq: number): Promise<void> => {
    const { data } = await service.ask<{ revert: { applied: boolean } }>(
      `mutation { revert(id: "${park}", to: ${seq - 1}, overwrite: true) { applied } }`,
    );
    expect(data).toEqual({ revert: { applied: true } });
  };

  const ask = async (query = question, { address = service.address, signal }: AskOptions = {}) => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: bearer('reader') },
      body: JSON.stringify({ query }),
      ...(signal ? { signal } : {}),
    });
    const { data, errors } = (await response.json()) as {
      data: unknown;
      errors?: readonly { readonly extensions: { readonly code: string } }[];
    };
    return { status: response.status, headers: response.headers, data, code: errors?.[0]?.extensions.code };
  };
  const get = (path: string, tag?: string | null, address = service.address): Promise<Response> =>
    fetch(address + path, {
      headers: {
        authorization: bearer('reader'),
        'apollo-require-preflight': 'true',
        ...(tag ? { 'if-none-match': tag } : {}),
      },
    });
  const readMetric = async (name: string): Promise<number> => {
    const response = await fetch(`${service.address}/metrics`, {
      headers: { authorization: bearer('admin') },
    });
    const line = (await response.text()).split('\n').find((one) => one.startsWith(`chain_atlas_${name} `));
    return Number(line?.split(' ').at(-1) ?? 0);
  };
  const countLookups = async () => ({
    hits: await readMetric('cache_lookups_total{cache="answers",result="hit"}'),
    misses: await readMetric('cache_lookups_total{cache="answers",result="miss"}'),
  });

  test('the second time nothing of the question is read, however it is written; metrics count it', async () => {
    const before = await countLookups();
    gate.takeReads();
    expect((await ask()).data).toEqual(areaIs(12.5));
    expect(gate.takeReads()).toContain(ownRead);
    expect((await ask()).data).toEqual(areaIs(12.5));
    // Defaults that are written out, other selections and aliases ask the same.
    const sameQuestion = '{ other: search(first: 20, text: "珞璜") { hits { score } } }';
    expect((await ask(sameQuestion)).status).toBe(200);
    expect(gate.takeReads()).toEqual([stateRead, stateRead]);
    const after = await countLookups();
    expect([after.hits - before.hits, after.misses - before.misses]).toEqual([2, 1]);
    expect(await readMetric('answer_cache_entries')).toBe(1);
    expect(await readMetric('answer_cache_bytes')).toBeGreaterThan(100);
    expect(await readMetric('answer_cache_evictions_total')).toBe(0);
  });

  test('any write drops them, of this service and of another one on the same graph', async () => {
    const both = async () => [(await ask()).data, (await ask(question, { address: secondAddress })).data];
    expect(await both()).toEqual([areaIs(12.5), areaIs(12.5)]);
    await load(13);
    expect(await both()).toEqual([areaIs(13), areaIs(13)]);
    const seq = await edit(14);
    expect(await both()).toEqual([areaIs(14), areaIs(14)]);
    expect(await both()).toEqual([areaIs(14), areaIs(14)]);
    await undo(seq);
    expect(await both()).toEqual([areaIs(13), areaIs(13)]);
    expect(await readMetric('answer_cache_entries')).toBe(1);
  });

  test('who asks the same at the same time shares the work', async () => {
    gate.hold(ownRead);
    const before = (await countLookups()).hits;
    const answers = Array.from({ length: 5 }, () => ask());
    await expect.poll(async () => (await countLookups()).hits - before).toBe(4);
    await gate.waitForHeld(1);
    gate.takeReads();
    gate.release();
    for (const { data } of await Promise.all(answers)) expect(data).toEqual(areaIs(12.5));
    expect(gate.takeReads()).not.toContain(ownRead);
  });

  test('who began it goes away: the others get the answer, and nothing is begun anew', async () => {
    gate.hold(ownRead);
    const leaving = new AbortController();
    const leader = ask(question, { signal: leaving.signal });
    await gate.waitForHeld(1);
    gate.takeReads();
    const before = (await countLookups()).hits;
    const follower = ask();
    await expect.poll(async () => (await countLookups()).hits - before).toBe(1);
    leaving.abort();
    await expect(leader).rejects.toThrow(/abort/u);
    // The service has heard that the leader is gone.
    await expect.poll(() => readMetric('http_requests_under_way')).toBeLessThanOrEqual(2);
    gate.release();
    expect((await follower).data).toEqual(areaIs(12.5));
    expect(gate.takeReads()).not.toContain(ownRead);
  });

  test('an answer that was begun before a write and ended after it is given to nobody', async () => {
    gate.hold(ownRead);
    const begun = [ask(), ask()];
    await gate.waitForHeld(1);
    const seq = await edit(15);
    gate.release();
    for (const { data } of await Promise.all(begun)) expect(data).toEqual(areaIs(15));
    gate.takeReads();
    expect((await ask()).data).toEqual(areaIs(15));
    // Nor was it kept.
    expect(gate.takeReads()).toContain(ownRead);
    await undo(seq);
  });

  test('a kept answer waits for no turn, one that has to be worked out does', async () => {
    await ask();
    gate.hold(ownRead);
    const running = [ask(otherQuestion('美的')), ask(otherQuestion('金威'))];
    await gate.waitForHeld(2);
    expect((await ask()).data).toEqual(areaIs(12.5));
    const refused = await ask(otherQuestion('江津'));
    expect([refused.status, refused.code, refused.headers.get('retry-after')]).toEqual([
      429,
      'TOO_MANY_REQUESTS',
      '1',
    ]);
    gate.release();
    expect((await Promise.all(running)).map(({ status }) => status)).toEqual([200, 200]);
  });

  describe('ETags', () => {
    const address = (query: string) => `/graphql?${new URLSearchParams({ query }).toString()}`;

    test.each([
      ['GET of /graphql', address(question)],
      ['a report', '/export/courting.csv'],
      ['a subgraph', `/export/subgraph?center=${park}&format=node-link`],
    ])('%s: 304 from the version alone, and none after a write', async (_, path) => {
      const first = await get(path);
      const tag = first.headers.get('etag');
      expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'private, no-cache']);
      expect(tag).toMatch(/^W\/"[\w-]{43}"$/u);
      gate.takeReads();
      const again = await get(path, tag);
      expect(gate.takeReads()).toEqual([stateRead]);
      expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, tag, '']);
      expect((await get(path, `"else", ${tag}`)).status).toBe(304);
      expect((await get(path, tag, secondAddress)).status).toBe(304);

      const seq = await edit(17);
      for (const one of [undefined, secondAddress]) {
        const changed = await get(path, tag, one);
        expect(changed.status).toBe(200);
        expect(changed.headers.get('etag')).not.toBe(tag);
      }
      await undo(seq);
    });

    test.each([
      ['an error', address('{ search(text: "珞璜", first: 0) { truncated } }')],
      ['a question that is no GraphQL', address('{')],
      ['a part that is an error', address('{ a: search(text: "珞璜") { truncated } b: firm { id } }')],
      ['what depends on who asks', address('{ signedAddress(path: "/export/courting.csv") { address } }')],
      [
        'the same in a fragment',
        address('{ ...F } fragment F on Query { history(id: "x") { totalCount } __typename }'),
      ],
    ])('none for %s', async (_, path) => {
      const { headers } = await get(path, '*');
      expect([headers.get('etag'), headers.get('cache-control')]).not.toContain('private, no-cache');
      expect(headers.get('etag')).toBeNull();
    });

    test('`*` is answered in full; POST has none', async () => {
      expect((await get(address(question), '*')).status).toBe(200);
      expect((await ask()).headers.get('etag')).toBeNull();
    });

    test('an answer that a write came into has none', async () => {
      gate.hold(ownRead);
      const begun = get(address(otherQuestion('珞璜工业')));
      await gate.waitForHeld(1);
      const seq = await edit(18);
      gate.release();
      const { status, headers } = await begun;
      expect([status, headers.get('etag')]).toEqual([200, null]);
      await undo(seq);
    });
  });
});

interface AskOptions {
  readonly address?: string;
  readonly signal?: AbortSignal;
}
