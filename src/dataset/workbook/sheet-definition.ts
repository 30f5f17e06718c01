import type { GraphView } from './graph-view.ts';
import type { SheetCells, SheetRow } from './sheet-cells.ts';
import type { SheetFacts } from './sheet-facts.ts';

/** A column of a sheet as a planner sees it. */
export interface SheetColumn {
  /** What the column is called in code; the property of the ontology where it fills one. */
  readonly key: string;
  readonly heading: string;
  /** Second row of the sheet: what to write, in a few words. */
  readonly help: string;
  /** In characters of the font. */
  readonly width: number;
  readonly required?: true;
  /** Written as a number, so that Excel can sort and add it. */
  readonly numeric?: true;
  /** Closed list of the ontology, offered as a drop-down list. */
  readonly closed?: string;
  /** Values offered where the column is no closed list of the ontology. */
  readonly choices?: readonly string[];
}

/** One sheet of the workbook: how a planner sees a part of the ontology. */
export interface SheetDefinition {
  /** Name of the sheet. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** The label of which each row states an entity, and the column that names it; absent where rows only relate. */
  readonly states?: { readonly label: string; readonly key: string };
  /** Rows shown in grey in the template. */
  readonly examples: readonly SheetCells[];
  /** Turns a row into entities and relations. */
  readonly read: (row: SheetRow, facts: SheetFacts) => void;
  /** States what follows from several rows together, once all are read. */
  readonly finish?: (rows: readonly SheetRow[], facts: SheetFacts) => void;
  /** The rows of one district. */
  readonly write: (view: GraphView) => readonly SheetCells[];
}

export const column = (
  key: string,
  heading: string,
  help: string,
  width: number,
  extra: Pick<SheetColumn, 'required' | 'numeric' | 'closed' | 'choices'> = {},
): SheetColumn => ({ key, heading, help, width, ...extra });

/** Columns that every sheet ends with. */
export const citesColumn = column(
  'cites',
  '出处',
  '写明此事的行：文件代号:行号；只有一份文件时写行号即可',
  18,
  {
    required: true,
  },
);
export const noteColumn = column('note', '备注', '自己的话，不抄原文', 20);
export const idColumn = column('id', '标识', '系统填写；改名称时请勿改动', 24);

/** The items of a cell as the dataset format writes lists. */
export const toList = (cell: string | undefined): string =>
  (cell ?? '')
    .split(/[|；;\n]+/u)
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .join('|');

/** Joins the items of a list in a cell. */
export const joinList = (items: readonly string[]): string => [...new Set(items)].join('；');

/** The named cells that are not empty. */
export const pick = (cells: SheetCells, keys: readonly string[]): SheetCells =>
  Object.fromEntries(keys.flatMap((key) => (cells[key] ? [[key, cells[key]]] : [])));
