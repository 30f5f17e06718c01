import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { importDataset } from '../../src/dataset/import-dataset.ts';
import { readStoredGraph, type StoredGraph } from '../../src/dataset/plan/stored-graph.ts';
import { ontology } from '../../src/domain/ontology/ontology.ts';
import { createEngine } from '../../src/engines/create-engine.ts';
import { catalogue } from '../../src/graph/catalogue.ts';
import { writeDatasetFolder } from '../support/dataset-folder.ts';
import { buildRandomDataset } from '../support/random-dataset.ts';
import { createRandom } from '../support/random.ts';
import { spawnCommand, waitForExit } from '../support/run-cli.ts';

const rounds = Number(process.env['KILL_ROUNDS'] ?? 5);
const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 100_000);

/** What the graph holds once a dataset was imported into an empty one. */
async function readAlone(folder: string): Promise<StoredGraph> {
  const engine = await createEngine({ url: 'embedded:memory' });
  try {
    await importDataset({ engine, catalogue, ontology, folder });
    return await readStoredGraph({ engine, catalogue, ontology });
  } finally {
    await engine.close();
  }
}

const toFacts = ({ entities, relations }: StoredGraph) => ({ entities, relations });

test(`a process that is killed while it imports leaves the old or the new graph whole (seed ${seed})`, async () => {
  const random = createRandom(seed);
  const files = [1, 2].map((version) =>
    buildRandomDataset(ontology, { seed: seed + version, version: '1', entitiesPerLabel: 30, relationsPerType: 60 }),
  );
  const folders = await Promise.all(files.map((dataset) => writeDatasetFolder(dataset)));
  const wholes = await Promise.all(folders.map(async (folder) => toFacts(await readAlone(folder))));
  const data = await mkdtemp(join(tmpdir(), 'chain-atlas-kill-'));
  const url = `embedded:${join(data, 'graph')}`;
  try {
    const begin = performance.now();
    expect(await waitForExit(spawnCommand(['import', folders[0] ?? '', '--url', url]))).toMatchObject({ exitCode: 0 });
    const durationMs = performance.now() - begin;
    let current = 0;
    const outcomes: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const next = 1 - current;
      const child = spawnCommand(['import', folders[next] ?? '', '--url', url]);
      const exit = waitForExit(child);
      // The second half of a run is where it loads.
      const timer = setTimeout(() => child.kill('SIGKILL'), durationMs * (0.4 + random.below(600) / 1000));
      const { signal } = await exit;
      clearTimeout(timer);
      const engine = await createEngine({ url });
      const found = toFacts(await readStoredGraph({ engine, catalogue, ontology }));
      await engine.close();
      const isNew = found.entities.size > 0 && isSame(found, wholes[next]);
      expect(found).toEqual(wholes[isNew ? next : current]);
      outcomes.push(`${signal ?? 'finished'}: ${isNew ? 'new' : 'old'}`);
      if (isNew) current = next;
    }
    expect(outcomes).toHaveLength(rounds);
  } finally {
    await rm(data, { recursive: true, force: true });
  }
});

const isSame = (left: object, right: object | undefined): boolean => isDeepStrictEqual(left, right);
