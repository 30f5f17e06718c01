import type { PlainValue, ValueType } from './cypher-query.ts';

/** What a `map` is in TypeScript. */
export type PlainMap = Readonly<Record<string, PlainValue>>;

const pattern = /^(string|integer|float|boolean|map)(\[\])?(\?)?$/u;

/** Reads a type as a header writes it (`string[]?`); undefined when it is none. */
export function parseValueType(text: string): ValueType | undefined {
  const match = pattern.exec(text);
  const kind = match?.[1] as ValueType['kind'] | undefined;
  return kind && { kind, list: match?.[2] !== undefined, nullable: match?.[3] !== undefined };
}

/** Writes a type as a header does; the opposite of `parseValueType`. */
export const formatValueType = ({ kind, list, nullable }: ValueType): string =>
  `${kind}${list ? '[]' : ''}${nullable ? '?' : ''}`;

/** The TypeScript type of a value. */
export function toTypeScriptType({ kind, list, nullable }: ValueType): string {
  const scalar = {
    string: 'string',
    integer: 'number',
    float: 'number',
    boolean: 'boolean',
    map: 'PlainMap',
  }[kind];
  return `${list ? `readonly ${scalar}[]` : scalar}${nullable ? ' | null' : ''}`;
}

/** Says in words why a value is not of a type; undefined when it is. */
export function findTypeProblem(value: PlainValue | undefined, type: ValueType): string | undefined {
  if (value === undefined) return 'it is absent';
  if (value === null) return type.nullable ? undefined : 'it is null';
  if (!type.list) return isOfKind(value, type.kind) ? undefined : `it is ${describe(value)}`;
  if (!Array.isArray(value)) return `it is ${describe(value)}`;
  const items: readonly PlainValue[] = value;
  const wrong = items.findIndex((item) => !isOfKind(item, type.kind));
  return wrong === -1 ? undefined : `its item ${wrong} is ${describe(items[wrong])}`;
}

const kindTests: Readonly<Record<ValueType['kind'], (value: PlainValue) => boolean>> = {
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  integer: (value) => Number.isSafeInteger(value),
  float: (value) => Number.isFinite(value),
  map: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
};
const isOfKind = (value: PlainValue, kind: ValueType['kind']) => kindTests[kind](value);

function describe(value: PlainValue | undefined): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a map' : `${typeof value} ${String(value)}`;
}
