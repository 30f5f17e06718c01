import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportDataset } from '../../src/dataset/export/export-dataset.ts';
import { importDataset } from '../../src/dataset/import-dataset.ts';
import { readDataset } from '../../src/dataset/read/read-dataset.ts';
import { validateDataset } from '../../src/dataset/validate/validate-dataset.ts';
import type { GraphEngine } from '../../src/graph/engine.ts';
import { createCatalogueFor } from '../../src/graph/catalogue.ts';
import { writeFiles } from '../support/dataset-folder.ts';
import { describeEngines } from '../support/engines.ts';
import { madeUpOntology as ontology } from '../support/made-up-ontology.ts';
import { buildRandomDataset } from '../support/random-dataset.ts';

const catalogue = createCatalogueFor(ontology);
/** How many datasets go round; `npm run endurance` has 40. */
const numRuns = Number(process.env['ROUND_TRIPS'] ?? 6);

describeEngines('random datasets', (engineUnderTest) => {
  let engine: GraphEngine;
  let folder: string;
  beforeAll(async () => {
    engine = await engineUnderTest.createFresh();
    folder = await mkdtemp(join(tmpdir(), 'chain-atlas-round-trip-'));
  });
  afterAll(async () => {
    await engine.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('what is exported is what was imported, and a second export is the same text', async () => {
    let round = 0;
    const format = fc.constantFrom('csv' as const, 'jsonl' as const);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.integer({ min: 1, max: 5 }),
        format,
        format,
        async (seed, size, written, exported) => {
          round += 1;
          const at = (name: string) => join(folder, `${round}-${name}`);
          // The same id over and over: each import replaces the whole of the one before.
          const files = buildRandomDataset(ontology, {
            seed,
            version: String(round),
            entitiesPerLabel: size,
            format: written,
          });
          await writeFiles(at('in'), files);
          const result = await importDataset({ engine, catalogue, ontology, folder: at('in') });
          expect(result).toMatchObject({ status: 'loaded' });

          const options = { engine, catalogue, ontology, format: exported };
          await exportDataset({ ...options, folder: at('out') });
          expect(await readFacts(at('out'))).toEqual(await readFacts(at('in')));
          expect(await importDataset({ engine, catalogue, ontology, folder: at('out') })).toMatchObject({
            status: 'unchanged',
          });
          await exportDataset({ ...options, folder: at('again') });
          expect(await readTexts(at('again'))).toEqual(await readTexts(at('out')));
        },
      ),
      {
        numRuns,
        // Both forms, each into the other and into itself.
        examples: [
          [1, 5, 'csv', 'jsonl'],
          [2, 3, 'jsonl', 'csv'],
          [3, 2, 'csv', 'csv'],
          [4, 1, 'jsonl', 'jsonl'],
        ],
      },
    );
  });
});

async function readFacts(folder: string) {
  const { accepted, issues } = await validateDataset(await readDataset(folder), { ontology });
  expect(issues).toEqual([]);
  return accepted;
}

async function readTexts(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(
      files.map(async (file) => [file.slice(folder.length), await readFile(file, 'utf8')] as const),
    ),
  );
}
