import type { PropertyDefinition } from '../../domain/ontology/types.ts';
import { bilingual, type SdlField } from './sdl-text.ts';

const scalarOf: Readonly<Record<Exclude<PropertyDefinition['kind'], 'closed'>, string>> = {
  string: 'String',
  integer: 'Int',
  float: 'Float',
  boolean: 'Boolean',
  date: 'Date',
  id: 'ID',
};

/** The GraphQL type of one value of a property. */
const toValueType = (property: PropertyDefinition): string =>
  property.kind === 'closed' ? (property.closed ?? 'String') : scalarOf[property.kind];

/** A property as a field: a list is never null, a scalar only where it may be absent. */
export function toPropertyField(property: PropertyDefinition): SdlField {
  const value = toValueType(property);
  const type = property.list ? `[${value}!]!` : property.required ? `${value}!` : value;
  return { name: property.name, type, description: bilingual(property.zh, property.en) };
}
