import { editorProperties, entityProperties, type OntologyModel } from '../../domain/ontology/ontology.ts';
import { type ProjectedProperty, toProjected } from '../../graph/families/projection.ts';
import { formatValueType } from '../../graph/value-type.ts';
import { type ConnectionField, listConnectionFields } from '../schema/connection-fields.ts';
import { listEdgeProperties } from '../schema/connections-sdl.ts';

/**
 * What a field of the schema reads of the graph: a property; nothing (`__typename`, a connection: the id is there
 * anyway); undefined, where a field needs all that is stored.
 */
export type ReadsOfField = ReadonlyMap<string, ProjectedProperty | null>;

/** What every entity and every relation has beside the properties of the ontology. */
const storedOfAll: readonly ProjectedProperty[] = [
  toProjected({ name: 'cites', kind: 'string', list: true }),
  toProjected({ name: 'datasets', kind: 'string', list: true }),
];
export const labelProperty: ProjectedProperty = toProjected({ name: 'label', kind: 'string' });
export const idProperty: ProjectedProperty = toProjected({ name: 'id', kind: 'string' });
export const nameProperty: ProjectedProperty = toProjected({ name: 'name', kind: 'string' });
export const sortKeyProperty: ProjectedProperty = toProjected({ name: 'sortKey', kind: 'string' });

/** What the fields of entities of these labels read, of whichever of them an entity is. */
export function readsOfEntity(ontology: OntologyModel, labels: readonly string[]): ReadsOfField {
  const reads = new Map<string, ProjectedProperty | null>(toEntries([labelProperty, ...storedOfAll]));
  reads.set('__typename', null);
  for (const name of labels) {
    const properties = ontology.label(name)?.properties ?? [];
    for (const property of [...entityProperties, ...editorProperties, ...properties].map(toProjected))
      add(reads, property);
    for (const connection of listConnectionFields(ontology, name)) reads.set(connection.name, null);
  }
  return reads;
}

/** A name that two labels use for different kinds of values is read with everything else. */
function add(reads: Map<string, ProjectedProperty | null>, property: ProjectedProperty): void {
  const known = reads.get(property.name);
  if (known && formatValueType(known.type) !== formatValueType(property.type)) reads.delete(property.name);
  else reads.set(property.name, property);
}

/** What the fields of an edge read of its relation. */
export const readsOfEdge = ({ relation }: ConnectionField): ReadsOfField =>
  new Map<string, ProjectedProperty | null>([
    ['__typename', null],
    ['node', null],
    ['cursor', sortKeyProperty],
    ...toEntries([
      toProjected({ name: 'relationId', kind: 'string' }),
      toProjected({ name: 'docIds', kind: 'string', list: true }),
      ...storedOfAll,
      ...listEdgeProperties(relation).map(toProjected),
    ]),
  ]);

const toEntries = (properties: readonly ProjectedProperty[]) =>
  properties.map((property) => [property.name, property] as const);
