import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { graphql } from 'graphql';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPrincipal } from '../../src/access/principal.ts';
import { createApiContext } from '../../src/api/context.ts';
import { createSchema } from '../../src/api/create-schema.ts';
import { createAnswerCache } from '../../src/answers/answer-cache.ts';
import { createDatasetStateReader } from '../../src/api/dataset-state.ts';
import { loadConfig } from '../../src/config.ts';
import { exportDataset } from '../../src/dataset/export/export-dataset.ts';
import { importDataset, type ImportOptions, type ImportResult } from '../../src/dataset/import-dataset.ts';
import { readStoredGraph, type StoredGraph } from '../../src/dataset/plan/stored-graph.ts';
import { createDocumentTexts } from '../../src/documents/document-texts.ts';
import { QueryAbortedError } from '../../src/domain/errors.ts';
import { ontology } from '../../src/domain/ontology/ontology.ts';
import { createEngine } from '../../src/engines/create-engine.ts';
import { catalogue, createCatalogueFor } from '../../src/graph/catalogue.ts';
import type { GraphEngine, WriteStatement } from '../../src/graph/engine.ts';
import { findEntitiesByName } from '../../src/graph/generated/entities.ts';
import {
  type DatasetFiles,
  smallDataset,
  writeDatasetFolder,
  writeSmallDataset,
} from '../support/dataset-folder.ts';
import { describeEngines } from '../support/engines.ts';
import { madeUpOntology } from '../support/made-up-ontology.ts';
import { buildRandomDataset } from '../support/random-dataset.ts';

const text = (path: string): string => String(smallDataset[path]);

const load = (
  engine: GraphEngine,
  folder: string,
  options: Partial<ImportOptions> = {},
): Promise<ImportResult> => importDataset({ engine, catalogue, ontology, folder, ...options });

const read = (engine: GraphEngine): Promise<StoredGraph> => readStoredGraph({ engine, catalogue, ontology });

/** A graph as far as two imports of the same data agree on it. */
async function readFacts(engine: GraphEngine) {
  const { datasets, entities, relations } = await read(engine);
  const records = [...datasets].map(([id, { importedAt: _importedAt, ...record }]) => [id, record]);
  return { datasets: new Map(records as [string, object][]), entities, relations };
}

async function expectStatus(result: Promise<ImportResult>, status: ImportResult['status']): Promise<void> {
  const found = await result;
  // Shows the issues where there should be none.
  expect({ status: found.status, issues: 'issues' in found ? found.issues : [] }).toMatchObject(
    status === 'invalid' ? { status } : { status, issues: [] },
  );
}

const second = (files: DatasetFiles = {}) =>
  writeDatasetFolder({
    'dataset.yaml': 'id: second\nversion: 1\ntitle: 第二\n',
    'entities/Firm.csv':
      'id,name,aliases,kind,cites\nfirm:mide,美的集团,Midea,BRAND,plan-1:8\nfirm:own,自有企业,,FIRM,plan-1:8\n',
    'relations/LOCATED_IN.csv':
      'from,to,modality,cites\nfirm:mide,park:jiangjin/luohuang,EXISTING,plan-1:8\nfirm:own,park:jiangjin/luohuang,EXISTING,plan-1:8\n',
    ...files,
  });

