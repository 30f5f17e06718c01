// Generated from cypher/ by `npm run generate`: do not edit.
import type { CypherQuery } from '../cypher-query.ts';
import type { PlainMap } from '../value-type.ts';

export interface DeleteJournalChunksParams {
  readonly chunkIds: readonly string[];
}

export type DeleteJournalChunksRow = Readonly<Record<string, never>>;

/** Takes chunks out of the journal, for a rebuild from another one. */
export const deleteJournalChunks: CypherQuery<DeleteJournalChunksParams, DeleteJournalChunksRow> = {
  name: 'delete-journal-chunks',
  purpose: 'Takes chunks out of the journal, for a rebuild from another one.',
  mode: 'write',
  params: {
    chunkIds: { kind: 'string', list: true, nullable: false },
  },
  columns: {},
  text: `MATCH (c:_JournalChunk)
WHERE c.id IN $chunkIds
DELETE c`,
  overrides: {},
};

export interface DeleteJournalEntriesParams {
  readonly entryIds: readonly string[];
}

export type DeleteJournalEntriesRow = Readonly<Record<string, never>>;

/** Takes entries out of the journal, for a rebuild from another one. */
export const deleteJournalEntries: CypherQuery<DeleteJournalEntriesParams, DeleteJournalEntriesRow> = {
  name: 'delete-journal-entries',
  purpose: 'Takes entries out of the journal, for a rebuild from another one.',
  mode: 'write',
  params: {
    entryIds: { kind: 'string', list: true, nullable: false },
  },
  columns: {},
  text: `MATCH (e:_JournalEntry)
WHERE e.id IN $entryIds
DELETE e`,
  overrides: {},
};

export type DeletePositionParams = Readonly<Record<string, never>>;

export type DeletePositionRow = Readonly<Record<string, never>>;

/** Takes the journal's position away, so that the journal is empty. */
export const deletePosition: CypherQuery<DeletePositionParams, DeletePositionRow> = {
  name: 'delete-position',
  purpose: 'Takes the journal\'s position away, so that the journal is empty.',
  mode: 'write',
  params: {},
  columns: {},
  text: `MATCH (j:_Journal {id: 'journal'})
DELETE j`,
  overrides: {},
};

export interface FindChunksOfFactParams {
  /** of an entity or a relation */
  readonly id: string;
}

export interface FindChunksOfFactRow {
  readonly chunk: PlainMap;
}

/** Chunks of the journal that may hold a fact, in order. */
export const findChunksOfFact: CypherQuery<FindChunksOfFactParams, FindChunksOfFactRow> = {
  name: 'find-chunks-of-fact',
  purpose: 'Chunks of the journal that may hold a fact, in order.',
  mode: 'read',
  params: {
    id: { kind: 'string', list: false, nullable: false },
  },
  columns: {
    chunk: { kind: 'map', list: false, nullable: false },
  },
  text: `MATCH (c:_JournalChunk)
WHERE c.firstId <= $id AND c.lastId >= $id
RETURN properties(c) AS chunk ORDER BY c.id`,
  overrides: {},
};

export interface FindJournalChunksParams {
  readonly chunkIds: readonly string[];
}

export interface FindJournalChunksRow {
  readonly chunk: PlainMap;
}

/** Chunks of the journal by id, in order. */
export const findJournalChunks: CypherQuery<FindJournalChunksParams, FindJournalChunksRow> = {
  name: 'find-journal-chunks',
  purpose: 'Chunks of the journal by id, in order.',
  mode: 'read',
  params: {
    chunkIds: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    chunk: { kind: 'map', list: false, nullable: false },
  },
  text: `MATCH (c:_JournalChunk)
WHERE c.id IN $chunkIds
RETURN properties(c) AS chunk ORDER BY c.id`,
  overrides: {},
};

export interface FindJournalEntriesParams {
  readonly entryIds: readonly string[];
}

export interface FindJournalEntriesRow {
  readonly header: string;
}

/** Headers of journal entries by id, in order. */
export const findJournalEntries: CypherQuery<FindJournalEntriesParams, FindJournalEntriesRow> = {
  name: 'find-journal-entries',
  purpose: 'Headers of journal entries by id, in order.',
  mode: 'read',
  params: {
    entryIds: { kind: 'string', list: true, nullable: false },
  },
  columns: {
    header: { kind: 'string', list: false, nullable: false },
  },
  text: `MATCH (e:_JournalEntry)
WHERE e.id IN $entryIds
RETURN e.header AS header ORDER BY e.id`,
  overrides: {},
};

export interface ListJournalEntriesParams {
  /** '' for all */
  readonly after: string;
  readonly limit: number;
}

export interface ListJournalEntriesRow {
  readonly header: string;
}

