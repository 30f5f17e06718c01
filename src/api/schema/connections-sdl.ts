import {
  editorProperties,
  modalityProperty,
  type OntologyModel,
  relationProperties,
} from '../../domain/ontology/ontology.ts';
import type { RelationDefinition } from '../../domain/ontology/types.ts';
import { type ConnectionField, listAllConnectionFields, toNodeType } from './connection-fields.ts';
import { toPropertyField } from './property-sdl.ts';
import { bilingual, type SdlField, toTypeSdl } from './sdl-text.ts';

/** A connection and an edge for each relation and direction. */
export const createConnectionsSdl = (ontology: OntologyModel): string =>
  listAllConnectionFields(ontology)
    .flatMap((field) => [toConnectionSdl(field), toEdgeSdl(field)])
    .join('\n');

/** A connection and an edge for the list of each label. */
export const createListConnectionsSdl = (ontology: OntologyModel): string =>
  ontology.labels
    .flatMap(({ label, pluralField }) => [
      toTypeSdl(`type ${label}Connection`, `A page of ${pluralField}.`, connectionFields(`${label}Edge`)),
      toTypeSdl(`type ${label}Edge`, `One of the ${pluralField}.`, edgeFields(label)),
    ])
    .join('\n');

/** Properties of a relation as its edges show them. */
export const listEdgeProperties = (relation: RelationDefinition) => [
  ...relation.properties,
  ...relationProperties,
  ...(relation.modality ? [modalityProperty] : []),
  ...editorProperties,
];

const toConnectionSdl = (field: ConnectionField): string =>
  toTypeSdl(
    `type ${field.stem}Connection`,
    `A page of relations: ${field.relation.en}`,
    connectionFields(`${field.stem}Edge`),
  );

const toEdgeSdl = (field: ConnectionField): string =>
  toTypeSdl(`type ${field.stem}Edge`, bilingual(field.relation.zh, field.relation.en), [
    ...edgeFields(toNodeType(field)),
    {
      name: 'relationId',
      type: 'ID!',
      description: '关系标识: Id of the relation: its type, both ends and its key.',
    },
    { name: 'cites', type: '[Citation!]!', description: '出处: The lines that state the relation.' },
    { name: 'docIds', type: '[ID!]!', description: '文件: Documents of the citations.' },
    { name: 'datasets', type: '[ID!]!', description: '数据集: Ids of the datasets that state it.' },
    {
      name: 'version',
      type: 'String!',
      description:
        '版本: A short hash of what all datasets state of the relation; a change of it names the version that was read.',
    },
    ...listEdgeProperties(field.relation).map(toPropertyField),
  ]);

const connectionFields = (edge: string): readonly SdlField[] => [
  { name: 'edges', type: `[${edge}!]!`, description: 'The page.' },
  { name: 'pageInfo', type: 'PageInfo!', description: 'Where the page ends.' },
  {
    name: 'totalCount',
    type: 'Int!',
    description: 'How many there are on all pages; counted only when asked for.',
  },
];

const edgeFields = (node: string): readonly SdlField[] => [
  { name: 'cursor', type: 'String!', description: 'Goes into `after` for the page that follows.' },
  { name: 'node', type: `${node}!`, description: 'The entity.' },
];
