import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { InvalidInputError } from '../../domain/errors.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { ReadGraphOptions, StoredGraph } from '../plan/stored-graph.ts';
import { readStoredGraph } from '../plan/stored-graph.ts';
import type { DatasetManifest } from '../read/dataset-source.ts';
import { manifestFile } from '../read/read-manifest.ts';
import { entityColumns, headingColumns, relationColumns } from '../table-columns.ts';
import { selectFacts } from './select-facts.ts';
import type { ExportRow, TableFormat } from './table-texts.ts';
import { toTableText } from './table-texts.ts';
import { toEntityRow, toHeadingRows, toRelationRow } from './to-rows.ts';
import { checkFolder, type FolderContent, writeWholeFolder } from './whole-folder.ts';

export interface ExportOptions extends ReadGraphOptions {
  /** The folder to write; it must not exist or be empty, unless `replace` is true and it holds a dataset. */
  readonly folder: string;
  /** What this dataset states. Without it, everything in the graph as all datasets state it together. */
  readonly datasetId?: string;
  /** `csv` by default. */
  readonly format?: TableFormat;
  readonly replace?: boolean;
}

export interface ExportResult {
  readonly folder: string;
  readonly manifest: DatasetManifest;
  readonly files: readonly string[];
  readonly entityCount: number;
  readonly relationCount: number;
}

const datasetFolder: FolderContent = {
  marker: manifestFile,
  words: { en: 'a dataset', zh: '数据集' },
};

/**
 * Writes the graph, or one dataset of it, as a dataset folder. Rows are in order of id, so that two exports compare.
 * @throws InvalidInputError for a dataset that the graph does not have, or a folder with other things in it
 */
export async function exportDataset(options: ExportOptions): Promise<ExportResult> {
  const { ontology, format = 'csv' } = options;
  const folder = resolve(options.folder);
  await checkFolder(folder, datasetFolder, options.replace ?? false);
  const stored = await readStoredGraph(options);
  const manifest = findManifest(stored, options.datasetId);
  const { entities, relations } = selectFacts(stored, options.datasetId);

  const files = new Map<string, string>([[manifestFile, stringify(manifest)]]);
  const add = (path: string, columns: Parameters<typeof toTableText>[0], rows: readonly ExportRow[]) => {
    if (rows.length > 0) files.set(`${path}.${format}`, toTableText(columns, rows, format));
  };
  const documents = entities.filter(({ label }) => label === 'Document');
  add('headings', headingColumns, documents.flatMap(toHeadingRows));
  const byLabel = groupBy(entities, ({ label }) => label);
  for (const definition of ontology.labels)
    add(
      `entities/${definition.label}`,
      entityColumns(definition),
      (byLabel.get(definition.label) ?? []).map(toEntityRow),
    );
  const byType = groupBy(relations, ({ type }) => type);
  for (const definition of ontology.relations)
    add(
      `relations/${definition.type}`,
      relationColumns(definition),
      (byType.get(definition.type) ?? []).map(toRelationRow),
    );

  await writeWholeFolder(folder, async (partial) => {
    for (const [file, text] of files) {
      await mkdir(dirname(join(partial, file)), { recursive: true });
      await writeFile(join(partial, file), text);
    }
  });
  const counts = { entityCount: entities.length, relationCount: relations.length };
  return { folder, manifest, files: [...files.keys()], ...counts };
}

/** What the graph says of a dataset; without an id, of the only one, or of an export of several. */
export function findManifest({ datasets }: StoredGraph, datasetId: string | undefined): DatasetManifest {
  const ids = [...datasets.keys()];
  const id = datasetId ?? (ids.length === 1 ? ids[0] : undefined);
  if (id === undefined)
    return { id: 'export', version: '1', title: '图谱导出', titleEn: 'Export of the graph', kind: 'PLAN' };
  const record = datasets.get(id);
  if (!record) {
    const [known, knownZh] =
      ids.length === 0
        ? ['it is empty', '图谱是空的']
        : [`it has ${ids.join(', ')}`, `已有：${ids.join('、')}`];
    throw new InvalidInputError(`the graph has no dataset ${id}; ${known}`, {
      messageZh: `图谱中没有数据集 ${id}；${knownZh}`,
    });
  }
  const optional = (name: 'titleEn' | 'licence' | 'description') =>
    record[name] === undefined ? {} : { [name]: String(record[name]) };
  return {
    id,
    version: String(record['version']),
    title: String(record['title']),
    ...optional('titleEn'),
    kind: record['kind'] === 'REFERENCE' ? 'REFERENCE' : 'PLAN',
    ...optional('licence'),
    ...optional('description'),
  };
}
