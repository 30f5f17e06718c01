import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import type { DatasetIssue } from '../issue.ts';
import { createIssue } from '../issue.ts';
import type { TableRow } from './dataset-source.ts';

export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  readonly issues: readonly DatasetIssue[];
}

const longestRecord = 1_000_000;

/** Reads CSV (RFC 4180) from pieces of text whose line ends are line feeds. Rows without any content are left out. */
export async function readCsv(file: string, text: AsyncIterable<string>): Promise<CsvTable> {
  const records: TableRow[] = [];
  const issues: DatasetIssue[] = [];
  let lastLine = 0;
  let lastRow = 1;
  const complain = (error: unknown) => {
    // A quotation mark that went wrong in the last row is also found unclosed, after the end of the file.
    if (lastLine + 1 <= lastRow) issues.push(toSyntaxIssue(file, lastLine + 1, error));
    else if (issues.length === 0) issues.push(toSyntaxIssue(file, lastRow, error));
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
      records.push({ row: lastLine + 1, cells: record.map((cell) => cell.trim()) });
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
  return toTable(file, records, issues);
}

async function* countRows(text: AsyncIterable<string>, tell: (rows: number) => void): AsyncIterable<string> {
  let rows = 1;
  for await (const piece of text) {
    rows += piece.split('\n').length - 1;
    tell(rows);
    yield piece;
  }
}

function toTable(file: string, records: readonly TableRow[], issues: DatasetIssue[]): CsvTable {
  const isWritten = ({ cells }: TableRow) => cells.some((cell) => cell !== '');
  const [heading, ...rows] = records.filter(isWritten);
  const columns = (heading?.cells ?? []).map(String);
  while (columns.at(-1) === '') columns.pop();
  const whole: TableRow[] = [];
  for (const row of rows) {
    const cells = [...row.cells];
    while (cells.length > columns.length && cells.at(-1) === '') cells.pop();
    if (cells.length === columns.length) whole.push({ row: row.row, cells });
    else
      issues.push(
        createIssue(
          'cell-count',
          { file, row: row.row, column: null, value: cells.join(',') },
          { found: String(cells.length), expected: String(columns.length) },
        ),
      );
  }
  return { columns, rows: whole, issues };
}

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
