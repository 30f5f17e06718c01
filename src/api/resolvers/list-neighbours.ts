import type { GraphQLResolveInfo } from 'graphql';
import type { EntityRecord } from '../../graph/records.ts';
import type { ApiContext } from '../context.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { listDocIdsOutAt } from '../dataset-state.ts';
import type { PlainRow } from '../graph-reader.ts';
import { type Connection, type PageArguments, readPageSize, toConnection } from '../page.ts';
import type { ConnectionField } from '../schema/connection-fields.ts';
import { selectNeighbours } from '../selection/select-properties.ts';

export interface NeighbourArguments extends PageArguments {
  readonly modality?: readonly string[] | null;
  readonly labels?: readonly string[] | null;
  readonly asOf?: string | null;
}

/** An edge shows the properties of its relation beside the entity at the other end. */
export type RelationEdge = PlainRow & { readonly node: EntityRecord };

/** A page of the relations of an entity. */
type ListNeighboursOf = (entity: EntityRecord) => Promise<Connection<RelationEdge>>;

type Selection = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

/**
 * The resolver of a connection: a page of the relations of one entity, in order of their sort key. What the field asks
 * for is worked out once for all entities of a request that it is asked of.
 */
export function createNeighbourResolver(field: ConnectionField) {
  const prepared = new WeakMap<ApiContext, Map<Selection['fieldNodes'], Promise<ListNeighboursOf>>>();
  return async (
    entity: EntityRecord,
    args: NeighbourArguments,
    context: ApiContext,
    info: Selection,
  ): Promise<Connection<RelationEdge>> => {
    const ofRequest = prepared.get(context) ?? new Map<Selection['fieldNodes'], Promise<ListNeighboursOf>>();
    prepared.set(context, ofRequest);
    const listNeighbours = ofRequest.get(info.fieldNodes) ?? prepare(context, field, args, info);
    ofRequest.set(info.fieldNodes, listNeighbours);
    return (await listNeighbours)(entity);
  };
}

async function prepare(
  context: ApiContext,
  field: ConnectionField,
  args: NeighbourArguments,
  info: Selection,
): Promise<ListNeighboursOf> {
  const first = readPageSize(args, context.limits);
  const [after = null] = args.after ? decodeCursor('relation', args.after) : [];
  const asOf = args.asOf ?? null;
  const selection = {
    relation: field.relation,
    direction: field.direction,
    modality: args.modality ?? null,
    labels: args.labels ?? null,
    docIds: asOf === null ? null : listDocIdsOutAt(await context.datasetState(), asOf),
  };
  const projection = selectNeighbours(info, context.ontology, field);
  const page = context.neighbours.page({ ...selection, after, limit: first + 1, projection });
  return async ({ id }) =>
    toConnection(await page.load(id), {
      first,
      after: args.after,
      toCursor: toRelationCursor,
      totalCount: () => context.neighbours.count(selection).load(id),
    });
}

/** Where the next page begins, behind this relation. */
export const toRelationCursor = (edge: PlainRow): string =>
  encodeCursor('relation', [edge['sortKey'] as string]);
