import type { LabelDefinition } from '../../domain/ontology/types.ts';
import { toKebabCase } from '../../graph/families/names.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { ApiContext } from '../context.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import type { PlainRow } from '../graph-reader.ts';
import { type Connection, type PageArguments, readPageSize, toConnection } from '../page.ts';
import { nameProperty } from '../selection/known-properties.ts';
import { type PageSelection, selectPagesBelow } from '../selection/select-pages-below.ts';
import { selectListed } from '../selection/select-properties.ts';
import { type EntityFilter, toFilterParams } from './list-filter.ts';
import { readListed } from './read-listed.ts';

export interface ListArguments extends PageArguments {
  readonly filter?: EntityFilter | null;
  readonly orderBy: 'ID' | 'NAME';
}

interface EntityEdge {
  readonly cursor: () => string;
  readonly node: EntityRecord;
}

/** A page of the entities of a label. */
export async function listEntities(
  context: ApiContext,
  definition: LabelDefinition,
  args: ListArguments,
  info: PageSelection,
): Promise<Connection<EntityEdge>> {
  const first = readPageSize(args, context.limits);
  const filters = toFilterParams(definition, args.filter);
  const { name, params } =
    args.orderBy === 'NAME'
      ? toQueryByName(definition, filters, args)
      : toQueryById(definition, filters, args);
  const inOrder = args.orderBy === 'NAME' ? [nameProperty] : [];
  const projection = selectListed(info, context.ontology, definition.label, ...inOrder);
  const pages = selectPagesBelow(info, context.ontology, definition.label, context.limits);
  const nodes = await readListed(context, definition, {
    name,
    params: { ...params, limit: first + 1 },
    projection,
    pages,
  });
  const edges = nodes.map((node) => ({ cursor: () => toCursor(args.orderBy, node), node }));
  return toConnection(edges, {
    first,
    after: args.after,
    toCursor: ({ cursor }) => cursor(),
    totalCount: async () => {
      const [count] = await context.reader.readFamily(
        `count-${toKebabCase(definition.pluralField)}`,
        filters,
      );
      return Number(count?.['total'] ?? 0);
    },
  });
}

interface FamilyCall {
  readonly name: string;
  readonly params: PlainRow;
}

/** In order of id there are forms that find ids and names through an index. */
function toQueryById(definition: LabelDefinition, filters: PlainRow, { after }: ListArguments): FamilyCall {
  const list = `list-${toKebabCase(definition.pluralField)}`;
  const [afterId = null] = after ? decodeCursor('id', after) : [];
  const params = { ...filters, after: afterId };
  if (filters['idIn']) return { name: `${list}-among`, params: { ...params, ids: filters['idIn'] } };
  if (filters['nameIn']) return { name: `${list}-named`, params: { ...params, names: filters['nameIn'] } };
  return { name: list, params };
}

function toQueryByName(definition: LabelDefinition, filters: PlainRow, { after }: ListArguments): FamilyCall {
  const [afterName = null, afterId = null] = after ? decodeCursor('name', after) : [];
  return {
    name: `list-${toKebabCase(definition.pluralField)}-by-name`,
    params: { ...filters, afterName, afterId },
  };
}

const toCursor = (orderBy: ListArguments['orderBy'], { id, name }: EntityRecord): string =>
  orderBy === 'NAME' ? encodeCursor('name', [name, id]) : encodeCursor('id', [id]);
