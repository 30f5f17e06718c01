import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { importDataset } from '../../src/dataset/import-dataset.ts';
import { readStoredGraph } from '../../src/dataset/plan/stored-graph.ts';
import { ontology } from '../../src/domain/ontology/ontology.ts';
import { createEngine } from '../../src/engines/create-engine.ts';
import { catalogue } from '../../src/graph/catalogue.ts';
import type { GraphEngine } from '../../src/graph/engine.ts';
import { readStoredPosition } from '../../src/journal/stored-journal.ts';
import { adHocQuery, findItem, increment, itemSchema } from '../support/ad-hoc-query.ts';
import { smallDataset, writeSmallDataset } from '../support/dataset-folder.ts';
import { getNeo4j } from '../support/engines.ts';
import { loadRandomGraph } from '../support/load-random-graph.ts';
import { laterBookmark } from '../support/later-bookmark.ts';
import { buildRandomGraph } from '../support/random-graph.ts';
import { runEngineProgram } from '../support/run-engine-program.ts';
import { wipeNeo4j } from '../support/wipe-neo4j.ts';

const connection = getNeo4j();
const header = 'x-chain-atlas-bookmark';

describe.runIf(connection !== null)('two services on one Neo4j', () => {
  const settings = connection ?? { url: '' };
  const startService = async (env: Readonly<Record<string, string>> = {}) => {
    const config = loadConfig({
      GRAPH_URL: settings.url,
      GRAPH_USER: settings.user ?? '',
      GRAPH_PASSWORD: settings.password ?? '',
      PORT: '0',
      SEED_DIR: 'none',
      ...env,
    });
    const app = await createApp(config, { log: pino({ level: 'silent' }) });
    onTestFinished(() => app.close());
    return { app, address: await app.listen() };
  };
  const startTwo = async () => {
    const services = [await startService(), await startService()] as const;
    for (const { app } of services) await app.prepare();
    return services;
  };
  const load = (app: Pick<App, 'engine'>, folder: string) =>
    importDataset({ engine: app.engine, catalogue, ontology, folder });
  const readFacts = async (engine: GraphEngine) => {
    const { datasets, entities, relations } = await readStoredGraph({ engine, catalogue, ontology });
    return { datasets: [...datasets.keys()].toSorted(), entities, relations };
  };
  /** What a graph of its own holds after these imports, one after another. */
  const readAlone = async (...folders: readonly string[]) => {
    const engine = await createEngine({ url: 'embedded:memory' });
    try {
      for (const folder of folders) await load({ engine }, folder);
      return await readFacts(engine);
    } finally {
      await engine.close();
    }
  };

  describe('that is new', () => {
    beforeEach(() => wipeNeo4j(settings, true));

    test('start at once on a graph without a journal: one of them begins it', async () => {
      const engine = await createEngine(settings);
      const graph = buildRandomGraph(ontology, { seed: 1, entitiesPerLabel: 1, relationsPerPair: 1 });
      await loadRandomGraph(engine, catalogue, ontology, graph);
      await engine.close();
      const services = await Promise.all([startService(), startService(), startService()]);
      await Promise.all(services.map(({ app }) => app.prepare()));
      const positions = await Promise.all(
        services.map(({ app }) => readStoredPosition({ engine: app.engine })),
      );
      expect(positions).toEqual(services.map(() => expect.objectContaining({ seq: 1 }) as unknown));
    });

    test('start at once: constraints, indexes and the seed are made as by one', async () => {
      const folder = await writeSmallDataset();
      const services = await Promise.all([
        startService({ SEED_DIR: folder }),
        startService({ SEED_DIR: folder }),
      ]);
      await Promise.all(services.map(({ app }) => app.prepare()));
      const alone = await readAlone(folder);
      for (const { app, address } of services) {
        expect(await readFacts(app.engine)).toEqual(alone);
        expect(await (await fetch(`${address}/readyz`)).json()).toEqual({
          ready: true,
          datasets: ['small@1.0.0'],
        });
      }
    });
  });

  describe('that is empty', () => {
    beforeEach(() => wipeNeo4j(settings));
    afterEach(() => wipeNeo4j(settings));

    test("each sees the other's import at once, also where it keeps something", async () => {
      const services = await startTwo();
      const file = 'subgraph?center=firm:mide&format=node-link';
      const tags: (string | null)[] = ['none'];
      for (const [index, month] of ['2022-08', '2021-05', '2024-01', '2020-11'].entries()) {
        const [writer, reader] = index % 2 === 0 ? services : services.toReversed();
        if (!writer || !reader) throw new Error('two services');
        const document = String(smallDataset['entities/Document.csv']).replace('2022-08', month);
        const folder = await writeSmallDataset({
          'dataset.yaml': `id: small\nversion: ${index + 1}.0.0\ntitle: 小样\nlicence: CC-BY-4.0\n`,
          'entities/Document.csv': document,
        });
        expect((await load(writer.app, folder)).status).toBe('loaded');
        for (const { address } of [reader, writer]) {
          const { body } = await ask(
            address,
            '{ stats { datasetVersion } search(text: "美的") { datasetVersion } firm(id: "firm:mide") { locatedIn(asOf: "2022-01") { totalCount } } }',
          );
          // The dates of documents are kept between requests, and so are answers of questions.
          expect(body.data).toEqual({
            stats: { datasetVersion: `small@${index + 1}.0.0` },
            search: { datasetVersion: `small@${index + 1}.0.0` },
            firm: { locatedIn: { totalCount: month < '2022' ? 1 : 0 } },
          });
          const last = { headers: { 'if-none-match': tags.at(-1) ?? '' } };
          const download = await fetch(`${address}/export/${file}`, last);
          expect(download.status).toBe(address === reader.address ? 200 : 304);
          if (address === reader.address) tags.push(download.headers.get('etag'));
        }
      }
      expect(new Set(tags).size).toBe(5);
    });

    // Both state the same facts, so that whoever plans on what the other has just changed loses its statements.
    test('imports at the same time come one after the other, and neither undoes the other', async () => {
      const services = await startTwo();
      for (let round = 1; round <= 3; round += 1) {
        const folders = await Promise.all(
          ['left', 'right'].map((id) =>
            writeSmallDataset({
              'dataset.yaml': `id: ${id}\nversion: ${round}.0.0\ntitle: 小样\nlicence: CC-BY-4.0\n`,
              'entities/Firm.csv': `id,name,kind,aliases,cites\nfirm:mide,美的制冷,FIRM,${id}${round},plan-1:4\nfirm:jinweiba,金威啤酒,BRAND,,plan-1:5\n`,
            }),
          ),
        );
        await Promise.all(services.map(({ app }, index) => load(app, folders[index] ?? '')));
        const alone = await readAlone(...folders);
        for (const { app } of services) expect(await readFacts(app.engine)).toEqual(alone);
      }
    });

    test('an answer names its state, and who shows that to the other service sees no older one', async () => {
      const [{ app, address }, other] = await startTwo();
      await app.engine.write(increment, { id: 'bookmarks' });
      const written = (await ask(address, '{ __typename }')).headers.get(header) ?? '';
      expect(written).toMatch(/^\w+:\S+$/u);
      expect((await app.engine.bookmarks()).join(',')).toBe(written);
      const seen = await ask(other.address, '{ stats { entityCount } }', { [header]: written });
      expect(seen).toMatchObject({ status: 200, body: { data: { stats: { entityCount: 0 } } } });
      const file = await fetch(`${other.address}/export/subgraph?ids=firm:none&format=graphml`, {
        headers: { [header]: written },
      });
      expect(file.status).toBeLessThan(500);
    });

    test('a read waits for a state that the graph has yet to reach', async () => {
      const [{ app }, other] = await startTwo();
      await app.engine.write(increment, { id: 'waits' });
      const later = (await app.engine.bookmarks()).map((one) => laterBookmark(one));
      expect(await other.app.engine.read(findItem, { id: 'waits' }, { bookmarks: [] })).toEqual([{ n: 1 }]);
      let isAnswered = false;
      const reading = other.app.engine.read(findItem, { id: 'waits' }, { bookmarks: later }).finally(() => {
        isAnswered = true;
      });
      // Reads that do not wait are answered in between.
      for (let count = 0; count < 20; count += 1) await other.app.engine.read(findItem, { id: 'waits' });
      expect(isAnswered).toBe(false);
      await app.engine.write(increment, { id: 'waits' });
      expect(await reading).toEqual([{ n: 2 }]);
      // What a caller named stays with the caller.
      expect(await other.app.engine.bookmarks()).not.toEqual(expect.arrayContaining([...later]));
    });

    test('a state that the graph does not reach in time, and what is no bookmark, are errors that say so', async () => {
      const { app, address } = await startService({ QUERY_TIMEOUT_MS: '1500' });
      await app.prepare();
      const [bookmark = ''] = await app.engine.bookmarks();
      const stats = '{ stats { entityCount } }';
      const far = await ask(address, stats, { [header]: laterBookmark(bookmark, 1000) });
      expect(far).toMatchObject({
        status: 504,
        body: { errors: [{ extensions: { code: 'QUERY_TIMEOUT' } }] },
      });
      expect(far.body.errors?.[0]).toMatchObject({
        message: expect.stringContaining(header) as unknown,
        extensions: { messageZh: expect.stringContaining(header) as unknown },
      });
      for (const wrong of ['no bookmark', 'FB:xyz', `${bookmark},FB:x`, 'x'.repeat(8193)])
        expect(await ask(address, stats, { [header]: wrong })).toMatchObject({
          status: 400,
          body: {
            errors: [
              {
                message: expect.stringContaining(header) as unknown,
                extensions: {
                  code: 'BAD_USER_INPUT',
                  messageZh: expect.stringContaining(header) as unknown,
                },
              },
            ],
          },
        });
      expect(await ask(address, stats)).toMatchObject({ status: 200 });
    });

    test('a service that starts while another loads says so, and is ready when that is done', async () => {
      const setUp = await createEngine(settings);
      await setUp.prepareSchema(itemSchema);
      await setUp.write(adHocQuery('MATCH (item:Item) DETACH DELETE item', 'write'), {});
      await setUp.close();
      const loader = runEngineProgram(['load', settings.url, '1'], {
        env: { GRAPH_TEST_USER: settings.user ?? '', GRAPH_TEST_PASSWORD: settings.password ?? '' },
      });
      onTestFinished(() => loader.kill());
      // Half of the progress is staging, half is applying: the graph is shut from here on.
      await loader.says(/progress (?:7|8)\d\d\d/u);
      loader.process.kill('SIGSTOP');
      const { app, address } = await startService({ SEED_DIR: await writeSmallDataset() });
      let isPrepared = false;
      const preparing = app.prepare().finally(() => {
        isPrepared = true;
      });
      const loading = { status: 503, body: { errors: [{ extensions: { code: 'DATASET_LOADING' } }] } };
      for (let look = 0; look < 5; look += 1) {
        expect(await ask(address, '{ stats { entityCount } }')).toMatchObject(loading);
        expect((await fetch(`${address}/readyz`)).status).toBe(503);
        expect((await fetch(`${address}/healthz`)).status).toBe(200);
      }
      // It asked the graph itself, and did not give up.
      await expect(app.engine.read(findItem, { id: 'item-1' })).rejects.toMatchObject({
        code: 'DATASET_LOADING',
      });
      expect(isPrepared).toBe(false);
      loader.process.kill('SIGCONT');
      await loader.says(/loaded/u);
      await preparing;
      expect((await fetch(`${address}/readyz`)).status).toBe(200);
    });
  });
});

async function ask(address: string, query: string, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  const body = (await response.json()) as {
    data?: unknown;
    errors?: { message: string; extensions: object }[];
  };
  return { status: response.status, headers: response.headers, body };
}