describeEngines('importing datasets', (engineUnderTest) => {
  let engine: GraphEngine;
  let other: GraphEngine;
  let exported: string;
  beforeEach(async () => {
    engine = await engineUnderTest.createFresh();
    other = await createEngine({ url: 'embedded:memory' });
    exported = join(await mkdtemp(join(tmpdir(), 'chain-atlas-export-')), 'dataset');
  });
  afterEach(async () => {
    await Promise.all([
      engine.close(),
      other.close(),
      rm(join(exported, '..'), { recursive: true, force: true }),
    ]);
  });

  test('loads a dataset, and changes nothing the second time', async () => {
    const folder = await writeSmallDataset();
    await expectStatus(load(engine, folder, { now: new Date('2026-01-01') }), 'loaded');
    const before = await read(engine);
    expect(before.entities.size).toBe(7);
    expect(before.relations.size).toBe(5);
    expect(before.datasets.get('small')).toMatchObject({
      version: '1.0.0',
      importedAt: '2026-01-01T00:00:00.000Z',
    });
    await expectStatus(load(engine, folder, { now: new Date('2027-01-01') }), 'unchanged');
    expect(await read(engine)).toEqual(before);
    await expectStatus(load(engine, folder, { onlyIfNewer: true }), 'current');
  });

  test('a dry run plans and writes nothing', async () => {
    await expectStatus(load(engine, await writeSmallDataset(), { dryRun: true }), 'planned');
    expect((await read(engine)).entities.size).toBe(0);
  });

  test('a dataset that breaks a rule, or is older, changes nothing', async () => {
    await expectStatus(load(engine, await writeSmallDataset()), 'loaded');
    const before = await read(engine);
    await expectStatus(load(engine, await writeSmallDataset({ 'entities/Park.csv': null })), 'invalid');
    const older = { 'dataset.yaml': text('dataset.yaml').replace('1.0.0', '0.9.0') };
    await expectStatus(load(engine, await writeSmallDataset(older)), 'refused');
    expect(await read(engine)).toEqual(before);
    await expectStatus(load(engine, await writeSmallDataset(older), { force: true }), 'loaded');
  });

  test('an import leaves what a fresh import of the same dataset gives', async () => {
    for (let seed = 1; seed <= 4; seed += 1) {
      const files = buildRandomDataset(ontology, {
        seed,
        version: String(seed),
        entitiesPerLabel: 2 + (seed % 3),
      });
      const folder = await writeDatasetFolder(files);
      await expectStatus(load(engine, folder), 'loaded');
      await expectStatus(load(engine, folder), 'unchanged');
    }
    const last = await writeDatasetFolder(
      buildRandomDataset(ontology, { seed: 4, version: '4', entitiesPerLabel: 3 }),
    );
    await expectStatus(load(other, last), 'loaded');
    expect(await readFacts(engine)).toEqual(await readFacts(other));
  });

  test('a load in parts leaves what one transaction leaves', async () => {
    await engine.close();
    engine = await engineUnderTest.createFresh({ singleTransactionChanges: 0 });
    for (const [seed, entitiesPerLabel] of [
      [1, 3],
      [2, 4],
    ] as const) {
      const files = buildRandomDataset(ontology, { seed, version: String(seed), entitiesPerLabel });
      const folder = await writeDatasetFolder(files);
      await expectStatus(load(engine, folder), 'loaded');
      await expectStatus(load(other, folder), 'loaded');
      expect(await readFacts(engine)).toEqual(await readFacts(other));
    }
    const { entities } = await read(engine);
    const names = [...entities.values()].map(({ properties }) => String(properties['name']));
    const found = await engine.read(findEntitiesByName, { names });
    expect(new Set(found.map(({ entity }) => entity['id']))).toEqual(new Set(entities.keys()));
  });

  test('datasets share facts: what one leaves is what the other alone would have given', async () => {
    await expectStatus(load(other, await writeSmallDataset()), 'loaded');
    await expectStatus(load(engine, await writeSmallDataset()), 'loaded');
    await expectStatus(load(engine, await second()), 'loaded');
    expect((await read(engine)).entities.get('firm:mide')?.properties).toMatchObject({
      name: '美的集团',
      datasets: ['second', 'small'],
      aliases: ['Midea', '美的'],
    });
    const withoutPark = {
      'entities/Park.csv': null,
      'relations/PART_OF.csv': null,
      'relations/FOCUSES_ON.csv': null,
      'relations/LOCATED_IN.csv': null,
    };
    await expectStatus(load(engine, await writeSmallDataset(withoutPark)), 'refused');
    await expectStatus(
      load(engine, await second({ 'entities/Firm.csv': null, 'relations/LOCATED_IN.csv': null })),
      'loaded',
    );
    const { datasets, ...left } = await readFacts(engine);
    const { datasets: _, ...alone } = await readFacts(other);
    expect(left).toEqual(alone);
    expect([...datasets.keys()]).toEqual(['second', 'small']);
  });

  test('a load that fails in the middle leaves the graph as it was', async () => {
    const files = buildRandomDataset(ontology, { seed: 7 });
    await expectStatus(load(engine, await writeDatasetFolder(files)), 'loaded');
    const before = await read(engine);
    const next = await writeDatasetFolder(buildRandomDataset(ontology, { seed: 8, version: '2' }));
    for (const statements of [0, 1, 20, 60]) {
      const failing: GraphEngine = {
        ...engine,
        applyAtomically: (source, options) => engine.applyAtomically(failAfter(source, statements), options),
      };
      await expect(load(failing, next)).rejects.toThrow('the disk is full');
      expect(await read(engine)).toEqual(before);
    }
    const controller = new AbortController();
    const onProgress = (phase: string, done: number) => {
      if (phase === 'load' && done > 0) controller.abort();
    };
    await expect(load(engine, next, { signal: controller.signal, onProgress })).rejects.toThrow(
      QueryAbortedError,
    );
    expect(await read(engine)).toEqual(before);
    await expectStatus(load(engine, next), 'loaded');
  });

  test('export and import give the same graph, also from one engine to another', async () => {
    for (const format of ['csv', 'jsonl'] as const) {
      const id = `random-${format}`;
      await expectStatus(
        load(
          engine,
          await writeDatasetFolder(buildRandomDataset(ontology, { seed: 11, id, version: '2', format })),
        ),
        'loaded',
      );
      const options = { catalogue, ontology, folder: exported, format, replace: true, datasetId: id };
      const { manifest } = await exportDataset({ engine, ...options });
      expect(manifest).toMatchObject({ id, version: '2' });
      await expectStatus(load(engine, exported), 'unchanged');
    }
    // The second dataset states the same facts; the whole graph under one id is what either states.
    await exportDataset({
      engine,
      catalogue,
      ontology,
      folder: exported,
      replace: true,
      datasetId: 'random-csv',
    });
    await expectStatus(load(other, exported), 'loaded');
    const back = await engineUnderTest.createFresh();
    try {
      await exportDataset({ engine: other, catalogue, ontology, folder: exported, replace: true });
      await expectStatus(load(back, exported), 'loaded');
      expect(await readFacts(back)).toEqual(await readFacts(other));
    } finally {
      await back.close();
    }
  });

  test('a made-up label and relation go from a table to GraphQL', async () => {
    const madeUpCatalogue = createCatalogueFor(madeUpOntology);
    const folder = await writeSmallDataset({
      'entities/HarbourCrane.csv':
        'id,name,match,order,case,colours,level,cites\ncrane:one,一号岸桥,yes,3,是,红|蓝,县,plan-1:4\n',
      'relations/LIFTS_FOR.csv': 'from,to,order,modality,cites\ncrane:one,firm:mide,2,PLANNED,plan-1:4-5\n',
    });
    const result = await load(engine, folder, { ontology: madeUpOntology, catalogue: madeUpCatalogue });
    expect(result.status).toBe('loaded');
    const config = loadConfig({});
    const documentTexts = createDocumentTexts(null);
    const services = {
      engine,
      ontology: madeUpOntology,
      catalogue: madeUpCatalogue,
      readDatasetState: createDatasetStateReader({ documentTexts }),
      answers: createAnswerCache({ maxBytes: 0 }),
      documentTexts,
      limits: config.apiLimits,
      questionLimits: config.questionLimits,
      queryTimeoutMs: config.queryTimeoutMs,
      writeLimits: { maxEditRows: 10, maxUnpackedBytes: 1, maxUnpackedFiles: 1, maxUploadRows: 1000 },
      checksCitations: false,
      signAddress: (address: string) => ({ address, expiresAt: null }),
    };
    const answer = await graphql({
      schema: createSchema(madeUpOntology),
      contextValue: createApiContext(services, {
        signal: new AbortController().signal,
        principal: openPrincipal,
        enterHeavy: async () => undefined,
        requestId: null,
      }),
      source:
        '{ harbourCrane(id: "crane:one") { name order colours level cites { id } liftsFor { edges { modality node { ... on Firm { name liftedBy { edges { node { id } } } } } } } } }',
    });
    expect(answer.errors).toBeUndefined();
    expect(JSON.parse(JSON.stringify(answer.data))).toEqual({
      harbourCrane: {
        name: '一号岸桥',
        order: 3,
        colours: ['红', '蓝'],
        level: 'COUNTY',
        cites: [{ id: 'plan-1:4' }],
        liftsFor: {
          edges: [
            {
              modality: 'PLANNED',
              node: { name: '美的制冷', liftedBy: { edges: [{ node: { id: 'crane:one' } }] } },
            },
          ],
        },
      },
    });
  });
});

async function* failAfter(
  statements: AsyncIterable<WriteStatement>,
  count: number,
): AsyncGenerator<WriteStatement> {
  let left = count;
  for await (const statement of statements) {
    if (left === 0) throw new Error('the disk is full');
    left -= 1;
    yield statement;
  }
}
