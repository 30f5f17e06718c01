import type { Properties } from '../../domain/facts.ts';
import type { DatasetIssue, IssueDetails } from '../issue.ts';
import { fillRule, shorten } from '../issue.ts';
import type { EditPath } from './edit-request.ts';
import { type EditRule, editRules } from './edit-rules.ts';

/** A fact as it is, told to somebody who read another version of it. */
export interface PresentFact {
  readonly version: string;
  readonly properties: Properties;
  readonly cites: readonly string[];
  readonly datasets: readonly string[];
}

/** One thing that is wrong with an edit (`error`), or that a person should look at (`warning`). */
export interface EditIssue {
  readonly path: EditPath;
  readonly severity: 'error' | 'warning';
  /** Name of the rule: one of the dataset format, or of edits. */
  readonly rule: string;
  readonly message: string;
  readonly messageZh: string;
  readonly value: string | null;
  readonly nearest: string | null;
  readonly present: PresentFact | null;
}

interface EditIssueDetails {
  readonly value?: string;
  readonly words?: IssueDetails;
  readonly present?: PresentFact;
}

/** Makes an issue of a rule of edits; `{column}` and `{value}` of its text come from path and value. */
export function createEditIssue(rule: EditRule, path: EditPath, details: EditIssueDetails = {}): EditIssue {
  const { words = {}, present } = details;
  const value = details.value === undefined ? undefined : shorten(details.value);
  const filled = fillRule(editRules[rule], { column: path.at(-1) ?? '', value: value ?? '', ...words });
  return {
    path,
    severity: editRules[rule].severity,
    rule,
    ...filled,
    value: value ?? null,
    nearest: words.nearest ?? null,
    present: present ?? null,
  };
}

/** An issue of the dataset format, at its place in the request. */
export const fromDatasetIssue = (issue: DatasetIssue, path: EditPath): EditIssue => ({
  path,
  severity: issue.severity,
  rule: issue.rule,
  message: issue.message,
  messageZh: issue.messageZh,
  value: issue.value,
  nearest: issue.nearest ?? null,
  present: null,
});
