import type { PlainValue } from '../../graph/cypher-query.ts';
import type { ChildRow } from './child-protocol.ts';

/**
 * A row of the engine as plain values: integers as numbers, times as ISO text.
 * @throws Error for a value that a number cannot hold, or that is no plain value; it becomes a QueryFailedError
 */
export const toPlainRow = (row: Readonly<Record<string, unknown>>): ChildRow => {
  const plain: Record<string, PlainValue> = {};
  for (const column in row) plain[column] = toPlainValue(row[column], column);
  return plain;
};

function toPlainValue(value: unknown, column: string): PlainValue {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      if (Number.isFinite(value)) return value;
      throw new Error(`column ${column} holds ${value}`);
    case 'bigint':
      return toSafeNumber(value, column);
    case 'object':
      return value === null ? null : toPlainCompound(value, column);
    case 'undefined':
      return null;
    case 'function':
    case 'symbol':
    default:
      throw new Error(`column ${column} holds a ${typeof value}`);
  }
}

/** The engine gives integers beyond 2^53 as bigint, and others as numbers. */
function toSafeNumber(value: bigint, column: string): number {
  if (Number.isSafeInteger(Number(value))) return Number(value);
  throw new Error(`column ${column} holds ${value}, an integer beyond 2^53`);
}

function toPlainCompound(value: object, column: string): PlainValue {
  if (Array.isArray(value)) return value.map((item) => toPlainValue(item, column));
  if (value instanceof Date) return value.toISOString();
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new Error(`column ${column} holds a ${value.constructor.name}; return scalars, lists and maps`);
  }
  // A node comes as a map with these keys; Neo4j would give an object of its driver.
  if ('_id' in value && ('_labels' in value || '_type' in value)) {
    throw new Error(`column ${column} holds a node or relationship; return a map of its properties`);
  }
  return toPlainRow(value as Readonly<Record<string, unknown>>);
}
