import { escapeXml } from './xml-text.ts';
import { type ZippedFile, zipFiles } from './zip-files.ts';

export type SheetCell = string | number | boolean | undefined;

/** A sheet with a heading row that stays in view and has filters. */
export interface StreamedSheet {
  readonly name: string;
  readonly headings: readonly string[];
  /** In characters, column by column. */
  readonly widths: readonly number[];
  /** Columns that stay in view. */
  readonly frozenColumns: number;
  readonly rowCount: number;
  readonly rows: Iterable<readonly SheetCell[]>;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const contentTypes = 'http://schemas.openxmlformats.org/package/2006/content-types';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What Excel allows in one cell; a longer text would make it call the file damaged. */
const longestText = 32_767;

/** Cell styles, by their index in styles.xml. */
const textStyle = 1;
const headingStyle = 2;

/**
 * An .xlsx workbook of large tables, written row by row: hucre streams one sheet without filters, or builds all sheets
 * in memory. A text is stored as a text in a cell of the format Text, so that it is no formula even when it is edited.
 */
export const writeWorkbookParts = (sheets: readonly StreamedSheet[]): Iterable<Uint8Array> =>
  zipFiles(listParts(sheets));

function* listParts(sheets: readonly StreamedSheet[]): Iterable<ZippedFile> {
  const parts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', writeContentTypes(sheets)],
    ['_rels/.rels', writeRelationships([[`${relationships}/officeDocument`, 'xl/workbook.xml']])],
    ['xl/workbook.xml', writeWorkbook(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      writeRelationships([
        ...sheets.map((_, at) => [`${relationships}/worksheet`, `worksheets/sheet${at + 1}.xml`] as const),
        [`${relationships}/styles`, 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', styles],
  ];
  for (const [name, text] of parts) yield { name, chunks: [declaration, text] };
  for (const [at, sheet] of sheets.entries())
    yield { name: `xl/worksheets/sheet${at + 1}.xml`, chunks: writeSheet(sheet) };
}

const writeContentTypes = (sheets: readonly StreamedSheet[]): string =>
  [
    `<Types xmlns="${contentTypes}"><Default Extension="xml" ContentType="application/xml"/>`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/>`,
    ...sheets.map(
      (_, at) =>
        `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${sheetType}.worksheet+xml"/>`,
    ),
    '</Types>',
  ].join('');

const writeRelationships = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${packageRelationships}">${targets
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

function writeWorkbook(sheets: readonly StreamedSheet[]): string {
  const list = sheets.map(
    ({ name }, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  // Excel finds the filters of a sheet under this name.
  const filters = sheets.map(
    (sheet, at) =>
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">'${escapeXml(sheet.name)}'!${toAbsoluteRange(sheet)}</definedName>`,
  );
  return `<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${list.join('')}</sheets><definedNames>${filters.join('')}</definedNames></workbook>`;
}

const styles = [
  `<styleSheet xmlns="${main}">`,
  '<fonts count="2"><font><sz val="11"/><name val="等线"/></font>',
  '<font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="等线"/></font></fonts>',
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FF1F4E79"/></patternFill></fill></fills>',
  '<borders count="1"><border/></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/>',
  '<xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/>',
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join('');

function* writeSheet(sheet: StreamedSheet): Iterable<string> {
  const { headings, widths, frozenColumns, rows } = sheet;
  const corner = `${toLetters(frozenColumns)}2`;
  yield `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">`;
  yield `<pane xSplit="${frozenColumns}" ySplit="1" topLeftCell="${corner}" activePane="bottomRight" state="frozen"/>`;
  yield '</sheetView></sheetViews><cols>';
  yield widths
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  yield '</cols><sheetData>';
  yield writeRow(headings, 1, headingStyle);
  let row = 1;
  for (const cells of rows) {
    row += 1;
    yield writeRow(cells, row, textStyle);
  }
  yield `</sheetData><autoFilter ref="A1:${toLetters(headings.length - 1)}${sheet.rowCount + 1}"/></worksheet>`;
}

const writeRow = (cells: readonly SheetCell[], row: number, style: number): string =>
  `<row r="${row}">${cells.map((cell, at) => writeCell(cell, `${toLetters(at)}${row}`, style)).join('')}</row>`;

function writeCell(value: SheetCell, place: string, style: number): string {
  if (value === undefined || value === '') return '';
  if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${place}" t="b"><v>${Number(value)}</v></c>`;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeText(value)}</t></is></c>`;
}

/** In a workbook `_x0041_` would be read as the letter A; the underscore itself is written that way to keep it. */
const escapeText = (text: string): string =>
  escapeXml(shorten(text).replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_'));

const shorten = (text: string): string => {
  const mark = '……（过长，未写完）';
  return text.length <= longestText ? text : `${text.slice(0, longestText - mark.length)}${mark}`;
};

const toAbsoluteRange = ({ headings, rowCount }: StreamedSheet): string =>
  `$A$1:$${toLetters(headings.length - 1)}$${rowCount + 1}`;

/** 0 is A, 26 is AA. */
function toLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${toLetters(Math.floor(index / 26) - 1)}${letter}`;
}
