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

// With what is made once, such as compiled code and search texts, a fact takes about 830 bytes. With its row, and what
// graph and journal keep of it, it took 2,100.
test('an import keeps its facts in memory, each once, and neither their rows nor what it writes of them', async () => {
  const { entities, relations } = await generateDataset(join(folder, 'generated'), 10_000, 1);
  const engine = await createEngine({ url: 'embedded:memory' });
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
    const dataset = join(folder, 'generated');
    const { status } = await importDataset({ engine, catalogue, ontology, folder: dataset, onProgress });
    expect({ status, looks }).toEqual({ status: 'loaded', looks: [] });
    expect((most - before) / (entities + relations)).toBeLessThan(1300);
  } finally {
    await engine.close();
  }
}, 120_000);
