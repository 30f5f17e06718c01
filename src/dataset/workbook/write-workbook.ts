import {
  type CellStyle,
  type CellValue,
  colToLetter,
  type DataValidation,
  type WriteSheet,
  writeXlsx,
} from 'hucre/xlsx';
import type { OntologyModel } from '../../domain/ontology/ontology.ts';
import {
  documentColumns,
  documentsHeading,
  emptySettings,
  introduction,
  type SettingKey,
  type Settings,
  settings,
  settingsSheet,
} from './settings-sheet.ts';
import type { SheetCells } from './sheet-cells.ts';
import type { SheetColumn } from './sheet-definition.ts';
import { sheets } from './sheets/index.ts';

export interface WorkbookContents {
  readonly settings: Settings;
  readonly documents: readonly SheetCells[];
  /** Rows by name of sheet. */
  readonly rows: ReadonlyMap<string, readonly SheetCells[]>;
}

/** Sheet of the values of drop-down lists, hidden; a list in the cell itself may have 255 characters at most. */
const listsSheet = '词表';
/** Drop-down lists reach this far down. */
const lastRow = 2000;

const headingStyle: CellStyle = {
  font: { bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1F4E79' } },
  alignment: { vertical: 'center', wrapText: true },
};
const helpStyle: CellStyle = {
  font: { italic: true, size: 9, color: { rgb: '595959' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EAF1F8' } },
  alignment: { vertical: 'top', wrapText: true },
};
const exampleStyle: CellStyle = { font: { italic: true, color: { rgb: '808080' } } };
// Text, so that Excel turns no figure or line number into a date.
const textStyle: CellStyle = { numFmt: '@', alignment: { vertical: 'top', wrapText: true } };

const numberStyle: CellStyle = { numFmt: 'General', alignment: { vertical: 'top' } };

/** An empty workbook with explanations, examples in grey and drop-down lists. */
export const createTemplate = (ontology: OntologyModel): Promise<Uint8Array> =>
  writeWorkbook(
    {
      settings: emptySettings,
      documents: [],
      rows: new Map(sheets.map(({ name, examples }) => [name, examples])),
    },
    ontology,
  );

/** The workbook as bytes of an .xlsx file. */
export async function writeWorkbook(
  contents: WorkbookContents,
  ontology: OntologyModel,
): Promise<Uint8Array> {
  const lists = collectLists(ontology);
  return writeXlsx({
    sheets: [
      toSettingsSheet(contents, lists, ontology),
      ...sheets.map(({ name, columns }) =>
        toSheet(name, columns, contents.rows.get(name) ?? [], lists, ontology),
      ),
      toListsSheet(lists),
    ],
    defaultFont: { name: '等线', size: 11 },
  });
}

type Lists = ReadonlyMap<string, readonly string[]>;

/** Values of every drop-down list, by the name of the closed list or the heading of the column. */
function collectLists(ontology: OntologyModel): Lists {
  const lists = new Map<string, readonly string[]>();
  for (const { closed, choices, heading } of [
    ...sheets.flatMap(({ columns }) => columns),
    ...documentColumns,
  ]) {
    if (choices) lists.set(heading, choices);
    if (closed !== undefined)
      lists.set(closed, ontology.closedList(closed)?.values.map(({ zh }) => zh) ?? []);
  }
  return lists;
}

function toSheet(
  name: string,
  columns: readonly SheetColumn[],
  rows: readonly SheetCells[],
  lists: Lists,
  ontology: OntologyModel,
): WriteSheet {
  const isExample = (row: SheetCells) => Object.values(row).some((cell) => cell.startsWith('例：'));
  const table: CellValue[][] = [
    columns.map(({ heading, required }) => (required ? `${heading}*` : heading)),
    columns.map(({ help }) => help),
    ...rows.map((row) => columns.map((definition) => toCellValue(row, definition, ontology))),
  ];
  const cells = new Map<string, { style: CellStyle }>();
  columns.forEach((_, index) => {
    cells.set(`0,${index}`, { style: headingStyle });
    cells.set(`1,${index}`, { style: helpStyle });
    rows.forEach((row, rowIndex) => {
      if (isExample(row)) cells.set(`${rowIndex + 2},${index}`, { style: exampleStyle });
    });
  });
  return {
    name,
    columns: columns.map(({ width, numeric }) => ({ width, style: numeric ? numberStyle : textStyle })),
    rows: table,
    cells,
    rowDefs: new Map([[1, { height: 44 }]]),
    freezePane: { rows: 2, columns: 1 },
    autoFilter: { range: `A1:${colToLetter(columns.length - 1)}${Math.max(2, table.length)}` },
    dataValidations: columns.flatMap((definition, index) =>
      toValidation(definition, `${colToLetter(index)}3:${colToLetter(index)}${lastRow}`, lists),
    ),
  };
}

function toCellValue(
  row: SheetCells,
  { key, numeric, closed }: SheetColumn,
  ontology: OntologyModel,
): CellValue {
  const text = row[key] ?? '';
  if (text === '') return null;
  // People see the Chinese value; the code is what the graph stores.
  if (closed !== undefined)
    return ontology.closedList(closed)?.values.find(({ code }) => code === text)?.zh ?? text;
  return numeric && Number.isFinite(Number(text)) ? Number(text) : text;
}

function toValidation(
  { closed, choices, heading, required }: SheetColumn,
  range: string,
  lists: Lists,
): readonly DataValidation[] {
  const key = choices ? heading : closed;
  if (key === undefined) return [];
  const index = [...lists.keys()].indexOf(key);
  const letter = colToLetter(index);
  const values = lists.get(key) ?? [];
  return [
    {
      type: 'list',
      formula1: `${listsSheet}!$${letter}$2:$${letter}$${values.length + 1}`,
      range,
      allowBlank: !required,
      showErrorMessage: true,
      errorTitle: heading,
      errorMessage: '请从列表中选择',
    },
  ];
}

function toListsSheet(lists: Lists): WriteSheet {
  const height = Math.max(...[...lists.values()].map((values) => values.length));
  return {
    name: listsSheet,
    hidden: true,
    rows: [
      [...lists.keys()],
      ...Array.from({ length: height }, (_, index) =>
        [...lists.values()].map((values) => values[index] ?? null),
      ),
    ],
  };
}

function toSettingsSheet(
  { settings: values, documents }: WorkbookContents,
  lists: Lists,
  ontology: OntologyModel,
): WriteSheet {
  const rows: CellValue[][] = [
    ...introduction.map((line) => [line]),
    [],
    ...Object.entries(settings).map(([key, { heading, help }]) => [
      heading,
      values[key as SettingKey] || null,
      help,
    ]),
    [],
    documentColumns.map(({ heading, required }) =>
      required && heading !== documentsHeading ? `${heading}*` : heading,
    ),
    ...documents.map((document) =>
      documentColumns.map((definition) => toCellValue(document, definition, ontology)),
    ),
  ];
  const firstSetting = introduction.length + 1;
  const documentsRow = firstSetting + Object.keys(settings).length + 1;
  const cells = new Map<string, { style: CellStyle }>([
    ['0,0', { style: { font: { bold: true, size: 16, color: { rgb: '1F4E79' } } } }],
    ...Object.keys(settings).flatMap((_, index) => [
      [`${firstSetting + index},0`, { style: { font: { bold: true } } }] as const,
      [`${firstSetting + index},1`, { style: textStyle }] as const,
      [`${firstSetting + index},2`, { style: { font: { italic: true, color: { rgb: '808080' } } } }] as const,
    ]),
    ...documentColumns.map((_, index) => [`${documentsRow},${index}`, { style: headingStyle }] as const),
  ]);
  return {
    name: settingsSheet,
    columns: documentColumns.map(({ width }) => ({ width, style: { numFmt: '@' } })),
    rows,
    cells,
    dataValidations: documentColumns.flatMap((definition, index) =>
      toValidation(
        definition,
        `${colToLetter(index)}${documentsRow + 2}:${colToLetter(index)}${documentsRow + 60}`,
        lists,
      ),
    ),
  };
}
