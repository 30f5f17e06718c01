import type { OntologyModel } from '../../domain/ontology/ontology.ts';
import type { DatasetIssue } from '../issue.ts';
import { createIssue } from '../issue.ts';
import { documentColumns, settingsSheet } from './settings-sheet.ts';
import { noteColumn, type SheetColumn } from './sheet-definition.ts';
import { sheets } from './sheets/index.ts';

export interface IssueOptions {
  readonly ontology: OntologyModel;
  /** The name of an entity, where it is known. */
  readonly nameOf: (id: string) => string | undefined;
}

/** An issue of the tables as a planner meets it: headings for columns, values as the sheet offers them, names for ids. */
export function toWorkbookIssue(issue: DatasetIssue, options: IssueOptions): DatasetIssue {
  const columns = columnsOf(issue.file);
  const column = columns.find(({ key }) => key === issue.column);
  const named = withWayOut(withNames(withHeading(issue, column), options), columns);
  if (issue.rule === 'closed-value' && column?.closed !== undefined)
    return toClosedIssue(named, column.closed, options.ontology);
  return issue.rule === 'excel-damage' && column ? toTextIssue(named, column) : named;
}

const columnsOf = (sheet: string): readonly SheetColumn[] =>
  sheet === settingsSheet ? documentColumns : (sheets.find(({ name }) => name === sheet)?.columns ?? []);

/** A planner knows a column by its heading. */
function withHeading(issue: DatasetIssue, column: SheetColumn | undefined): DatasetIssue {
  // An end of a relation has no column of its own.
  if (!column) return issue.column === 'from' || issue.column === 'to' ? { ...issue, column: null } : issue;
  const { key, heading } = column;
  return {
    ...issue,
    column: heading,
    message: issue.message.replaceAll(key, heading),
    messageZh: issue.messageZh.replaceAll(`“${key}”`, `“${heading}”`),
  };
}

function withNames(issue: DatasetIssue, { ontology, nameOf }: IssueOptions): DatasetIssue {
  // An error may ask for an id to be written.
  if (issue.severity === 'error') return issue;
  // A name in its quotes stands for the id; elsewhere the id stays, because two things may have one name.
  const replace = (text: string) =>
    text.replaceAll(/“?\b([a-z]+:[a-z0-9][a-z0-9/-]*)”?/gu, (whole, id: string) => {
      const name = nameOf(id);
      if (name === undefined) return whole;
      return whole.startsWith('“') ? `“${name}”` : `“${name}”（${id}）`;
    });
  const value = issue.value === null ? undefined : nameOf(issue.value);
  return {
    ...issue,
    ...(value === undefined ? {} : { value }),
    message: replace(issue.message),
    messageZh: replace(issue.messageZh).replaceAll(
      /\b([A-Z_]+)(?: \((?:in|out)\))?/gu,
      (whole, type: string) => ontology.relation(type)?.zh ?? whole,
    ),
  };
}

/** No sheet has the column citationNote. */
function withWayOut(issue: DatasetIssue, columns: readonly SheetColumn[]): DatasetIssue {
  const note = columns.includes(noteColumn) ? noteColumn.heading : undefined;
  return {
    ...issue,
    message: issue.message.replace(
      ', or say in citationNote why none does',
      `; where no line does, it may stay as it is${note === undefined ? '' : `, with the reason under ${note}`}`,
    ),
    messageZh: issue.messageZh.replace(
      '，或在 citationNote 列（出处说明）中写明原因',
      `；确无此行的，可以保留${note === undefined ? '' : `，并在“${note}”列写明原因`}`,
    ),
  };
}

/** The sheet offers the Chinese values alone. */
function toClosedIssue(issue: DatasetIssue, closed: string, ontology: OntologyModel): DatasetIssue {
  const values = ontology.closedList(closed)?.values ?? [];
  const words = values.map(({ zh }) => zh);
  return createIssue('closed-value', issue, {
    expected: words.join(', '),
    expectedZh: words.join('、'),
    nearest: values.find(({ code }) => code === issue.nearest)?.zh,
  });
}

/** Cells of the type date are told apart when they are read, so what looks like a date here is text. */
function toTextIssue(issue: DatasetIssue, column: SheetColumn): DatasetIssue {
  if (!issue.messageZh.includes('日期')) return issue;
  const { nearest } = issue;
  return createIssue(column.key === 'date' ? 'date' : 'workbook-like-date', issue, { nearest });
}
