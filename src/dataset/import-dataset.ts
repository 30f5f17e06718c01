import type { OntologyModel } from '../domain/ontology/ontology.ts';
import type { DocumentTexts } from '../documents/document-texts.ts';
import type { Catalogue } from '../graph/catalogue.ts';
import type { GraphEngine } from '../graph/engine.ts';
import type { JournalEntry } from '../journal/entry.ts';
import type { WriteOrder } from '../journal/write-entry.ts';
import { carryOut } from './carry-out.ts';
import { compareVersions } from './compare-versions.ts';
import type { DatasetIssue } from './issue.ts';
import type { ImportPlan } from './plan/import-plan.ts';
import { isEmptyPlan } from './plan/import-plan.ts';
import { readNamedGraph } from './plan/named-graph.ts';
import { planImport } from './plan/plan-import.ts';
import { toStrings } from './plan/statements.ts';
import type { StoredGraph, StoredProperties } from './plan/stored-graph.ts';
import { readStoredDatasets, readStoredGraph } from './plan/stored-graph.ts';
import { createRowCounter } from './read/count-rows.ts';
import type { DatasetManifest } from './read/dataset-source.ts';
import { readManifest } from './read/read-manifest.ts';
import { readFacts } from './read-facts.ts';
import type { DatasetFacts, KnownFacts } from './validate/dataset-facts.ts';
import { validateDataset } from './validate/validate-dataset.ts';
import { writeInTurn } from './write-in-turn.ts';

export type ImportPhase = 'read' | 'compare' | 'validate' | 'plan' | 'load';

export interface ImportOptions {
  readonly engine: GraphEngine;
  readonly catalogue: Catalogue;
  readonly ontology: OntologyModel;
  /** The folder of the dataset. */
  readonly folder: string;
  /** Most rows of all tables together; without it, any number. */
  readonly maxRows?: number;
  /** Where cited lines are checked; without it a warning says that they were not. */
  readonly documentTexts?: DocumentTexts;
  /** Plans, and writes nothing. */
  readonly dryRun?: boolean;
  /** Takes an older version than the one in the graph. */
  readonly force?: boolean;
  /** Leaves the graph alone, without reading the tables, unless the folder's version is newer. */
  readonly onlyIfNewer?: boolean;
  /** Who imports, why, and by which request, for the journal; by default the service itself. */
  readonly order?: Omit<WriteOrder, 'operation'>;
  readonly now?: Date;
  readonly signal?: AbortSignal;
  /** Hears of each phase as it begins (0 of 0), and of the facts written during `load`. */
  readonly onProgress?: (phase: ImportPhase, done: number, total: number) => void;
}

/**
 * What came of an import. `invalid`: the dataset breaks a rule; `refused`: the plan may not be carried out; `current`:
 * the graph has this version or a newer one (`onlyIfNewer`); `unchanged`: the plan is empty; `planned`: a dry run.
 */
export type ImportResult =
  | {
      readonly status: 'invalid';
      readonly issues: readonly DatasetIssue[];
      readonly warnings: readonly DatasetIssue[];
    }
  | { readonly status: 'current'; readonly manifest: DatasetManifest; readonly version: string }
  | {
      readonly status: 'refused' | 'unchanged' | 'planned';
      readonly plan: ImportPlan;
      readonly warnings: readonly DatasetIssue[];
    }
  | {
      readonly status: 'loaded';
      readonly plan: ImportPlan;
      readonly warnings: readonly DatasetIssue[];
      /** What the journal has of it. */
      readonly entry: JournalEntry;
    };

/**
 * Reads, validates, plans and loads a dataset folder. Problems of the data are values; errors are those of
 * `readDataset` and of the engine.
 */
