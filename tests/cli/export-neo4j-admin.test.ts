import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ontology } from '../../src/domain/ontology/ontology.ts';
import { writeDatasetFolder, writeSmallDataset } from '../support/dataset-folder.ts';
import { buildRandomDataset } from '../support/random-dataset.ts';
import { readImportFiles } from '../support/read-import-files.ts';
import { runCommand } from '../support/run-cli.ts';
import { canMountDisks, createSmallDisk } from '../support/small-disk.ts';

let base: string;
let folder: string;
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'chain-atlas-first-load-'));
  folder = join(base, 'files');
});
afterEach(() => rm(base, { recursive: true, force: true }));

const run = (lang: 'en' | 'zh', ...args: readonly string[]) =>
  runCommand(['export', folder, '--neo4j-admin', '--lang', lang, ...args]);

test('a dataset becomes files, and a graph that has imported it the same ones', async () => {
  const dataset = await writeSmallDataset();
  const url = ['--url', `embedded:${join(base, 'graph')}`];
  const written = await run('en', '--from', dataset, '--reason', 'the first load');
  expect(written).toMatchObject({ exitCode: 0 });
  expect(written.out).toContain(`${folder}: 7 entities, 5 relations`);
  expect(written.out).toContain(join(folder, 'import.sh'));
  const { nodes, relationships } = await readImportFiles(folder);
  const entry = nodes.find(({ labels }) => labels.includes('_JournalEntry'));
  expect(JSON.parse(String(entry?.properties['header']))).toMatchObject({
    author: { via: 'command-line' },
    operation: 'IMPORT',
    reason: 'the first load',
  });

  expect((await runCommand(['import', dataset, ...url])).exitCode).toBe(0);
  expect(await run('zh', '--replace', ...url)).toMatchObject({ exitCode: 0 });
  const fromGraph = await readImportFiles(folder);
  expect(fromGraph.relationships).toEqual(expect.arrayContaining([...relationships]));
  const entities = nodes.filter(({ labels }) => labels.includes('Entity'));
  expect(fromGraph.nodes).toEqual(expect.arrayContaining(entities));
  expect(fromGraph.nodes).toHaveLength(nodes.length);
  expect(await readdir(base)).toEqual(['files', 'graph']);
});

test('what is in the folder already is kept, unless it is an export that may be replaced', async () => {
  const dataset = await writeSmallDataset();
  await mkdir(folder);
  await writeFile(join(folder, 'mine.txt'), 'mine');
  const foreign = await run('en', '--from', dataset, '--replace');
  expect(foreign.exitCode).not.toBe(0);
  expect(foreign.err).toMatch(/holds something other than files for neo4j-admin/u);
  expect(await readFile(join(folder, 'mine.txt'), 'utf8')).toBe('mine');
  await rm(folder, { recursive: true });
  expect((await run('en', '--from', dataset)).exitCode).toBe(0);
  const again = await run('zh', '--from', dataset);
  expect(again.exitCode).not.toBe(0);
  expect(again.err).toContain('已有供 neo4j-admin 使用的文件');
  expect((await run('en', '--from', dataset, '--replace')).exitCode).toBe(0);
});

test('a dataset that breaks a rule leaves no folder', async () => {
  const dataset = await writeSmallDataset({
    'relations/BROADER.csv': 'from,to,cites\next:beverage,ind:none,\n',
  });
  const result = await run('zh', '--from', dataset);
  expect(result.exitCode).not.toBe(0);
  expect(result.out).toContain('ind:none');
  expect(result.err).toContain('未写出任何文件');
  expect(await readdir(base)).toEqual([]);
});

test.each([
  [['--neo4j-admin', '--from', 'plan.xlsx'], /plan\.xlsx is a workbook/u],
  [['--neo4j-admin', '--dataset', 'seed'], /--dataset cannot stand with --neo4j-admin/u],
  [['--neo4j-admin', '--reason', 'why'], /--reason is for --neo4j-admin --from alone/u],
  [['--from', 'seed'], /--from is for --neo4j-admin alone/u],
])('%j is refused with a way out', async (args, message) => {
  const english = await runCommand(['export', folder, ...args, '--lang', 'en']);
  const chinese = await runCommand(['export', folder, ...args, '--lang', 'zh']);
  expect(english.exitCode).not.toBe(0);
  expect(english.err).toMatch(message);
  expect(chinese.err).toMatch(/请/u);
  expect(existsSync(folder)).toBe(false);
});

test.skipIf(!canMountDisks())('a disk that is full leaves nothing, and is named', async () => {
  const dataset = await writeDatasetFolder(
    buildRandomDataset(ontology, { seed: 3, entitiesPerLabel: 60, relationsPerType: 100 }),
  );
  const disk = createSmallDisk(1);
  try {
    folder = join(disk.folder, 'files');
    const result = await run('zh', '--from', dataset);
    expect(result.exitCode).not.toBe(0);
    expect(result.err).toMatch(/无法写入.*ENOSPC/su);
    expect(await readdir(disk.folder)).toEqual([]);
  } finally {
    disk.remove();
  }
});
