import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { planFirstLoad } from '../../src/dataset/first-load/plan-first-load.ts';
import { importDataset, serviceOrder } from '../../src/dataset/import-dataset.ts';
import { prepareGraph } from '../../src/dataset/rebuild/prepare-graph.ts';
import { ontology } from '../../src/domain/ontology/ontology.ts';
import { createEngine } from '../../src/engines/create-engine.ts';
import type { EngineSettings } from '../../src/engines/engine-settings.ts';
import { writeImportFiles } from '../../src/engines/neo4j/import-files/write-import-files.ts';
import { catalogue } from '../../src/graph/catalogue.ts';
import type { GraphEngine } from '../../src/graph/engine.ts';
import { readWholeEntries } from '../../src/journal/stored-journal.ts';
import { verifyChain } from '../../src/journal/chain.ts';
import { noPosition } from '../../src/journal/entry.ts';
import { writeDatasetFolder } from '../support/dataset-folder.ts';
import { dumpNeo4j } from '../support/dump-neo4j.ts';
import { getNeo4j, listEngines } from '../support/engines.ts';
import { startImportedNeo4j } from '../support/imported-neo4j.ts';
import { buildRandomDataset } from '../support/random-dataset.ts';

const door = getNeo4j();
// neo4j-admin is where the server is: in a container of our own, or out of reach.
const isOutOfReach = door === null || process.env['GRAPH_TEST_URL'] !== undefined;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chain-atlas-neo4j-admin-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const load = (engine: GraphEngine, from: string) =>
  importDataset({ engine, catalogue, ontology, folder: from });

/** As a service does when it starts. */
const prepare = (engine: GraphEngine) => prepareGraph({ engine, catalogue, ontology, order: serviceOrder });

async function ask({ url, user, password }: EngineSettings, text: string) {
  const driver = neo4j.driver(url, neo4j.auth.basic(user ?? '', password ?? ''));
  try {
    return (await driver.executeQuery(text)).records.map((record) => record.toObject());
  } finally {
    await driver.close();
  }
}

test.skipIf(isOutOfReach)(
  'neo4j-admin makes the graph that imports through the door make, and later imports go on from it',
  { timeout: 120_000 },
  async () => {
    const random = await writeDatasetFolder(buildRandomDataset(ontology, { seed: 21 }));
    const planned = await planFirstLoad({
      catalogue,
      ontology,
      folders: [random],
      order: serviceOrder,
    });
    if (planned.status !== 'planned') throw new Error(JSON.stringify(planned));
    await writeImportFiles({ folder, statements: planned.load.statements, ontology });

    const byDoor = async () => {
      const [neo4jUnderTest] = listEngines().filter(({ name }) => name === 'neo4j');
      if (!neo4jUnderTest) throw new Error('no Neo4j');
      const engine = await neo4jUnderTest.createFresh();
      try {
        expect((await load(engine, random)).status).toBe('loaded');
      } finally {
        await engine.close();
      }
    };
    const [imported] = await Promise.all([startImportedNeo4j(folder), byDoor()]);
    const { settings } = imported;
    try {
      const dump = await dumpNeo4j(settings);
      expect(dump.length).toBeGreaterThan(100);
      expect(dump).toEqual(await dumpNeo4j(door as EngineSettings));

      const engine = await createEngine(settings);
      try {
        await prepare(engine);
        const states = await ask(settings, 'SHOW INDEXES YIELD state RETURN state, count(*) AS indexes');
        expect(states).toHaveLength(1);
        expect(states[0]).toMatchObject({ state: 'ONLINE' });
        // The plans of the first reads need what the indexes hold to be counted.
        const [statistics] = await ask(
          settings,
          "CALL db.stats.retrieve('GRAPH COUNTS') YIELD data RETURN [i IN data.indexes WHERE i.labels = ['Firm'] | i.estimatedUniqueSize] AS sizes",
        );
        const sizes = statistics?.['sizes'] as readonly { toNumber(): number }[];
        expect(Math.min(...sizes.map((size) => size.toNumber()))).toBeGreaterThan(0);

        // Its own journal holds, and the door finds nothing to do, and then something.
        const seqs: number[] = [];
        for await (const { entry } of verifyChain(readWholeEntries({ engine }, 0), noPosition))
          seqs.push(entry.seq);
        expect(seqs).toEqual([1]);
        expect((await load(engine, random)).status).toBe('unchanged');
        const next = await writeDatasetFolder(buildRandomDataset(ontology, { seed: 22, version: '2' }));
        expect(await load(engine, next)).toMatchObject({ status: 'loaded', entry: { seq: 2 } });
      } finally {
        await engine.close();
      }
    } finally {
      await imported.stop();
    }
  },
);
