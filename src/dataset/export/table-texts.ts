import { stringify } from 'csv-stringify/sync';
import type { PropertyValue } from '../../domain/facts.ts';
import type { PropertyDefinition } from '../../domain/ontology/types.ts';
import { toPlainDecimal } from '../plain-decimal.ts';

export type TableFormat = 'csv' | 'jsonl';

/** A row by the names of columns. */
export type ExportRow = Readonly<Record<string, PropertyValue | undefined>>;

/** The text of a table with the columns that a row uses, in the order of `columns`. */
export function toTableText(
  columns: readonly PropertyDefinition[],
  rows: readonly ExportRow[],
  format: TableFormat,
): string {
  const used = columns.filter(({ name, required }) => required || rows.some((row) => isStated(row[name])));
  if (format === 'jsonl') return rows.map((row) => `${JSON.stringify(toObject(used, row))}\n`).join('');
  // RFC 4180. Formulas are not defused here: what an import reads has to be what was stored.
  return stringify(
    [used.map(({ name }) => name), ...rows.map((row) => used.map(({ name }) => toCellText(row[name])))],
    { record_delimiter: '\n', quoted_match: /^\s|\s$/u },
  );
}

const isStated = (value: PropertyValue | undefined): value is PropertyValue =>
  value !== undefined && (!Array.isArray(value) || value.length > 0);

const toObject = (columns: readonly PropertyDefinition[], row: ExportRow) =>
  Object.fromEntries(columns.flatMap(({ name }) => (isStated(row[name]) ? [[name, row[name]]] : [])));

function toCellText(value: PropertyValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return toPlainDecimal(value);
  if (typeof value === 'string' || typeof value === 'boolean') return String(value);
  return value.map((item) => (typeof item === 'number' ? toPlainDecimal(item) : String(item))).join('|');
}
