import type { GraphQLResolveInfo } from 'graphql';
import type { EntityRecord } from '../../graph/records.ts';
import type { ApiContext } from '../context.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { listDocIdsOutAt } from '../dataset-state.ts';
import type { PlainRow } from '../graph-reader.ts';
import { findPageBelow, type Neighbour } from '../loaders/read-below.ts';
import { type Connection, type PageArguments, readPageSize, toConnection } from '../page.ts';
import type { ConnectionField } from '../schema/connection-fields.ts';
import { type PageSelection, selectPagesBelow } from '../selection/select-pages-below.ts';
import { selectNeighbours } from '../selection/select-properties.ts';

export interface NeighbourArguments extends PageArguments {
  readonly modality?: readonly string[] | null;
  readonly labels?: readonly string[] | null;
  readonly asOf?: string | null;
}

type NeighbourInfo = PageSelection & Pick<GraphQLResolveInfo, 'path'>;

/** A page of the relations of an entity; at once, where it was read with the entity. */
type ListNeighboursOf = (
  entity: EntityRecord,
  responseKey: string,
) => Connection<Neighbour> | Promise<Connection<Neighbour>>;

type Prepared = ListNeighboursOf | Promise<ListNeighboursOf>;

/**
 * The resolver of a connection: a page of the relations of one entity, in order of their sort key. What the field asks
 * for is worked out once for all entities of a request that it is asked of.
 */
export function createNeighbourResolver(field: ConnectionField) {
  const prepared = new WeakMap<ApiContext, Map<NeighbourInfo['fieldNodes'], Prepared>>();
  return (entity: EntityRecord, args: NeighbourArguments, context: ApiContext, info: NeighbourInfo) => {
    const ofRequest = prepared.get(context) ?? new Map<NeighbourInfo['fieldNodes'], Prepared>();
    prepared.set(context, ofRequest);
    const list = ofRequest.get(info.fieldNodes) ?? prepare(context, field, args, info);
    ofRequest.set(info.fieldNodes, list);
    const responseKey = String(info.path.key);
    return list instanceof Promise
      ? list.then((listNeighbours) => listNeighbours(entity, responseKey))
      : list(entity, responseKey);
  };
}

/** @throws InvalidInputError, LimitExceededError for a page that cannot be */
function prepare(
  context: ApiContext,
  field: ConnectionField,
  args: NeighbourArguments,
  info: NeighbourInfo,
): Prepared {
  const first = readPageSize(args, context.limits);
  const [after = null] = args.after ? decodeCursor('relation', args.after) : [];
  const list = (docIds: readonly string[] | null) =>
    createList(context, field, { ...args, first, after, docIds }, info);
  const asOf = args.asOf ?? null;
  return asOf === null
    ? list(null)
    : context.datasetState().then((state) => list(listDocIdsOutAt(state, asOf)));
}

interface NeighbourPageArguments extends NeighbourArguments {
  readonly first: number;
  /** The sort key that the page begins after. */
  readonly after: string | null;
  readonly docIds: readonly string[] | null;
}

function createList(
  context: ApiContext,
  field: ConnectionField,
  { first, after, docIds, ...args }: NeighbourPageArguments,
  info: NeighbourInfo,
): ListNeighboursOf {
  const selection = {
    relation: field.relation,
    direction: field.direction,
    modality: args.modality ?? null,
    labels: args.labels ?? null,
    docIds,
  };
  const toPage = (neighbours: readonly Neighbour[], id: string): Connection<Neighbour> =>
    toConnection(neighbours, {
      first,
      after,
      toCursor: toRelationCursor,
      totalCount: () => context.neighbours.count(selection).load(id),
    });
  const createLoader = () =>
    context.neighbours.page({
      ...selection,
      after,
      limit: first + 1,
      projection: selectNeighbours(info, context.ontology, field),
      below: selectPagesBelow(info, context.ontology, onlyLabel(field), context.limits),
    });
  let loader: ReturnType<typeof createLoader> | undefined;
  return (entity, responseKey) => {
    const read = findPageBelow(entity, responseKey);
    if (read) return toPage(read, entity.id);
    loader ??= createLoader();
    return loader.load(entity.id).then((neighbours) => toPage(neighbours, entity.id));
  };
}

/** No type of the schema where there are several: their connections stand in fragments. */
const onlyLabel = ({ otherLabels }: ConnectionField): string =>
  otherLabels.length === 1 ? (otherLabels[0] ?? '') : '';

/** Where the next page begins, behind this relation. */
export const toRelationCursor = (edge: PlainRow): string =>
  encodeCursor('relation', [edge['sortKey'] as string]);
