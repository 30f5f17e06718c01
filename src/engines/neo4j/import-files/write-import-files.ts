import { type FileHandle, mkdir, open, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { QueryAbortedError } from '../../../domain/errors.ts';
import type { OntologyModel } from '../../../domain/ontology/ontology.ts';
import type { WriteStatement } from '../../../graph/engine.ts';
import { fitColumns, toHeader, toLine } from './csv-text.ts';
import { createImportRows, type ImportRow, type ImportTable } from './import-tables.ts';
import { toReadme } from './readme.ts';
import { type ImportFile, scriptFile, toScript } from './script.ts';

export interface ImportFilesOptions {
  /** An empty folder. */
  readonly folder: string;
  /** A whole load into an empty graph, as the door of every change would write it. */
  readonly statements: AsyncIterable<WriteStatement>;
  readonly ontology: OntologyModel;
  readonly signal?: AbortSignal;
  /** Hears of the facts written so far. */
  readonly onProgress?: (done: number) => void;
}

interface OpenFile extends ImportFile {
  readonly handle: FileHandle;
}

/**
 * Writes a load as the files that `neo4j-admin database import full` takes, with a script that calls it. Statements are
 * written as they come: the memory holds one.
 * @returns the files, by their paths in the folder
 */
export async function writeImportFiles(options: ImportFilesOptions): Promise<readonly string[]> {
  const { folder, statements, ontology, signal, onProgress } = options;
  const toImportRows = createImportRows(ontology);
  const files = new Map<string, OpenFile>();
  const replaceable = new Map<ImportTable, readonly ImportRow[]>();
  let done = 0;
  const lines = { longest: 0, areSingle: true };
  const write = async (table: ImportTable, rows: readonly ImportRow[]) => {
    for (const [path, { header, texts }] of groupLines(table, rows)) {
      for (const text of texts) {
        lines.longest = Math.max(lines.longest, text.length);
        lines.areSingle &&= text.search(/[\r\n]/u) === text.length - 1;
      }
      const file = files.get(path) ?? (await openFile(folder, { path, kind: table.kind, header }));
      files.set(path, file);
      await file.handle.appendFile(texts.join(''));
    }
  };
  try {
    for await (const statement of statements) {
      if (signal?.aborted) throw toGivenUpError();
      const { table, rows, replaces } = toImportRows(statement);
      if (replaces) replaceable.set(table, rows);
      else await write(table, rows);
      done += statement.changes;
      onProgress?.(done);
    }
    for (const [table, rows] of replaceable) await write(table, rows);
  } finally {
    for (const { handle } of files.values()) await handle.close();
  }
  const listed = [...files.values()];
  await writeFile(join(folder, scriptFile), toScript(listed, lines), { mode: 0o755 });
  await writeFile(join(folder, 'README.md'), toReadme());
  return [...listed.flatMap(({ header, data }) => [header, data]), scriptFile, 'README.md'];
}

interface Lines {
  readonly header: string;
  readonly texts: string[];
}

/** The lines of rows by the file that they go into. */
function groupLines(table: ImportTable, rows: readonly ImportRow[]): ReadonlyMap<string, Lines> {
  const groups = new Map<string, Lines>();
  for (const row of rows) {
    const { shape, columns } = fitColumns(table, row);
    const path = `${table.path}${shape}`;
    const group = groups.get(path) ?? { header: toHeader(table, columns), texts: [] };
    groups.set(path, group);
    group.texts.push(toLine(row, columns));
  }
  return groups;
}

async function openFile(
  folder: string,
  { path, kind, header }: Pick<ImportTable, 'path' | 'kind'> & { readonly header: string },
): Promise<OpenFile> {
  const names = { kind, header: `${path}.header.csv`, data: `${path}.csv` };
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, names.header), header);
  return { ...names, handle: await open(join(folder, names.data), 'wx') };
}

const toGivenUpError = (): QueryAbortedError =>
  new QueryAbortedError('the export was given up; nothing was written', {
    messageZh: '导出已取消，未写出任何文件',
  });
