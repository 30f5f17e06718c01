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

export interface ListRow {
  readonly cells: readonly string[];
  readonly entities: readonly EntityRecord[];
  readonly cites: readonly string[];
}

export interface ListTable {
  readonly columns: readonly ListColumn[];
  readonly rows: readonly ListRow[];
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
export function toRow(cells: readonly (readonly CellPart[])[], cites: readonly string[]): ListRow {
  const entities = cells.flat().flatMap((part) => entityOf(part) ?? []);
  return {
    cells: cells.map((parts) => [...new Set(parts.map(textOf))].join('；')),
    entities: [...new Map(entities.map((entity) => [entity.id, entity])).values()],
    cites: [...new Set(cites)],
  };
}

const isEntity = (part: EntityRecord | LabelledEntity): part is EntityRecord => 'id' in part;
const entityOf = (part: CellPart): EntityRecord | null =>
  typeof part === 'string' ? null : isEntity(part) ? part : part.of;
const textOf = (part: CellPart): string =>
  typeof part === 'string' ? part : isEntity(part) ? part.name : part.text;

/** A text that may be absent. */
export const textCell = (text: string | null): readonly string[] => (text === null ? [] : [text]);
