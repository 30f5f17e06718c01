import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, expect, test } from 'vitest';
import { generateDataset } from '../../bench/datasets/generated/generate.ts';
import { importDataset } from '../../src/dataset/import-dataset.ts';
import { ontology } from '../../src/domain/ontology/ontology.ts';
import { createEngine } from '../../src/engines/create-engine.ts';
import { catalogue } from '../../src/graph/catalogue.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const folder = await mkdtemp(join(tmpdir(), 'chain-atlas-memory-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Imports a generated dataset, and looks twice during the load how much memory is in use. */
async function measureImport(entities: number) {
  const dataset = join(folder, String(entities));
  const counts = await generateDataset(dataset, entities, 1);
  const engine = await createEngine({ url: 'embedded:memory', singleTransactionChanges: 100 });
  try {
    collectGarbage();
    const before = process.memoryUsage().heapUsed;
    let most = before;
    // Before the first fact is written, and once past the half.
    const looks = [0, 0.5];
    const onProgress = (phase: string, done: number, total: number): void => {
      if (phase !== 'load' || looks[0] === undefined || done < looks[0] * total) return;
      looks.shift();
      collectGarbage();
      most = Math.max(most, process.memoryUsage().heapUsed);
    };
    const { status } = await importDataset({
      engine,
      catalogue,
      ontology,
      folder: dataset,
      onProgress,
    });
    expect({ status, looks }).toEqual({ status: 'loaded', looks: [] });
    return { facts: counts.entities + counts.relations, bytes: most - before };
  } finally {
    await engine.close();
  }
}

// A fact with its values takes about 500 bytes. With its row, and what graph and journal keep of it, it took three times
// as much.
test('an import keeps its facts in memory, each once, and neither their rows nor what it writes of them', async () => {
  const few = await measureImport(5000);
  const many = await measureImport(10_000);
  expect(many.facts).toBeGreaterThan(1.8 * few.facts);
  expect((many.bytes - few.bytes) / (many.facts - few.facts)).toBeLessThan(900);
}, 60_000);
