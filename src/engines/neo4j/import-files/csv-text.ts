import { InvalidInputError } from '../../../domain/errors.ts';
import type { PlainValue } from '../../../graph/cypher-query.ts';
import type { ImportColumn, ImportRow, ImportTable } from './import-tables.ts';

/** Between the items of a list: a separator that texts of tables may not hold. */
const listSeparator = '\u001f';
/** The same in the words of neo4j-admin. */
export const listSeparatorName = 'U+001F';

/**
 * The columns as a row needs them. Neo4j tells whole numbers from others, and a load stores a whole number of a column
 * of fractions as such; a column of a file has one type, so such a row needs a file in which the column is one of whole
 * numbers.
 */
export function fitColumns(
  { columns }: Pick<ImportTable, 'columns'>,
  { properties }: ImportRow,
): { readonly shape: string; readonly columns: readonly ImportColumn[] } {
  const isWhole = ({ name, type }: ImportColumn) =>
    type === 'double' && Number.isSafeInteger(properties[name] ?? null);
  const wholes = columns.filter(isWhole);
  if (wholes.length === 0) return { shape: '', columns };
  return {
    shape: `.whole-${wholes.map(({ name }) => name).join('-')}`,
    columns: columns.map((column) => (wholes.includes(column) ? { ...column, type: 'long' } : column)),
  };
}

/** The line of headings, which stands in a file of its own. */
export const toHeader = ({ keys }: Pick<ImportTable, 'keys'>, columns: readonly ImportColumn[]): string =>
  `${[...keys, ...columns.map(({ name, type, list }) => `${name}:${type}${list ? '[]' : ''}`)].join(',')}\n`;

/**
 * A row as CSV. Every text is quoted, so that an empty one is not taken for none.
 * @throws InvalidInputError for what a file of neo4j-admin cannot hold
 */
export function toLine({ keys, properties }: ImportRow, columns: readonly ImportColumn[]): string {
  const owner = typeof properties['relationId'] === 'string' ? properties['relationId'] : String(keys[0]);
  const cells = keys.map((key) => quote(typeof key === 'string' ? key : key.join(listSeparator)));
  let written = 0;
  for (const column of columns) {
    const value = properties[column.name];
    if (value === undefined || value === null) {
      cells.push('');
      continue;
    }
    cells.push(toCell(value, column, owner));
    written += 1;
  }
  const stated = Object.values(properties).filter((value) => value !== null).length;
  if (written !== stated) throw toUnknownPropertyError(properties, columns, owner);
  return `${cells.join(',')}\n`;
}

function toCell(value: PlainValue, column: ImportColumn, owner: string): string {
  if (!column.list) {
    const word = toWord(value, column, owner);
    return column.type === 'string' ? quote(word) : word;
  }
  if (!Array.isArray(value)) throw toTypeError(value, column, owner);
  const words = value.map((item: PlainValue) => toWord(item, column, owner));
  // neo4j-admin takes a list without items for none, as the embedded engine does; of one empty text it would do so, too.
  if (words.length === 1 && words[0] === '') throw toEmptyItemError(column, owner);
  for (const word of words) if (word.includes(listSeparator)) throw toSeparatorError(column, owner);
  return words.length === 0 ? '' : quote(words.join(listSeparator));
}

const fits: Readonly<Record<ImportColumn['type'], (value: PlainValue) => boolean>> = {
  string: (value) => typeof value === 'string',
  long: (value) => Number.isSafeInteger(value),
  double: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
};

function toWord(value: PlainValue, column: ImportColumn, owner: string): string {
  if (!fits[column.type](value)) throw toTypeError(value, column, owner);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const quote = (word: string): string => `"${word.replaceAll('"', '""')}"`;

const toTypeError = (value: PlainValue, { name, type, list }: ImportColumn, owner: string) =>
  new InvalidInputError(
    `${name} of ${owner} is ${JSON.stringify(value)}, and not ${list ? 'a list of ' : ''}${type}: correct it, and export again`,
    {
      messageZh: `${owner} 的 ${name} 为 ${JSON.stringify(value)}，不是 ${type}${list ? ' 列表' : ''}；请改正后重新导出`,
    },
  );

const toEmptyItemError = ({ name }: ImportColumn, owner: string) =>
  new InvalidInputError(
    `${name} of ${owner} is a list of one empty text, which neo4j-admin would lose: take the item away, and export again`,
    {
      messageZh: `${owner} 的 ${name} 是只含一个空文本的列表，neo4j-admin 会将其丢失；请删去该项后重新导出`,
    },
  );

const toSeparatorError = ({ name }: ImportColumn, owner: string) =>
  new InvalidInputError(
    `an item of ${name} of ${owner} holds the control character U+001F, which stands between items here: take it out, and export again`,
    {
      messageZh: `${owner} 的 ${name} 中有一项含控制字符 U+001F，而此处用它分隔各项；请删去该字符后重新导出`,
    },
  );

function toUnknownPropertyError(
  properties: ImportRow['properties'],
  columns: readonly ImportColumn[],
  owner: string,
): InvalidInputError {
  const known = new Set(columns.map(({ name }) => name));
  const name = Object.keys(properties).find((property) => !known.has(property)) ?? '';
  return new InvalidInputError(
    `${owner} has the property ${name}, which this version of chain-atlas does not know: use the version that wrote it, or a newer one`,
    {
      messageZh: `${owner} 有属性 ${name}，本版本的 chain-atlas 不认识；请使用写入它的版本或更新的版本`,
    },
  );
}
