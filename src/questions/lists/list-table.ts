import type { EntityRecord } from '../../graph/records.ts';
import type { LeftOut } from '../left-out.ts';

/** A value of a closed list, as cells hold it. */
export interface ListCode {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

export interface ListColumn {
  readonly key: string;
  readonly title: string;
  readonly titleZh: string;
  /** What the codes in its cells mean; none when they hold names and wordings. */
  readonly codes: readonly ListCode[];
}

/** An entity with more than its name. */
export interface LabelledEntity {
  readonly text: string;
  readonly of: EntityRecord;
}

/** A part of a cell: an entity, which shows its name, or a text as it is. */
export type CellPart = EntityRecord | LabelledEntity | string;

/** A row as its list makes it: codes as they are. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly entities: readonly EntityRecord[];
  readonly cites: readonly string[];
}

export interface ListRow extends TableRow {
  /** The same with words for codes. */
  readonly cellsZh: readonly string[];
}

export interface ListTable {
  readonly columns: readonly ListColumn[];
  readonly rows: readonly TableRow[];
  readonly leftOut: readonly LeftOut[];
  readonly basis: string;
  readonly basisZh: string;
  /** Why there is no row, when there is none. */
  readonly emptyReason: string;
  readonly emptyReasonZh: string;
}

export const column = (
  key: string,
  title: string,
  titleZh: string,
  codes: readonly ListCode[] = [],
): ListColumn => ({ key, title, titleZh, codes });

/** A row from what its cells hold, in order of the columns. */
export function toRow(cells: readonly (readonly CellPart[])[], cites: readonly string[]): TableRow {
  const entities = cells.flat().flatMap((part) => entityOf(part) ?? []);
  return {
    cells: cells.map((parts) => [...new Set(parts.map(textOf))].join('；')),
    entities: [...new Map(entities.map((entity) => [entity.id, entity])).values()],
    cites: [...new Set(cites)],
  };
}

/** Makes rows readable to who knows no codes: a cell of a column with codes holds one, or nothing. */
export function createRowInWords(columns: readonly ListColumn[]): (row: TableRow) => ListRow {
  const words = columns.map(({ codes }) => new Map(codes.map(({ code, zh }) => [code, zh])));
  return (row) => ({ ...row, cellsZh: row.cells.map((cell, index) => words[index]?.get(cell) ?? cell) });
}

const isEntity = (part: EntityRecord | LabelledEntity): part is EntityRecord => 'id' in part;
const entityOf = (part: CellPart): EntityRecord | null =>
  typeof part === 'string' ? null : isEntity(part) ? part : part.of;
const textOf = (part: CellPart): string =>
  typeof part === 'string' ? part : isEntity(part) ? part.name : part.text;

/** A text that may be absent. */
export const textCell = (text: string | null): readonly string[] => (text === null ? [] : [text]);
