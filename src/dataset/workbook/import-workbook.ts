import { readFile } from 'node:fs/promises';
import { compareText } from '../../domain/compare-text.ts';
import { InvalidInputError } from '../../domain/errors.ts';
import type { EntityFact, Properties, RelationFact } from '../../domain/facts.ts';
import { hashContent } from '../content-hash.ts';
import { findManifest } from '../export/export-dataset.ts';
import { selectFacts } from '../export/select-facts.ts';
import { carryOutImport, type ImportOptions, type ImportResult, planFacts } from '../import-dataset.ts';
import type { DatasetIssue } from '../issue.ts';
import { createIssue } from '../issue.ts';
import type { ImportPlan } from '../plan/import-plan.ts';
import { isEmptyPlan } from '../plan/import-plan.ts';
import { readStoredGraph, type StoredGraph } from '../plan/stored-graph.ts';
import type { DatasetManifest } from '../read/dataset-source.ts';
import type { DatasetFacts } from '../validate/dataset-facts.ts';
import { interpretWorkbook } from './interpret-workbook.ts';
import { takesAliases } from './keep-old-names.ts';
import { type Facts, patchFacts } from './patch-facts.ts';
import { readWorkbook } from './read-workbook.ts';
import { findStillNamed, listRemoved, type RemovedFact } from './removed-facts.ts';
import { settings, settingsSheet } from './settings-sheet.ts';
import type { NewName } from './sheet-facts.ts';
import { findSimilarFirms } from './similar-firms.ts';
import { readUnedited } from './workbook-contents.ts';
import { writeInTurn } from '../write-in-turn.ts';

export interface WorkbookImportOptions extends Omit<ImportOptions, 'folder' | 'onlyIfNewer'> {
  /** The .xlsx file. */
  readonly file: string;
  /** Shown what the workbook would change, before anything is asked or done. */
  readonly onReview: (review: WorkbookReview) => void;
  /**
   * Asked before names that nobody knows are made, facts are removed, or a workbook that no export has stamped
   * changes what the graph has; the import goes on at yes.
   */
  readonly confirm: (review: WorkbookReview) => Promise<Answer>;
}

/** `nobody`: there is no person to ask. */
export type Answer = 'yes' | 'no' | 'nobody';

/** What a person should see before the workbook is loaded. */
export interface WorkbookReview {
  readonly plan: ImportPlan;
  readonly warnings: readonly DatasetIssue[];
  /** Names that no sheet states and no graph has. */
  readonly newNames: readonly NewName[];
  readonly removed: readonly RemovedFact[];
}

export type WorkbookImportResult =
  | (ImportResult & Partial<Pick<WorkbookReview, 'newNames' | 'removed'>>)
  | { readonly status: 'declined' | 'unconfirmed' };

/**
 * Reads a workbook of one district, and changes in its dataset what the workbook changes, and nothing else.
 * @throws InvalidInputError when the file cannot be read
 */
export async function importWorkbook(options: WorkbookImportOptions): Promise<WorkbookImportResult> {
  options.onProgress?.('read', 0, 0);
  const source = await readWorkbook(await readBytes(options.file), options.signal);
  // Whoever was asked is asked again when the graph has changed meanwhile: the answer was about what was shown.
  const load = () => loadWorkbook(source, options);
  return options.dryRun ? load() : writeInTurn(options.engine, load, options.signal);
}

async function loadWorkbook(
  source: Awaited<ReturnType<typeof readWorkbook>>,
  options: WorkbookImportOptions,
): Promise<WorkbookImportResult> {
  const { ontology, documentTexts, onProgress, dryRun = false } = options;
  onProgress?.('compare', 0, 0);
  const stored = await readStoredGraph(options);
  const graph = toFacts(stored, undefined);
  const manifest = stored.datasets.has(source.settings.dataset)
    ? findManifest(stored, source.settings.dataset)
    : null;
  onProgress?.('validate', 0, 0);
  const own = manifest ? toFacts(stored, manifest.id) : noFacts;
  const checked = await interpretWorkbook(source, {
    ontology,
    graph,
    own,
    manifest,
    ...(documentTexts ? { documentTexts } : {}),
  });
  const { accepted, issues, newNames, places, districtId } = checked;
  if (!accepted || districtId === null) return { status: 'invalid', issues, warnings: checked.warnings };

  const isKnown = graph.entities.some(({ id }) => id === districtId);
  const before =
    manifest && isKnown
      ? await readUnedited({ ontology, graph, own, manifest, districtId })
      : { facts: noFacts, base: '', places: new Map() };
  const stale = checkBase(source.settings.base, before.base);
  const patched = patchFacts(own, before.facts, accepted, (label) => takesAliases(label, ontology));
  const names = new Map([...graph.entities, ...patched.entities].map(({ id, name }) => [id, name]));
  const removal = {
    own,
    patched,
    ontology,
    nameOf: (id: string) => names.get(id) ?? id,
    before: before.places,
    after: places,
  };
  const wrong = [...stale, ...findStillNamed(removal)];
  if (wrong.length > 0) return { status: 'invalid', issues: wrong, warnings: checked.warnings };

  const plan = planFacts(toDatasetFacts(accepted.manifest, patched), stored, options);
  const removed = listRemoved(removal);
  // Names that the form of a sheet makes, and that no edit has added, are not new.
  const ids = new Set(patched.entities.map(({ id }) => id));
  const added = newNames.filter(({ id }) => ids.has(id));
  const baseless = manifest !== null && isKnown ? checkHasBase(source.settings.base, plan) : [];
  const warnings = [
    ...checked.warnings,
    ...findSimilarFirms(accepted.entities, graph.entities, places),
    ...baseless,
  ];
  const review = { plan, warnings, newNames: added, removed };
  options.onReview(review);
  const asks = added.length + removed.length + baseless.length > 0;
  if (asks && !dryRun && plan.refusals.length === 0 && !isEmptyPlan(plan)) {
    const answer = await options.confirm(review);
    if (answer !== 'yes') return { status: answer === 'no' ? 'declined' : 'unconfirmed' };
  }
  return { ...(await carryOutImport(plan, warnings, options)), newNames: added, removed };
}

const noFacts: Facts = { entities: [], relations: [] };

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new InvalidInputError(isAbsent ? `there is no file ${file}` : `${file} cannot be read: ${reason}`, {
      cause: error,
      messageZh: isAbsent
        ? `没有文件 ${file}；请检查文件名和所在文件夹`
        : `无法读取 ${file}（${reason}）；请检查文件权限，并在 Excel 中关闭此文件后再试`,
    });
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

/** A workbook that is no export cannot tell what others have changed since, and may undo it. */
const checkHasBase = (given: string, plan: ImportPlan): readonly DatasetIssue[] =>
  given !== '' || isEmptyPlan(plan)
    ? []
    : [
        createIssue('workbook-without-base', {
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

function toDatasetFacts(manifest: DatasetManifest, { entities, relations }: Facts): DatasetFacts {
  const facts = {
    manifest,
    entities: entities.toSorted((left, right) => compareText(left.id, right.id)),
    relations: relations.toSorted((left, right) => compareText(left.relationId, right.relationId)),
  };
  return { ...facts, contentHash: hashContent(facts) };
}
