import type { PropertyValue } from '../../domain/facts.ts';
import type { OntologyModel } from '../../domain/ontology/ontology.ts';
import type { RelationDefinition } from '../../domain/ontology/types.ts';
import type { Catalogue } from '../../graph/catalogue.ts';
import type { AnyCypherQuery, PlainValue } from '../../graph/cypher-query.ts';
import type { GraphEngine } from '../../graph/engine.ts';
import { toKebabCase } from '../../graph/families/names.ts';
import { listDatasets } from '../../graph/generated/datasets.ts';
import type { JournalPosition } from '../../journal/entry.ts';
import { readStoredPosition } from '../../journal/stored-journal.ts';

export type StoredProperties = Readonly<Record<string, PropertyValue>>;

/** An entity as the graph holds it, `properties` with everything but id and label. */
export interface StoredEntity {
  readonly id: string;
  readonly label: string;
  readonly properties: StoredProperties;
}

/** A relation as the graph holds it, `properties` with everything but its id. */
export interface StoredRelation {
  readonly relationId: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: StoredProperties;
}

/** Everything that the graph holds, as a plan needs it. */
export interface StoredGraph {
  /** The journal's last entry before anything was read: a plan takes effect only while it still is. */
  readonly position: JournalPosition;
  /** Properties of the Dataset records, by id. */
  readonly datasets: ReadonlyMap<string, StoredProperties>;
  readonly entities: ReadonlyMap<string, StoredEntity>;
  readonly relations: ReadonlyMap<string, StoredRelation>;
}

export interface ReadGraphOptions {
  readonly engine: GraphEngine;
  readonly catalogue: Catalogue;
  readonly ontology: OntologyModel;
  readonly signal?: AbortSignal;
}

const entitiesPerPage = 2000;
const sourcesPerPage = 500;
// Reading a whole graph is no request of a user: a page may take longer than the service's limit.
const timeoutMs = 120_000;

/** Reads the whole graph, in pages. */
export async function readStoredGraph(options: ReadGraphOptions): Promise<StoredGraph> {
  const { ontology } = options;
  const position = await readStoredPosition(options);
  const datasets = await readStoredDatasets(options);
  const entities = new Map<string, StoredEntity>();
  const idsByLabel = new Map<string, string[]>();
  for (const { label, pluralField } of ontology.labels) {
    const ids: string[] = [];
    for await (const entity of listStoredEntities(options, label, pluralField)) {
      entities.set(entity.id, entity);
      ids.push(entity.id);
    }
    idsByLabel.set(label, ids);
  }
  const relations = new Map<string, StoredRelation>();
  for (const definition of ontology.relations) {
    const sources = definition.from.flatMap((label) => idsByLabel.get(label) ?? []);
    for await (const relation of listStoredRelations(options, definition, sources))
      relations.set(relation.relationId, relation);
  }
  return { position, datasets, entities, relations };
}

/** The Dataset records, by id. */
export async function readStoredDatasets({
  engine,
  signal,
}: Pick<ReadGraphOptions, 'engine' | 'signal'>): Promise<ReadonlyMap<string, StoredProperties>> {
  const rows = await engine.read(listDatasets, {}, { timeoutMs, ...(signal ? { signal } : {}) });
  return new Map(rows.map(({ dataset }) => [toText(dataset['id']), toStoredProperties(dataset, 'id')]));
}

async function* listStoredEntities(
  options: ReadGraphOptions,
  label: string,
  pluralField: string,
): AsyncGenerator<StoredEntity> {
  const query = options.catalogue.get(`list-${toKebabCase(pluralField)}`);
  // Filters are nullable, and null stands for none.
  const noFilter = Object.fromEntries(Object.keys(query.params).map((name) => [name, null]));
  let after: string | null = null;
  for (;;) {
    const rows = await readRows(options, query, { ...noFilter, after, limit: entitiesPerPage });
    for (const row of rows) {
      const entity = toStoredEntityRow(row);
      after = entity.id;
      yield { ...entity, label };
    }
    if (rows.length < entitiesPerPage) return;
  }
}

/** An entity as a row holds it. */
export function toStoredEntityRow(row: Readonly<Record<string, PlainValue>>): StoredEntity {
  const entity = row['entity'] as Readonly<Record<string, PlainValue>>;
  return {
    id: toText(entity['id']),
    label: toText(entity['label']),
    properties: toStoredProperties(entity, 'id', 'label'),
  };
}

/** Relations of a type that leave from the given entities. */
export async function* listStoredRelations(
  options: ReadGraphOptions,
  { type }: Pick<RelationDefinition, 'type'>,
  sources: readonly string[],
): AsyncGenerator<StoredRelation> {
  const query = options.catalogue.get(`outgoing-${toKebabCase(type)}`);
  for (let start = 0; start < sources.length; start += sourcesPerPage) {
    const rows = await readRows(options, query, { ids: sources.slice(start, start + sourcesPerPage) });
    for (const { from, to, relation } of rows) {
      const properties = relation as Readonly<Record<string, PlainValue>>;
      yield {
        relationId: toText(properties['relationId']),
        type,
        from: toText(from),
        to: toText(to),
        properties: toStoredProperties(properties, 'relationId'),
      };
    }
  }
}

/** Rows of a query, with the time that reading a graph may take. */
export const readRows = (
  { engine, signal }: ReadGraphOptions,
  query: AnyCypherQuery,
  params: Readonly<Record<string, PlainValue>>,
): Promise<readonly Readonly<Record<string, PlainValue>>[]> =>
  engine.read(query, params, { timeoutMs, ...(signal ? { signal } : {}) });

/** Neither nulls nor the left-out names: engines differ in whether they return a property that is not there. */
const toStoredProperties = (
  properties: Readonly<Record<string, PlainValue>>,
  ...leftOut: readonly string[]
): StoredProperties =>
  Object.fromEntries(
    Object.entries(properties).filter(([name, value]) => value !== null && !leftOut.includes(name)),
  ) as StoredProperties;

/** Ids are texts; what a damaged graph might hold instead is still told apart. */
export const toText = (value: PlainValue | undefined): string =>
  typeof value === 'string' ? value : JSON.stringify(value ?? null);
