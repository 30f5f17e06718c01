import DataLoader from 'dataloader';
import type { PlainValue } from '../../graph/cypher-query.ts';
import { toKebabCase } from '../../graph/families/names.ts';
import { type EntityRecord, toEntityRecord } from '../../graph/records.ts';
import type { GraphReader, PlainRow } from '../graph-reader.ts';
import type { Direction } from '../schema/type-names.ts';

/** Which relations of an entity are meant. */
interface NeighbourSelection {
  readonly type: string;
  readonly direction: Direction;
  readonly modality: readonly string[] | null;
  readonly labels: readonly string[] | null;
  readonly docIds: readonly string[] | null;
}

/** A page of them: so many after a sort key. */
interface NeighbourPage extends NeighbourSelection {
  readonly after: string | null;
  readonly limit: number;
}

interface Neighbour {
  readonly relation: PlainRow;
  readonly entity: EntityRecord;
}

export interface NeighbourLoaders {
  readonly page: (page: NeighbourPage, id: string) => Promise<readonly Neighbour[]>;
  readonly count: (selection: NeighbourSelection, id: string) => Promise<number>;
}

/** Entities in one query at most, so that one list does not become one giant query. */
const maxBatchSize = 1000;

/** One DataLoader for each relation, direction and set of arguments: a list costs as many queries as one entity. */
export function createNeighbourLoaders(reader: GraphReader): NeighbourLoaders {
  const pages = new Map<string, DataLoader<string, readonly Neighbour[]>>();
  const counts = new Map<string, DataLoader<string, number>>();
  return {
    page: (page, id) =>
      getOrAdd(pages, JSON.stringify(page), () =>
        createBatchLoader((ids) => readPages(reader, page, ids), []),
      ).load(id),
    count: (selection, id) =>
      getOrAdd(counts, JSON.stringify(selection), () =>
        createBatchLoader((ids) => readCounts(reader, selection, ids), 0),
      ).load(id),
  };
}

const createBatchLoader = <Value>(
  read: (ids: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
  absent: Value,
): DataLoader<string, Value> =>
  new DataLoader(
    async (ids: readonly string[]) => {
      const found = await read(ids);
      return ids.map((id) => found.get(id) ?? absent);
    },
    { maxBatchSize },
  );

async function readPages(reader: GraphReader, page: NeighbourPage, ids: readonly string[]) {
  const { type, direction, ...params } = page;
  const rows = await reader.readFamily(`neighbours-${toKebabCase(type)}-${direction}`, { ids, ...params });
  return new Map(rows.map((row) => [row['sourceId'] as string, toNeighbours(row['items'])]));
}

async function readCounts(reader: GraphReader, selection: NeighbourSelection, ids: readonly string[]) {
  const { type, direction, ...params } = selection;
  const rows = await reader.readFamily(`count-neighbours-${toKebabCase(type)}-${direction}`, {
    ids,
    ...params,
  });
  return new Map(rows.map((row) => [row['sourceId'] as string, Number(row['total'])]));
}

/** Trusts the columns of the family (ARCHITECTURE.md): `items` are maps of relation and entity. */
const toNeighbours = (items: PlainValue | undefined): readonly Neighbour[] =>
  (Array.isArray(items) ? (items as readonly { relation: PlainRow; entity: PlainRow }[]) : []).map(
    ({ relation, entity }) => ({ relation, entity: toEntityRecord(entity) }),
  );

function getOrAdd<Value>(map: Map<string, Value>, key: string, create: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = create();
  map.set(key, value);
  return value;
}
