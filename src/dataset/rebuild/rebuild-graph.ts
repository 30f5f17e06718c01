import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { InvalidInputError, StorageFailedError } from '../../domain/errors.ts';
import type { WriteStatement } from '../../graph/engine.ts';
import { verifyChain } from '../../journal/chain.ts';
import type { JournalPosition } from '../../journal/entry.ts';
import { type FileState, inspectFile, readFileEntries } from '../../journal/inspect-file.ts';
import { findFileEnd, setFileAside } from '../../journal/journal-file.ts';
import { deleteJournal, putWholeEntries, toGuard } from '../../journal/stored-journal.ts';
import { findJournalFile, syncJournalFile } from '../../journal/sync-file.ts';
import type { ReadGraphOptions, StoredGraph } from '../plan/stored-graph.ts';
import { readStoredGraph } from '../plan/stored-graph.ts';
import { toWriteStatements } from '../to-write-statements.ts';
import { diffGraphs, type GraphDifference } from './diff-graphs.ts';
import { createReplay, type ReplayedGraph } from './replay.ts';

/** Steps of a rebuild, in order. */
export type RebuildPhase = 'journal' | 'compare' | 'load';

export interface RebuildOptions extends ReadGraphOptions {
  /** A journal, as `<folder>/journal.jsonl` and `chain-atlas journal --export` have it. */
  readonly file: string;
  /** Changes a graph that is not empty and does not lead to this journal. */
  readonly replace: boolean;
  readonly now?: Date;
  /** Hears of each phase as it begins (0 of 0), and of the facts written during `load`. */
  readonly onProgress?: (phase: RebuildPhase, done: number, total: number) => void;
}

export interface RebuildResult {
  readonly entries: number;
  readonly entities: number;
  readonly relations: number;
  /** The file ends in an entry that was never finished, and so never acknowledged; it was left out. */
  readonly isTorn: boolean;
  /** Where the journal is now that the graph had before; null where there was none, or it is the beginning of this one. */
  readonly aside: string | null;
}

/**
 * Makes the graph what a journal says, and takes the journal over; readers see it before or after. The journal is
 * verified whole first.
 * @throws StorageFailedError for a damaged journal
 * @throws InvalidInputError for one without entries, or a graph with other data when it may not be replaced
 */
export async function rebuildGraph(options: RebuildOptions): Promise<RebuildResult> {
  const { engine, catalogue, ontology, file, signal, onProgress, now = new Date() } = options;
  onProgress?.('journal', 0, 0);
  const replay = createReplay();
  const hashes = [''];
  const state = await inspectFile(file, (whole) => {
    replay.add(whole);
    hashes.push(whole.entry.hash);
  });
  if (state.position.seq === 0) throw toEmptyError(file);
  const wanted = replay.finish(ontology);

  onProgress?.('compare', 0, 0);
  await engine.prepareSchema(catalogue.schemaFor(engine.name));
  const stored = await readStoredGraph(options);
  const leadsHere = hashes[stored.position.seq] === stored.position.hash;
  const isEmpty = stored.position.seq === 0 && stored.datasets.size + stored.entities.size === 0;
  if (!options.replace && !isEmpty) throw toNotEmptyError();
  const aside = await makeRoomForFile(options, { stored, leadsHere, now });

  const difference = diffGraphs(stored, wanted);
  const changeCount = difference.entities.length + difference.relations.length + difference.records.length;
  onProgress?.('load', 0, 0);
  await engine.applyAtomically(toStatements(options, { state, stored, leadsHere, difference }), {
    guard: toGuard(stored.position),
    changeCount: changeCount + 1,
    ...(signal ? { signal } : {}),
    onProgress: (done, total) => onProgress?.('load', done, total),
  });
  await syncJournalFile({ engine });
  return { ...toCounts(state.position, wanted), isTorn: state.isTorn, aside };
}

const toCounts = ({ seq }: JournalPosition, { entities, relations }: ReplayedGraph) => ({
  entries: seq,
  entities: entities.size,
  relations: relations.size,
});

interface Before {
  readonly stored: StoredGraph;
  /** The graph's own journal is the beginning of the one that it is rebuilt from. */
  readonly leadsHere: boolean;
}

async function* toStatements(
  options: RebuildOptions,
  {
    state,
    stored,
    leadsHere,
    difference,
  }: Before & { readonly state: FileState; readonly difference: GraphDifference },
): AsyncGenerator<WriteStatement> {
  const { records } = difference;
  yield* toWriteStatements({ ...options, changes: difference, records });
  if (!leadsHere) yield* deleteJournal(options);
  const from = leadsHere ? stored.position : { seq: 0, hash: '' };
  // Read a second time, and so verified a second time.
  yield* putWholeEntries(verifyChain(readFileEntries(options.file, state, from.seq), from));
}

/** The file of the graph's own journal steps aside before the graph changes: until the end, the graph alone counts. */
async function makeRoomForFile(
  { engine, file }: RebuildOptions,
  { stored, leadsHere, now }: Before & { readonly now: Date },
): Promise<string | null> {
  const own = findJournalFile(engine);
  if (own === null || !existsSync(own) || (await realpath(own)) === (await realpath(file))) return null;
  // A file that is damaged steps aside, too.
  const end = await findFileEnd(own).catch((error: unknown) => {
    if (error instanceof StorageFailedError) return null;
    throw error;
  });
  if (leadsHere && end?.position.hash === stored.position.hash) return null;
  return setFileAside(own, now);
}

const toEmptyError = (file: string): InvalidInputError =>
  new InvalidInputError(
    `${file} holds no entry: name a journal (journal.jsonl of a data folder, or an export)`,
    {
      messageZh: `${file} 中没有任何记录：请指明变更日志（数据文件夹中的 journal.jsonl，或导出的日志）`,
    },
  );

const toNotEmptyError = (): InvalidInputError =>
  new InvalidInputError(
    'the graph is not empty: rebuild into an empty one, or add --replace to make this one what the journal says',
    { messageZh: '图谱不是空的：请在空图谱中重建，或加 --replace 使其与日志一致' },
  );
