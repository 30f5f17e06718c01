import { StorageFailedError } from '../domain/errors.ts';
import type { CypherQuery, PlainValue } from '../graph/cypher-query.ts';
import type { GraphEngine, WriteGuard, WriteStatement } from '../graph/engine.ts';
import {
  deleteJournalChunks,
  deleteJournalEntries,
  deletePosition,
  findJournalChunks,
  findJournalEntries,
  listJournalEntries,
  putJournalChunks,
  putJournalEntries,
  putPosition,
  readPosition,
  takePosition,
} from '../graph/generated/journal.ts';
import { toHeaderText, type WholeEntry } from './chain.ts';
import {
  chunkSchema,
  entrySchema,
  type JournalChunk,
  type JournalEntry,
  journalFormat,
  type JournalPosition,
  noPosition,
} from './entry.ts';
import { toNewerFormatError } from './inspect-file.ts';

export interface ReadJournalOptions {
  readonly engine: GraphEngine;
  readonly signal?: AbortSignal;
}

const entriesPerPage = 500;
const chunksPerPage = 50;
// The journal is read for a start, a rebuild or an export, which are no requests of a user.
const timeoutMs = 120_000;

const seqDigits = 12;
const partDigits = 6;

/** Ids order as the numbers do. */
const toEntryId = (seq: number): string => String(seq).padStart(seqDigits, '0');
const toChunkId = (seq: number, part: number): string =>
  `${toEntryId(seq)}/${String(part).padStart(partDigits, '0')}`;
const listChunkIds = ({ seq, chunks }: Pick<JournalEntry, 'seq' | 'chunks'>): readonly string[] =>
  Array.from({ length: chunks }, (_, part) => toChunkId(seq, part));

const read = <Params, Row>(
  { engine, signal }: ReadJournalOptions,
  query: CypherQuery<Params, Row>,
  params: Params,
): Promise<readonly Row[]> => engine.read(query, params, { timeoutMs, ...(signal ? { signal } : {}) });

/** The last entry of the graph's journal. @throws StorageFailedError for a graph of a newer version */
export async function readStoredPosition(options: ReadJournalOptions): Promise<JournalPosition> {
  const [row] = await read(options, readPosition, {});
  if (row === undefined) return noPosition;
  if (row.format > journalFormat) throw toNewerFormatError('the graph', row.format);
  return { seq: row.seq, hash: row.hash };
}

/** Headers of entries after a number, in order. */
export async function* listEntries(
  options: ReadJournalOptions,
  afterSeq: number,
): AsyncGenerator<JournalEntry> {
  for (let after = afterSeq; ;) {
    const rows = await read(options, listJournalEntries, { after: toEntryId(after), limit: entriesPerPage });
    for (const { header } of rows) {
      const entry = toEntry(header);
      yield entry;
      after = entry.seq;
    }
    if (rows.length < entriesPerPage) return;
  }
}

/** Headers of the entries with these numbers, in order. */
export async function findEntries(
  options: ReadJournalOptions,
  seqs: readonly number[],
): Promise<readonly JournalEntry[]> {
  const rows = await read(options, findJournalEntries, { entryIds: seqs.map(toEntryId) });
  return rows.map(({ header }) => toEntry(header));
}

/** Entries after a number with what they changed, in order. Nothing is verified. */
export async function* readWholeEntries(
  options: ReadJournalOptions,
  afterSeq: number,
): AsyncGenerator<WholeEntry> {
  for await (const entry of listEntries(options, afterSeq)) {
    const ids = listChunkIds(entry);
    const chunks: JournalChunk[] = [];
    for (let start = 0; start < ids.length; start += chunksPerPage) {
      const chunkIds = ids.slice(start, start + chunksPerPage);
      for (const { chunk } of await read(options, findJournalChunks, { chunkIds }))
        chunks.push(toChunk(chunk));
    }
    yield { entry, chunks };
  }
}

/** A chunk as the graph holds it. */
export function toChunk({ id: _id, ...chunk }: Readonly<Record<string, PlainValue>>): JournalChunk {
  const { data, error } = chunkSchema.safeParse(chunk);
  if (!data) throw toStoredDamageError(error);
  return data;
}

function toEntry(header: string): JournalEntry {
  try {
    return entrySchema.parse(JSON.parse(header));
  } catch (error) {
    throw toStoredDamageError(error);
  }
}

const toStoredDamageError = (cause: unknown): StorageFailedError =>
  new StorageFailedError(
    'the journal in the graph is damaged: rebuild the graph from its file or a backup of it (chain-atlas rebuild --replace)',
    {
      cause,
      messageZh: '图谱中的变更日志已损坏：请用日志文件或其备份重建图谱（chain-atlas rebuild --replace）',
    },
  );

/** Lets a write take effect only when no other has come since the position was read. */
export const toGuard = ({ hash }: JournalPosition): WriteGuard => ({
  query: takePosition,
  params: { hash },
});

const statement = <Params extends object, Row>(
  query: CypherQuery<Params, Row>,
  params: Params,
): WriteStatement => ({
  query,
  params: params as WriteStatement['params'],
  // Facts are what is counted.
  changes: 0,
});

/** Puts chunks into the graph. */
export const putChunks = (chunks: readonly JournalChunk[]): WriteStatement =>
  statement(putJournalChunks, {
    rows: chunks.map((chunk) => ({ id: toChunkId(chunk.seq, chunk.part), properties: { ...chunk } })),
  });

/** Puts an entry's header into the graph, as the journal's last one. */
export const putEntry = (entry: JournalEntry): readonly WriteStatement[] => [
  statement(putJournalEntries, { rows: [{ id: toEntryId(entry.seq), header: toHeaderText(entry) }] }),
  statement(putPosition, { seq: entry.seq, hash: entry.hash, format: journalFormat }),
];

/** How many chunks one statement writes. */
export const chunksPerStatement = 20;

/** Puts entries from elsewhere into the graph, in order. */
export async function* putWholeEntries(entries: AsyncIterable<WholeEntry>): AsyncGenerator<WriteStatement> {
  for await (const { entry, chunks } of entries) {
    for (let start = 0; start < chunks.length; start += chunksPerStatement)
      yield putChunks(chunks.slice(start, start + chunksPerStatement));
    yield* putEntry(entry);
  }
}

/** Empties the graph's journal. */
export async function* deleteJournal(options: ReadJournalOptions): AsyncGenerator<WriteStatement> {
  for await (const entry of listEntries(options, 0)) {
    const ids = listChunkIds(entry);
    for (let start = 0; start < ids.length; start += chunksPerPage)
      yield statement(deleteJournalChunks, { chunkIds: ids.slice(start, start + chunksPerPage) });
    yield statement(deleteJournalEntries, { entryIds: [toEntryId(entry.seq)] });
  }
  yield statement(deletePosition, {});
}
