import type { DeclaredValue, QuerySource } from '../query-source.ts';
import { parseValueType } from '../value-type.ts';
import { InvalidCatalogueError } from '../../domain/errors.ts';

type Description = string | readonly [type: string, description: string];

/**
 * Declares parameters or columns as a header would: `{ ids: 'string[]', limit: ['integer', 'for each id'] }`.
 * @throws InvalidCatalogueError for a type that is none
 */
export function declare(
  values: Readonly<Record<string, Description>>,
): Readonly<Record<string, DeclaredValue>> {
  const entries = Object.entries(values).map(([name, given]) => {
    const [text, description] = typeof given === 'string' ? [given] : given;
    const type = parseValueType(text);
    if (type === undefined) throw new InvalidCatalogueError(`${name}: ${text} is no type`);
    return [name, { type, ...(description !== undefined && { description }) }] as const;
  });
  return Object.fromEntries(entries);
}

/** A query of a family, with what most of them have in common filled in. */
export const familyQuery = (
  source: Pick<QuerySource, 'name' | 'area' | 'purpose' | 'text'> & Partial<QuerySource>,
): QuerySource => ({ mode: 'read', params: {}, columns: {}, overrides: {}, ...source });
