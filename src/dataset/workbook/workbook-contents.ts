import type { OntologyModel } from '../../domain/ontology/ontology.ts';
import { hashContent } from '../content-hash.ts';
import type { DatasetManifest } from '../read/dataset-source.ts';
import type { DatasetFacts } from '../validate/dataset-facts.ts';
import { createGraphView } from './graph-view.ts';
import { interpretWorkbook } from './interpret-workbook.ts';
import { createNameIndex } from './name-index.ts';
import type { Facts } from './patch-facts.ts';
import type { FactPlaces } from './removed-facts.ts';
import { documentColumns, emptySettings } from './settings-sheet.ts';
import type { SheetCells } from './sheet-cells.ts';

import { sheets } from './sheets/index.ts';
import type { WorkbookContents } from './write-workbook.ts';

export interface DistrictOptions {
  readonly ontology: OntologyModel;
  /** Everything that the graph has, of every dataset. */
  readonly graph: Facts;
  /** What the dataset states. */
  readonly own: Facts;
  readonly manifest: DatasetManifest;
  readonly districtId: string;
}

/** What a workbook shows of one district as a dataset states it. */
export function toWorkbookContents(options: DistrictOptions): WorkbookContents {
  const { ontology, graph, own, manifest, districtId } = options;
  const names = createNameIndex(graph.entities, graph.relations, districtId);
  const view = createGraphView({ ...own, names, ontology, districtId });
  const documents = own.entities
    .filter(({ label, properties }) => label === 'Document' && properties['districtId'] === districtId)
    .map((document): SheetCells => ({
      ...view.cellsOf(
        document,
        documentColumns.map(({ key }) => key),
      ),
      code: document.id.slice('doc:'.length),
      title: document.name,
    }));
  const district = graph.entities.find(({ id }) => id === districtId);
  return {
    settings: {
      ...emptySettings,
      dataset: manifest.id,
      version: manifest.version,
      title: manifest.title,
      district: district?.name ?? districtId,
      districtCites: district?.cites.join('；') ?? '',
    },
    documents,
    rows: new Map(sheets.map((sheet) => [sheet.name, sheet.write(view)])),
  };
}

/**
 * The facts that a workbook of this district states when nobody edits it. They are what an edited one is compared
 * with, and their hash tells whether the graph has changed since.
 */
export async function readUnedited(
  options: DistrictOptions,
): Promise<{ readonly facts: DatasetFacts; readonly base: string; readonly places: FactPlaces }> {
  const contents = toWorkbookContents(options);
  const toRows = (list: readonly SheetCells[]) =>
    list.map((cells, index) => ({
      row: index + 3,
      cells: Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== '')),
    }));
  const { accepted, issues, places } = await interpretWorkbook(
    {
      settings: contents.settings,
      documents: toRows(contents.documents),
      rows: new Map([...contents.rows].map(([name, rows]) => [name, toRows(rows)])),
      issues: [],
    },
    { ...options, manifest: options.manifest },
  );
  // What was written from valid facts is valid; an issue here is a defect of a sheet.
  if (!accepted)
    throw new Error(
      `a workbook of ${options.districtId} cannot be read back: ${JSON.stringify(issues.slice(0, 3))}`,
    );
  return { facts: accepted, base: hashContent(accepted), places };
}
