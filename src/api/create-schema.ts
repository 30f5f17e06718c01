import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import type { OntologyModel } from '../domain/ontology/ontology.ts';
import type { ApiContext } from './context.ts';
import { createEntityResolvers } from './resolvers/create-entity-resolvers.ts';
import { writtenResolvers } from './resolvers/written-resolvers.ts';
import { createSdl } from './schema/create-sdl.ts';
import { readWrittenSdl } from './schema/read-written-sdl.ts';

/** The schema of the service: what is written by hand, and what follows from the ontology. */
export const createSchema = (ontology: OntologyModel): GraphQLSchema =>
  makeExecutableSchema<ApiContext>({
    typeDefs: [...readWrittenSdl(), createSdl(ontology)],
    resolvers: [createEntityResolvers(ontology), writtenResolvers],
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
  });
