import type { PropertyValue } from './facts.ts';
import type { RelationDefinition } from './ontology/types.ts';

/**
 * The id of a relation: its type, both ends and its key properties, `TYPE(from,to)` or `TYPE(from,to,key=value,…)`.
 * Two rows with the same id state the same relation. Values are percent-encoded where they hold a separator.
 */
export function toRelationId(
  definition: Pick<RelationDefinition, 'type' | 'key'>,
  from: string,
  to: string,
  properties: Readonly<Record<string, PropertyValue | undefined>>,
): string {
  const keys = definition.key.flatMap((name) => {
    const value = properties[name];
    return value === undefined ? [] : [`${name}=${escapeSeparators(String(value))}`];
  });
  return `${definition.type}(${[escapeSeparators(from), escapeSeparators(to), ...keys].join(',')})`;
}

const escapeSeparators = (text: string) =>
  text.replace(/[%(),=]/gu, (character) =>
    encodeURIComponent(character).replace('(', '%28').replace(')', '%29'),
  );
