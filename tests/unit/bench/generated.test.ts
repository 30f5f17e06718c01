import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, test } from 'vitest';
import { generateDataset } from '../../../bench/datasets/generated/generate.ts';
import type { Landmarks } from '../../../bench/datasets/generated/landmarks.ts';
import { readDataset } from '../../../src/dataset/read/read-dataset.ts';
import { validateDataset } from '../../../src/dataset/validate/validate-dataset.ts';
import { ontology } from '../../../src/domain/ontology/ontology.ts';

const folder = await mkdtemp(join(tmpdir(), 'chain-atlas-generated-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const generate = async (name: string, entities: number, seed: number) => {
  const counts = await generateDataset(join(folder, name), entities, seed);
  const landmarks = JSON.parse(await readFile(join(folder, `${name}.landmarks.json`), 'utf8')) as Landmarks;
  return { folder: join(folder, name), counts, landmarks };
};
const small = await generate('small', 5000, 1);
const larger = await generate('larger', 10_000, 1);

/** A digest of every file. */
async function hashFolder(path: string): Promise<string> {
  const hash = createHash('sha256');
  const names = await readdir(path, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.toSorted()) hash.update(file.slice(path.length)).update(await readFile(file));
  return hash.digest('hex');
}

type CsvRow = Readonly<Record<string, string>>;

async function readRows(path: string, part: 'entities' | 'relations'): Promise<readonly CsvRow[]> {
  const names = await readdir(join(path, part));
  const texts = await Promise.all(names.map((name) => readFile(join(path, part, name), 'utf8')));
  return texts.flatMap((text) => parse<CsvRow>(text, { columns: true }));
}

/** The ends of an entity's relations. */
const findNeighbours = (rows: readonly CsvRow[], id: string): readonly string[] =>
  rows
    .filter(({ from, to }) => from === id || to === id)
    .map(({ from, to }) => `${from} ${to}`)
    .toSorted();

const isId = (text: string): boolean => /^[a-z]+:/u.test(text);

describe('generated datasets', () => {
  test('one seed gives the same files, another one others', async () => {
    const again = await generate('again', 5000, 1);
    const other = await generate('other', 5000, 2);
    expect(await hashFolder(again.folder)).toBe(await hashFolder(small.folder));
    expect(await hashFolder(other.folder)).not.toBe(await hashFolder(small.folder));
  });

  test('are about as large as asked for, and keep every rule of the format', async () => {
    const { accepted, issues, warnings } = await validateDataset(await readDataset(small.folder), {
      ontology,
    });
    expect(issues).toEqual([]);
    expect(warnings.map(({ rule }) => rule)).toEqual(['documents-not-checked']);
    expect(accepted?.entities).toHaveLength(small.counts.entities);
    expect(accepted?.relations).toHaveLength(small.counts.relations);
    expect(Math.abs(small.counts.entities - 5000)).toBeLessThan(500);
    expect(small.counts.relations / small.counts.entities).toBeGreaterThan(2);
  });

  test('have landmarks with the same surroundings at any size, and hubs that grow', async () => {
    const [fewer, more] = [
      await readRows(small.folder, 'relations'),
      await readRows(larger.folder, 'relations'),
    ];
    expect(larger.landmarks).toEqual(small.landmarks);
    const near = [...Object.values(small.landmarks.near).filter(isId), ...small.landmarks.districts];
    for (const id of near) {
      expect(findNeighbours(fewer, id)).not.toEqual([]);
      expect(findNeighbours(more, id)).toEqual(findNeighbours(fewer, id));
    }
    for (const id of Object.values(small.landmarks.hubs).filter(isId))
      expect(findNeighbours(more, id).length).toBeGreaterThan(findNeighbours(fewer, id).length * 1.3);
  });

  test('have texts to search for: one with the same hits at any size, one with more', async () => {
    const namesOf = async (path: string) =>
      (await readRows(path, 'entities')).map(({ name, valueText }) => name ?? valueText ?? '');
    const [fewer, more] = [await namesOf(small.folder), await namesOf(larger.folder)];
    const count = (names: readonly string[], text: string) =>
      names.filter((name) => name.includes(text)).length;
    const { searchText, searchTextOfMany, near } = small.landmarks;
    expect(count(fewer, near.firmName)).toBe(1);
    expect(count(fewer, searchText)).toBeGreaterThan(0);
    expect(count(more, searchText)).toBe(count(fewer, searchText));
    expect(count(more, searchTextOfMany)).toBeGreaterThan(count(fewer, searchTextOfMany) * 1.3);
  });
});
