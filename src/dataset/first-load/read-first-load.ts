import { GraphChangedError } from '../../domain/errors.ts';
import type { WriteStatement } from '../../graph/engine.ts';
import { verifyChain, type WholeEntry } from '../../journal/chain.ts';
import { type JournalPosition, noPosition } from '../../journal/entry.ts';
import { putWholeEntries, readStoredPosition, readWholeEntries } from '../../journal/stored-journal.ts';
import { type ReadGraphOptions, readStoredGraph } from '../plan/stored-graph.ts';
import { toWriteStatements } from '../to-write-statements.ts';
import { type FirstLoad, toWholeGraph } from './first-load.ts';

/**
 * What makes an empty graph the same as this one, with its journal. A graph without a journal gets one when a service
 * starts on it.
 * @throws GraphChangedError when a write came while the graph was read
 * @throws StorageFailedError for a damaged journal
 */
export async function readFirstLoad(options: ReadGraphOptions): Promise<FirstLoad> {
  const stored = await readStoredGraph(options);
  const after = await readStoredPosition(options);
  if (after.hash !== stored.position.hash) throw toChangedError();
  const statements = async function* (): AsyncGenerator<WriteStatement> {
    yield* toWriteStatements({ ...options, ...toWholeGraph(stored) });
    yield* putWholeEntries(verifyChain(readUpTo(options, stored.position), noPosition));
  };
  return {
    entityCount: stored.entities.size,
    relationCount: stored.relations.size,
    statements: statements(),
  };
}

/** Writes that come later are not in the facts either. */
async function* readUpTo(options: ReadGraphOptions, { seq }: JournalPosition): AsyncGenerator<WholeEntry> {
  if (seq === 0) return;
  for await (const whole of readWholeEntries(options, 0)) {
    yield whole;
    if (whole.entry.seq === seq) return;
  }
}

const toChangedError = (): GraphChangedError =>
  new GraphChangedError('the graph was written to while it was read; nothing was exported, try again', {
    messageZh: '读取期间图谱被写入，本次未导出；请再试一次',
  });
