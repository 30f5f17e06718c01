import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FirstLoad } from '../../src/dataset/first-load/first-load.ts';
import { planFirstLoad } from '../../src/dataset/first-load/plan-first-load.ts';
import { readFirstLoad } from '../../src/dataset/first-load/read-first-load.ts';
import { importDataset, serviceOrder } from '../../src/dataset/import-dataset.ts';
import { readStoredGraph } from '../../src/dataset/plan/stored-graph.ts';
import { InvalidInputError, QueryAbortedError } from '../../src/domain/errors.ts';
import { ontology } from '../../src/domain/ontology/ontology.ts';
import { createEngine } from '../../src/engines/create-engine.ts';
import { writeImportFiles } from '../../src/engines/neo4j/import-files/write-import-files.ts';
import { catalogue } from '../../src/graph/catalogue.ts';
import type { PlainValue } from '../../src/graph/cypher-query.ts';
import type { GraphEngine, WriteStatement } from '../../src/graph/engine.ts';
import { readWholeEntries } from '../../src/journal/stored-journal.ts';
import { writeDatasetFolder } from '../support/dataset-folder.ts';
import { buildRandomDataset } from '../support/random-dataset.ts';
import { readImportFiles } from '../support/read-import-files.ts';

const now = new Date('2026-02-03T04:05:06Z');

/** The second one says other things of the same facts, and the third one is a newer version of the first. */
const writeRandomDatasets = () =>
  Promise.all([
    writeDatasetFolder(buildRandomDataset(ontology, { seed: 7, id: 'first' })),
    writeDatasetFolder({
      ...buildRandomDataset(ontology, { seed: 8, id: 'second' }),
      // Trees stay trees.
      'relations/BROADER.csv': null,
      'relations/PART_OF.csv': null,
    }),
    writeDatasetFolder(buildRandomDataset(ontology, { seed: 9, id: 'first', version: '2' })),
  ]);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chain-atlas-import-files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function plan(folders: readonly string[]): Promise<FirstLoad> {
  const planned = await planFirstLoad({ catalogue, ontology, folders, order: serviceOrder, now });
  if (planned.status !== 'planned') throw new Error(JSON.stringify(planned));
  return planned.load;
}

/** What files hold, in a form in which graphs compare. */
async function writeAndRead(load: FirstLoad) {
  await rm(folder, { recursive: true, force: true });
  await writeImportFiles({ folder, statements: load.statements, ontology });
  const { nodes, relationships } = await readImportFiles(folder);
  const of = (label: string) => nodes.filter(({ labels }) => labels.includes(label));
  const byId = (label: string) => new Map(of(label).map((node) => [String(node.properties['id']), node]));
  return {
    entities: byId('Entity'),
    datasets: byId('Dataset'),
    relations: new Map(relationships.map((one) => [String(one.properties['relationId']), one])),
    chunks: of('_JournalChunk').map(({ properties: { id: _id, ...chunk } }) => chunk),
    headers: of('_JournalEntry').map(({ properties }) => JSON.parse(String(properties['header'])) as object),
    position: of('_Journal').map(({ properties }) => properties),
    counts: { nodes: nodes.length, relationships: relationships.length },
  };
}

/** As Neo4j keeps it: whole numbers apart, and no list without items. */
const toKept = (properties: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]) =>
      Array.isArray(value) && value.length === 0 ? [] : [[name, toKeptValue(value)]],
    ),
  );
const toKeptValue = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(toKeptValue) : Number.isSafeInteger(value) ? BigInt(Number(value)) : value;

/** What the door left in a graph, in the same form. */
async function readGraph(engine: GraphEngine) {
  const { entities, relations, datasets, position } = await readStoredGraph({ engine, catalogue, ontology });
  const chunks: object[] = [];
  const headers: object[] = [];
  for await (const whole of readWholeEntries({ engine }, 0)) {
    chunks.push(...whole.chunks.map((chunk) => toKept({ ...chunk })));
    headers.push(whole.entry);
  }
  return {
    entities: new Map(
      [...entities].map(([id, { label, properties }]) => [
        id,
        { labels: ['Entity', label], properties: toKept({ ...properties, id, label }) },
      ]),
    ),
    datasets: new Map(
      [...datasets].map(([id, record]) => [
        id,
        { labels: ['Dataset'], properties: toKept({ ...record, id }) },
      ]),
    ),
    relations: new Map(
      [...relations].map(([relationId, { type, from, to, properties }]) => [
        relationId,
        { type, from, to, properties: toKept({ ...properties, relationId }) },
      ]),
    ),
    chunks,
    headers,
    position: [toKept({ id: 'journal', ...position, format: 1 })],
    counts: {
      nodes: entities.size + datasets.size + chunks.length + headers.length + 1,
      relationships: relations.size,
    },
  };
}

/** Two imports of the same data have entries of different ids, and so of different hashes. */
const withoutIds = (graph: {
  readonly headers: readonly object[];
  readonly position: readonly object[];
}) => ({
  ...graph,
  headers: graph.headers.map((header) => ({ ...header, id: '', hash: '', previousHash: '' })),
  position: graph.position.map((position) => ({ ...position, hash: '' })),
});

