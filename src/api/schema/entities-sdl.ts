import { editorProperties, type OntologyModel } from '../../domain/ontology/ontology.ts';
import type { LabelDefinition } from '../../domain/ontology/types.ts';
import { type ConnectionField, listConnectionFields } from './connection-fields.ts';
import { toPropertyField } from './property-sdl.ts';
import { bilingual, type SdlArgument, type SdlField, toTypeSdl } from './sdl-text.ts';

/** What every entity says of itself; the fields of the interface `Entity`. */
const entityFields: readonly SdlField[] = [
  { name: 'id', type: 'ID!', description: '标识: Stable id.' },
  { name: 'label', type: 'EntityLabel!', description: '标签: What kind of entity it is.' },
  { name: 'name', type: 'String!', description: '名称: Name, verbatim.' },
  { name: 'cites', type: '[Citation!]!', description: '出处: The lines that state it.' },
  { name: 'datasets', type: '[ID!]!', description: '数据集: Ids of the datasets that state it.' },
  {
    name: 'version',
    type: 'String!',
    description:
      '版本: A short hash of what all datasets state of it; a change of it names the version that was read.',
  },
  ...editorProperties.map(({ name, zh, en }) => ({ name, type: 'String', description: bilingual(zh, en) })),
];

/** The interfaces and one type for each label; `outline` leaves out what only the label itself has. */
export const createEntitiesSdl = (ontology: OntologyModel, options?: { readonly outline: true }): string =>
  [
    toTypeSdl('interface Node', 'Anything with a stable id.', entityFields.slice(0, 1)),
    toTypeSdl(
      'interface Entity implements Node',
      '实体: What the graph knows, whatever its label.',
      entityFields,
    ),
    ...ontology.labels.map((definition) =>
      toTypeSdl(
        `type ${definition.label} implements Entity & Node`,
        bilingual(definition.zh, definition.en),
        [
          ...entityFields,
          ...(options?.outline
            ? []
            : [...definition.properties.map(toPropertyField), ...toConnections(ontology, definition)]),
        ],
      ),
    ),
  ].join('\n');

const toConnections = (ontology: OntologyModel, definition: LabelDefinition): readonly SdlField[] =>
  listConnectionFields(ontology, definition.label).map((field) => ({
    name: field.name,
    type: `${field.stem}Connection!`,
    description: bilingual(
      field.direction === 'out' ? field.relation.zh : `${field.relation.zh}（反向）`,
      field.direction === 'out' ? field.relation.en : `${field.relation.en} Seen from the other end.`,
    ),
    arguments: toConnectionArguments(field),
  }));

/** Arguments of every page: how many, and after which. */
export const pageArguments: readonly SdlArgument[] = [
  { name: 'first', type: 'Int = 20', description: 'How many at most.' },
  { name: 'after', type: 'String', description: 'The cursor to go on after.' },
];

const toConnectionArguments = (field: ConnectionField): readonly SdlArgument[] => [
  ...pageArguments,
  ...(field.relation.modality
    ? [
        {
          name: 'modality',
          type: '[Modality!]',
          description: 'Keeps relations of these modalities; all when absent.',
        },
      ]
    : []),
  ...(field.otherLabels.length > 1
    ? [
        {
          name: 'labels',
          type: '[EntityLabel!]',
          description: 'Keeps relations whose other end has one of these labels.',
        },
      ]
    : []),
  {
    name: 'asOf',
    type: 'Date',
    description: 'Keeps relations that a document of this date or earlier states.',
  },
];
