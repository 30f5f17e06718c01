import { type FileHandle, mkdir, open, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'csv-stringify/sync';

export type Row = Readonly<Record<string, string | number | boolean | undefined>>;

/** The tables of a dataset folder, written piece by piece: only rows since the last flush are in memory. */
export interface DatasetWriter {
  /**
   * Adds a row to a table such as `entities/Firm`. The keys of its first row are its columns.
   * @throws Error for a row with other keys
   */
  readonly add: (table: string, row: Row) => void;
  readonly flush: () => Promise<void>;
  readonly close: () => Promise<void>;
  /** Rows of all tables in a folder: `entities` or `relations`. */
  readonly count: (folder: string) => number;
}

interface Table {
  readonly columns: readonly string[];
  readonly file: FileHandle | null;
  readonly rows: readonly Row[];
  readonly total: number;
}

/**
 * Makes a dataset folder with its dataset.yaml.
 * @throws Error where the folder has something already
 */
export async function createDatasetWriter(
  folder: string,
  manifest: Readonly<Record<string, string>>,
): Promise<DatasetWriter> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0)
    throw new Error(`${folder} is not empty; name a folder that is not there yet`);
  const lines = Object.entries(manifest).map(([name, value]) => `${name}: ${value}\n`);
  await writeFile(join(folder, 'dataset.yaml'), lines.join(''));
  const tables = new Map<string, Table>();
  return {
    add: (name, row) => {
      const known = tables.get(name);
      const columns = known?.columns ?? Object.keys(row);
      if (Object.keys(row).join() !== columns.join())
        throw new Error(`${name} has the columns ${columns.join()}, and this row ${Object.keys(row).join()}`);
      if (known) (known.rows as Row[]).push(row);
      else tables.set(name, { columns, file: null, rows: [row], total: 0 });
    },
    flush: async () => {
      for (const [name, table] of tables)
        if (table.rows.length > 0) tables.set(name, await writeRows(join(folder, `${name}.csv`), table));
    },
    close: async () => {
      for (const { file } of tables.values()) await file?.close();
    },
    count: (part) =>
      [...tables].reduce((sum, [name, { total }]) => sum + (name.startsWith(`${part}/`) ? total : 0), 0),
  };
}

async function writeRows(path: string, { columns, file: known, rows, total }: Table): Promise<Table> {
  if (known === null) await mkdir(dirname(path), { recursive: true });
  const file = known ?? (await open(path, 'wx'));
  const cells = rows.map((row) => columns.map((column) => row[column]));
  const cast = { boolean: String };
  await file.appendFile(stringify(known === null ? [columns, ...cells] : cells, { cast }));
  return { columns, file, rows: [], total: total + rows.length };
}
