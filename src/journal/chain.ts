import { createHash, type Hash } from 'node:crypto';
import type { BilingualText } from '../domain/bilingual-text.ts';
import { StorageFailedError } from '../domain/errors.ts';
import type { JournalChunk, JournalEntry, JournalPosition, UnsealedEntry } from './entry.ts';

/** The text of a chunk, in the file and for the hash: its keys in one order. */
export const toChunkText = ({ seq, part, kind, firstId, lastId, count, data }: JournalChunk): string =>
  JSON.stringify({ seq, part, kind, firstId, lastId, count, data });

/** The text of a header, its keys in one order, which is what the hash is over. */
export const toHeaderText = (entry: JournalEntry): string =>
  JSON.stringify({ ...toUnsealed(entry), hash: entry.hash });

const toUnsealed = (entry: UnsealedEntry) => ({
  seq: entry.seq,
  id: entry.id,
  at: entry.at,
  author: { via: entry.author.via, id: entry.author.id, name: entry.author.name },
  operation: entry.operation,
  dataset: entry.dataset,
  reason: entry.reason,
  requestId: entry.requestId,
  counts: { added: entry.counts.added, changed: entry.counts.changed, removed: entry.counts.removed },
  records: entry.records.map(({ dataset, properties }) => ({ dataset, properties })),
  chunks: entry.chunks,
  previousHash: entry.previousHash,
});

/** Hashes an entry: its chunks one after the other, then its header. */
export interface EntrySeal {
  readonly add: (chunk: JournalChunk) => void;
  readonly close: (entry: UnsealedEntry) => JournalEntry;
}

/** Begins to hash an entry. */
export function createSeal(): EntrySeal {
  const hash: Hash = createHash('sha256');
  return {
    add: (chunk) => void hash.update(`${toChunkText(chunk)}\n`),
    close: (entry) => ({
      ...entry,
      hash: hash.update(JSON.stringify(toUnsealed(entry))).digest('hex'),
    }),
  };
}

/** Why an entry with its chunks cannot follow `previous`; null when it does. */
export function findBreak(
  previous: JournalPosition,
  entry: JournalEntry,
  chunks: Iterable<JournalChunk>,
): BilingualText | null {
  const { seq } = entry;
  if (seq !== previous.seq + 1 || entry.previousHash !== previous.hash)
    return {
      en: `entry ${seq} does not continue entry ${previous.seq}`,
      zh: `第 ${seq} 条与第 ${previous.seq} 条不衔接`,
    };
  const seal = createSeal();
  let count = 0;
  for (const chunk of chunks) {
    if (chunk.seq !== seq || chunk.part !== count) return toMissingPart(seq, count);
    seal.add(chunk);
    count += 1;
  }
  if (count !== entry.chunks) return toMissingPart(seq, count);
  return seal.close(entry).hash === entry.hash
    ? null
    : { en: `entry ${seq} was changed after it was written`, zh: `第 ${seq} 条写入后被改动过` };
}

const toMissingPart = (seq: number, part: number): BilingualText => ({
  en: `part ${part} of entry ${seq} is missing`,
  zh: `第 ${seq} 条缺少第 ${part} 部分`,
});

/** An entry with what it changed. */
export interface WholeEntry {
  readonly entry: JournalEntry;
  readonly chunks: readonly JournalChunk[];
}

/** Passes entries on, each once it is known to follow the one before. @throws StorageFailedError where the chain breaks */
export async function* verifyChain(
  entries: AsyncIterable<WholeEntry>,
  after: JournalPosition,
): AsyncGenerator<WholeEntry> {
  let previous = after;
  for await (const whole of entries) {
    const problem = findBreak(previous, whole.entry, whole.chunks);
    if (problem !== null)
      throw new StorageFailedError(
        `the journal is damaged: ${problem.en}. Rebuild from a backup of the journal (chain-atlas rebuild)`,
        { messageZh: `变更日志已损坏：${problem.zh}。请用日志的备份重建（chain-atlas rebuild）` },
      );
    yield whole;
    previous = whole.entry;
  }
}
