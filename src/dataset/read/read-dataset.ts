import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { InvalidInputError, StorageFailedError } from '../../domain/errors.ts';
import { groupBy } from '../../domain/group-by.ts';
import { findNearest } from '../find-nearest.ts';
import type { DatasetIssue } from '../issue.ts';
import { createIssue } from '../issue.ts';
import { createIssueList } from '../issue-list.ts';
import type { RowCounter } from './count-rows.ts';
import type { DatasetSource, DatasetTable } from './dataset-source.ts';
import { readCsv } from './read-csv.ts';
import { readJsonl } from './read-jsonl.ts';
import { manifestFile, readManifest } from './read-manifest.ts';
import { detectEncoding, readText } from './read-text.ts';

const tableFolders = ['entities', 'relations'] as const;
const singleTables = ['headings', 'reviewed-lines'] as const;
const extensions: readonly string[] = ['.csv', '.jsonl'];

interface TableFile {
  readonly kind: DatasetTable['kind'];
  /** Path within the folder, with slashes. */
  readonly file: string;
}

/**
 * Reads a dataset folder as it is written; what cannot be read is in `issues`. `counter` may end it. A table that
 * `takeTable` takes is not in the result: whoever needs its rows once need not hold all tables in memory.
 * @throws InvalidInputError when there is no such folder, StorageFailedError when it may not be read
 */
export async function readDataset(
  folder: string,
  counter?: RowCounter,
  takeTable: (table: DatasetTable) => boolean = () => false,
): Promise<DatasetSource> {
  try {
    const { files, issues } = await listFiles(folder);
    const { manifest, issues: manifestIssues } = await readManifest(folder);
    const tables: DatasetTable[] = [];
    const all = [...manifestIssues, ...issues];
    for (const file of files) {
      const { table, issues: tableIssues } = await readTable(folder, file, counter);
      if (table && !takeTable(table)) tables.push(table);
      for (const issue of tableIssues) all.push(issue);
    }
    return { manifest, tables, issues: all };
  } catch (error) {
    throw toReadError(folder, error);
  }
}

async function listFiles(
  folder: string,
): Promise<{ readonly files: readonly TableFile[]; readonly issues: readonly DatasetIssue[] }> {
  const files: TableFile[] = [];
  const issues = createIssueList();
  for (const entry of await listEntries(folder)) {
    if (entry.isDirectory()) {
      const kind = tableFolders.find((name) => name === entry.name);
      if (kind === undefined) issues.add(toUnknownFile(`${entry.name}/`));
      else
        for (const table of await listEntries(join(folder, kind))) {
          const file = `${kind}/${table.name}`;
          if (!extensions.includes(extname(table.name))) issues.add(toUnknownFile(file));
          else if (table.isFile()) files.push({ kind, file });
          else issues.add(createIssue('not-a-file', wholeFile(file)));
        }
      continue;
    }
    const single = singleTables.find((name) =>
      extensions.some((extension) => entry.name === `${name}${extension}`),
    );
    if (single && !entry.isFile()) issues.add(createIssue('not-a-file', wholeFile(entry.name)));
    else if (single) files.push({ kind: single, file: entry.name });
    else if (entry.name !== manifestFile && !isRemark(entry.name)) issues.add(toUnknownFile(entry.name));
  }
  issues.addAll(findDuplicates(files));
  return { files, issues: issues.toArray() };
}

/** Entries in order of name, without hidden files and those that Excel keeps while a table is open. */
const listEntries = async (folder: string): Promise<readonly Dirent[]> =>
  (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => !/^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/u.test(entry.name))
    .toSorted((left, right) => (left.name < right.name ? -1 : 1));

const isRemark = (name: string): boolean =>
  /^(?:README|LICEN[CS]E|NOTICE|CHANGELOG)|\.(?:md|txt)$/iu.test(name);

const toUnknownFile = (file: string): DatasetIssue =>
  createIssue('unknown-file', wholeFile(file), {
    nearest: findNearest(file, [
      manifestFile,
      'headings.csv',
      'reviewed-lines.csv',
      'entities/',
      'relations/',
    ]),
  });

/** A .csv and a .jsonl of the same table. */
const findDuplicates = (files: readonly TableFile[]): readonly DatasetIssue[] =>
  [...groupBy(files, ({ file }) => toTableName(file)).values()].flatMap(([first, ...others]) =>
    others.map(({ file }) => createIssue('duplicate-table', wholeFile(file), { other: first?.file ?? '' })),
  );

const toTableName = (file: string): string => file.slice(0, file.length - extname(file).length);

async function readTable(
  folder: string,
  { kind, file }: TableFile,
  counter: RowCounter | undefined,
): Promise<{ readonly table: DatasetTable | null; readonly issues: readonly DatasetIssue[] }> {
  const path = join(folder, file);
  const encoding = await detectEncoding(path);
  if (encoding === null) return { table: null, issues: [createIssue('encoding', wholeFile(file))] };
  const text = readText(path, encoding);
  const { columns, rows, issues } = await (extname(file) === '.csv'
    ? readCsv(file, text, counter)
    : readJsonl(file, text, counter));
  return {
    table: { kind, name: basename(toTableName(file)), file, columns, rows },
    issues: encoding === 'gb18030' ? [createIssue('encoding-gb18030', wholeFile(file)), ...issues] : issues,
  };
}

const wholeFile = (file: string) => ({ file, row: null, column: null, value: null });

function toReadError(folder: string, error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error)) return error;
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
    return new InvalidInputError(
      `${folder} is not a folder with a dataset; name the one that holds ${manifestFile}`,
      { cause: error, messageZh: `${folder} 不是数据集文件夹；请指明 ${manifestFile} 所在的文件夹` },
    );
  return ['EACCES', 'EPERM', 'EIO', 'EISDIR', 'EMFILE', 'ENFILE'].includes(String(error.code))
    ? new StorageFailedError(
        `${folder} cannot be read: ${error.message}; check its permissions and the disk`,
        {
          cause: error,
          messageZh: `无法读取 ${folder}（${error.message}）；请检查读取权限和磁盘`,
        },
      )
    : error;
}
