import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { compareText } from '../domain/compare-text.ts';
import { StorageFailedError } from '../domain/errors.ts';
import {
  entityChangesSchema,
  type JournalChunk,
  relationChangesSchema,
  type StatementChange,
  type StatementChanges,
} from './entry.ts';

const changesPerChunk = 500;
/** A chunk inflates to this at most: a journal from elsewhere must not fill the memory. */
const maxChunkBytes = 512 * 1024 * 1024;

/** Packs the changes of an entry. */
export function* packChunks(seq: number, changes: StatementChanges): Generator<JournalChunk> {
  let part = 0;
  for (const some of inGroups(changes)) {
    const [first] = some;
    if (!first) continue;
    yield {
      seq,
      part,
      kind: first.kind,
      firstId: first.id,
      lastId: some.at(-1)?.id ?? '',
      count: some.length,
      data: deflateRawSync(JSON.stringify(some.map(withoutKind))).toString('base64'),
    };
    part += 1;
  }
}

/** Changes of one kind, as many as a chunk holds. */
function* inGroups(changes: Iterable<StatementChange>): Generator<readonly StatementChange[]> {
  let group: StatementChange[] = [];
  for (const change of changes) {
    if (group.length === changesPerChunk || (group[0] && group[0].kind !== change.kind)) {
      yield group;
      group = [];
    }
    group.push(change);
  }
  if (group.length > 0) yield group;
}

/** How many chunks `packChunks` makes of them. */
export const countChunks = ({ entityCount, relationCount }: StatementChanges): number =>
  Math.ceil(entityCount / changesPerChunk) + Math.ceil(relationCount / changesPerChunk);

/** Changes in the order of chunks. */
export function orderChanges(changes: readonly StatementChange[]): StatementChanges {
  const entities = changes.filter(({ kind }) => kind === 'entity').toSorted(compareChanges);
  const relations = changes.filter(({ kind }) => kind === 'relation').toSorted(compareChanges);
  return {
    entityCount: entities.length,
    relationCount: relations.length,
    *[Symbol.iterator]() {
      yield* entities;
      yield* relations;
    },
  };
}

const compareChanges = (left: StatementChange, right: StatementChange): number =>
  compareText(left.id, right.id) || compareText(left.dataset, right.dataset);

const withoutKind = ({ kind: _kind, ...change }: StatementChange) => change;

/** The changes of a chunk. @throws StorageFailedError when they cannot be read */
export function unpackChunk({ seq, part, kind, data }: JournalChunk): readonly StatementChange[] {
  try {
    const bytes = inflateRawSync(Buffer.from(data, 'base64'), { maxOutputLength: maxChunkBytes });
    const items: unknown = JSON.parse(bytes.toString('utf8'));
    return kind === 'entity'
      ? entityChangesSchema.parse(items).map((change) => ({ kind, ...change }))
      : relationChangesSchema.parse(items).map((change) => ({ kind, ...change }));
  } catch (cause) {
    throw new StorageFailedError(
      `part ${part} of entry ${seq} of the journal is damaged: restore a backup of the journal, or rebuild from one (chain-atlas rebuild)`,
      {
        cause,
        messageZh: `变更日志第 ${seq} 条的第 ${part} 部分已损坏：请恢复日志备份，或用备份重建（chain-atlas rebuild）`,
      },
    );
  }
}
