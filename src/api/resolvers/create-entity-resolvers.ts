import type { GraphQLResolveInfo } from 'graphql';
import { toRecordVersion } from '../../dataset/plan/fact-version.ts';
import type { OntologyModel } from '../../domain/ontology/ontology.ts';
import type { LabelDefinition, PropertyDefinition } from '../../domain/ontology/types.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { ApiContext } from '../context.ts';
import { listAllConnectionFields, listConnectionFields } from '../schema/connection-fields.ts';
import { listEdgeProperties } from '../schema/connections-sdl.ts';
import { toLabelCode } from '../schema/type-names.ts';
import { findEntity, type LookupArguments } from './find-entity.ts';
import { type ListArguments, listEntities } from './list-entities.ts';
import { createNeighbourResolver, toRelationCursor } from './list-neighbours.ts';

type FieldResolver = (parent: never, args: never, context: ApiContext, info: GraphQLResolveInfo) => unknown;
export type ResolverMap = Readonly<Record<string, Readonly<Record<string, FieldResolver | string>>>>;

/** Resolvers of everything that `createSdl` makes of an ontology. */
export const createEntityResolvers = (ontology: OntologyModel): ResolverMap => ({
  Query: Object.fromEntries(ontology.labels.flatMap((label) => Object.entries(toRootResolvers(label)))),
  EntityLabel: Object.fromEntries(ontology.labels.map(({ label }) => [toLabelCode(label), label])),
  Entity: { __resolveType: toTypeName },
  Node: { __resolveType: toTypeName },
  ...Object.fromEntries(ontology.labels.map((label) => [label.label, toTypeResolvers(ontology, label)])),
  ...Object.fromEntries(
    listAllConnectionFields(ontology).map((field) => [
      `${field.stem}Edge`,
      {
        ...versionResolver,
        ...toListResolvers(listEdgeProperties(field.relation)),
        cursor: toRelationCursor,
      },
    ]),
  ),
});

const toTypeName = (entity: EntityRecord): string => entity.label;

const toRootResolvers = (definition: LabelDefinition) => ({
  [definition.singularField]: (
    _: unknown,
    args: LookupArguments,
    context: ApiContext,
    info: GraphQLResolveInfo,
  ) => findEntity(context, definition, args, info),
  [definition.pluralField]: (
    _: unknown,
    args: ListArguments,
    context: ApiContext,
    info: GraphQLResolveInfo,
  ) => listEntities(context, definition, args, info),
});

const toTypeResolvers = (ontology: OntologyModel, definition: LabelDefinition) => ({
  ...versionResolver,
  ...toListResolvers(definition.properties),
  ...Object.fromEntries(
    listConnectionFields(ontology, definition.label).map((field) => [
      field.name,
      createNeighbourResolver(field),
    ]),
  ),
});

const versionResolver = {
  version: (record: Readonly<Record<string, unknown>>): string => toRecordVersion(record),
};

/** The graph holds no empty lists; the schema promises a list. */
const toListResolvers = (properties: readonly PropertyDefinition[]) =>
  Object.fromEntries(
    properties
      .filter((property) => property.list)
      .map(({ name }) => [name, (holder: Readonly<Record<string, unknown>>) => holder[name] ?? []]),
  );
