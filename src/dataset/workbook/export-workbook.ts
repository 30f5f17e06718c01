import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { InvalidInputError, StorageFailedError } from '../../domain/errors.ts';
import type { OntologyModel } from '../../domain/ontology/ontology.ts';
import { findManifest } from '../export/export-dataset.ts';
import { type ReadGraphOptions, readStoredGraph } from '../plan/stored-graph.ts';
import { findNearest } from '../find-nearest.ts';
import { toFacts } from './import-workbook.ts';
import type { Facts } from './patch-facts.ts';
import { readUnedited, toWorkbookContents } from './workbook-contents.ts';
import { createTemplate, writeWorkbook } from './write-workbook.ts';

export interface WorkbookExportOptions extends ReadGraphOptions {
  /** The .xlsx file to write. */
  readonly file: string;
  /** Name or id of the district. */
  readonly district: string;
  /** The dataset whose statements are written; may be left out where the graph has one. */
  readonly datasetId?: string;
}

export interface WorkbookExportResult {
  readonly file: string;
  readonly districtId: string;
  readonly rowCount: number;
}

/**
 * Writes what a dataset states of one district as a workbook; imported again without an edit it changes nothing.
 * @throws InvalidInputError for a district or dataset that the graph does not have
 */
export async function exportWorkbook(options: WorkbookExportOptions): Promise<WorkbookExportResult> {
  const { ontology } = options;
  const stored = await readStoredGraph(options);
  const graph = toFacts(stored, undefined);
  const districtId = findDistrict(graph, options.district);
  const manifest = findManifest(stored, options.datasetId);
  if (!stored.datasets.has(manifest.id))
    throw new InvalidInputError(
      `the graph has several datasets; name one with --dataset: ${[...stored.datasets.keys()].join(', ')}`,
      {
        messageZh: `图谱中有多个数据集，请用 --dataset 指明一个：${[...stored.datasets.keys()].join('、')}`,
      },
    );
  const district = { ontology, graph, own: toFacts(stored, manifest.id), manifest, districtId };
  const contents = toWorkbookContents(district);
  const { base } = await readUnedited(district);
  const settings = { ...contents.settings, base };
  await writeFileWhole(options.file, await writeWorkbook({ ...contents, settings }, ontology));
  const rowCount = [...contents.rows.values()].flat().length;
  return { file: resolve(options.file), districtId, rowCount };
}

/** Writes an empty workbook with explanations and examples. */
export async function writeTemplate(file: string, ontology: OntologyModel): Promise<void> {
  await writeFileWhole(file, await createTemplate(ontology));
}

function findDistrict(graph: Facts, wanted: string): string {
  const districts = graph.entities.filter(({ label }) => label === 'District');
  const formsOf = ({ id, name, properties }: (typeof districts)[number]) =>
    [id, name, properties['shortName'] ?? [], properties['aliases'] ?? []].flat().map(String);
  const found = districts.find((district) => formsOf(district).includes(wanted));
  if (found) return found.id;
  const nearest = findNearest(wanted, districts.flatMap(formsOf));
  throw new InvalidInputError(
    `the graph has no district ${wanted}${nearest === undefined ? '' : `; nearest: ${nearest}`}`,
    { messageZh: `图谱中没有区县“${wanted}”${nearest === undefined ? '' : `；最接近：${nearest}`}` },
  );
}

/** Writes beside the file and renames, so that nobody finds half a workbook. */
async function writeFileWhole(file: string, bytes: Uint8Array): Promise<void> {
  const partial = join(dirname(resolve(file)), `.${basename(file)}.partial-${process.pid}`);
  try {
    await writeFile(partial, bytes);
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    const reason = error instanceof Error ? error.message : String(error);
    throw new StorageFailedError(`${file} cannot be written: ${reason}`, {
      cause: error,
      messageZh: `无法写入 ${file}（${reason}）；请检查文件夹是否存在、有无写入权限，并在 Excel 中关闭此文件`,
    });
  }
}
