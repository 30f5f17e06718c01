import type { DocumentTexts } from '../../documents/document-texts.ts';
import type { OntologyModel } from '../../domain/ontology/ontology.ts';
import type { Catalogue } from '../../graph/catalogue.ts';
import type { WriteStatement } from '../../graph/engine.ts';
import { noPosition, toPosition } from '../../journal/entry.ts';
import { writeEntry, type WriteOrder } from '../../journal/write-entry.ts';
import { toNewEntry, toRecord } from '../carry-out.ts';
import { type ImportPhase, planFacts, toKnownFacts } from '../import-dataset.ts';
import type { DatasetIssue } from '../issue.ts';
import { type ImportPlan, isEmptyPlan } from '../plan/import-plan.ts';
import type { StoredGraph } from '../plan/stored-graph.ts';
import { readFacts } from '../read-facts.ts';
import { validateDataset } from '../validate/validate-dataset.ts';
import { toWriteStatements } from '../to-write-statements.ts';
import { applyPlan } from './apply-plan.ts';
import { type FirstLoad, toWholeGraph, type WholeGraph } from './first-load.ts';

export interface PlanFirstLoadOptions {
  readonly catalogue: Catalogue;
  readonly ontology: OntologyModel;
  /** Folders of datasets, in the order in which they would be imported. */
  readonly folders: readonly string[];
  /** Where cited lines are checked; without it a warning says that they were not. */
  readonly documentTexts?: DocumentTexts;
  /** Who loads, and why, for the journal. */
  readonly order: Omit<WriteOrder, 'operation'>;
  readonly now?: Date;
  readonly onProgress?: (phase: ImportPhase, done: number, total: number) => void;
}

/** `invalid` and `refused` are as those of an import, and of one folder. */
export type PlannedFirstLoad =
  | {
      readonly status: 'invalid';
      readonly folder: string;
      readonly issues: readonly DatasetIssue[];
      readonly warnings: readonly DatasetIssue[];
    }
  | { readonly status: 'refused'; readonly folder: string; readonly plan: ImportPlan }
  | {
      readonly status: 'planned';
      readonly load: FirstLoad;
      readonly warnings: readonly DatasetIssue[];
    };

/**
 * Plans what imports of datasets, one after the other, would leave in an empty graph, without one. Problems of the data
 * are values; errors are those of `readDataset`.
 */
export async function planFirstLoad(options: PlanFirstLoadOptions): Promise<PlannedFirstLoad> {
  const { ontology, folders, documentTexts, onProgress, now = new Date() } = options;
  let stored = emptyGraph;
  let whole = toWholeGraph(stored);
  const plans: ImportPlan[] = [];
  const allWarnings: DatasetIssue[] = [];
  for (const folder of folders) {
    onProgress?.('read', 0, 0);
    const { source, parsed } = await readFacts(folder, ontology);
    onProgress?.('validate', 0, 0);
    const { accepted, issues, warnings } = await validateDataset(source, {
      ontology,
      parsed,
      known: toKnownFacts(stored, source.manifest?.id),
      ...(documentTexts ? { documentTexts } : {}),
    });
    if (!accepted) return { status: 'invalid', folder, issues, warnings };
    const plan = planFacts(accepted, stored, {
      ontology,
      ...(onProgress ? { onProgress } : {}),
    });
    if (plan.refusals.length > 0) return { status: 'refused', folder, plan };
    allWarnings.push(...warnings);
    if (isEmptyPlan(plan)) continue;
    plans.push(plan);
    if (folders.length === 1) {
      // What is written of a new fact is made as it is written, and not kept.
      whole = { changes: plan, records: [{ dataset: plan.manifest.id, properties: toRecord(plan, now) }] };
    } else {
      stored = applyPlan(stored, plan, toRecord(plan, now));
      whole = toWholeGraph(stored);
    }
  }
  return { status: 'planned', load: toLoad(plans, whole, { ...options, now }), warnings: allWarnings };
}

const emptyGraph: StoredGraph = {
  position: noPosition,
  datasets: new Map(),
  entities: new Map(),
  relations: new Map(),
};

function toLoad(
  plans: readonly ImportPlan[],
  whole: WholeGraph,
  options: PlanFirstLoadOptions & { readonly now: Date },
): FirstLoad {
  const statements = async function* (): AsyncGenerator<WriteStatement> {
    yield* toWriteStatements({ ...options, ...whole });
    const order: WriteOrder = { operation: 'IMPORT', ...options.order };
    let position = noPosition;
    for (const plan of plans)
      yield* writeEntry(toNewEntry({ ...plan, position }, order, options.now), (entry) => {
        position = toPosition(entry);
      });
  };
  return {
    entityCount: whole.changes.entities.length,
    relationCount: whole.changes.relations.length,
    statements: statements(),
  };
}
