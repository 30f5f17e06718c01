import type { DeclaredValue } from '../query-source.ts';
import type { PlainMap } from '../value-type.ts';
import type { PlainValue, ValueType } from '../cypher-query.ts';
import type { PropertyDefinition } from '../../domain/ontology/types.ts';
import { quoteName } from './names.ts';

/** A property that a query gives as a column of its own. */
export interface ProjectedProperty {
  readonly name: string;
  readonly type: ValueType;
}

/**
 * What a query gives of an entity or a relation: some properties, a column each, or, where it is null, all of them as
 * one map. Engines build and send a map of everything several times as slowly as the few columns that most ask for.
 */
export type Projection = readonly ProjectedProperty[] | null;

const kinds: Readonly<Record<PropertyDefinition['kind'], ValueType['kind']>> = {
  string: 'string',
  integer: 'integer',
  float: 'float',
  boolean: 'boolean',
  date: 'string',
  closed: 'string',
  id: 'string',
};

/** A property of the ontology as a column; null where it is not stated. */
export const toProjected = ({
  name,
  kind,
  list,
}: Pick<PropertyDefinition, 'name' | 'kind' | 'list'>): ProjectedProperty => ({
  name,
  type: { kind: kinds[kind], list: list === true, nullable: true },
});

/** `properties(t) AS entity`, or `t.id AS entity_id, t.name AS entity_name`. */
export const projectColumns = (variable: string, holder: string, projection: Projection): string =>
  projection === null
    ? `properties(${variable}) AS ${holder}`
    : projection.map(({ name }) => `${variable}.${quoteName(name)} AS ${toColumn(holder, name)}`).join(', ');

/** The columns of a projection, to return them once more. */
export const listColumns = (holder: string, projection: Projection): readonly string[] =>
  projection === null ? [holder] : projection.map(({ name }) => toColumn(holder, name));

export const declareColumns = (
  holder: string,
  projection: Projection,
): Readonly<Record<string, DeclaredValue>> =>
  projection === null
    ? { [holder]: { type: { kind: 'map', list: false, nullable: false } } }
    : Object.fromEntries(projection.map(({ name, type }) => [toColumn(holder, name), { type }]));

/** Reads an entity or a relation out of the row of a query with this projection. */
export function createRowReader(
  holder: string,
  projection: Projection,
): (row: Readonly<Record<string, PlainValue>>) => PlainMap {
  if (projection === null) return (row) => row[holder] as PlainMap;
  const columns = projection.map(({ name }) => [name, toColumn(holder, name)] as const);
  return (row) => {
    const record: Record<string, PlainValue> = {};
    for (const [name, column] of columns) record[name] = row[column] ?? null;
    return record;
  };
}

const toColumn = (holder: string, property: string): string => quoteName(`${holder}_${property}`);
