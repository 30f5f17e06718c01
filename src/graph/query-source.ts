import type { AnyCypherQuery, EngineName, PlainValue, ValueType } from './cypher-query.ts';
import { formatValueType, parseValueType } from './value-type.ts';
import { InvalidCatalogueError } from '../domain/errors.ts';

/** A parameter or a column, as a header states it. */
export interface DeclaredValue {
  readonly type: ValueType;
  readonly description?: string;
}

/** The text that one engine needs in place of the common one, and why. */
export interface OverrideSource {
  readonly difference: string;
  readonly text: string;
}

/**
 * A query as its file states it, with the area that it belongs to. `text` is empty for a schema query that only the
 * engines in `overrides` need.
 */
export interface QuerySource {
  readonly name: string;
  readonly area: string;
  readonly purpose: string;
  readonly mode: AnyCypherQuery['mode'];
  /** Why the query may read a whole label; absent when it may not. */
  readonly scans?: string;
  readonly params: Readonly<Record<string, DeclaredValue>>;
  readonly columns: Readonly<Record<string, DeclaredValue>>;
  readonly text: string;
  readonly overrides: Readonly<Partial<Record<EngineName, OverrideSource>>>;
}

/** What the generated modules hold: a query with its types as short texts. */
export interface StoredQuery {
  readonly name: string;
  readonly purpose: string;
  readonly mode: AnyCypherQuery['mode'];
  readonly params: Readonly<Record<string, string>>;
  readonly columns: Readonly<Record<string, string>>;
  readonly text: string;
  readonly overrides?: Readonly<Partial<Record<EngineName, string>>>;
}

/** The query that an engine runs. */
export const toCypherQuery = (source: QuerySource): AnyCypherQuery => fromStoredQuery(toStoredQuery(source));

/** Shortens a source for a generated module. */
export function toStoredQuery(source: QuerySource): StoredQuery {
  const { name, purpose, mode, text } = source;
  const toTypes = (values: QuerySource['params']) =>
    mapValues(values, (declared) => formatValueType(declared.type));
  const overrides = mapValues(source.overrides, (override) => override.text);
  return {
    name,
    purpose,
    mode,
    params: toTypes(source.params),
    columns: toTypes(source.columns),
    text,
    ...(Object.keys(overrides).length > 0 && { overrides }),
  };
}

/** @throws InvalidCatalogueError when a type is none */
export function fromStoredQuery(stored: StoredQuery): AnyCypherQuery {
  const toTypes = (types: Readonly<Record<string, string>>) =>
    mapValues(types, (text) => {
      const type = parseValueType(text);
      if (type === undefined) throw new InvalidCatalogueError(`${stored.name}: ${text} is no type`);
      return type;
    });
  return {
    name: stored.name,
    purpose: stored.purpose,
    mode: stored.mode,
    params: toTypes(stored.params),
    columns: toTypes(stored.columns),
    text: stored.text,
    overrides: stored.overrides ?? {},
  };
}

/** Parameters with null for every nullable one that is left out: engines refuse a parameter that is absent. */
export function completeParams(
  query: Pick<AnyCypherQuery, 'params'>,
  given: Readonly<Record<string, PlainValue>>,
): Readonly<Record<string, PlainValue>> {
  const absent = Object.entries(query.params).filter(
    ([name, type]) => type.nullable && given[name] === undefined,
  );
  return { ...given, ...Object.fromEntries(absent.map(([name]) => [name, null])) };
}

function mapValues<Value, Result>(
  record: Readonly<Partial<Record<string, Value>>>,
  toResult: (value: Value) => Result,
): Record<string, Result> {
  const entries = Object.entries(record) as [string, Value][];
  return Object.fromEntries(entries.map(([key, value]) => [key, toResult(value)]));
}
