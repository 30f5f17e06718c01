import type { PlainValue } from './cypher-query.ts';
import type { PlainMap } from './value-type.ts';

/** An entity as the graph holds it: `properties(n)`. */
export interface EntityRecord {
  readonly id: string;
  readonly label: string;
  readonly name: string;
  readonly cites: readonly string[];
  readonly datasets: readonly string[];
  readonly [property: string]: PlainValue;
}

/** Trusts the storage layout (ARCHITECTURE.md): every `:Entity` has id, label, name, cites and datasets. */
export const toEntityRecord = (entity: PlainMap): EntityRecord => entity as EntityRecord;

/** A text property; null when it is not stated. */
export const readText = (map: PlainMap, property: string): string | null => {
  const value = map[property];
  return typeof value === 'string' ? value : null;
};

/** A property that holds a list of texts; empty when it is not stated. */
export const readTexts = (map: PlainMap, property: string): readonly string[] => {
  const value = map[property];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
};
