import DataLoader from 'dataloader';
import type { RelationDefinition } from '../../domain/ontology/types.ts';
import { toKebabCase } from '../../graph/families/names.ts';
import type { NeighbourProjection } from '../../graph/families/neighbours.ts';
import { type PageBelow, readPagesBelow, writePagesBelow } from '../../graph/families/pages-below.ts';
import { createRowReader } from '../../graph/families/projection.ts';
import { completeParams } from '../../graph/query-source.ts';
import type { GraphReader } from '../graph-reader.ts';
import type { Direction } from '../schema/type-names.ts';
import { type Neighbour, toNeighbour } from './read-below.ts';
import { findNeighbourPage } from './projected-queries.ts';

/** Which relations of an entity are meant. */
interface NeighbourSelection {
  readonly relation: RelationDefinition;
  readonly direction: Direction;
  readonly modality: readonly string[] | null;
  readonly labels: readonly string[] | null;
  readonly docIds: readonly string[] | null;
}

/** A page of them: so many after a sort key, with as much of each as is asked for. */
interface NeighbourPage extends NeighbourSelection {
  readonly after: string | null;
  readonly limit: number;
  readonly projection: NeighbourProjection;
  readonly below: readonly PageBelow[];
}

type ById<Value> = Pick<DataLoader<string, Value>, 'load'>;

export interface NeighbourLoaders {
  readonly page: (page: NeighbourPage) => ById<readonly Neighbour[]>;
  readonly count: (selection: NeighbourSelection) => ById<number>;
}

/** Entities in one query at most, so that one list does not become one giant query. */
const maxBatchSize = 1000;

/** One DataLoader for each relation, direction and set of arguments: a list costs as many queries as one entity. */
export function createNeighbourLoaders(reader: GraphReader): NeighbourLoaders {
  const pages = new Map<string, DataLoader<string, readonly Neighbour[]>>();
  const counts = new Map<string, DataLoader<string, number>>();
  return {
    page: (page) =>
      getOrAdd(pages, JSON.stringify({ ...page, relation: page.relation.type }), () =>
        createBatchLoader((ids) => readPages(reader, page, ids), []),
      ),
    count: (selection) =>
      getOrAdd(counts, JSON.stringify({ ...selection, relation: selection.relation.type }), () =>
        createBatchLoader((ids) => readCounts(reader, selection, ids), 0),
      ),
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
  const { relation, direction, projection, below, ...params } = page;
  const statement = writePagesBelow('t', below);
  const query = findNeighbourPage(relation, direction, projection, statement);
  const rows = await reader.read(query, completeParams(query, { ids, ...params, ...statement.params }));
  const toRelation = createRowReader('relation', projection.relation);
  const toEntity = createRowReader('entity', projection.entity);
  const pages = new Map<string, Neighbour[]>();
  for (const row of rows) {
    const id = row['sourceId'] as string;
    const pagesBelow = readPagesBelow(
      below,
      statement.columns.map((column) => row[column]),
    );
    const neighbour = toNeighbour({ relation: toRelation(row), entity: toEntity(row), pages: pagesBelow });
    const neighbours = pages.get(id);
    if (neighbours) neighbours.push(neighbour);
    else pages.set(id, [neighbour]);
  }
  return pages;
}

async function readCounts(reader: GraphReader, selection: NeighbourSelection, ids: readonly string[]) {
  const { relation, direction, ...params } = selection;
  const rows = await reader.readFamily(`count-neighbours-${toKebabCase(relation.type)}-${direction}`, {
    ids,
    ...params,
  });
  return new Map(rows.map((row) => [row['sourceId'] as string, Number(row['total'])]));
}

function getOrAdd<Value>(map: Map<string, Value>, key: string, create: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = create();
  map.set(key, value);
  return value;
}
