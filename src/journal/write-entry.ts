import { randomUUID } from 'node:crypto';
import type { WriteStatement } from '../graph/engine.ts';
import { createSeal } from './chain.ts';
import { countChunks, packChunks } from './chunks.ts';
import type {
  JournalChunk,
  JournalEntry,
  JournalPosition,
  StatementChanges,
  UnsealedEntry,
} from './entry.ts';
import { chunksPerStatement, putChunks, putEntry } from './stored-journal.ts';

/** What a write says of itself: who, how, why, and the id of the request that it came by. */
export interface WriteOrder extends Pick<UnsealedEntry, 'operation' | 'author' | 'reason' | 'requestId'> {}

/** An entry to be written behind `position`. */
export interface NewEntry extends WriteOrder, Pick<UnsealedEntry, 'dataset' | 'counts' | 'records'> {
  readonly position: JournalPosition;
  readonly at: Date;
  readonly changes: StatementChanges;
}

/** Writes an entry, its chunks first; `onEntry` gets it once it is sealed, before it takes effect. */
export function* writeEntry(
  { position, at, changes, ...entry }: NewEntry,
  onEntry: (entry: JournalEntry) => void,
): Generator<WriteStatement> {
  const seq = position.seq + 1;
  const seal = createSeal();
  let batch: JournalChunk[] = [];
  for (const chunk of packChunks(seq, changes)) {
    seal.add(chunk);
    batch.push(chunk);
    if (batch.length < chunksPerStatement) continue;
    yield putChunks(batch);
    batch = [];
  }
  if (batch.length > 0) yield putChunks(batch);
  const sealed = seal.close({
    ...entry,
    seq,
    id: randomUUID(),
    at: at.toISOString(),
    chunks: countChunks(changes),
    previousHash: position.hash,
  });
  onEntry(sealed);
  yield* putEntry(sealed);
}
