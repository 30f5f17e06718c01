import type { EntityFact, RelationFact } from '../../domain/facts.ts';
import { type OntologyModel, relationProperties } from '../../domain/ontology/ontology.ts';
import { sampleIncoming, sampleOutgoing } from '../../graph/generated/datasets.ts';
import { findEntitiesById } from '../../graph/generated/entities.ts';
import { readStoredPosition } from '../../journal/stored-journal.ts';
import type { ParsedDataset } from '../validate/check-references.ts';
import type { KnownFacts } from '../validate/dataset-facts.ts';
import { listNamedIds } from './remaining-references.ts';
import {
  listStoredRelations,
  type ReadGraphOptions,
  readRows,
  readStoredDatasets,
  type StoredEntity,
  type StoredGraph,
  type StoredRelation,
  toStoredEntityRow,
  toText,
} from './stored-graph.ts';

/** The part of a graph that a dataset names, which its graph does not hold yet. */
export interface NamedGraph {
  readonly stored: StoredGraph;
  readonly known: KnownFacts;
}

/** A dataset that names more is planned on the whole graph, which its pages read faster than ids do. */
const mostNamedIds = 20_000;
const idsPerPage = 1000;
/** What has to be a tree whoever states its edges. */
const trees = ['PART_OF', 'BROADER'] as const;

/**
 * Reads what a plan needs of a graph that the dataset is new to: the entities and relations that it names, the ways up
 * from them in each tree, and of what leads to an entity or leaves it one relation for each type. Null where that is not
 * enough: the graph holds the dataset, whose facts may have to go, or the dataset names too much.
 */
export async function readNamedGraph(
  options: ReadGraphOptions,
  datasetId: string,
  parsed: ParsedDataset,
): Promise<NamedGraph | null> {
  const position = await readStoredPosition(options);
  const datasets = await readStoredDatasets(options);
  if (datasets.size === 0 || datasets.has(datasetId)) return null;
  const named = listIds(parsed, options.ontology);
  if (named.length > mostNamedIds) return null;
  const entities = await readEntities(options, named);
  const relations = await readRelations(options, parsed, entities);
  const own = parsed.entities.map(({ fact }) => fact.id).filter((id) => entities.has(id));
  const samples = await Promise.all(
    [sampleIncoming, sampleOutgoing].map((query) => readPages(options, query, own)),
  );
  return {
    stored: { position, datasets, entities, relations },
    known: {
      labels: new Map([...entities.values()].map(({ id, label }) => [id, label])),
      relations: [...relations.values(), ...samples.flat().map(toEnds)],
    },
  };
}

/** Everything that the facts of a dataset name, themselves included. */
function listIds({ entities, relations }: ParsedDataset, ontology: OntologyModel): readonly string[] {
  const ids = ({ properties, cites }: EntityFact | RelationFact, ...definitions: Definitions) =>
    listNamedIds({ ...properties, cites }, definitions.flat());
  return [
    ...new Set([
      ...entities.flatMap(({ fact }) => [
        fact.id,
        ...ids(fact, ontology.label(fact.label)?.properties ?? []),
      ]),
      ...relations.flatMap(({ fact }) => [
        fact.from,
        fact.to,
        ...ids(fact, ontology.relation(fact.type)?.properties ?? [], relationProperties),
      ]),
    ]),
  ];
}

type Definitions = readonly Parameters<typeof listNamedIds>[1][];

async function readEntities(
  options: ReadGraphOptions,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredEntity>> {
  const rows = await readPages(options, findEntitiesById, ids);
  return new Map(rows.map(toStoredEntityRow).map((entity) => [entity.id, entity]));
}

/** Relations of the types that the dataset states of the same entities, and the trees above it. */
async function readRelations(
  options: ReadGraphOptions,
  { relations }: ParsedDataset,
  entities: ReadonlyMap<string, StoredEntity>,
): Promise<ReadonlyMap<string, StoredRelation>> {
  const found = new Map<string, StoredRelation>();
  const read = async (type: string, ids: Iterable<string>): Promise<readonly string[]> => {
    const next: string[] = [];
    for await (const relation of listStoredRelations(options, { type }, [...new Set(ids)])) {
      found.set(relation.relationId, relation);
      next.push(relation.to);
    }
    return next;
  };
  for (const { type } of options.ontology.relations) {
    const ofType = relations.filter(({ fact }) => fact.type === type);
    const sources = ofType.map(({ fact }) => fact.from).filter((id) => entities.has(id));
    if (!trees.some((tree) => tree === type)) {
      await read(type, sources);
      continue;
    }
    const seen = new Set<string>();
    const ends = ofType.flatMap(({ fact }) => [fact.from, fact.to]);
    for (let level = ends.filter((id) => entities.has(id)); level.length > 0;) {
      for (const id of level) seen.add(id);
      level = (await read(type, level)).filter((id) => !seen.has(id));
    }
  }
  return found;
}

async function readPages(
  options: ReadGraphOptions,
  query: Parameters<typeof readRows>[1],
  ids: readonly string[],
): Promise<Awaited<ReturnType<typeof readRows>>> {
  const pages: Awaited<ReturnType<typeof readRows>>[] = [];
  for (let start = 0; start < ids.length; start += idsPerPage)
    pages.push(await readRows(options, query, { ids: ids.slice(start, start + idsPerPage) }));
  return pages.flat();
}

const toEnds = (row: Awaited<ReturnType<typeof readRows>>[number]): KnownFacts['relations'][number] => ({
  type: toText(row['type']),
  from: toText(row['from']),
  to: toText(row['to']),
});
