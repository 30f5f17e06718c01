import type { MutationResolvers } from '../generated/resolver-types.ts';
import { edit, revert } from './edit.ts';
import { importUpload } from './import.ts';
import { readEntities, readRelations, readRemovals } from './read-inputs.ts';

/** Resolvers of Mutation. GraphQL runs the fields of one request one after the other. */
export const mutationResolvers: MutationResolvers = {
  importDataset: (_, args, context) => importUpload(args, context),
  upsertEntities: (_, { entities, relations, overwrite, ...args }, context) =>
    edit(
      'UPSERT_ENTITIES',
      { entities: readEntities(entities), relations: readRelations(relations), overwrite },
      args,
      context,
    ),
  upsertRelations: (_, { relations, overwrite, ...args }, context) =>
    edit('UPSERT_RELATIONS', { relations: readRelations(relations), overwrite }, args, context),
  deleteEntities: (_, { entities, withRelations, overwrite, ...args }, context) =>
    edit(
      'DELETE_ENTITIES',
      { removedEntities: readRemovals('entities', entities), withRelations, overwrite },
      args,
      context,
    ),
  deleteRelations: (_, { relations, overwrite, ...args }, context) =>
    edit(
      'DELETE_RELATIONS',
      { removedRelations: readRemovals('relations', relations), overwrite },
      args,
      context,
    ),
  revert: (_, args, context) => revert(args, context),
};
