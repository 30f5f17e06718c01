import type { PropertyChanges, ImportPlan } from '../plan/import-plan.ts';
import type { StoredGraph, StoredProperties } from '../plan/stored-graph.ts';

/** The graph as it is once a plan has been carried out; `record` is what it writes of its dataset. */
export function applyPlan(
  { position, ...before }: StoredGraph,
  { manifest, ...plan }: ImportPlan,
  record: PropertyChanges,
): StoredGraph {
  const datasets = new Map(before.datasets);
  const entities = new Map(before.entities);
  const relations = new Map(before.relations);
  datasets.set(manifest.id, applyChanges(datasets.get(manifest.id), record));
  for (const { id, label, properties } of plan.entities) {
    if (properties === null) entities.delete(id);
    else entities.set(id, { id, label, properties: applyChanges(entities.get(id)?.properties, properties) });
  }
  for (const { relationId, type, from, to, properties } of plan.relations) {
    if (properties === null) relations.delete(relationId);
    else {
      const stored = applyChanges(relations.get(relationId)?.properties, properties);
      relations.set(relationId, { relationId, type, from, to, properties: stored });
    }
  }
  return { position, datasets, entities, relations };
}

function applyChanges(before: StoredProperties | undefined, changes: PropertyChanges): StoredProperties {
  // What is new takes nothing away, and is not copied: there may be millions.
  if (before === undefined) return changes as StoredProperties;
  const kept: Record<string, StoredProperties[string]> = {};
  for (const [name, value] of Object.entries({ ...before, ...changes }))
    if (value !== null) kept[name] = value;
  return kept;
}
