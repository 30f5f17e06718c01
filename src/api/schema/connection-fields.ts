import type { OntologyModel } from '../../domain/ontology/ontology.ts';
import type { RelationDefinition } from '../../domain/ontology/types.ts';
import { type Direction, toRelationTypeStem } from './type-names.ts';

/** One end of a relation as a field of the schema; the SDL and the resolvers are both made from these. */
export interface ConnectionField {
  readonly name: string;
  readonly relation: RelationDefinition;
  readonly direction: Direction;
  /** Labels that the other end may have. */
  readonly otherLabels: readonly string[];
  /** `LocatedInForward`: the connection and the edge are named after it. */
  readonly stem: string;
}

/** The field of a relation in one direction. */
const toConnectionField = (relation: RelationDefinition, direction: Direction): ConnectionField => ({
  name: direction === 'out' ? relation.forwardField : relation.inverseField,
  relation,
  direction,
  otherLabels: direction === 'out' ? relation.to : relation.from,
  stem: toRelationTypeStem(relation, direction),
});

/** The connection fields of a label, forward ones first, in the ontology's order. */
export const listConnectionFields = (ontology: OntologyModel, label: string): readonly ConnectionField[] => [
  ...ontology.outgoing(label).map((relation) => toConnectionField(relation, 'out')),
  ...ontology.incoming(label).map((relation) => toConnectionField(relation, 'in')),
];

/** Every connection of the ontology, each relation forward and inverse. */
export const listAllConnectionFields = (ontology: OntologyModel): readonly ConnectionField[] =>
  ontology.relations.flatMap((relation) => [
    toConnectionField(relation, 'out'),
    toConnectionField(relation, 'in'),
  ]);

/** The one label at the other end, or the interface. */
export const toNodeType = (field: ConnectionField): string =>
  field.otherLabels.length === 1 ? (field.otherLabels[0] ?? 'Entity') : 'Entity';
