import type { OntologyModel } from '../../domain/ontology/ontology.ts';
import { bilingual, toEnumSdl } from './sdl-text.ts';
import { toLabelCode } from './type-names.ts';

/** The closed lists, the labels and the relation types as enums. */
export function createEnumsSdl(ontology: OntologyModel): string {
  const closed = ontology.closedLists.map((list) =>
    toEnumSdl(
      list.name,
      list.en,
      list.values.map(({ code, zh, en }) => ({ code, description: bilingual(zh, en) })),
    ),
  );
  const labels = toEnumSdl(
    'EntityLabel',
    'The labels of the graph.',
    ontology.labels.map(({ label, zh, en }) => ({
      code: toLabelCode(label),
      description: bilingual(zh, en),
    })),
  );
  const types = toEnumSdl(
    'RelationType',
    'The types of relations.',
    ontology.relations.map(({ type, zh, en }) => ({ code: type, description: bilingual(zh, en) })),
  );
  return [labels, types, ...closed].join('\n');
}

/** The names of these enums. */
export const listEnumNames = (ontology: OntologyModel): readonly string[] => [
  'EntityLabel',
  'RelationType',
  ...ontology.closedLists.map((list) => list.name),
];
