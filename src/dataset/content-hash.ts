import { createHash } from 'node:crypto';
import type { EntityFact, Properties, RelationFact } from '../domain/facts.ts';

/** SHA-256 over facts that are in order; the order of their properties does not matter. */
export function hashContent(facts: {
  readonly entities: readonly EntityFact[];
  readonly relations: readonly RelationFact[];
}): string {
  const hash = createHash('sha256');
  for (const { id, name, properties, cites } of facts.entities)
    hash.update(`${JSON.stringify([id, name, sortProperties(properties), cites])}\n`);
  for (const { relationId, properties, cites } of facts.relations)
    hash.update(`${JSON.stringify([relationId, sortProperties(properties), cites])}\n`);
  return hash.digest('hex');
}

const sortProperties = (properties: Properties) =>
  Object.entries(properties).toSorted(([left], [right]) => (left < right ? -1 : 1));
