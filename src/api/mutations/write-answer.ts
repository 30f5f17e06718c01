import type { EditResult } from '../../dataset/edit/apply-edit.ts';
import type { EditIssue } from '../../dataset/edit/edit-issue.ts';
import type { ImportPlan } from '../../dataset/plan/import-plan.ts';
import { localDatasetId } from '../../dataset/plan/statements.ts';
import type { JournalEntry } from '../../journal/entry.ts';

/** What came of a mutation, before a client says how much of it to show. */
export interface WriteAnswer {
  readonly applied: boolean;
  readonly dryRun: boolean;
  /** Null where there was nothing to plan. */
  readonly plan: ImportPlan | null;
  readonly warnings: readonly EditIssue[];
  readonly userErrors: readonly EditIssue[];
  readonly entry: JournalEntry | null;
}

/** The answer to an edit. */
export function toEditAnswer(result: EditResult, dryRun: boolean): WriteAnswer {
  const { warnings } = result;
  if (result.status === 'invalid')
    return { applied: false, dryRun, plan: null, warnings, userErrors: result.issues, entry: null };
  const { plan, entry } = result;
  return { applied: !dryRun, dryRun, plan: toOwnDisagreements(plan), warnings, userErrors: [], entry };
}

/** A plan of `local` speaks of all its facts; an edit is about some. */
function toOwnDisagreements(plan: ImportPlan): ImportPlan {
  if (plan.manifest.id !== localDatasetId) return plan;
  const changed = new Set([
    ...plan.entities.map(({ id }) => id),
    ...plan.relations.map(({ relationId }) => relationId),
  ]);
  return { ...plan, disagreements: plan.disagreements.filter(({ id }) => changed.has(id)) };
}
