import { z } from 'zod';
import type { PropertyValue, RelationFact, Statement } from '../domain/facts.ts';

/** Of everything that the journal keeps; a store or file with a higher number is of a newer version. */
export const journalFormat = 1;

/** What kind of change an entry records. BASELINE: what a graph held that is older than its journal. */
export const journalOperations = [
  'IMPORT',
  'UPSERT_ENTITIES',
  'UPSERT_RELATIONS',
  'DELETE_ENTITIES',
  'DELETE_RELATIONS',
  'REVERT',
  'BASELINE',
] as const;
export type JournalOperation = (typeof journalOperations)[number];

const authorSchema = z.strictObject({
  via: z.enum(['token', 'jwt', 'command-line', 'service']),
  id: z.string(),
  name: z.string(),
});

/** Who writes: the holder of a token, a user of this machine at the command line, or the service by itself. */
export type JournalAuthor = Readonly<z.infer<typeof authorSchema>>;

/** What a property may hold, as it is written in the journal and in the statements of a fact. */
export const propertyValueSchema = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()),
  z.array(z.number()),
  z.array(z.boolean()),
]);

const statementSchema = z.strictObject({
  properties: z.record(z.string(), propertyValueSchema),
  cites: z.array(z.string()),
});

// The order of the keys is part of what is hashed: it is the order in which the texts are written.
const unsealedSchema = z.strictObject({
  seq: z.int().positive(),
  id: z.string(),
  at: z.string(),
  author: authorSchema,
  operation: z.enum(journalOperations),
  /** The dataset that the change belongs to; null where there are several. */
  dataset: z.string().nullable(),
  reason: z.string().nullable(),
  requestId: z.string().nullable(),
  /** Facts, as the plan counted them. */
  counts: z.strictObject({
    added: z.int().nonnegative(),
    changed: z.int().nonnegative(),
    removed: z.int().nonnegative(),
  }),
  records: z.array(
    z.strictObject({
      dataset: z.string(),
      properties: z.record(z.string(), propertyValueSchema.nullable()).nullable(),
    }),
  ),
  /** How many chunks hold its changes. */
  chunks: z.int().nonnegative(),
  /** The hash of the entry before; '' for the first one. */
  previousHash: z.string(),
});

/** The header of an entry: everything but the changes. `hash` is over its chunks and the rest of it. */
export const entrySchema = unsealedSchema.extend({ hash: z.string() });

/** What changes in the record of a dataset; a null property is taken away, and null properties the whole record. */
export interface RecordChange {
  readonly dataset: string;
  readonly properties: Readonly<Record<string, PropertyValue | null>> | null;
}

export type UnsealedEntry = Readonly<Omit<z.infer<typeof unsealedSchema>, 'records'>> & {
  readonly records: readonly RecordChange[];
};
export type JournalEntry = UnsealedEntry & Pick<z.infer<typeof entrySchema>, 'hash'>;

export const chunkSchema = z.strictObject({
  seq: z.int().positive(),
  /** Its number within the entry, from 0. */
  part: z.int().nonnegative(),
  kind: z.enum(['entity', 'relation']),
  firstId: z.string(),
  lastId: z.string(),
  count: z.int().positive(),
  /** The changes in order of id, as deflated JSON in base64. */
  data: z.string(),
});

/** Some of the changes of an entry. */
export type JournalChunk = Readonly<z.infer<typeof chunkSchema>>;

export const entityChangesSchema = z.array(
  z.strictObject({
    id: z.string(),
    label: z.string(),
    dataset: z.string(),
    after: statementSchema.nullable(),
  }),
);

export const relationChangesSchema = z.array(
  z.strictObject({
    id: z.string(),
    type: z.string(),
    from: z.string(),
    to: z.string(),
    dataset: z.string(),
    after: statementSchema.nullable(),
  }),
);

interface Stated {
  /** Of the entity or the relation. */
  readonly id: string;
  readonly dataset: string;
  /** Null: the dataset states nothing of it any more. */
  readonly after: Statement | null;
}

/** What a dataset states of a fact from then on. */
export type StatementChange =
  | (Stated & { readonly kind: 'entity'; readonly label: string })
  | (Stated & {
      readonly kind: 'relation';
      readonly type: string;
      readonly from: string;
      readonly to: string;
    });

/**
 * The changes of one entry in the order of its chunks: entities first, and each kind in order of id and dataset. They
 * may be made as they are asked for, because those of a whole load are as large as the load.
 */
export interface StatementChanges extends Iterable<StatementChange> {
  readonly entityCount: number;
  readonly relationCount: number;
}

/** What a dataset states of an entity from then on. */
export const toEntityChange = (
  { id, label }: { readonly id: string; readonly label: string },
  dataset: string,
  after: Statement | null,
): StatementChange => ({ kind: 'entity', id, label, dataset, after });

/** What a dataset states of a relation from then on. */
export const toRelationChange = (
  { relationId: id, type, from, to }: Pick<RelationFact, 'relationId' | 'type' | 'from' | 'to'>,
  dataset: string,
  after: Statement | null,
): StatementChange => ({ kind: 'relation', id, type, from, to, dataset, after });

/** The journal's last entry; `hash` names it, also among journals that have nothing to do with each other. */
export interface JournalPosition {
  readonly seq: number;
  readonly hash: string;
}

/** Before the first entry. */
export const noPosition: JournalPosition = { seq: 0, hash: '' };

export const toPosition = ({ seq, hash }: JournalPosition): JournalPosition => ({ seq, hash });
