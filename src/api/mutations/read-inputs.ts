import type { EntityEdit, FactRemoval, RelationEdit } from '../../dataset/edit/edit-request.ts';
import type { EntityInput, FactVersionInput, RelationInput } from '../generated/resolver-types.ts';

/** What a client may leave out is null from here on. */
type Given<Input> = { readonly [Name in keyof Input]?: Input[Name] | null };

const toProperties = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

/** The entities of a mutation. */
export const readEntities = (inputs: readonly Given<EntityInput>[]): readonly EntityEdit[] =>
  inputs.map(({ id, label, name, properties, cites, version }, index) => ({
    path: ['entities', String(index)],
    id: id ?? '',
    label: label ?? null,
    name: name ?? null,
    properties: toProperties(properties),
    cites: cites ?? null,
    version: version ?? null,
  }));

/** The relations of a mutation. */
export const readRelations = (inputs: readonly Given<RelationInput>[]): readonly RelationEdit[] =>
  inputs.map(({ relationId, type, from, to, properties, cites, version }, index) => ({
    path: ['relations', String(index)],
    relationId: relationId ?? null,
    type: type ?? null,
    from: from ?? null,
    to: to ?? null,
    properties: toProperties(properties),
    cites: cites ?? null,
    version: version ?? null,
  }));

/** The facts that a mutation deletes. */
export const readRemovals = (
  argument: 'entities' | 'relations',
  inputs: readonly Given<FactVersionInput>[],
): readonly FactRemoval[] =>
  inputs.map(({ id, version }, index) => ({
    path: [argument, String(index)],
    id: id ?? '',
    version: version ?? null,
  }));
