import { readFile } from 'node:fs/promises';
import type { EntityFact, Properties, RelationFact } from '../../domain/facts.ts';
import { InvalidInputError } from '../../domain/errors.ts';
import { hashContent } from '../content-hash.ts';
import { findManifest } from '../export/export-dataset.ts';
import { selectFacts } from '../export/select-facts.ts';
import { type ImportOptions, type ImportResult, planAndLoad } from '../import-dataset.ts';
import type { DatasetIssue } from '../issue.ts';
import { createIssue } from '../issue.ts';
import { readStoredGraph, type StoredGraph } from '../plan/stored-graph.ts';
import type { DatasetManifest } from '../read/dataset-source.ts';
import type { DatasetFacts } from '../validate/dataset-facts.ts';
import { interpretWorkbook } from './interpret-workbook.ts';
import { type Facts, findStillNamed, patchFacts } from './patch-facts.ts';
import { readWorkbook } from './read-workbook.ts';
import { settings, settingsSheet } from './settings-sheet.ts';
import type { NewName } from './sheet-facts.ts';
import { readUnedited } from './workbook-contents.ts';

export interface WorkbookImportOptions extends Omit<ImportOptions, 'folder' | 'onlyIfNewer'> {
  /** The .xlsx file. */
  readonly file: string;
  /** Asked before names that nobody knows are made, or facts are removed; the import goes on when it says yes. */
  readonly confirm: (question: WorkbookQuestion) => Promise<boolean>;
}

/** What a person has to say yes to. */
export interface WorkbookQuestion {
  readonly newNames: readonly NewName[];
  /** Facts that the workbook no longer states, by relation id or name. */
  readonly removed: readonly string[];
}

export type WorkbookImportResult = ImportResult | { readonly status: 'unconfirmed' };

/**
 * Reads a workbook of one district, and changes in its dataset what the workbook changes, and nothing else.
 * @throws InvalidInputError when the file cannot be read
 */
export async function importWorkbook(options: WorkbookImportOptions): Promise<WorkbookImportResult> {
  const { ontology, documentTexts, onProgress } = options;
  onProgress?.('read', 0, 0);
  const source = await readWorkbook(await readBytes(options.file));
  onProgress?.('compare', 0, 0);
  const stored = await readStoredGraph(options);
  const graph = toFacts(stored, undefined);
  const manifest = stored.datasets.has(source.settings.dataset)
    ? findManifest(stored, source.settings.dataset)
    : null;
  onProgress?.('validate', 0, 0);
  const checked = await interpretWorkbook(source, {
    ontology,
    graph,
    manifest,
    ...(documentTexts ? { documentTexts } : {}),
  });
  const { accepted, issues, warnings, newNames, districtId } = checked;
  if (!accepted || districtId === null) return { status: 'invalid', issues, warnings };

  const own = manifest ? toFacts(stored, manifest.id) : { entities: [], relations: [] };
  const isKnown = graph.entities.some(({ id }) => id === districtId);
  const before =
    manifest && isKnown
      ? await readUnedited({ ontology, graph, own, manifest, districtId })
      : { facts: { entities: [], relations: [] }, base: '' };
  const stale = checkBase(source.settings.base, before.base);
  const patched = patchFacts(own, before.facts, accepted);
  const wrong = [...stale, ...findStillNamed(own, patched)];
  if (wrong.length > 0) return { status: 'invalid', issues: wrong, warnings };

  const removed = listRemoved(own, patched);
  // Names that the form of a sheet makes, and that no edit has added, are not new.
  const ids = new Set(patched.entities.map(({ id }) => id));
  const added = newNames.filter(({ id }) => ids.has(id));
  const isSure = added.length + removed.length === 0 || options.dryRun === true;
  if (!isSure && !(await options.confirm({ newNames: added, removed }))) return { status: 'unconfirmed' };
  return planAndLoad(toDatasetFacts(accepted.manifest, patched), stored, warnings, options);
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InvalidInputError(`${file} cannot be read: ${reason}`, { cause: error });
  }
}

/** Somebody else has changed the district since the workbook was exported. */
const checkBase = (given: string, current: string): readonly DatasetIssue[] =>
  given === '' || given === current
    ? []
    : [
        createIssue('workbook-stale', {
          file: settingsSheet,
          row: null,
          column: settings.base.heading,
          value: null,
        }),
      ];

/** What a dataset states, or all of them together, as facts. */
export function toFacts(stored: StoredGraph, datasetId: string | undefined): Facts {
  const { entities, relations } = selectFacts(stored, datasetId);
  return {
    entities: entities.map(({ id, label, properties: { name, ...properties }, cites }): EntityFact => ({
      id,
      label,
      name: String(name),
      properties: properties as Properties,
      cites,
    })),
    relations: relations.map(({ relationId, type, from, to, properties, cites }): RelationFact => ({
      relationId,
      type,
      from,
      to,
      properties,
      cites,
    })),
  };
}

function listRemoved(own: Facts, patched: Facts): readonly string[] {
  const entities = new Set(patched.entities.map(({ id }) => id));
  const relations = new Set(patched.relations.map(({ relationId }) => relationId));
  return [
    ...own.entities.filter(({ id }) => !entities.has(id)).map(({ name, id }) => `${name} (${id})`),
    ...own.relations
      .filter(({ relationId }) => !relations.has(relationId))
      .map(({ relationId }) => relationId),
  ];
}

function toDatasetFacts(manifest: DatasetManifest, { entities, relations }: Facts): DatasetFacts {
  const facts = {
    manifest,
    entities: entities.toSorted((left, right) => compareText(left.id, right.id)),
    relations: relations.toSorted((left, right) => compareText(left.relationId, right.relationId)),
  };
  return { ...facts, contentHash: hashContent(facts) };
}

const compareText = (left: string, right: string): number => (left < right ? -1 : Number(left > right));
