import type { EntityRecord } from '../../graph/records.ts';
import type { ApiContext } from '../context.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { listDocIdsOutAt } from '../dataset-state.ts';
import type { PlainRow } from '../graph-reader.ts';
import { type Connection, type Edge, type PageArguments, readPageSize, toConnection } from '../page.ts';
import type { ConnectionField } from '../schema/connection-fields.ts';

export interface NeighbourArguments extends PageArguments {
  readonly modality?: readonly string[] | null;
  readonly labels?: readonly string[] | null;
  readonly asOf?: string | null;
}

/** An edge shows the properties of its relation beside the entity at the other end. */
export type RelationEdge = Edge & { readonly node: EntityRecord } & PlainRow;

/** A page of the relations of one entity, in order of their sort key. */
export async function listNeighbours(
  context: ApiContext,
  field: ConnectionField,
  entity: EntityRecord,
  args: NeighbourArguments,
): Promise<Connection<RelationEdge>> {
  const first = readPageSize(args, context.limits);
  const [after = null] = args.after ? decodeCursor('relation', args.after) : [];
  const asOf = args.asOf ?? null;
  const selection = {
    type: field.relation.type,
    direction: field.direction,
    modality: args.modality ?? null,
    labels: args.labels ?? null,
    docIds: asOf === null ? null : listDocIdsOutAt(await context.datasetState(), asOf),
  };
  const neighbours = await context.neighbours.page({ ...selection, after, limit: first + 1 }, entity.id);
  const edges = neighbours.map(({ relation, entity: node }) => ({
    ...relation,
    cursor: encodeCursor('relation', [relation['sortKey'] as string]),
    node,
  }));
  return toConnection(edges, first, args.after, () => context.neighbours.count(selection, entity.id));
}
