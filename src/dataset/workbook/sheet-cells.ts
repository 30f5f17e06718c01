/** A row of a sheet by keys of columns; a key that is absent is an empty cell. */
export type SheetCells = Readonly<Record<string, string>>;

export interface SheetRow {
  /** Row in the workbook, from 1. */
  readonly row: number;
  readonly cells: SheetCells;
}
