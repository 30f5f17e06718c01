import type { DocumentTexts } from '../../documents/document-texts.ts';
import type { JournalEntry } from '../../journal/entry.ts';
import type { WriteOrder } from '../../journal/write-entry.ts';
import { carryOut } from '../carry-out.ts';
import { isEmptyPlan, type ImportPlan } from '../plan/import-plan.ts';
import type { ReadGraphOptions, StoredGraph } from '../plan/stored-graph.ts';
import { writeInTurn } from '../write-in-turn.ts';
import type { EditIssue } from './edit-issue.ts';
import type { EditRequest } from './edit-request.ts';
import { readSnapshot, advanceSnapshot } from './graph-snapshot.ts';
import { planEdit } from './plan-edit.ts';

export interface ApplyEditOptions extends ReadGraphOptions {
  /** Makes the request; a graph that changes in between makes it anew. */
  readonly toRequest: (stored: StoredGraph) => Promise<EditRequest | readonly EditIssue[]>;
  readonly order: WriteOrder;
  readonly maxRows: number;
  readonly dryRun: boolean;
  /** Where cited lines are checked. */
  readonly documentTexts?: DocumentTexts;
}

/** What came of an edit. `planned`: a dry run; `unchanged`: everything was as asked for already. */
export type EditResult =
  | {
      readonly status: 'invalid';
      readonly issues: readonly EditIssue[];
      readonly warnings: readonly EditIssue[];
    }
  | {
      readonly status: 'unchanged' | 'planned' | 'loaded';
      readonly plan: ImportPlan;
      readonly warnings: readonly EditIssue[];
      /** Null but for `loaded`. */
      readonly entry: JournalEntry | null;
    };

/** Plans and carries out an edit of the dataset `local`: all of it or nothing. Problems of the data are values. */
export const applyEdit = (options: ApplyEditOptions): Promise<EditResult> =>
  options.dryRun ? applyOnce(options) : writeInTurn(options.engine, () => applyOnce(options), options.signal);

async function applyOnce(options: ApplyEditOptions): Promise<EditResult> {
  const stored = await readSnapshot(options);
  const request = await options.toRequest(stored);
  if (!('entities' in request)) return { status: 'invalid', issues: request, warnings: [] };
  const { plan, issues, warnings } = await planEdit({ ...options, request, stored });
  if (!plan) return { status: 'invalid', issues, warnings };
  if (isEmptyPlan(plan)) return { status: 'unchanged', plan, warnings, entry: null };
  if (options.dryRun) return { status: 'planned', plan, warnings, entry: null };
  const entry = await carryOut(plan, options.order, options);
  if (entry) advanceSnapshot(options.engine, stored, plan, entry);
  return { status: 'loaded', plan, warnings, entry };
}
