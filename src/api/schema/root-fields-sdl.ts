import type { OntologyModel } from '../../domain/ontology/ontology.ts';
import type { LabelDefinition } from '../../domain/ontology/types.ts';
import { pageArguments } from './entities-sdl.ts';
import { bilingual, type SdlField, toTypeSdl } from './sdl-text.ts';

/** Lookup and list of each label. */
export const createRootFieldsSdl = (ontology: OntologyModel): string =>
  toTypeSdl('extend type Query', null, ontology.labels.flatMap(toRootFields));

const toRootFields = (definition: LabelDefinition): readonly SdlField[] => [
  {
    name: definition.singularField,
    type: definition.label,
    description: `${bilingual(definition.zh, definition.en)} By id or by name; null where there is none.`,
    arguments: [
      { name: 'id', type: 'ID', description: 'The id.' },
      {
        name: 'name',
        type: 'String',
        description: 'The exact name or alias; an error where several have it.',
      },
    ],
  },
  {
    name: definition.pluralField,
    type: `${definition.label}Connection!`,
    description: `${bilingual(definition.zh, definition.en)} All of them, or those that pass a filter.`,
    arguments: [
      { name: 'filter', type: `${definition.label}Filter`, description: 'Conditions that all have to hold.' },
      { name: 'orderBy', type: 'EntityOrder! = ID', description: 'The order of the pages.' },
      ...pageArguments,
    ],
  },
];
