import type { OntologyModel } from '../../domain/ontology/ontology.ts';
import { createConnectionsSdl, createListConnectionsSdl } from './connections-sdl.ts';
import { createEntitiesSdl } from './entities-sdl.ts';
import { createEnumsSdl, listEnumNames } from './enums-sdl.ts';
import { createFiltersSdl } from './filters-sdl.ts';
import { createRootFieldsSdl } from './root-fields-sdl.ts';

/** The part of the schema that follows from the ontology, by the name of the file that shows it. */
export const createSdlFiles = (ontology: OntologyModel): Readonly<Record<string, string>> => ({
  'enums.graphql': createEnumsSdl(ontology),
  'entities.graphql': createEntitiesSdl(ontology),
  'connections.graphql': createConnectionsSdl(ontology),
  'lists.graphql': createListConnectionsSdl(ontology),
  'filters.graphql': createFiltersSdl(ontology),
  'root-fields.graphql': createRootFieldsSdl(ontology),
});

/** The part of the schema that follows from the ontology, as one text. */
export const createSdl = (ontology: OntologyModel): string =>
  Object.values(createSdlFiles(ontology)).join('\n');

/**
 * What the hand-written SDL refers to: the resolver types are made from it. Types of labels are in outline, because
 * resolvers of the ontology need no types of their own and would add thousands of lines. Closed values are texts there:
 * the graph gives texts, which the importer checked against an ontology that may grow at run time.
 */
export const createReferencedSdl = (ontology: OntologyModel): string =>
  [
    ...listEnumNames(ontology).map((name) => `scalar ${name}`),
    createEntitiesSdl(ontology, { outline: true }),
    createFiltersSdl(ontology),
  ].join('\n');
