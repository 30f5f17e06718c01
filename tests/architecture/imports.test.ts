import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const source = join(root, 'src');
const drivers = /^(neo4j-driver|@grafeo-db\/js)/u;

interface SourceFile {
  readonly path: string;
  readonly room: string;
  readonly text: string;
  readonly imports: readonly string[];
}

/** `src/graph/engine.ts` is in the room graph, `src/app.ts` in the room app. */
const toRoom = (path: string): string => (relative(source, path).split('/')[0] ?? '').replace(/\.tsx?$/u, '');

async function readSources(): Promise<readonly SourceFile[]> {
  const names = await readdir(source, { recursive: true });
  return Promise.all(
    names
      .filter((name) => /\.tsx?$/u.test(name))
      .map(async (name) => {
        const path = join(source, name);
        const text = await readFile(path, 'utf8');
        const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/gu)].map(
          (match) => match[1] ?? '',
        );
        return { path, room: toRoom(path), text, imports };
      }),
  );
}

async function readImportTable(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const text = await readFile(join(root, 'ARCHITECTURE.md'), 'utf8');
  const section = text.split('## Who may import whom')[1]?.split('\n## ')[0] ?? '';
  const rows = [...section.matchAll(/^\| (\w+) \| ([\w, ]+) \|$/gmu)].filter((row) => row[1] !== 'room');
  return new Map(
    rows.map((row) => [
      row[1] ?? '',
      new Set((row[2] ?? '').split(', ').filter((name) => name !== 'nothing')),
    ]),
  );
}

describe('imports', () => {
  let files: readonly SourceFile[] = [];
  let table: ReadonlyMap<string, ReadonlySet<string>> = new Map();
  beforeAll(async () => {
    [files, table] = await Promise.all([readSources(), readImportTable()]);
  });

  test('the table names every room of src, and no other', () => {
    expect(files.length).toBeGreaterThan(50);
    expect([...table.keys()].sort()).toEqual([...new Set(files.map((file) => file.room))].sort());
  });

  test('no room imports one that the table does not allow', () => {
    const violations = files.flatMap((file) =>
      file.imports
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => toRoom(resolve(dirname(file.path), specifier)))
        .filter((room) => room !== file.room && !table.get(file.room)?.has(room))
        .map((room) => `${relative(root, file.path)} imports ${room}`),
    );
    expect(violations).toEqual([]);
  });

  test('only engines import a database driver', () => {
    const importing = files.filter((file) => file.imports.some((specifier) => drivers.test(specifier)));
    expect([...new Set(importing.map((file) => file.room))]).toEqual(['engines']);
  });

  test('only config reads process.env', () => {
    const reading = files
      .filter((file) => file.text.includes('process.env'))
      .map((file) => relative(root, file.path));
    expect(reading).toEqual(['src/config.ts', 'src/config/production.ts']);
  });
});
