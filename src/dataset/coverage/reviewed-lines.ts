import type { DatasetIssue } from '../issue.ts';
import { createIssueList } from '../issue-list.ts';
import type { DatasetSource } from '../read/dataset-source.ts';
import { reviewedLineColumns } from '../table-columns.ts';
import { readRows } from '../validate/table-reader.ts';
import { lineReasons } from './line-reasons.ts';

/** Reason by line, by id of the Document. */
export type ReviewedLines = ReadonlyMap<string, ReadonlyMap<number, string>>;

const lists = { closedList: (name: string) => (name === lineReasons.name ? lineReasons : undefined) };

/** Reads reviewed-lines.csv: the lines that a person has read and found without a fact. */
export function readReviewedLines(source: DatasetSource): {
  readonly reviewed: ReviewedLines;
  readonly issues: readonly DatasetIssue[];
} {
  const reviewed = new Map<string, Map<number, string>>();
  const issues = createIssueList();
  const table = source.tables.find(({ kind }) => kind === 'reviewed-lines');
  if (!table) return { reviewed, issues: [] };
  for (const row of readRows(table, reviewedLineColumns, lists, issues.add)) {
    issues.addAll(row.issues);
    const { document, line, reason } = row.values;
    if (typeof document !== 'string' || typeof line !== 'number' || typeof reason !== 'string') continue;
    const id = `doc:${document}`;
    const lines = reviewed.get(id) ?? new Map<number, string>();
    lines.set(line, reason);
    reviewed.set(id, lines);
  }
  return { reviewed, issues: issues.toArray() };
}
