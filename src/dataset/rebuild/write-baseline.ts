import { orderChanges } from '../../journal/chunks.ts';
import { type StatementChange, toEntityChange, toRelationChange } from '../../journal/entry.ts';
import { toGuard } from '../../journal/stored-journal.ts';
import { syncJournalFile } from '../../journal/sync-file.ts';
import { writeEntry, type WriteOrder } from '../../journal/write-entry.ts';
import { readStatements } from '../plan/statements.ts';
import type { ReadGraphOptions, StoredGraph } from '../plan/stored-graph.ts';
import { readStoredGraph } from '../plan/stored-graph.ts';

/**
 * Begins the journal of a graph that is older than journals, with everything that it states.
 * @returns how many statements; null for an empty graph, and one that has a journal
 */
export async function writeBaseline(
  options: ReadGraphOptions,
  order: Omit<WriteOrder, 'operation'>,
  now: Date = new Date(),
): Promise<number | null> {
  const stored = await readStoredGraph(options);
  if (stored.position.seq > 0 || stored.datasets.size + stored.entities.size === 0) return null;
  const changes = listStatements(stored);
  const entry = {
    ...order,
    operation: 'BASELINE' as const,
    position: stored.position,
    at: now,
    dataset: null,
    counts: { added: changes.length, changed: 0, removed: 0 },
    records: [...stored.datasets].map(([dataset, properties]) => ({ dataset, properties })),
    changes: orderChanges(changes),
  };
  const statements = async function* () {
    yield* writeEntry(entry, () => undefined);
  };
  // No fact is touched.
  await options.engine.applyAtomically(statements(), { guard: toGuard(stored.position), changeCount: 1 });
  await syncJournalFile(options);
  return changes.length;
}

const listStatements = ({ entities, relations }: StoredGraph): readonly StatementChange[] => [
  ...[...entities.values()].flatMap((entity) =>
    [...readStatements(entity.properties)].map(([dataset, after]) => toEntityChange(entity, dataset, after)),
  ),
  ...[...relations.values()].flatMap((relation) =>
    [...readStatements(relation.properties)].map(([dataset, after]) =>
      toRelationChange(relation, dataset, after),
    ),
  ),
];
