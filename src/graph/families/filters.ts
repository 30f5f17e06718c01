import { quoteName } from './names.ts';
import type { DeclaredValue } from '../query-source.ts';
import type { ValueType } from '../cypher-query.ts';
import { entityProperties } from '../../domain/ontology/ontology.ts';
import type { LabelDefinition, PropertyDefinition, PropertyKind } from '../../domain/ontology/types.ts';

/** One filter of a list: its parameter, and the condition on `n` that holds when the parameter is null. */
export interface ListFilter {
  readonly param: string;
  readonly declared: DeclaredValue;
  readonly condition: string;
}

/** The filters that lists and counts of a label take, in the order of its properties. */
export function toListFilters(definition: LabelDefinition): readonly ListFilter[] {
  const common = entityProperties.flatMap((property) =>
    property.name === 'id' ? [isIn(property, 'string')] : toPropertyFilters(property),
  );
  return [...common, ...definition.properties.flatMap(toPropertyFilters)];
}

function toPropertyFilters(property: PropertyDefinition): readonly ListFilter[] {
  return property.list === true
    ? listFilters[property.kind](property)
    : scalarFilters[property.kind](property);
}

type ToFilters = (property: PropertyDefinition) => readonly ListFilter[];

const text: ToFilters = (property) => [isIn(property, 'string'), contains(property)];
const oneOf: ToFilters = (property) => [isIn(property, 'string')];
const hasElement: ToFilters = (property) => [has(property)];
const none: ToFilters = () => [];

const scalarFilters: Readonly<Record<PropertyKind, ToFilters>> = {
  string: text,
  date: (property) => [...text(property), ...range(property, 'string')],
  closed: oneOf,
  id: oneOf,
  integer: (property) => range(property, 'integer'),
  float: (property) => range(property, 'float'),
  boolean: (property) => [
    filter(property, 'Eq', { kind: 'boolean' }, (field, param) => `${field} = ${param}`),
  ],
};

const listFilters: Readonly<Record<PropertyKind, ToFilters>> = {
  string: hasElement,
  date: hasElement,
  closed: hasElement,
  id: hasElement,
  integer: none,
  float: none,
  boolean: none,
};

const isIn = (property: PropertyDefinition, kind: ValueType['kind']) =>
  filter(property, 'In', { kind, list: true }, (field, param) => `${field} IN ${param}`);

const contains = (property: PropertyDefinition) =>
  filter(property, 'Contains', { kind: 'string' }, (field, param) => `${field} CONTAINS ${param}`);

const has = (property: PropertyDefinition) =>
  filter(property, 'Has', { kind: 'string' }, (field, param) => `${param} IN ${field}`);

const range = (property: PropertyDefinition, kind: ValueType['kind']) => [
  filter(property, 'Gte', { kind }, (field, param) => `${field} >= ${param}`),
  filter(property, 'Lte', { kind }, (field, param) => `${field} <= ${param}`),
];

function filter(
  property: PropertyDefinition,
  suffix: string,
  type: Pick<ValueType, 'kind'> & Partial<ValueType>,
  toTest: (field: string, param: string) => string,
): ListFilter {
  const param = `${property.name}${suffix}`;
  return {
    param,
    declared: { type: { list: false, ...type, nullable: true } },
    condition: `($${param} IS NULL OR ${toTest(`n.${quoteName(property.name)}`, `$${param}`)})`,
  };
}
