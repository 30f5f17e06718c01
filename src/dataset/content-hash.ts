import { createHash } from 'node:crypto';
import type { EntityFact, Properties, RelationFact } from '../domain/facts.ts';

/** SHA-256 over facts that are in order; the order of their properties does not matter. */
export function hashContent(facts: {
  readonly entities: readonly EntityFact[];
  readonly relations: readonly RelationFact[];
}): string {
  const hash = createHash('sha256');
  let lines = '';
  // A call for each line would take longer than the hash.
  const add = (line: string): void => {
    lines += `${line}\n`;
    if (lines.length < charactersPerUpdate) return;
    hash.update(lines);
    lines = '';
  };
  for (const { id, name, properties, cites } of facts.entities)
    add(JSON.stringify([id, name, sortProperties(properties), cites]));
  for (const { relationId, properties, cites } of facts.relations)
    add(JSON.stringify([relationId, sortProperties(properties), cites]));
  return hash.update(lines).digest('hex');
}

const charactersPerUpdate = 65_536;

const sortProperties = (properties: Properties) =>
  Object.keys(properties)
    .sort()
    .map((name) => [name, properties[name]]);
