import { hash } from 'node:crypto';
import { compareText } from '../../domain/compare-text.ts';
import type { PropertyValue } from '../../domain/facts.ts';
import { readStatements, type Statements } from './statements.ts';
import type { StoredProperties } from './stored-graph.ts';

const digits = 16;

// An engine may forget a list without items, so such a list must not make another version.
const toPair = (
  name: string,
  value: PropertyValue | undefined,
): readonly (readonly [string, PropertyValue])[] =>
  value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [[name, value]];

/** A short hash of what all datasets state of a fact; another statement is another version. */
export function toFactVersion(statements: Statements): string {
  const said = [...statements]
    .toSorted(([left], [right]) => compareText(left, right))
    .map(([dataset, { properties, cites }]) => [
      dataset,
      Object.keys(properties)
        .sort(compareText)
        .flatMap((name) => toPair(name, properties[name])),
      cites,
    ]);
  return hash('sha256', JSON.stringify(said)).slice(0, digits);
}

// What a record of the API holds beside what is stored as properties.
const notStated = new Set(['id', 'label', 'relationId', 'cursor', 'node']);

/** The version of an entity or a relation as a query returns it. */
export const toRecordVersion = (record: Readonly<Record<string, unknown>>): string =>
  toFactVersion(
    readStatements(
      Object.fromEntries(
        Object.entries(record).filter(([name, value]) => value !== null && !notStated.has(name)),
      ) as StoredProperties,
    ),
  );
