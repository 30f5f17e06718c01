import { labelAppearance, modalityAppearance } from '../../domain/appearance.ts';
import type { LineStyle, Shape } from '../../domain/appearance.ts';
import {
  listAttributes,
  listEntityProperties,
  listRelationProperties,
} from '../../questions/paths/list-attributes.ts';
import type {
  AttributeValueResolvers,
  SubgraphEdgeResolvers,
  SubgraphNodeResolvers,
} from '../generated/resolver-types.ts';

/** Enum values of the API are in capitals. */
const toCode = <Value extends Shape | LineStyle>(value: Value): Uppercase<Value> =>
  value.toUpperCase() as Uppercase<Value>;

/** What of an entity in a picture follows from its label and the ontology. */
export const subgraphNodeResolvers: SubgraphNodeResolvers = {
  label: ({ entity }) => entity.label,
  labelZh: ({ entity: { label } }, _args, { ontology }) => ontology.label(label)?.zh ?? label,
  colour: ({ entity }) => labelAppearance(entity.label).colour,
  shape: ({ entity }) => toCode(labelAppearance(entity.label).shape),
  attributes: ({ entity }, _args, { ontology }) =>
    listAttributes(ontology, listEntityProperties(ontology, entity.label), entity),
};

/** What of a relation in a picture follows from its type, its modality and the ontology. */
export const subgraphEdgeResolvers: SubgraphEdgeResolvers = {
  typeZh: ({ type }, _args, { ontology }) => ontology.relation(type)?.zh ?? type,
  colour: ({ modality }) => modalityAppearance(modality).colour,
  line: ({ modality }) => toCode(modalityAppearance(modality).line),
  attributes: ({ type, properties }, _args, { ontology }) =>
    listAttributes(ontology, listRelationProperties(ontology, type), properties),
};

export const attributeValueResolvers: AttributeValueResolvers = {
  entity: ({ entityId }, _args, context) => (entityId === null ? null : context.entities.load(entityId)),
};
