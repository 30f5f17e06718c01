import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { compareText } from '../domain/compare-text.ts';
import { StorageFailedError } from '../domain/errors.ts';
import {
  entityChangesSchema,
  type JournalChunk,
  relationChangesSchema,
  type StatementChange,
} from './entry.ts';

const changesPerChunk = 500;
/** A chunk inflates to this at most: a journal from elsewhere must not fill the memory. */
const maxChunkBytes = 512 * 1024 * 1024;

/** Packs the changes of an entry, entities first and in order of id. */
export function* packChunks(seq: number, changes: readonly StatementChange[]): Generator<JournalChunk> {
  let part = 0;
  for (const kind of ['entity', 'relation'] as const) {
    const ofKind = changes.filter((change) => change.kind === kind).toSorted(compareChanges);
    for (let start = 0; start < ofKind.length; start += changesPerChunk) {
      const some = ofKind.slice(start, start + changesPerChunk);
      yield {
        seq,
        part,
        kind,
        firstId: some[0]?.id ?? '',
        lastId: some.at(-1)?.id ?? '',
        count: some.length,
        data: deflateRawSync(JSON.stringify(some.map(withoutKind))).toString('base64'),
      };
      part += 1;
    }
  }
}

/** How many chunks `packChunks` makes of them. */
export function countChunks(changes: readonly StatementChange[]): number {
  const entities = changes.filter(({ kind }) => kind === 'entity').length;
  return Math.ceil(entities / changesPerChunk) + Math.ceil((changes.length - entities) / changesPerChunk);
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
