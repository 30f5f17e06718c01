import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readDataset } from '../../src/dataset/read/read-dataset.ts';
import { runCommand } from '../support/run-cli.ts';

const root = join(import.meta.dirname, '../..');
const seed = join(root, 'seed');
const documents = process.env['DOCUMENTS_DIR'];

test('a workbook of each district comes back without a change', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chain-atlas-seed-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const graph = ['--url', `embedded:${join(folder, 'graph')}`, '--lang', 'en'];
  expect((await runCommand(['import', seed, ...graph])).exitCode).toBe(0);
  for (const district of ['綦江', '合川', '江津', '黔江']) {
    const file = join(folder, `${district}.xlsx`);
    expect((await runCommand(['export', file, '--district', district, ...graph])).exitCode).toBe(0);
    const { exitCode, out } = await runCommand(['import', file, ...graph]);
    expect(out).toContain('nothing to change');
    expect(exitCode).toBe(0);
  }
});

test('the seed keeps every rule of the dataset format', async () => {
  const { exitCode, out } = await runCommand(['validate', seed, '--json']);
  const { issues, counts } = JSON.parse(out) as {
    issues: readonly unknown[];
    counts: { entities: number; relations: number };
  };
  expect(issues).toEqual([]);
  expect(exitCode).toBe(0);
  expect(counts.entities).toBeGreaterThan(1000);
  expect(counts.relations).toBeGreaterThan(1500);
});

test('every remark of the seed is there in Chinese', async () => {
  const { tables } = await readDataset(seed);
  const cells = tables
    .filter(({ kind }) => kind === 'entities' || kind === 'relations')
    .flatMap(({ file, columns, rows }) => {
      const toText = (own: (typeof rows)[number]['cells'], name: string) =>
        String(own[columns.indexOf(name)] ?? '');
      return rows.flatMap(({ row, cells: own }) =>
        ['note', 'citationNote', 'treatment']
          .filter((name) => toText(own, name) !== '')
          .map((name) => ({ place: `${file}:${row} ${name}`, inChinese: toText(own, `${name}Zh`) })),
      );
    });
  expect(cells.length).toBeGreaterThan(1000);
  expect(cells.filter(({ inChinese }) => !/\p{Script=Han}/u.test(inChinese))).toEqual([]);
});

test.runIf(documents !== undefined && existsSync(documents))(
  'every line that the seed cites is there',
  async () => {
    const { exitCode, out } = await runCommand([
      'validate',
      seed,
      '--json',
      '--documents',
      String(documents),
    ]);
    const { issues, warnings } = JSON.parse(out) as {
      issues: readonly unknown[];
      warnings: readonly { rule: string }[];
    };
    expect(issues).toEqual([]);
    expect(exitCode).toBe(0);
    expect(warnings.filter(({ rule }) => rule === 'citation-blank' || rule === 'document-missing')).toEqual(
      [],
    );
  },
);
