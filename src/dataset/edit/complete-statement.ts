import type { Properties } from '../../domain/facts.ts';
import { modalityProperty, relationProperties } from '../../domain/ontology/ontology.ts';
import type { LabelDefinition, RelationDefinition } from '../../domain/ontology/types.ts';
import { mergeStatements, type Statements } from '../plan/statements.ts';
import { withoutLocal } from './edit-target.ts';

/**
 * The properties of a local statement with those that it needs to stand by itself, as others state them now: another
 * dataset may drop the fact, and what is left must still be whole.
 */
export function completeStatement(
  properties: Properties,
  statements: Statements,
  needed: readonly string[],
): Properties {
  const others = mergeStatements(withoutLocal(statements)).properties;
  const lacking = needed.flatMap((name) => {
    const value = others[name];
    return value === undefined || properties[name] !== undefined ? [] : [[name, value] as const];
  });
  return { ...properties, ...Object.fromEntries(lacking) };
}

/** What every entity of a label has. */
export const listNeededOfEntity = ({ properties }: LabelDefinition): readonly string[] =>
  properties.filter(({ required }) => required).map(({ name }) => name);

/** What every relation of a type has, with what tells relations of the type apart, and what an import fills in. */
export const listNeededOfRelation = ({
  properties,
  key,
  modality,
}: RelationDefinition): readonly string[] => [
  ...[...properties, ...relationProperties, ...(modality ? [modalityProperty] : [])]
    .filter(({ required }) => required)
    .map(({ name }) => name),
  ...key,
  'docId',
];
