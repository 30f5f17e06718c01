import type { Statement } from '../domain/facts.ts';
import { findChunksOfFact } from '../graph/generated/journal.ts';
import { unpackChunk } from './chunks.ts';
import type { JournalEntry, StatementChange } from './entry.ts';
import { findEntries, type ReadJournalOptions, toChunk } from './stored-journal.ts';

/** An entry that changed a fact. */
export interface HistoryItem {
  readonly entry: JournalEntry;
  /** What each dataset stated of the fact before and after; null: nothing. */
  readonly changes: readonly (StatementChange & { readonly before: Statement | null })[];
}

/** Entries that changed an entity (by id) or a relation (by relation id), the newest first; none for an unknown id. */
export async function readHistory(options: ReadJournalOptions, id: string): Promise<readonly HistoryItem[]> {
  const { engine, signal } = options;
  const rows = await engine.read(findChunksOfFact, { id }, signal ? { signal } : {});
  const changes = rows.flatMap(({ chunk }) => {
    const packed = toChunk(chunk);
    return unpackChunk(packed)
      .filter((change) => change.id === id)
      .map((change) => ({ seq: packed.seq, change }));
  });
  const entries = await findEntries(options, [...new Set(changes.map(({ seq }) => seq))]);
  const stated = new Map<string, Statement | null>();
  const items = entries.map((entry): HistoryItem => ({
    entry,
    changes: changes
      .filter(({ seq }) => seq === entry.seq)
      .map(({ change }) => {
        const before = stated.get(change.dataset) ?? null;
        stated.set(change.dataset, change.after);
        return { ...change, before };
      }),
  }));
  return items.toReversed();
}
