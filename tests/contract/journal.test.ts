import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importDataset, type ImportOptions } from '../../src/dataset/import-dataset.ts';
import { readStoredGraph } from '../../src/dataset/plan/stored-graph.ts';
import { prepareGraph } from '../../src/dataset/rebuild/prepare-graph.ts';
import { rebuildGraph } from '../../src/dataset/rebuild/rebuild-graph.ts';
import { EngineUnavailableError, GraphChangedError, StorageFailedError } from '../../src/domain/errors.ts';
import { ontology } from '../../src/domain/ontology/ontology.ts';
import { createEngine } from '../../src/engines/create-engine.ts';
import { catalogue } from '../../src/graph/catalogue.ts';
import type { GraphEngine, WriteStatement } from '../../src/graph/engine.ts';
import type { WholeEntry } from '../../src/journal/chain.ts';
import { exportJournal } from '../../src/journal/export-journal.ts';
import { readHistory } from '../../src/journal/history.ts';
import { inspectFile } from '../../src/journal/inspect-file.ts';
import { hasJournalFile, journalFileIn } from '../../src/journal/journal-file.ts';
import { readStoredPosition, readWholeEntries, toGuard } from '../../src/journal/stored-journal.ts';
import { smallDataset, writeSmallDataset } from '../support/dataset-folder.ts';
import { describeEngines } from '../support/engines.ts';
import { anna, editRandomly, importRandomly } from '../support/random-writes.ts';
import { createRandom } from '../support/random.ts';

const seed = Number(process.env['JOURNAL_SEED'] ?? Date.now() % 100_000);
const rounds = Number(process.env['JOURNAL_ROUNDS'] ?? 4);

const order = { author: anna, reason: '新的数据', requestId: 'r1' };
const load = (engine: GraphEngine, folder: string, options: Partial<ImportOptions> = {}) =>
  importDataset({ engine, catalogue, ontology, folder, order, ...options });

async function readJournal(engine: GraphEngine): Promise<readonly WholeEntry[]> {
  const entries: WholeEntry[] = [];
  for await (const entry of readWholeEntries({ engine }, 0)) entries.push(entry);
  return entries;
}

/** Every stored entity, relation and dataset record, the position, and the journal. */
const readEverything = async (engine: GraphEngine) => ({
  ...(await readStoredGraph({ engine, catalogue, ontology })),
  journal: await readJournal(engine),
});

/** A version of the small dataset with another name for a firm. */
const version = (number: number, name: string) =>
  writeSmallDataset({
    'dataset.yaml': String(smallDataset['dataset.yaml']).replace('1.0.0', `1.0.${number}`),
    'entities/Firm.csv': String(smallDataset['entities/Firm.csv']).replace('美的制冷', name),
  });

async function* noStatements(): AsyncGenerator<WriteStatement> {}