/** Headers of the journal's entries after an id, in order. */
export const listJournalEntries: CypherQuery<ListJournalEntriesParams, ListJournalEntriesRow> = {
  name: 'list-journal-entries',
  purpose: 'Headers of the journal\'s entries after an id, in order.',
  mode: 'read',
  params: {
    after: { kind: 'string', list: false, nullable: false },
    limit: { kind: 'integer', list: false, nullable: false },
  },
  columns: {
    header: { kind: 'string', list: false, nullable: false },
  },
  text: `MATCH (e:_JournalEntry)
WHERE e.id > $after
WITH e ORDER BY e.id LIMIT $limit
RETURN e.header AS header ORDER BY e.id`,
  overrides: {},
};

export interface PutJournalChunksParams {
  /** {id, properties} */
  readonly rows: readonly PlainMap[];
}

export type PutJournalChunksRow = Readonly<Record<string, never>>;

/** Adds chunks of changes to the journal. */
export const putJournalChunks: CypherQuery<PutJournalChunksParams, PutJournalChunksRow> = {
  name: 'put-journal-chunks',
  purpose: 'Adds chunks of changes to the journal.',
  mode: 'write',
  params: {
    rows: { kind: 'map', list: true, nullable: false },
  },
  columns: {},
  text: `UNWIND $rows AS row
MERGE (c:_JournalChunk {id: row.id})
SET c += row.properties`,
  overrides: {},
};

export interface PutJournalEntriesParams {
  /** {id, header}, the header as JSON text */
  readonly rows: readonly PlainMap[];
}

export type PutJournalEntriesRow = Readonly<Record<string, never>>;

/** Adds entries to the journal. */
export const putJournalEntries: CypherQuery<PutJournalEntriesParams, PutJournalEntriesRow> = {
  name: 'put-journal-entries',
  purpose: 'Adds entries to the journal.',
  mode: 'write',
  params: {
    rows: { kind: 'map', list: true, nullable: false },
  },
  columns: {},
  text: `UNWIND $rows AS row
MERGE (e:_JournalEntry {id: row.id})
SET e.header = row.header`,
  overrides: {},
};

export interface PutPositionParams {
  readonly seq: number;
  readonly hash: string;
  readonly format: number;
}

export type PutPositionRow = Readonly<Record<string, never>>;

/** Says which entry is the journal's last one, and the format of the store. */
export const putPosition: CypherQuery<PutPositionParams, PutPositionRow> = {
  name: 'put-position',
  purpose: 'Says which entry is the journal\'s last one, and the format of the store.',
  mode: 'write',
  params: {
    seq: { kind: 'integer', list: false, nullable: false },
    hash: { kind: 'string', list: false, nullable: false },
    format: { kind: 'integer', list: false, nullable: false },
  },
  columns: {},
  text: `MERGE (j:_Journal {id: 'journal'})
SET j.seq = $seq, j.hash = $hash, j.format = $format`,
  overrides: {},
};

export type ReadPositionParams = Readonly<Record<string, never>>;

export interface ReadPositionRow {
  readonly seq: number;
  readonly hash: string;
  readonly format: number;
}

/** The journal's last entry, and the format of the store; no row before the first entry. */
export const readPosition: CypherQuery<ReadPositionParams, ReadPositionRow> = {
  name: 'read-position',
  purpose: 'The journal\'s last entry, and the format of the store; no row before the first entry.',
  mode: 'read',
  params: {},
  columns: {
    seq: { kind: 'integer', list: false, nullable: false },
    hash: { kind: 'string', list: false, nullable: false },
    format: { kind: 'integer', list: false, nullable: false },
  },
  text: `// With the id in the pattern, the embedded engine would leave the index for the condition on seq.
UNWIND ['journal'] AS id
MATCH (j:_Journal {id: id})
WHERE j.seq IS NOT NULL
RETURN j.seq AS seq, j.hash AS hash, j.format AS format`,
  overrides: {},
};

export interface TakePositionParams {
  readonly hash: string;
}

export interface TakePositionRow {
  readonly seq: number;
}

/** Takes the journal's lock, and gives a row only when its last entry is still the one with this hash ('' before the first). */
export const takePosition: CypherQuery<TakePositionParams, TakePositionRow> = {
  name: 'take-position',
  purpose: 'Takes the journal\'s lock, and gives a row only when its last entry is still the one with this hash (\'\' before the first).',
  mode: 'write',
  params: {
    hash: { kind: 'string', list: false, nullable: false },
  },
  columns: {
    seq: { kind: 'integer', list: false, nullable: false },
  },
  text: `MERGE (j:_Journal {id: 'journal'})
SET j.locked = true
WITH j WHERE coalesce(j.hash, '') = $hash
RETURN coalesce(j.seq, 0) AS seq`,
  overrides: {},
};
