import { toKebabCase } from '../../src/graph/families/names.ts';
import type { Catalogue } from '../../src/graph/catalogue.ts';
import type { GraphEngine } from '../../src/graph/engine.ts';
import type { OntologyModel } from '../../src/domain/ontology/ontology.ts';
import type { RandomGraph } from './random-graph.ts';

/** Puts a graph, and one dataset, into an engine through the catalogue's own write queries. */
export async function loadRandomGraph(
  engine: GraphEngine,
  catalogue: Catalogue,
  ontology: OntologyModel,
  graph: RandomGraph,
): Promise<void> {
  for (const { label, pluralField } of ontology.labels) {
    const rows = graph.entities
      .filter((entity) => entity.label === label)
      .map(({ id, properties }) => ({ id, properties }));
    await engine.write(catalogue.get(`put-${toKebabCase(pluralField)}`), { rows });
  }
  for (const { type } of ontology.relations) {
    const rows = graph.relations
      .filter((relation) => relation.type === type)
      .map(({ relationId, from, to, properties }) => ({ relationId, from, to, properties }));
    await engine.write(catalogue.get(`put-${toKebabCase(type)}-relations`), { rows });
  }
  await engine.write(catalogue.get('put-dataset'), {
    id: 'seed',
    properties: { version: '1', title: '种子', entityCount: 1 },
  });
  await engine.write(catalogue.get('put-journal-entries'), { rows: toJournalIds(graph).map(toEntryRow) });
  await engine.write(catalogue.get('put-journal-chunks'), { rows: toJournalIds(graph).map(toChunkRow) });
  await engine.write(catalogue.get('put-position'), { seq: 1, hash: '1f', format: 1 });
}

/** One that random lists of ids hold, and one behind all of them. */
const toJournalIds = (graph: RandomGraph): readonly string[] => [
  ...graph.entities.slice(0, 1).map(({ id }) => id),
  '~',
];

const toEntryRow = (id: string) => ({ id, header: '{}' });

const toChunkRow = (id: string) => ({
  id,
  properties: { seq: 1, part: 0, kind: 'entity', firstId: 'a', lastId: '~', count: 1, data: '' },
});

/** Takes the graph away again, relations first, so that every delete query has something to delete. */
export async function unloadRandomGraph(
  engine: GraphEngine,
  catalogue: Catalogue,
  ontology: OntologyModel,
  graph: RandomGraph,
): Promise<void> {
  for (const { type } of ontology.relations) {
    const rows = graph.relations
      .filter((relation) => relation.type === type)
      .map(({ relationId, from, to }) => ({ relationId, from, to }));
    await engine.write(catalogue.get(`delete-${toKebabCase(type)}-relations`), { rows });
  }
  await engine.write(catalogue.get('delete-entities'), { ids: graph.entities.map((entity) => entity.id) });
  await engine.write(catalogue.get('delete-dataset'), { id: 'seed' });
  const journalIds = toJournalIds(graph);
  await engine.write(catalogue.get('delete-journal-entries'), { entryIds: journalIds });
  await engine.write(catalogue.get('delete-journal-chunks'), { chunkIds: journalIds });
  await engine.write(catalogue.get('delete-position'), {});
}