describeEngines('the journal', (engineUnderTest) => {
  let engine: GraphEngine;
  let folder: string;
  beforeEach(async () => {
    engine = await engineUnderTest.createFresh();
    folder = await mkdtemp(join(tmpdir(), 'chain-atlas-journal-'));
  });
  afterEach(async () => {
    await engine.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('has an entry for each import, which says who, when, what and why, and the history of each fact', async () => {
    await load(engine, await writeSmallDataset(), { now: new Date('2026-01-02') });
    const second = await load(engine, await version(1, '美的'), { now: new Date('2026-01-03') });
    await load(engine, await version(1, '美的'));
    const journal = await readJournal(engine);
    expect(journal.map(({ entry }) => entry)).toEqual([
      expect.objectContaining({
        seq: 1,
        at: '2026-01-02T00:00:00.000Z',
        author: anna,
        operation: 'IMPORT',
        dataset: 'small',
        reason: '新的数据',
        requestId: 'r1',
        counts: { added: 12, changed: 0, removed: 0 },
        chunks: 2,
        previousHash: '',
      }),
      expect.objectContaining({ seq: 2, counts: { added: 0, changed: 1, removed: 0 }, chunks: 1 }),
    ]);
    expect(second).toMatchObject({ status: 'loaded', entry: journal[1]?.entry });

    await load(engine, await version(2, '美的二'));
    const history = await readHistory({ engine }, 'firm:mide');
    expect(history.map(({ entry }) => entry.seq)).toEqual([3, 2, 1]);
    const names = history.map(({ changes }) =>
      changes.map(({ dataset, before, after }) => [
        dataset,
        before?.properties['name'] ?? null,
        after?.properties['name'] ?? null,
      ]),
    );
    expect(names).toEqual([
      [['small', '美的', '美的二']],
      [['small', '美的制冷', '美的']],
      [['small', null, '美的制冷']],
    ]);
    const relation = 'BROADER(ext:beverage,ind:food)';
    expect((await readHistory({ engine }, relation)).map(({ entry }) => entry.seq)).toEqual([1]);
    expect(await readHistory({ engine }, 'firm:nobody')).toEqual([]);
  });

  test('a guard without a row keeps a write out, in one transaction and in a large load', async () => {
    await load(engine, await writeSmallDataset());
    const before = await readEverything(engine);
    for (const changeCount of [1, 1_000_000]) {
      const stale = { guard: toGuard({ seq: 0, hash: '' }), changeCount };
      const write = async function* (): AsyncGenerator<WriteStatement> {
        yield {
          query: catalogue.get('put-firms'),
          params: { rows: [{ id: 'firm:new', properties: { name: '新' } }] },
          changes: 1,
        };
      };
      await expect(engine.applyAtomically(write(), stale)).rejects.toThrow(GraphChangedError);
      expect(await readEverything(engine)).toEqual(before);
      const right = { guard: toGuard(before.position), changeCount };
      await engine.applyAtomically(noStatements(), right);
    }
    expect(await readEverything(engine)).toEqual(before);
  });

  test('two writers at once both get in, one after the other', async () => {
    // Two objects for one graph: neither waits for the other's turn, as two services would not.
    const other: GraphEngine = { ...engine };
    const results = await Promise.all([
      load(engine, await writeSmallDataset()),
      load(other, await writeSmallDataset({ 'dataset.yaml': 'id: other\nversion: 1\ntitle: 另一\n' })),
      load(engine, await version(3, '美的三'), { force: true }),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['loaded', 'loaded', 'loaded']);
    const { journal, datasets } = await readEverything(engine);
    expect(journal.map(({ entry }) => entry.seq)).toEqual([1, 2, 3]);
    expect([...datasets.keys()].toSorted()).toEqual(['other', 'small']);
    expect(await exportJournal({ engine }, join(folder, 'j'))).toEqual(await readStoredPosition({ engine }));
  });

  test('begins with what a graph holds that is older, and refuses one of a newer version', async () => {
    await load(engine, await writeSmallDataset());
    await load(engine, await writeSmallDataset({ 'dataset.yaml': 'id: other\nversion: 1\ntitle: 另一\n' }));
    for (const query of ['delete-journal-entries', 'delete-journal-chunks', 'delete-position'])
      await engine.write(catalogue.get(query), {
        entryIds: ['000000000001', '000000000002'],
        chunkIds: [1, 2].flatMap((seq) => [`00000000000${seq}/000000`, `00000000000${seq}/000001`]),
      });
    expect(await readJournal(engine)).toEqual([]);
    const events: string[] = [];
    const options = {
      engine,
      catalogue,
      ontology,
      order,
      onEvent: ({ en }: { en: string }) => events.push(en),
    };
    await prepareGraph(options);
    await prepareGraph(options);
    expect(events).toHaveLength(1);
    const [{ entry } = { entry: null }, ...others] = await readJournal(engine);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ operation: 'BASELINE', dataset: null, counts: { added: 24 } });
    await expectRebuilt(engine, () => createEngine({ url: 'embedded:memory' }));

    const { seq, hash } = await readStoredPosition({ engine });
    await engine.write(catalogue.get('put-position'), { seq, hash, format: 2 });
    await expect(load(engine, await version(1, '美的'))).rejects.toThrow(/newer chain-atlas/u);
    await expect(prepareGraph(options)).rejects.toThrow(/newer chain-atlas/u);
  });

  test(`rebuilds the same graph on either engine, after random writes (seed ${seed})`, async () => {
    const random = createRandom(seed);
    for (let round = 0; round < rounds; round += 1)
      await (round % 2 === 0 ? importRandomly : editRandomly)(engine, random);
    expect((await readJournal(engine)).length).toBeGreaterThan(2);
    const everything = await expectRebuilt(engine, () => createEngine({ url: 'embedded:memory' }));
    const shared = [...everything.entities.values()].filter(({ properties }) => properties['statements']);
    expect(shared.length).toBeGreaterThan(0);
    await expectRebuilt(engine, engineUnderTest.createFresh, everything);
  });

  test('rebuilds what the embedded engine has recorded', async () => {
    const random = createRandom(seed + 1);
    const source = await createEngine({ url: 'embedded:memory' });
    try {
      for (const write of [importRandomly, editRandomly]) await write(source, random);
      await expectRebuilt(source, engineUnderTest.createFresh);
    } finally {
      await source.close();
    }
  });

  test('--replace makes any graph what the journal says', async () => {
    const random = createRandom(seed + 2);
    const source = await createEngine({ url: 'embedded:memory' });
    try {
      for (const write of [importRandomly, editRandomly]) await write(source, random);
      await exportJournal({ engine: source }, join(folder, 'j'));
      await load(engine, await writeSmallDataset());
      const rebuild = { engine, catalogue, ontology, file: join(folder, 'j') };
      await expect(rebuildGraph({ ...rebuild, replace: false })).rejects.toThrow(/--replace/u);
      await rebuildGraph({ ...rebuild, replace: true });
      expect(await readEverything(engine)).toEqual(await readEverything(source));
    } finally {
      await source.close();
    }
  });

  /** Rebuilds from an exported journal into a fresh graph, which has to hold the same. */
  async function expectRebuilt(
    source: GraphEngine,
    createTarget: () => Promise<GraphEngine>,
    known?: Awaited<ReturnType<typeof readEverything>>,
  ) {
    const file = join(folder, `export-${Math.random()}.jsonl`);
    const everything = known ?? (await readEverything(source));
    await exportJournal({ engine: source }, file);
    const target = await createTarget();
    try {
      await rebuildGraph({ engine: target, catalogue, ontology, file, replace: false });
      expect(await readEverything(target)).toEqual(everything);
    } finally {
      await target.close();
    }
    return everything;
  }
});

describe('the journal of a folder', () => {
  let folder: string;
  let engine: GraphEngine;
  const file = () => journalFileIn(folder);
  const events: string[] = [];
  /** As a start does it. */
  const start = async () => {
    events.length = 0;
    engine = await createEngine({ url: `embedded:${folder}`, onDamagedStore: hasJournalFile });
    const onEvent = ({ en }: { en: string }) => events.push(en);
    await prepareGraph({ engine, catalogue, ontology, order, onEvent });
  };
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chain-atlas-journal-'));
    await start();
    await load(engine, await writeSmallDataset());
  });
  afterEach(async () => {
    await engine.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('is in the file once a write is acknowledged', async () => {
    for (let number = 1; number <= 3; number += 1) {
      await load(engine, await version(number, `美的${number}`));
      const found: WholeEntry[] = [];
      await inspectFile(file(), (whole) => found.push(whole));
      expect(found).toEqual(await readJournal(engine));
      expect(found).toHaveLength(number + 1);
    }
  });

  test('an engine that stops between graph and file does not say that nothing was written', async () => {
    let isWritten = false;
    const stopping: GraphEngine = {
      ...engine,
      applyAtomically: async (...given) => {
        await engine.applyAtomically(...given);
        isWritten = true;
      },
      read: async (...given) => {
        if (isWritten)
          throw new EngineUnavailableError('the engine stopped; nothing was written, try again', {
            messageZh: '引擎中断，未写入；请再试一次',
          });
        return engine.read(...given);
      },
    };
    await expect(load(stopping, await version(1, '美的一'))).rejects.toMatchObject({
      code: 'STORAGE_FAILED',
      message: expect.stringMatching(
        /^the change is in the graph, as entry 2 .* Do not repeat it/u,
      ) as string,
      messageZh: expect.stringMatching(/^更改已写入图谱（变更日志第 2 条）.*请勿重做/u) as string,
    });
    expect((await readJournal(engine)).map(({ entry }) => entry.seq)).toEqual([1, 2]);
  });

  test('a store that is gone, damaged or behind is rebuilt from it', async () => {
    const early = await readFile(await currentStore());
    await load(engine, await version(1, '美的一'));
    const everything = await readEverything(engine);
    const ways: Readonly<Record<string, () => Promise<void>>> = {
      gone: async () => rm(join(await currentStore(), '..'), { recursive: true }),
      damaged: async () => writeFile(await currentStore(), 'no store'),
      behind: async () => {
        await rm(`${await currentStore()}.wal`, { recursive: true, force: true });
        await writeFile(await currentStore(), early);
      },
    };
    for (const [name, spoil] of Object.entries(ways)) {
      await engine.close();
      await spoil();
      await start();
      expect({ name, events }).toEqual({
        name,
        events: [expect.stringContaining('is being rebuilt'), expect.stringContaining('rebuilt: 7 entities')],
      });
      expect(await readEverything(engine)).toEqual(everything);
    }
  });

  test('a file that is behind or gone is written from the store', async () => {
    const behind = await readFile(file());
    await load(engine, await version(1, '美的一'));
    const whole = await readFile(file());
    for (const spoil of [() => writeFile(file(), behind), () => rm(file())]) {
      await engine.close();
      await spoil();
      await start();
      expect(events).toEqual([expect.stringContaining('were appended')]);
      expect(await readFile(file())).toEqual(whole);
    }
    // Also the next write does so, without a start.
    await writeFile(file(), behind);
    await load(engine, await version(2, '美的二'));
    expect((await inspectFile(file())).position).toEqual(await readStoredPosition({ engine }));
  });

  test('a file that cannot be written says what is in the graph, and the next write catches up', async () => {
    const failing: GraphEngine = {
      ...engine,
      applyAtomically: async (statements, options) => {
        await engine.applyAtomically(statements, options);
        await rm(file());
        await mkdir(file());
      },
    };
    const error: unknown = await load(failing, await version(1, '美的一')).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(StorageFailedError);
    expect((error as Error).message).toMatch(/the change is in the graph, as entry 2/u);
    // While it is so, nothing more is written.
    await expect(load(engine, await version(2, '美的二'))).rejects.toThrow(StorageFailedError);
    expect((await readStoredPosition({ engine })).seq).toBe(2);
    await rm(file(), { recursive: true });
    await load(engine, await version(2, '美的二'));
    expect((await inspectFile(file())).position).toEqual(await readStoredPosition({ engine }));
  });

  test('a file of another graph is refused, and --replace keeps the one before', async () => {
    const other = await createEngine({ url: 'embedded:memory' });
    const backup = join(folder, 'backup.jsonl');
    try {
      await load(other, await version(5, '别的'));
      await exportJournal({ engine: other }, backup);
    } finally {
      await other.close();
    }
    const own = await readFile(file());
    await engine.close();
    await writeFile(file(), await readFile(backup));
    await expect(start()).rejects.toThrow(/is not the journal of the graph beside it/u);
    await engine.close();
    await writeFile(file(), own);
    await start();
    const { aside } = await rebuildGraph({ engine, catalogue, ontology, file: backup, replace: true });
    expect(await readFile(aside ?? '')).toEqual(own);
    expect(await readFile(file())).toEqual(await readFile(backup));
  });

  const currentStore = async () =>
    join(folder, (await readFile(join(folder, 'CURRENT'), 'utf8')).trim(), 'store.grafeo');
});
