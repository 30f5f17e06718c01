import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { importDataset } from '../../src/dataset/import-dataset.ts';
import { readStoredGraph } from '../../src/dataset/plan/stored-graph.ts';
import { ontology } from '../../src/domain/ontology/ontology.ts';
import { createEngine } from '../../src/engines/create-engine.ts';
import { catalogue } from '../../src/graph/catalogue.ts';
import type { GraphEngine } from '../../src/graph/engine.ts';
import { writeDatasetFolder } from '../support/dataset-folder.ts';
import { buildRandomDataset } from '../support/random-dataset.ts';
import { createRandom } from '../support/random.ts';
import { recordFigures } from '../support/record-figures.ts';
import { waitForExit } from '../support/run-cli.ts';

const rounds = Number(process.env['KILL_ROUNDS'] ?? 3);
const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 100_000);

const program = join(import.meta.dirname, '../support/import-and-report.ts');

/** Imports in a process of its own. `begun` resolves before the first fact is written, `written` after the last. */
function startImport(folder: string, url: string, singleTransactionChanges: number) {
  const args = ['--import', 'tsx', program, folder, url, String(singleTransactionChanges)];
  const child: ChildProcess = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const exit = waitForExit(child);
  const seen = (pattern: RegExp) =>
    new Promise<void>((resolve, reject) => {
      let out = '';
      child.stdout?.on('data', (chunk: Buffer) => {
        out += chunk.toString();
        if (pattern.test(out)) resolve();
      });
      exit.then((ended) => reject(new Error(`the import ended too early: ${ended.out}${ended.err}`)), reject);
    });
  return { child, exit, begun: seen(/^load 0\/0$/mu), written: seen(/^load ([1-9]\d*)\/\1$/mu) };
}

/** Ends the process, alone or together with the process of the engine that it started (a group of their own). */
function killHard(child: ChildProcess, withEngine: boolean): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  if (withEngine) process.kill(-child.pid, 'SIGKILL');
  else child.kill('SIGKILL');
}

interface LoadDuration {
  /** From the beginning of the load to the end of the process. */
  readonly wholeMs: number;
  /** From the last fact that was written to the end of the process: commit, checkpoint, switch. */
  readonly endMs: number;
}

/** Imports undisturbed, and says how long it took. */
async function measureLoad(
  folder: string,
  url: string,
  singleTransactionChanges: number,
): Promise<LoadDuration> {
  const { exit, begun, written } = startImport(folder, url, singleTransactionChanges);
  await begun;
  const begin = performance.now();
  await written;
  const lastWrite = performance.now();
  expect(await exit).toMatchObject({ exitCode: 0 });
  return { wholeMs: performance.now() - begin, endMs: performance.now() - lastWrite };
}

async function readFacts(engine: GraphEngine) {
  const { datasets, entities, relations } = await readStoredGraph({ engine, catalogue, ontology });
  return { title: datasets.get('random')?.['title'], entities, relations };
}

/** What the graph holds once a dataset was imported into an empty one. */
async function readAlone(folder: string) {
  const engine = await createEngine({ url: 'embedded:memory' });
  try {
    await importDataset({ engine, catalogue, ontology, folder });
    return await readFacts(engine);
  } finally {
    await engine.close();
  }
}

describe.each([
  ['one transaction', 1_000_000],
  ['a copy that takes over', 10],
])('a process that is killed while it loads by %s', (way, singleTransactionChanges) => {
  test(`leaves the old or the new graph whole (seed ${seed})`, async () => {
    const random = createRandom(seed);
    const size = { entitiesPerLabel: 40, relationsPerType: 80 };
    const files = [1, 2].map((step) =>
      buildRandomDataset(ontology, { seed: seed + step, version: '1', ...size }),
    );
    const [first = '', second = ''] = await Promise.all(files.map((dataset) => writeDatasetFolder(dataset)));
    const folders = [first, second];
    const wholes = [await readAlone(first), await readAlone(second)];
    const data = await mkdtemp(join(tmpdir(), 'chain-atlas-kill-'));
    const url = `embedded:${join(data, 'graph')}`;
    const outcomes: { readonly wasLoading: boolean; readonly isNew: boolean }[] = [];
    try {
      await measureLoad(first, url, singleTransactionChanges);
      await measureLoad(second, url, singleTransactionChanges);
      const { wholeMs, endMs } = await measureLoad(first, url, singleTransactionChanges);
      let current = 0;
      // A load that is faster than the measured one is over before it is killed: more rounds until one was not.
      const isEnough = (round: number) =>
        round >= rounds && (outcomes.some(({ wasLoading }) => wasLoading) || round >= 4 * rounds);
      for (let round = 0; !isEnough(round); round += 1) {
        const next = 1 - current;
        const { child, exit, begun, written } = startImport(
          folders[next] ?? '',
          url,
          singleTransactionChanges,
        );
        // Every other round aims at the end, where the change takes effect; the others at all of the load.
        const atEnd = round % 2 === 1;
        await (atEnd ? written : begun);
        written.catch(() => undefined);
        const delayMs = (atEnd ? 2 * endMs : wholeMs) * (random.below(1000) / 1000);
        const timer = setTimeout(() => killHard(child, random.below(2) === 0), delayMs);
        const { out } = await exit;
        clearTimeout(timer);
        const engine = await createEngine({ url });
        const found = await readFacts(engine);
        await engine.close();
        const isNew = isDeepStrictEqual(found, wholes[next]);
        expect(found).toEqual(wholes[isNew ? next : current]);
        outcomes.push({ wasLoading: !out.includes('loaded'), isNew });
        if (isNew) current = next;
      }
    } finally {
      await rm(data, { recursive: true, force: true });
    }
    const count = (wasLoading: boolean, isNew: boolean): number =>
      outcomes.filter((outcome) => outcome.wasLoading === wasLoading && outcome.isNew === isNew).length;
    recordFigures(`kill -9 of an import by ${way}`, {
      rounds,
      seed,
      'still loading, old graph': count(true, false),
      'still loading, new graph': count(true, true),
      'done, new graph': count(false, true),
    });
    // Otherwise nothing was tried.
    expect(outcomes.filter(({ wasLoading }) => wasLoading).length).toBeGreaterThan(0);
    for (const { wasLoading, isNew } of outcomes) expect(wasLoading || isNew).toBe(true);
  });
});
