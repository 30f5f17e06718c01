import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import type { DatasetIssue } from '../issue.ts';
import { createIssue } from '../issue.ts';
import { createIssueList } from '../issue-list.ts';
import { countNothing, type RowCounter } from './count-rows.ts';
import type { TableRow } from './dataset-source.ts';

export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  readonly issues: readonly DatasetIssue[];
}

/** Characters of a row. */
export const longestRecord = 1_000_000;
/** No table of the ontology has a tenth of this. */
export const mostColumns = 1000;

/** Reads CSV (RFC 4180) from pieces of text whose line ends are line feeds. Rows without any content are left out. */
export async function readCsv(
  file: string,
  text: AsyncIterable<string>,
  counter: RowCounter = countNothing,
): Promise<CsvTable> {
  const issues = createIssueList();
  const table = createTableBuilder(file, issues.add, counter);
  let lastLine = 0;
  let lastRow = 1;
  let hasComplained = false;
  const complainOnce = (issue: DatasetIssue) => {
    hasComplained = true;
    issues.add(issue);
  };
  const complain = (error: unknown) => {
    // A quotation mark that went wrong in the last row is also found unclosed, after the end of the file.
    if (lastLine + 1 <= lastRow) complainOnce(toSyntaxIssue(file, lastLine + 1, error));
    else if (!hasComplained) complainOnce(toSyntaxIssue(file, lastRow, error));
  };
  const parser = parse({
    record_delimiter: '\n',
    relax_column_count: true,
    skip_records_with_error: true,
    max_record_size: longestRecord,
    on_skip: (error) => {
      complain(error);
      const lines: unknown = error?.['lines'];
      if (typeof lines === 'number') lastLine = lines;
      return undefined;
    },
    // Records are taken here, and not from the stream, so that they and skipped ones come in the order of the file.
    on_record: (record: string[], { lines }) => {
      table.add(lastLine + 1, record);
      lastLine = lines;
      return null;
    },
  });
  parser.resume();
  const input = Readable.from(
    countRows(text, (rows) => {
      lastRow = rows;
    }),
  );
  input.on('error', (error) => parser.destroy(error));
  input.pipe(parser);
  try {
    await finished(parser);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    complain(error);
  } finally {
    input.destroy();
  }
  return table.isTooWide() ? toTooWide(file, 1) : { ...table.finish(), issues: issues.toArray() };
}

async function* countRows(text: AsyncIterable<string>, tell: (rows: number) => void): AsyncIterable<string> {
  let rows = 1;
  for await (const piece of text) {
    rows += piece.split('\n').length - 1;
    tell(rows);
    yield piece;
  }
}

/** Takes records in the order of the file: the first one with any content is the heading. */
function createTableBuilder(file: string, complain: (issue: DatasetIssue) => void, counter: RowCounter) {
  let columns: readonly string[] | null = null;
  let isTooWide = false;
  const rows: TableRow[] = [];
  return {
    isTooWide: () => isTooWide,
    finish: () => ({ columns: columns ?? [], rows }),
    add: (row: number, record: readonly string[]): void => {
      const cells = record.map((cell) => cell.trim());
      const written = cells.findLastIndex((cell) => cell !== '') + 1;
      if (written === 0 || isTooWide) return;
      if (columns === null) {
        columns = cells.slice(0, written);
        isTooWide = written > mostColumns;
        return;
      }
      const found = Math.max(written, Math.min(cells.length, columns.length));
      if (found === columns.length) {
        counter(1, found + countSeparators(record));
        rows.push({ row, cells: cells.slice(0, found) });
      } else
        complain(
          createIssue(
            'cell-count',
            { file, row, column: null, value: cells.slice(0, found).join(',') },
            { found: String(found), expected: String(columns.length) },
          ),
        );
    },
  };
}

/** Between items of lists. */
const countSeparators = (record: readonly string[]): number =>
  record.reduce((sum, cell) => sum + (cell.includes('|') ? cell.split('|').length - 1 : 0), 0);

/** A table that cannot be one; its rows would take any memory. */
export const toTooWide = (file: string, row: number): CsvTable => ({
  columns: [],
  rows: [],
  issues: [
    createIssue(
      'column-count',
      { file, row, column: null, value: null },
      { limit: mostColumns.toLocaleString('en') },
    ),
  ],
});

const problems: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  CSV_QUOTE_NOT_CLOSED: [
    'a quotation mark that opens here is never closed; what follows was not read',
    '此处开始的引号没有结束，其后内容未读取',
  ],
  CSV_INVALID_CLOSING_QUOTE: [
    'text follows a closing quotation mark; a quotation mark inside a cell is written twice',
    '引号结束后还有文字；单元格内的引号应写两次',
  ],
  INVALID_OPENING_QUOTE: [
    'a quotation mark stands inside a cell that is not quoted; quote the cell and write the mark twice',
    '引号出现在未加引号的单元格中；请给单元格加引号，其中的引号写两次',
  ],
  CSV_MAX_RECORD_SIZE: [
    'the row is longer than a million characters; perhaps a quotation mark is not closed',
    '此行超过一百万字符，可能是引号没有结束',
  ],
};

function toSyntaxIssue(file: string, row: number, error: unknown): DatasetIssue {
  const { code = '', message = '' } = error instanceof CsvError ? error : {};
  const [problem, problemZh] = problems[code] ?? [message, message];
  return createIssue('csv-syntax', { file, row, column: null, value: null }, { problem, problemZh });
}
