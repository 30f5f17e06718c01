/** What a cell holds. Text that a spreadsheet could take for a formula is defused where it is written. */
export type CellContent = string | number | null;

/**
 * How a column is written: `integer`, `number` and `ratio` (a share of 1, shown in per cent) as numbers, `year` as a
 * number without a thousands separator, `date` as a date where the day is known and as text (2022-08) where it is not.
 */
export type ColumnKind = 'text' | 'integer' | 'number' | 'ratio' | 'year' | 'date';

export interface TableColumn {
  readonly heading: string;
  /** In widths of a Latin letter; a Chinese one takes two. */
  readonly width: number;
  readonly kind: ColumnKind;
  /** Background by the cell's own words, `RRGGBB`: the colour only repeats what is written. */
  readonly fills?: ReadonlyMap<CellContent, string>;
}

/** A table as a colleague would get it. */
export interface Table {
  /** Name of its sheet: 31 signs at most, none of `[]:*?/\`. */
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly CellContent[])[];
  /** Columns at the left that stay in view; 1 unless said otherwise. */
  readonly frozenColumns?: number;
}

/** A sheet of headings with texts, such as the one that explains the others. */
export interface NotesSheet {
  readonly name: string;
  readonly title: string;
  readonly notes: readonly (readonly [heading: string, text: CellContent])[];
}
