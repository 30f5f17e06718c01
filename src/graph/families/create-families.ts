import { createEntityLists } from './entity-lists.ts';
import { createNeighbours } from './neighbours.ts';
import { createSchema } from './schema.ts';
import { createEntityDelete, createEntityWrite, createRelationWrites } from './writes.ts';
import type { QuerySource } from '../query-source.ts';
import type { OntologyModel } from '../../domain/ontology/ontology.ts';

/**
 * Every query that follows from the labels and relations of an ontology, in a fixed order. ARCHITECTURE.md lists their
 * names, parameters and columns.
 */
export const createFamilies = (ontology: OntologyModel): readonly QuerySource[] => [
  ...createSchema(ontology),
  ...ontology.labels.flatMap((definition) => [
    ...createEntityLists(definition),
    createEntityWrite(definition),
  ]),
  createEntityDelete(),
  ...ontology.relations.flatMap((definition) => [
    ...createNeighbours(definition),
    ...createRelationWrites(definition),
  ]),
];
