import { ShownError, StorageFailedError } from '../domain/errors.ts';
import type { OntologyModel } from '../domain/ontology/ontology.ts';
import type { Catalogue } from '../graph/catalogue.ts';
import type { GraphEngine, WriteStatement } from '../graph/engine.ts';
import type { JournalEntry } from '../journal/entry.ts';
import { toGuard } from '../journal/stored-journal.ts';
import { syncJournalFile } from '../journal/sync-file.ts';
import { type NewEntry, writeEntry, type WriteOrder } from '../journal/write-entry.ts';
import { toWriteStatements } from './to-write-statements.ts';
import type { ImportPlan } from './plan/import-plan.ts';
import { countChanges, countKinds, isEmptyPlan, listStatementChanges } from './plan/import-plan.ts';

export interface CarryOutOptions {
  readonly engine: GraphEngine;
  readonly catalogue: Catalogue;
  readonly ontology: OntologyModel;
  /** The time of the journal's entry, and of the dataset's record as `importedAt`; the present by default. */
  readonly now?: Date;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * The one door for every change: carries a plan out and writes the journal's entry with it; readers see both or
 * neither. On the embedded engine the entry is on the disk before this returns. An empty plan writes nothing and gives
 * null. The caller has made sure that the plan has no refusals.
 * @throws GraphChangedError when another write came after the plan's reading of the graph: read and plan again
 * @throws StorageFailedError when the journal's file cannot be brought up; the message says what is in the graph
 */
export async function carryOut(
  plan: ImportPlan,
  order: WriteOrder,
  options: CarryOutOptions,
): Promise<JournalEntry | null> {
  const { engine, catalogue, signal, onProgress } = options;
  if (isEmptyPlan(plan)) return null;
  await prepareSchemaOnce(engine, catalogue);
  // What an earlier write could not append comes first; a file that cannot be written stops this one in time.
  await syncJournalFile({ engine });
  let written: JournalEntry | null = null;
  const statements = toJournaledStatements(plan, order, options, (entry) => {
    written = entry;
  });
  await engine.applyAtomically(statements, {
    guard: toGuard(plan.position),
    // The dataset's own record is one more.
    changeCount: countChanges(plan) + 1,
    ...(signal ? { signal } : {}),
    ...(onProgress ? { onProgress } : {}),
  });
  await syncJournalFile({ engine }).catch((error: unknown) => {
    throw toUnsyncedError(error, written);
  });
  return written;
}

// A write of a few facts must not wait for a hundred statements that change nothing.
const prepared = new WeakMap<GraphEngine, Catalogue>();

async function prepareSchemaOnce(engine: GraphEngine, catalogue: Catalogue): Promise<void> {
  if (prepared.get(engine) === catalogue) return;
  await engine.prepareSchema(catalogue.schemaFor(engine.name));
  prepared.set(engine, catalogue);
}

async function* toJournaledStatements(
  plan: ImportPlan,
  order: WriteOrder,
  { catalogue, ontology, now = new Date() }: CarryOutOptions,
  onEntry: (entry: JournalEntry) => void,
): AsyncGenerator<WriteStatement> {
  const record = toRecord(plan, now);
  yield* toWriteStatements({
    catalogue,
    ontology,
    changes: plan,
    records: [{ dataset: plan.manifest.id, properties: record }],
  });
  yield* writeEntry(toNewEntry(plan, order, now), onEntry);
}

/** What a plan writes of its dataset's record. */
export const toRecord = ({ record }: ImportPlan, now: Date): ImportPlan['record'] => ({
  ...record,
  importedAt: now.toISOString(),
});

/** The journal's entry of a plan. */
export const toNewEntry = (plan: ImportPlan, order: WriteOrder, now: Date): NewEntry => ({
  ...order,
  position: plan.position,
  at: now,
  dataset: plan.manifest.id,
  counts: countKinds(plan),
  records: [{ dataset: plan.manifest.id, properties: toRecord(plan, now) }],
  changes: listStatementChanges(plan),
});

/** The change took effect, and is not as safe as it should be. */
function toUnsyncedError(error: unknown, written: JournalEntry | null): unknown {
  // Also an engine that stops here: its own words would be that nothing was written.
  if (!(error instanceof ShownError)) return error;
  const seq = written?.seq ?? 0;
  return new StorageFailedError(
    `the change is in the graph, as entry ${seq} of its journal, but not yet in the journal's file: ${error.message}. Do not repeat it: the next write or start appends it; until then a power cut could lose it`,
    {
      cause: error,
      messageZh: `更改已写入图谱（变更日志第 ${seq} 条），但尚未写入日志文件：${error.messageZh}。请勿重做：下次写入或启动时会自动补写；在此之前若断电可能丢失`,
    },
  );
}
