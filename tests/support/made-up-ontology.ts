import { closedLists } from '../../src/domain/ontology/closed-lists.ts';
import { labels } from '../../src/domain/ontology/labels.ts';
import { defineOntology } from '../../src/domain/ontology/ontology.ts';
import type { OntologyModel } from '../../src/domain/ontology/ontology.ts';
import { relations } from '../../src/domain/ontology/relations.ts';
import type { PropertyKind } from '../../src/domain/ontology/types.ts';

const property = (name: string, kind: PropertyKind) => ({ name, kind, zh: name, en: name });

/** The ontology of the project with a label and a relation that no file of the project mentions. */
export const madeUpOntology: OntologyModel = defineOntology({
  labels: [
    ...labels,
    {
      label: 'HarbourCrane',
      zh: '岸桥',
      en: 'A crane of a harbour.',
      singularField: 'harbourCrane',
      pluralField: 'harbourCranes',
      idPrefixes: ['crane'],
      citations: 'required',
      // Words of Cypher, a name that needs backticks nowhere else, and every kind of filter.
      properties: [
        property('match', 'string'),
        property('order', 'integer'),
        property('reachM', 'float'),
        property('case', 'boolean'),
        property('built', 'date'),
        { ...property('colours', 'string'), list: true },
        { ...property('level', 'closed'), closed: 'DistrictLevel' },
      ],
    },
  ],
  relations: [
    ...relations,
    {
      type: 'LIFTS_FOR',
      zh: '服务于',
      en: 'A crane lifts for a firm.',
      from: ['HarbourCrane'],
      to: ['Firm', 'HarbourCrane'],
      key: [],
      modality: true,
      citations: 'required',
      forwardField: 'liftsFor',
      inverseField: 'liftedBy',
      orderBy: 'order',
      properties: [property('order', 'integer')],
    },
  ],
  closedLists,
});
