import type { GraphEngine } from '../../graph/engine.ts';
import { type JournalEntry, toPosition } from '../../journal/entry.ts';
import { readStoredPosition } from '../../journal/stored-journal.ts';
import type { ImportPlan, PropertyChanges } from '../plan/import-plan.ts';
import {
  type ReadGraphOptions,
  readStoredGraph,
  type StoredGraph,
  type StoredProperties,
} from '../plan/stored-graph.ts';

/** Of each graph at most one, because an edit asks for the newest only. */
const snapshots = new WeakMap<
  GraphEngine,
  { readonly stored: StoredGraph; readonly timer: NodeJS.Timeout }
>();

/** A larger graph is read for every edit: two of them would not fit into the memory of a small machine. */
export const mostFacts = 300_000;
/** Editors come in runs; afterwards the memory is of more use to queries. */
export const keptMs = 300_000;

/** What is kept of a graph. */
export const findSnapshot = (engine: GraphEngine): StoredGraph | undefined => snapshots.get(engine)?.stored;

/** The whole graph as it is: what was read for the edit before, where the journal says that nothing came since. */
export async function readSnapshot(options: ReadGraphOptions): Promise<StoredGraph> {
  const known = findSnapshot(options.engine);
  const position = await readStoredPosition(options);
  if (known && position.seq > 0 && known.position.hash === position.hash) return known;
  const stored = await readStoredGraph(options);
  keepSnapshot(options.engine, stored);
  return stored;
}

/** Carries a plan out on the snapshot as well, so that the next edit need not read the graph again. */
export function advanceSnapshot(
  engine: GraphEngine,
  stored: StoredGraph,
  plan: ImportPlan,
  entry: JournalEntry,
): void {
  const [datasets, entities, relations] = [
    new Map(stored.datasets),
    new Map(stored.entities),
    new Map(stored.relations),
  ];
  for (const { id, label, properties } of plan.entities)
    if (properties === null) entities.delete(id);
    else entities.set(id, { id, label, properties: change(entities.get(id)?.properties, properties) });
  for (const { relationId, type, from, to, properties } of plan.relations)
    if (properties === null) relations.delete(relationId);
    else {
      const changed = change(relations.get(relationId)?.properties, properties);
      relations.set(relationId, { relationId, type, from, to, properties: changed });
    }
  for (const { dataset, properties } of entry.records)
    if (properties === null) datasets.delete(dataset);
    else datasets.set(dataset, change(datasets.get(dataset), properties));
  keepSnapshot(engine, { position: toPosition(entry), datasets, entities, relations });
}

/** Keeps a graph for the next edit, unless it is too large; what was kept before goes. */
export function keepSnapshot(engine: GraphEngine, stored: StoredGraph): void {
  clearTimeout(snapshots.get(engine)?.timer);
  snapshots.delete(engine);
  if (stored.entities.size + stored.relations.size > mostFacts) return;
  const timer = setTimeout(() => snapshots.delete(engine), keptMs).unref();
  snapshots.set(engine, { stored, timer });
}

const change = (before: StoredProperties | undefined, changes: PropertyChanges): StoredProperties =>
  Object.fromEntries(
    Object.entries({ ...before, ...changes }).filter(([, value]) => value !== null),
  ) as StoredProperties;
