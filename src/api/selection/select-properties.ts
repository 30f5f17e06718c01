import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { compareText } from '../../domain/compare-text.ts';
import type { OntologyModel } from '../../domain/ontology/ontology.ts';
import type { NeighbourProjection } from '../../graph/families/neighbours.ts';
import type { ProjectedProperty, Projection } from '../../graph/families/projection.ts';
import type { ConnectionField } from '../schema/connection-fields.ts';
import {
  idProperty,
  labelProperty,
  readsOfEdge,
  readsOfEntity,
  type ReadsOfField,
  sortKeyProperty,
} from './known-properties.ts';
import { listFieldsBelow, pickFields } from './selected-fields.ts';

type Selection = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

/** What a page of a list reads of each entity: what the query asks of it, and what the resolvers need anyway. */
export function selectListed(
  { fieldNodes, fragments }: Selection,
  ontology: OntologyModel,
  label: string,
  ...always: readonly ProjectedProperty[]
): Projection {
  const edges = pickFields(listFieldsBelow(fieldNodes, fragments), 'edges');
  const nodes = pickFields(listFieldsBelow(edges, fragments), 'node');
  return selectEntity({ fieldNodes: nodes, fragments }, ontology, label, ...always);
}

/** What is read of one entity of a label. */
export const selectEntity = (
  { fieldNodes, fragments }: Selection,
  ontology: OntologyModel,
  label: string,
  ...always: readonly ProjectedProperty[]
): Projection =>
  toProjection(listFieldsBelow(fieldNodes, fragments), readsOf(ontology, [label]), [
    idProperty,
    labelProperty,
    ...always,
  ]);

/** What a page of neighbours reads of each relation, and of the entity at its other end. */
export function selectNeighbours(
  { fieldNodes, fragments }: Selection,
  ontology: OntologyModel,
  field: ConnectionField,
): NeighbourProjection {
  const below = listFieldsBelow(fieldNodes, fragments);
  const ofEdges = listFieldsBelow(pickFields(below, 'edges'), fragments);
  const ofPage = listFieldsBelow(pickFields(below, 'pageInfo'), fragments);
  const cursors = pickFields(ofPage, 'startCursor', 'endCursor').length > 0 ? [sortKeyProperty] : [];
  return {
    relation: toProjection(ofEdges, readsOfEdge(field), cursors),
    entity: toProjection(
      listFieldsBelow(pickFields(ofEdges, 'node'), fragments),
      readsOf(ontology, field.otherLabels),
      [idProperty, labelProperty],
    ),
  };
}

/** Everything, where one of the fields needs it. */
function toProjection(
  fields: readonly FieldNode[],
  reads: ReadsOfField,
  always: readonly ProjectedProperty[],
): Projection {
  const properties = new Map(always.map((property) => [property.name, property]));
  for (const { name } of fields) {
    const read = reads.get(name.value);
    if (read === undefined) return null;
    if (read !== null) properties.set(read.name, read);
  }
  // In one order, whichever way they are asked for: one text for the engine, which keeps its plan.
  return [...properties.values()].toSorted((left, right) => compareText(left.name, right.name));
}

const known = new WeakMap<OntologyModel, Map<string, ReadsOfField>>();

function readsOf(ontology: OntologyModel, labels: readonly string[]): ReadsOfField {
  const ofOntology = known.get(ontology) ?? new Map<string, ReadsOfField>();
  known.set(ontology, ofOntology);
  const key = labels.join();
  const reads = ofOntology.get(key) ?? readsOfEntity(ontology, labels);
  ofOntology.set(key, reads);
  return reads;
}
