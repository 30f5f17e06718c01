import type { RecordChange } from '../../journal/entry.ts';
import { diffProperties } from '../plan/stored-form.ts';
import type { StoredGraph } from '../plan/stored-graph.ts';
import type { FactChanges } from '../to-write-statements.ts';
import type { ReplayedGraph } from './replay.ts';

/** What has to be written. */
export interface GraphDifference extends FactChanges {
  readonly records: readonly RecordChange[];
}

/** What has to be written so that `stored` becomes `wanted`. */
export function diffGraphs(stored: StoredGraph, wanted: ReplayedGraph): GraphDifference {
  const entities = [...wanted.entities.values()].flatMap(({ id, label, properties }) => {
    const before = stored.entities.get(id);
    const written = diffProperties(properties, before?.properties);
    return before && Object.keys(written).length === 0
      ? []
      : [{ isNew: before === undefined, id, label, properties: written }];
  });
  const relations = [...wanted.relations.values()].flatMap(({ relationId, type, from, to, properties }) => {
    const before = stored.relations.get(relationId);
    const written = diffProperties(properties, before?.properties);
    return before && Object.keys(written).length === 0
      ? []
      : [{ isNew: before === undefined, relationId, type, from, to, properties: written }];
  });
  const records = [...wanted.datasets].flatMap(([dataset, record]) => {
    const before = stored.datasets.get(dataset);
    const properties = diffProperties(record, before);
    return before && Object.keys(properties).length === 0 ? [] : [{ dataset, properties }];
  });
  return {
    entities: [...entities, ...listLeaving(stored.entities, wanted.entities)],
    relations: [...relations, ...listLeaving(stored.relations, wanted.relations)],
    records: [
      ...records,
      ...[...stored.datasets.keys()]
        .filter((dataset) => !wanted.datasets.has(dataset))
        .map((dataset) => ({ dataset, properties: null })),
    ],
  };
}

const listLeaving = <Fact extends object>(
  stored: ReadonlyMap<string, Fact>,
  wanted: ReadonlyMap<string, Fact>,
) =>
  [...stored]
    .filter(([id]) => !wanted.has(id))
    .map(([, fact]) => ({ ...fact, isNew: false, properties: null }));
