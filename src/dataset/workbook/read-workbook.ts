import type { CellValue } from 'hucre/xlsx';
import { InvalidInputError } from '../../domain/errors.ts';
import { readSheets, type SheetValues } from '../../tables/read-sheets.ts';
import type { DatasetIssue } from '../issue.ts';
import { createIssue } from '../issue.ts';
import { toPlainDecimal } from '../plain-decimal.ts';
import { findNearest } from '../find-nearest.ts';
import {
  documentColumns,
  documentsHeading,
  emptySettings,
  type SettingKey,
  type Settings,
  settings,
  settingsSheet,
} from './settings-sheet.ts';
import type { SheetRow } from './sheet-cells.ts';
import type { SheetColumn } from './sheet-definition.ts';
import { sheets } from './sheets/index.ts';

/** A workbook as it is written. `issues` holds what could not be read. */
export interface WorkbookSource {
  readonly settings: Settings;
  readonly documents: readonly SheetRow[];
  /** Rows by name of sheet, examples and empty rows left out. */
  readonly rows: ReadonlyMap<string, readonly SheetRow[]>;
  readonly issues: readonly DatasetIssue[];
}

/** Rows 1 and 2 of a sheet are its headings and their explanations. */
const headRows = 2;

/** Reads the bytes of an .xlsx file. Problems are issues with sheet, row and heading. */
export async function readWorkbook(bytes: Uint8Array, signal?: AbortSignal): Promise<WorkbookSource> {
  let book: readonly SheetValues[];
  try {
    book = await readSheets(bytes, signal);
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    const issue = createIssue(
      'workbook-file',
      { file: '', row: null, column: null, value: null },
      { problem: error.message, problemZh: error.messageZh },
    );
    return { settings: emptySettings, documents: [], rows: new Map(), issues: [issue] };
  }
  const tables = new Map(book.map(({ name, rows }) => [name.trim(), rows]));
  const issues: DatasetIssue[] = [];
  const missing = [settingsSheet, ...sheets.map(({ name }) => name)].filter((name) => !tables.has(name));
  for (const value of missing)
    issues.push(createIssue('workbook-sheet', { file: value, row: null, column: null, value }));
  const first = readSettings(tables.get(settingsSheet) ?? [], issues);
  const rows = new Map(
    sheets.map(({ name, columns }) => [name, readSheet(name, columns, tables.get(name) ?? [], 0, issues)]),
  );
  return { ...first, rows, issues };
}

function readSettings(
  table: readonly (readonly CellValue[])[],
  issues: DatasetIssue[],
): Pick<WorkbookSource, 'settings' | 'documents'> {
  const found = new Map(table.map((row) => [toText(row[0] ?? null), toText(row[1] ?? null)]));
  const values = Object.fromEntries(
    Object.entries(settings).map(([key, { heading }]) => [key, found.get(heading) ?? '']),
  ) as Record<SettingKey, string>;
  const start = table.findIndex((row) => toHeading(row[0] ?? null) === documentsHeading);
  const documents =
    start < 0 ? [] : readSheet(settingsSheet, documentColumns, table.slice(start), start, issues, 1);
  return { settings: values, documents };
}

function readSheet(
  sheet: string,
  columns: readonly SheetColumn[],
  table: readonly (readonly CellValue[])[],
  offset: number,
  issues: DatasetIssue[],
  skip = headRows,
): readonly SheetRow[] {
  const headings = (table[0] ?? []).map(toHeading);
  const keyOf = new Map<number, SheetColumn>();
  headings.forEach((heading, index) => {
    const definition = columns.find((column) => column.heading === heading);
    if (definition) keyOf.set(index, definition);
    else if (heading !== '')
      issues.push(
        createIssue(
          'unknown-column',
          { file: sheet, row: offset + 1, column: heading, value: null },
          {
            table: sheet,
            nearest: findNearest(
              heading,
              columns.map((column) => column.heading),
            ),
          },
        ),
      );
  });
  if (table.length > 0)
    for (const { heading, required } of columns)
      if (required && !headings.includes(heading))
        issues.push(
          createIssue('missing-column', { file: sheet, row: offset + 1, column: heading, value: null }),
        );
  return table.slice(skip).flatMap((values, index) => {
    const cells = Object.fromEntries(
      [...keyOf].flatMap(([at, { key }]) => {
        const text = toText(values[at] ?? null);
        return text === '' ? [] : [[key, text] as const];
      }),
    );
    const row = offset + skip + index + 1;
    for (const [at, column] of keyOf)
      if (values[at] instanceof Date && column.key !== 'date')
        issues.push(toDateIssue(sheet, row, column, values[at]));
    const isExample = Object.values(cells).some((cell) => cell.startsWith('例：'));
    if (Object.keys(cells).length === 0 || isExample) return [];
    for (const { key, heading, required } of columns)
      if (required && !cells[key])
        issues.push(createIssue('required', { file: sheet, row, column: heading, value: null }));
    return [{ row, cells }];
  });
}

/** Excel has made a date of what was typed; only a column of dates may hold one. */
const toDateIssue = (file: string, row: number, { heading }: SheetColumn, value: Date): DatasetIssue =>
  createIssue(
    'excel-damage',
    { file, row, column: heading, value: toText(value) },
    { what: 'a date', whatZh: '日期' },
  );

const toHeading = (value: CellValue): string =>
  toText(value)
    .replace(/[*＊]$/u, '')
    .trim();

function toText(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return toPlainDecimal(value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return value.trim();
}
