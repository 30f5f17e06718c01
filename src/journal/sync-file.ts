import { StorageFailedError } from '../domain/errors.ts';
import { createTurns, type TakeTurn } from '../domain/take-turns.ts';
import type { GraphEngine } from '../graph/engine.ts';
import { type WholeEntry, verifyChain } from './chain.ts';
import { type JournalPosition, toPosition } from './entry.ts';
import type { FileState } from './inspect-file.ts';
import { appendToFile, findFileEnd, journalFileIn } from './journal-file.ts';
import {
  findEntries,
  type ReadJournalOptions,
  readStoredPosition,
  readWholeEntries,
} from './stored-journal.ts';

/** The file of a graph's journal; null where the graph itself is kept safe by its server, or is not kept. */
export const findJournalFile = ({ capabilities }: GraphEngine): string | null =>
  capabilities.dataFolder === null ? null : journalFileIn(capabilities.dataFolder);

// Of this process, by file: the folder's lock keeps other processes out.
const turns = new Map<string, TakeTurn>();

/**
 * Brings the file up to what the graph holds, and returns once it is on the disk.
 * @throws StorageFailedError when it cannot be written, or is of another graph
 */
export async function syncJournalFile(options: ReadJournalOptions): Promise<void> {
  const file = findJournalFile(options.engine);
  if (file === null) return;
  const inTurn = turns.get(file) ?? createTurns();
  turns.set(file, inTurn);
  await inTurn(() => appendMissing(options, file));
}

async function appendMissing(options: ReadJournalOptions, file: string): Promise<void> {
  const state = await findFileEnd(file);
  const stored = await readStoredPosition(options);
  if (stored.hash === state.position.hash) return;
  await appendToFile(file, state, verifyChain(readFollowing(options, state, file), state.position));
}

async function* readFollowing(
  options: ReadJournalOptions,
  { position }: FileState,
  file: string,
): AsyncGenerator<WholeEntry> {
  if (!(await hasEntry(options, position))) throw toForeignFileError(file);
  yield* readWholeEntries(options, position.seq);
}

/** Whether the graph's journal goes through a position. */
export async function hasEntry(options: ReadJournalOptions, position: JournalPosition): Promise<boolean> {
  if (position.seq === 0) return true;
  const [entry] = await findEntries(options, [position.seq]);
  return entry !== undefined && toPosition(entry).hash === position.hash;
}

/** The file and the graph have different histories: only a person knows which one counts. */
export const toForeignFileError = (file: string): StorageFailedError =>
  new StorageFailedError(
    `${file} is not the journal of the graph beside it: to keep the graph, move the file away, and the next start writes it anew; to keep the journal, run \`chain-atlas rebuild --journal ${file} --replace\``,
    {
      messageZh: `${file} 不是旁边图谱的变更日志：如以图谱为准，请移走此文件，下次启动会重新写出；如以日志为准，请运行 \`chain-atlas rebuild --journal ${file} --replace\``,
    },
  );