describe('files for neo4j-admin', () => {
  let engine: GraphEngine;
  beforeEach(async () => {
    engine = await createEngine({ url: 'embedded:memory' });
  });
  afterEach(() => engine.close());

  test('hold what imports leave in a graph, of datasets that speak of the same facts', async () => {
    const folders = await writeRandomDatasets();
    for (const one of folders) {
      expect(await importDataset({ engine, catalogue, ontology, folder: one, now })).toMatchObject({
        status: 'loaded',
      });
    }
    const graph = await readGraph(engine);
    expect(graph.counts.relationships).toBeGreaterThan(100);
    expect(withoutIds(await writeAndRead(await plan(folders)))).toEqual(withoutIds(graph));
    // Out of the graph itself its journal comes as it is.
    expect(await writeAndRead(await readFirstLoad({ engine, catalogue, ontology }))).toEqual(graph);
  });
});

const rows = (query: string, ...some: Readonly<Record<string, PlainValue>>[]): WriteStatement => ({
  query: catalogue.get(query),
  params: { rows: some },
  changes: some.length,
});
const write = (...statements: readonly WriteStatement[]) =>
  writeImportFiles({
    folder,
    ontology,
    statements: (async function* () {
      yield* statements;
    })(),
  });
const park = (id: string, properties: Readonly<Record<string, PlainValue>>) =>
  rows('put-parks', { id, properties });

test('texts come back as they were, and whole numbers apart from others', async () => {
  const name = ' "双"\n,\\"\r\n\t𠮷';
  const files = await write(
    park('park:a', { name, kind: '', areaKm2: 12.5, aliases: ['a,b', ' "c" ', ''] }),
    park('park:b', { name: 'b', areaKm2: 12, cites: [] }),
    park('park:c', { name: 'c', areaKm2: -0, note: null }),
    park('park:d', { name: 'd', areaKm2: 1e-7 }),
    park('park:e', { name: 'e', areaKm2: 1e21 }),
  );
  expect(files).toContain('nodes/Park.whole-areaKm2.csv');
  const { nodes } = await readImportFiles(folder);
  const own = { label: 'Park' };
  expect(nodes.map(({ properties }) => properties)).toEqual(
    expect.arrayContaining([
      { id: 'park:a', name, kind: '', areaKm2: 12.5, aliases: ['a,b', ' "c" ', ''], ...own },
      { id: 'park:b', name: 'b', areaKm2: 12n, ...own },
      { id: 'park:c', name: 'c', areaKm2: 0n, ...own },
      { id: 'park:d', name: 'd', areaKm2: 1e-7, ...own },
      { id: 'park:e', name: 'e', areaKm2: 1e21, ...own },
    ]),
  );
  expect(await readFile(join(folder, 'import.sh'), 'utf8')).toContain('--multiline-fields=true');
});

test('the script names every file, and a buffer for the longest line', async () => {
  const files = await write(park('park:a', { name: '长'.repeat(3_000_000) }), park('park:b', { name: 'b' }));
  const script = await readFile(join(folder, 'import.sh'), 'utf8');
  expect(files).toEqual(['nodes/Park.header.csv', 'nodes/Park.csv', 'import.sh', 'README.md']);
  expect(script).toContain('--nodes=nodes/Park.header.csv,nodes/Park.csv');
  expect(script).toContain('--multiline-fields=false');
  expect(Number(/--read-buffer-size=(\d+)m/u.exec(script)?.[1])).toBeGreaterThanOrEqual(9);
});

test.each([
  ['a separator in an item of a list', { aliases: ['a\u001fb'] }, /U\+001F/u],
  ['a list of one empty text', { aliases: [''] }, /empty text/u],
  ['a property of another version', { colour: 'red' }, /colour/u],
  ['a text where a number belongs', { areaKm2: '12' }, /areaKm2 of park:a is "12"/u],
  ['a text where a list belongs', { aliases: 'a' }, /aliases of park:a/u],
  ['half of a character', { name: '\ud842' }, /half of a character/u],
  ['a number that is none', { areaKm2: Number.NaN }, /NaN/u],
])('%s is refused, in both languages', async (_title, properties, message) => {
  const error: unknown = await write(park('park:a', properties)).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InvalidInputError);
  expect(error).toMatchObject({ message: expect.stringMatching(message) as string });
  expect((error as InvalidInputError).messageZh).toMatch(/\p{Script=Han}/u);
});

test('a statement that changes a graph has no place in a first load', async () => {
  const wrong = rows('put-feeds-relations', { relationId: 'r', from: 'a', to: 'b', properties: {} });
  await expect(write(wrong)).rejects.toThrow(/put-feeds-relations/u);
});

test('one statement at a time is asked for, and none after the end of the signal', async () => {
  const controller = new AbortController();
  let asked = 0;
  let written = 0;
  const statements = async function* () {
    for (; asked < 100; asked += 1) {
      expect(written).toBe(asked);
      if (asked === 5) controller.abort();
      yield park(`park:${asked}`, { name: 'x' });
    }
  };
  const onProgress = (done: number) => {
    written = done;
  };
  const { signal } = controller;
  await expect(
    writeImportFiles({ folder, ontology, statements: statements(), signal, onProgress }),
  ).rejects.toThrow(QueryAbortedError);
  expect(asked).toBe(5);
});
