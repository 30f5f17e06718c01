import type { PropertyDefinition, PropertyKind } from '../domain/ontology/types.ts';

export type ColumnValue = string | number | boolean | readonly (string | number)[];
export type ColumnKind = 'text' | 'integer' | 'float' | 'boolean';

/** A column of nodes or of edges. A list is joined by `|` where a format knows no lists. */
export interface Column {
  readonly name: string;
  readonly titleZh: string;
  readonly kind: ColumnKind;
  readonly isList: boolean;
}

const column = (name: string, titleZh: string, kind: ColumnKind = 'text', isList = false): Column => ({
  name,
  titleZh,
  kind,
  isList,
});

/** Where the columns that follow from the ontology come: before the source lines. */
const sourceColumns: readonly Column[] = [
  column('statedOn', '文件日期', 'text', true),
  column('cites', '出处', 'text', true),
  column('datasets', '数据集', 'text', true),
];

/** Columns that every node has, besides its id and its name. */
export const nodeColumns: readonly Column[] = [
  column('entityType', '类型代码'),
  column('entityTypeZh', '类型'),
  column('colour', '颜色'),
  column('shape', '形状'),
  column('distance', '距起点步数', 'integer'),
  column('degree', '关系数', 'integer'),
];

/** Columns that every edge has, besides its id and its ends. */
export const edgeColumns: readonly Column[] = [
  column('relationType', '关系代码'),
  column('relationTypeZh', '关系'),
  column('modality', '状态代码'),
  column('modalityZh', '状态'),
  column('stated', '依据代码'),
  column('statedZh', '依据'),
  column('colour', '颜色'),
  column('line', '线型'),
];

/** Finds the columns that a file needs from the properties that are stated. */
export interface ColumnCollector {
  readonly add: (
    properties: readonly PropertyDefinition[],
    holder: Readonly<Record<string, unknown>>,
  ) => void;
  readonly list: () => readonly Column[];
}

export function createColumnCollector(fixed: readonly Column[]): ColumnCollector {
  const found = new Map<string, Column>();
  const noted = new Set<PropertyDefinition>();
  const note = (wanted: Column) => {
    const before = found.get(wanted.name);
    found.set(wanted.name, before === undefined ? wanted : unite(before, wanted));
  };
  return {
    add: (properties, holder) => {
      for (const property of properties) {
        if (noted.has(property) || isAbsent(holder[property.name])) continue;
        noted.add(property);
        const { name, zh, kind, list = false } = property;
        note(column(name, zh, list ? 'text' : (kinds[kind] ?? 'text'), list));
        if (kind === 'closed' && !list) note(column(`${name}Zh`, `${zh}（中文）`));
      }
    },
    list: () => [...fixed, ...found.values(), ...sourceColumns],
  };
}

const isAbsent = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);

const kinds: Readonly<Partial<Record<PropertyKind, ColumnKind>>> = {
  integer: 'integer',
  float: 'float',
  boolean: 'boolean',
};

/** Two labels may have a property of one name; what holds the values of both is taken, and the headings of both. */
function unite(left: Column, right: Column): Column {
  const isNumber = (kind: ColumnKind) => kind === 'integer' || kind === 'float';
  const kind =
    left.kind === right.kind ? left.kind : isNumber(left.kind) && isNumber(right.kind) ? 'float' : 'text';
  const titles = new Set([...left.titleZh.split('/'), right.titleZh]);
  return { ...left, kind, titleZh: [...titles].join('/'), isList: left.isList || right.isList };
}

/** A value as one text, for formats without lists. */
export const toText = (value: ColumnValue): string =>
  Array.isArray(value) ? value.join('|') : String(value);
