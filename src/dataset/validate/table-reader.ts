import type { PropertyValue } from '../../domain/facts.ts';
import type { ClosedLists } from '../../domain/ontology/ontology.ts';
import type { PropertyDefinition } from '../../domain/ontology/types.ts';
import { findNearest } from '../find-nearest.ts';
import type { DatasetIssue, Place } from '../issue.ts';
import { createIssue } from '../issue.ts';
import type { Cell, DatasetTable } from '../read/dataset-source.ts';
import { parseCell } from './parse-cell.ts';

/** One row of a table, read by the names of columns. */
export interface RowReader {
  readonly file: string;
  readonly row: number;
  /** As written; empty when the table lacks the column. */
  readonly cell: (column: string) => Cell;
  readonly place: (column: string) => Place;
  /** The values that are right, by column; what is wrong goes to `issues`. */
  readonly values: Readonly<Record<string, PropertyValue>>;
  readonly issues: readonly DatasetIssue[];
}

/** Reads the rows of a table against the columns that it may have; `onIssue` hears of columns that are wrong. */
export function* readRows(
  table: DatasetTable,
  columns: readonly PropertyDefinition[],
  ontology: ClosedLists,
  onIssue: (issue: DatasetIssue) => void,
): Generator<RowReader> {
  const indexOf = resolveColumns(table, columns, onIssue);
  for (const { row, cells } of table.rows) {
    const cell = (column: string): Cell => cells[indexOf.get(column) ?? -1] ?? '';
    const place = (column: string): Place => ({ file: table.file, row, column, value: toText(cell(column)) });
    const values: Record<string, PropertyValue> = {};
    const issues: DatasetIssue[] = [];
    for (const column of columns) {
      if (!indexOf.has(column.name)) continue;
      const { value, problems } = parseCell(cell(column.name), column, ontology);
      if (value !== undefined) values[column.name] = value;
      else if (column.required && problems.length === 0)
        issues.push(createIssue(requiredRule(column), place(column.name)));
      for (const problem of problems)
        issues.push(
          createIssue(problem.rule, { ...place(column.name), value: problem.value }, problem.details),
        );
    }
    yield { file: table.file, row, cell, place, values, issues };
  }
}

const requiredRule = ({ name }: PropertyDefinition) => (name === 'cites' ? 'citation-required' : 'required');

const toText = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.join('|'));

/** Where each column stands. A heading is the column's name or its Chinese name. */
function resolveColumns(
  table: DatasetTable,
  columns: readonly PropertyDefinition[],
  onIssue: (issue: DatasetIssue) => void,
): ReadonlyMap<string, number> {
  const byHeading = toHeadings(columns);
  const indexOf = new Map<string, number>();
  const heading = (column: string): Place => ({ file: table.file, row: 1, column, value: null });
  table.columns.forEach((written, index) => {
    const name = byHeading.get(written);
    if (name === undefined)
      onIssue(
        createIssue('unknown-column', heading(written), {
          table: table.name,
          nearest: findNearest(written, byHeading.keys()),
        }),
      );
    else if (indexOf.has(name)) onIssue(createIssue('duplicate-column', heading(written)));
    else indexOf.set(name, index);
  });
  if (table.columns.length > 0 && table.rows.length > 0)
    for (const { name, required } of columns)
      if (required && !indexOf.has(name)) onIssue(createIssue('missing-column', heading(name)));
  return indexOf;
}

function toHeadings(columns: readonly PropertyDefinition[]): ReadonlyMap<string, string> {
  const headings = new Map<string, string>();
  const repeated = new Set(columns.map(({ zh }) => zh).filter((zh, index, all) => all.indexOf(zh) !== index));
  for (const { name, zh } of columns) if (!repeated.has(zh)) headings.set(zh, name);
  for (const { name } of columns) headings.set(name, name);
  return headings;
}
