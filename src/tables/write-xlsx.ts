import { type CellStyle, type CellValue, colToLetter, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { looksLikeFormula } from './formula-protection.ts';
import type { CellContent, ColumnKind, NotesSheet, Table, TableColumn } from './table.ts';

const headingStyle: CellStyle = {
  font: { bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1F4E79' } },
  alignment: { vertical: 'center', wrapText: true },
};
const titleStyle: CellStyle = { font: { bold: true, size: 16, color: { rgb: '1F4E79' } } };
const noteHeadingStyle: CellStyle = { font: { bold: true }, alignment: { vertical: 'top', wrapText: true } };

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
/** Rows that Excel's sheets hold. */
const maxRows = 1_048_576;

/** Sheets as bytes of an .xlsx file: headings frozen and filtered, texts wrapped, ready to print. */
export async function toXlsx(sheets: readonly (Table | NotesSheet)[], title: string): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map((sheet) => ('notes' in sheet ? toNotesSheet(sheet) : toTableSheet(sheet))),
    defaultFont: { name: '等线', size: 11 },
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
  return {
    name,
    columns: columns.map(({ width, kind }) => ({ width, style: toColumnStyle(kind) })),
    rows: [
      columns.map(({ heading }) => heading),
      ...rows.map((row) => columns.map(({ kind }, position) => toCellValue(row[position] ?? null, kind))),
    ],
    cells,
    freezePane: { rows: 1, columns: frozenColumns },
    autoFilter: { range: `A1:${colToLetter(columns.length - 1)}${rows.length + 1}` },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
    },
  };
}

function toNotesSheet({ name, title, notes }: NotesSheet): WriteSheet {
  const cells = new Map<string, { style: CellStyle }>([['0,0', { style: titleStyle }]]);
  notes.forEach(([, text], index) => {
    cells.set(`${index + 2},0`, { style: noteHeadingStyle });
    cells.set(`${index + 2},1`, { style: toCellStyle(text, notesColumn) ?? toColumnStyle('text') });
  });
  return {
    name,
    columns: [{ width: 18 }, { width: 100 }],
    rows: [[title], [], ...notes.map(([heading, text]) => [heading, toCellValue(text, 'text')])],
    cells,
    pageSetup: { paperSize: 'a4', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

const notesColumn: TableColumn = { heading: '', width: 100, kind: 'text' };

const toColumnStyle = (kind: ColumnKind): CellStyle => ({
  numFmt: formats[kind],
  alignment: {
    vertical: 'top',
    wrapText: kind === 'text',
    ...(kind === 'text' ? {} : { horizontal: kind === 'date' || kind === 'year' ? 'left' : 'right' }),
  },
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