export async function importDataset(options: ImportOptions): Promise<ImportResult> {
  const { engine, catalogue, ontology, folder, documentTexts, signal, onProgress } = options;
  const begin = (phase: ImportPhase) => onProgress?.(phase, 0, 0);
  const shared = { engine, catalogue, ontology, ...(signal ? { signal } : {}) };

  if (options.onlyIfNewer) {
    const current = await findCurrentVersion(options);
    if (current) return current;
  }
  begin('read');
  const counter = options.maxRows === undefined ? undefined : createRowCounter(options.maxRows);
  const { source, parsed } = await readFacts(folder, ontology, counter);
  const load = async (): Promise<ImportResult> => {
    const check = async (stored: StoredGraph, known: KnownFacts) => {
      begin('validate');
      const evidence = documentTexts ? { documentTexts } : {};
      return { stored, ...(await validateDataset(source, { ontology, known, parsed, ...evidence })) };
    };
    const checkOnWhole = async () => {
      begin('compare');
      const stored = await readStoredGraph(shared);
      return check(stored, toKnownFacts(stored, source.manifest?.id));
    };
    begin('compare');
    const part = source.manifest && (await readNamedGraph(shared, source.manifest.id, parsed));
    const onPart = part && (await check(part.stored, part.known));
    // What is wrong is said with all that the graph knows: the nearest ids, say.
    const { stored, accepted, issues, warnings } = onPart?.accepted ? onPart : await checkOnWhole();
    if (!accepted) return { status: 'invalid', issues, warnings };
    return carryOutImport(planFacts(accepted, stored, options), warnings, options);
  };
  return options.dryRun ? load() : writeInTurn(engine, load, signal);
}

/** Plans what a valid dataset changes in the graph. */
export function planFacts(
  facts: DatasetFacts,
  stored: StoredGraph,
  { ontology, force = false, onProgress }: Pick<ImportOptions, 'ontology' | 'force' | 'onProgress'>,
): ImportPlan {
  onProgress?.('plan', 0, 0);
  return planImport({ facts, stored, ontology, force });
}

/** The author of what the service writes by itself. */
export const serviceOrder: Omit<WriteOrder, 'operation'> = {
  author: { via: 'service', id: 'chain-atlas', name: 'chain-atlas' },
  reason: null,
  requestId: null,
};

/** Carries the plan of an import out, unless it may not be or is a dry run. */
export async function carryOutImport(
  plan: ImportPlan,
  warnings: readonly DatasetIssue[],
  options: Omit<ImportOptions, 'folder'>,
): Promise<ImportResult> {
  const { engine, catalogue, ontology, signal, onProgress, now, order = serviceOrder } = options;
  if (plan.refusals.length > 0) return { status: 'refused', plan, warnings };
  if (isEmptyPlan(plan)) return { status: 'unchanged', plan, warnings };
  if (options.dryRun) return { status: 'planned', plan, warnings };

  onProgress?.('load', 0, 0);
  const entry = await carryOut(
    plan,
    { operation: 'IMPORT', ...order },
    {
      engine,
      catalogue,
      ontology,
      ...(signal ? { signal } : {}),
      ...(now ? { now } : {}),
      onProgress: (done, total) => onProgress?.('load', done, total),
    },
  );
  return entry === null
    ? { status: 'unchanged', plan, warnings }
    : { status: 'loaded', plan, warnings, entry };
}

async function findCurrentVersion({ engine, folder, signal }: ImportOptions): Promise<ImportResult | null> {
  const { manifest } = await readManifest(folder);
  if (!manifest) return null;
  const datasets = await readStoredDatasets({ engine, ...(signal ? { signal } : {}) });
  const version = datasets.get(manifest.id)?.['version'];
  if (version === undefined || compareVersions(manifest.version, String(version)) > 0) return null;
  return { status: 'current', manifest, version: String(version) };
}

/** What the graph holds of other datasets than this one. */
export function toKnownFacts(stored: StoredGraph, datasetId: string | undefined): KnownFacts {
  const isForeign = ({ properties }: { readonly properties: StoredProperties }) =>
    toStrings(properties['datasets']).some((id) => id !== datasetId);
  return {
    labels: new Map([...stored.entities.values()].filter(isForeign).map(({ id, label }) => [id, label])),
    relations: [...stored.relations.values()].filter(isForeign),
  };
}
