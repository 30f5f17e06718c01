import neo4j from 'neo4j-driver';
import type { PlainValue } from '../../graph/cypher-query.ts';
import type { Parameters } from '../parameters.ts';

/** The driver sends numbers as floats unless told otherwise; the embedded engine stores whole ones as integers. */
export const toDriverParameters = (params: Parameters): Record<string, unknown> =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, toDriverValue(value)]));

function toDriverValue(value: PlainValue): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(toDriverValue);
  return toDriverParameters(value as Parameters);
}

/**
 * A record as plain values: integers as numbers, times as ISO text.
 * @throws Error for a value that a number cannot hold, or that is no plain value; it becomes a QueryFailedError
 */
export const toPlainRow = (row: Readonly<Record<string, unknown>>): Record<string, PlainValue> =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [column, toPlainValue(value, column)]));

function toPlainValue(value: unknown, column: string): PlainValue {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return toFinite(value, column);
    case 'object':
      return value === null ? null : toPlainCompound(value, column);
    case 'bigint':
    case 'function':
    case 'symbol':
    case 'undefined':
    default:
      throw new Error(`column ${column} holds a ${typeof value}`);
  }
}

/** With disableLosslessIntegers, the driver gives an integer beyond 2^53 as Infinity. */
function toFinite(value: number, column: string): number {
  if (Number.isFinite(value)) return value === 0 ? 0 : value;
  throw new Error(`column ${column} holds an integer beyond 2^53, or a number that is none`);
}

interface Temporal {
  toString(): string;
}

const temporalTests: readonly ((value: object) => boolean)[] = [
  neo4j.isDate,
  neo4j.isDateTime,
  neo4j.isLocalDateTime,
  neo4j.isTime,
  neo4j.isLocalTime,
  neo4j.isDuration,
];

function toPlainCompound(value: object, column: string): PlainValue {
  if (Array.isArray(value)) return value.map((item) => toPlainValue(item, column));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) {
    return toPlainRow(value as Readonly<Record<string, unknown>>);
  }
  if (temporalTests.some((isOfType) => isOfType(value))) return (value as Temporal).toString();
  throw new Error(`column ${column} holds a ${value.constructor.name}; return scalars, lists and maps`);
}
