import {
  calculateRowHeight,
  type CellStyle,
  type CellValue,
  colToLetter,
  type WriteSheet,
  writeXlsx,
} from 'hucre/xlsx';
import { looksLikeFormula } from './formula-protection.ts';
import type { CellContent, ColumnKind, NotesSheet, Table, TableColumn } from './table.ts';

// A font of its own has no name unless it is told.
const font = { name: '等线', size: 11 } as const;

const headingStyle: CellStyle = {
  font: { ...font, bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1F4E79' } },
  alignment: { vertical: 'center', wrapText: true },
};
const titleStyle: CellStyle = { font: { ...font, bold: true, size: 16, color: { rgb: '1F4E79' } } };
const noteHeadingStyle: CellStyle = {
  font: { ...font, bold: true },
  alignment: { vertical: 'top', wrapText: true },
};

const formats: Readonly<Record<ColumnKind, string>> = {
  text: 'General',
  integer: '#,##0',
  number: '#,##0.####',
  ratio: '0.0%',
  year: '0',
  date: 'yyyy-mm-dd',
};

/** Excel's own limit of a cell. */
const maxCellLength = 32_767;
/** Lines of a row that are in view; a longer cell is whole all the same, and is read by making its row higher. */
export const linesInView = 12;
const lineHeight = 15;
/** What fits across a page that is still legible, in widths of a Latin letter. */
const pageWidth = 200;
/** Rows that Excel's sheets hold. */
const maxRows = 1_048_576;

/** Sheets as bytes of an .xlsx file: headings frozen and filtered, texts wrapped, ready to print. */
export async function toXlsx(sheets: readonly (Table | NotesSheet)[], title: string): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map((sheet) => ('notes' in sheet ? toNotesSheet(sheet) : toTableSheet(sheet))),
    defaultFont: font,
    properties: { title, creator: 'chain-atlas' },
  });
}

function toTableSheet({ name, columns, rows, frozenColumns = 1 }: Table): WriteSheet {
  if (rows.length + 1 > maxRows) throw new RangeError(`${name}: ${rows.length} rows do not fit into a sheet`);
  const cells = new Map<string, { style: CellStyle }>();
  columns.forEach((_, column) => cells.set(`0,${column}`, { style: headingStyle }));
  rows.forEach((row, index) =>
    columns.forEach((column, position) => {
      const style = toCellStyle(row[position] ?? null, column);
      if (style) cells.set(`${index + 1},${position}`, { style });
    }),
  );
  const values = [
    columns.map(({ heading }) => heading),
    ...rows.map((row) => columns.map(({ kind }, position) => toCellValue(row[position] ?? null, kind))),
  ];
  const widths = columns.map(({ width }) => width);
  const pages = Math.ceil(widths.reduce((sum, width) => sum + width, 0) / pageWidth);
  return {
    name,
    columns: columns.map(({ width, kind }) => ({ width, style: toColumnStyle(kind) })),
    rows: values,
    cells,
    rowDefs: toRowHeights(values, widths),
    freezePane: { rows: 1, columns: frozenColumns },
    autoFilter: { range: `A1:${colToLetter(columns.length - 1)}${rows.length + 1}` },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: pages,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
      ...(pages > 1 ? { printTitlesColumn: `$A:$${colToLetter(frozenColumns - 1)}` } : {}),
    },
  };
}

function toNotesSheet({ name, title, notes }: NotesSheet): WriteSheet {
  const cells = new Map<string, { style: CellStyle }>([['0,0', { style: titleStyle }]]);
  notes.forEach(([, text], index) => {
    cells.set(`${index + 2},0`, { style: noteHeadingStyle });
    cells.set(`${index + 2},1`, { style: toCellStyle(text, notesColumn) ?? toColumnStyle('text') });
  });
  const widths = [18, 100];
  const rows = notes.map(([heading, text]) => [heading, toCellValue(text, 'text')]);
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: [[title], [], ...rows],
    cells,
    rowDefs: new Map([[0, { height: 26 }], ...toRowHeights([[], [], ...rows], widths)]),
    pageSetup: { paperSize: 'a4', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

/** Not every program fits the height of a row to its wrapped texts by itself. */
function toRowHeights(
  rows: NonNullable<WriteSheet['rows']>,
  widths: readonly number[],
): NonNullable<WriteSheet['rowDefs']> {
  // Signs such as — and “ are wide in Chinese fonts and counted as narrow ones.
  const columnWidths = widths.map((width) => width - 2);
  return new Map(
    rows.flatMap((row, index) => {
      const height = Math.min(
        calculateRowHeight(row, { wrapText: true, columnWidths }),
        linesInView * lineHeight,
      );
      return height > lineHeight ? [[index, { height }] as const] : [];
    }),
  );
}

const notesColumn: TableColumn = { heading: '', width: 100, kind: 'text' };

const line = { style: 'thin', color: { rgb: 'D9D9D9' } } as const;

const alignments: Readonly<Record<ColumnKind, CellStyle['alignment']>> = {
  text: { vertical: 'top', wrapText: true },
  integer: { vertical: 'top', horizontal: 'center' },
  year: { vertical: 'top', horizontal: 'center' },
  date: { vertical: 'top', horizontal: 'center' },
  // Not so near to the text of the next column that the two read as one.
  number: { vertical: 'top', horizontal: 'right', indent: 1 },
  ratio: { vertical: 'top', horizontal: 'right', indent: 1 },
};

const toColumnStyle = (kind: ColumnKind): CellStyle => ({
  numFmt: formats[kind],
  alignment: alignments[kind] ?? {},
  border: { top: line, bottom: line, left: line, right: line },
});

/** What sets a cell apart from its column; null for nothing. */
function toCellStyle(content: CellContent, { kind, fills }: TableColumn): CellStyle | null {
  const fill = fills?.get(content);
  // A text in an .xlsx file is no formula. The format keeps it one when somebody edits the cell.
  const isSuspicious = typeof content === 'string' && looksLikeFormula(content);
  if (fill === undefined && !isSuspicious) return null;
  return {
    ...toColumnStyle(kind),
    ...(isSuspicious ? { numFmt: '@' } : {}),
    ...(fill === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } }),
  };
}

function toCellValue(content: CellContent, kind: ColumnKind): CellValue {
  if (typeof content !== 'string') return content;
  if (kind === 'date' && /^\d{4}-\d{2}-\d{2}$/u.test(content)) return new Date(`${content}T00:00:00Z`);
  if (content.length <= maxCellLength) return content;
  const note = (left: number) => `…… （另有 ${left} 字未列 / ${left} more characters）`;
  const kept = maxCellLength - note(content.length).length;
  return content.slice(0, kept) + note(content.length - kept);
}
