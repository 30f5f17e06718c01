import { setTimeout as sleep } from 'node:timers/promises';
import type { Transaction } from 'neo4j-driver';
import { EngineUnavailableError } from '../../domain/errors.ts';
import { type Deadline, startDeadline } from '../deadline.ts';
import { engineWork } from '../engine-work.ts';
import type { Parameters } from '../parameters.ts';
import { closeQuietly, type Connection, repeatTransient, type Rows, runStatement } from './connection.ts';
import { toEngineError } from './errors.ts';
import { loadStatements } from './load-state.ts';
import { settleMs } from './load-watch.ts';

/** A load in batches, of this process. */
export interface StagedLoad {
  readonly loadId: string;
  readonly holder: string;
}

export interface Batch {
  readonly seq: number;
  readonly changes: number;
  readonly text: string;
  readonly params: Parameters;
}

/** A step of a load: a large batch on a slow server, with time to spare. */
export const stepTimeoutMs = 600_000;
/** A server that is restarted during a load is waited for so long. */
const outagePatienceMs = 120_000;
const outagePauseMs = 1000;

const lost = (): EngineUnavailableError =>
  new EngineUnavailableError('another process has taken this load over, and ends it', {
    messageZh: '本次载入已由另一进程接管，由它完成',
  });

async function withDeadline<Result>(run: (deadline: Deadline) => Promise<Result>): Promise<Result> {
  const deadline = startDeadline(engineWork.loadStep, {}, stepTimeoutMs);
  try {
    return await run(deadline);
  } finally {
    deadline.dispose();
  }
}

const runStep = (connection: Connection, text: string, params: Parameters): Promise<Rows> =>
  withDeadline((deadline) => connection.runRepeatable('WRITE', engineWork.loadStep, text, params, deadline));

/** Takes the marker. @returns false when another load has it */
export const claimLoad = async (connection: Connection, load: StagedLoad): Promise<boolean> =>
  (await runStep(connection, loadStatements.claim, { ...load })).length > 0;

/** Takes a load over from a process that has gone silent. @returns false when another one was first */
export const takeLoadOver = async (
  connection: Connection,
  load: StagedLoad,
  before: string | null,
): Promise<boolean> => (await runStep(connection, loadStatements.takeOver, { ...load, before })).length > 0;

/** Says that the load is being worked on, now and every so often; gives back what ends it. */
export function keepBeating(connection: Connection, load: StagedLoad, everyMs: number): () => void {
  // A beat that fails is followed by another; what cannot be reached shows in the steps of the load.
  const beat = (): void => void runStep(connection, loadStatements.beat, { ...load }).catch(() => undefined);
  const timer = setInterval(beat, everyMs);
  return () => clearInterval(timer);
}

/**
 * Writes a batch beside the graph. It is run once and rolled back: what cannot be applied must show now, while nothing
 * is half-way. This about doubles the time of a load.
 */
export async function stageBatch(connection: Connection, load: StagedLoad, batch: Batch): Promise<void> {
  await withTransaction(connection, async (transaction) => {
    await runStatement(transaction, batch.text, batch.params);
    await transaction.rollback();
  });
  await runStep(connection, loadStatements.stage, {
    loadId: load.loadId,
    seq: batch.seq,
    changes: batch.changes,
    text: batch.text,
    params: JSON.stringify(batch.params),
  });
}

/** Removes what was staged, and the marker. The graph has not been touched. */
export async function rollBackLoad(connection: Connection, load: StagedLoad): Promise<void> {
  for (;;) {
    const [row] = await runStep(connection, loadStatements.removeBatches, { loadId: load.loadId });
    if (row?.['removed'] === 0) break;
  }
  await runStep(connection, loadStatements.rollBack, { ...load });
}

/**
 * Applies what is staged, each batch with its removal in one transaction, and removes the marker; begins where an
 * earlier attempt ended. Reads of all processes fail meanwhile.
 */
export async function applyStagedLoad(
  connection: Connection,
  load: StagedLoad,
  onBatch: (changes: number) => void,
): Promise<void> {
  const [row] = await runStep(connection, loadStatements.startApplying, { ...load });
  if (row === undefined) throw lost();
  await sleep(settleMs);
  for (;;) {
    const changes = await withOutages(() => applyNextBatch(connection, load));
    if (changes === null) break;
    onBatch(changes);
  }
  await runStep(connection, loadStatements.finish, { ...load });
}

/** @returns the changes of the batch; null when none was left */
const applyNextBatch = (connection: Connection, load: StagedLoad): Promise<number | null> =>
  withTransaction(connection, async (transaction) => {
    const [ours] = await runStatement(transaction, loadStatements.beat, { ...load });
    if (ours === undefined) throw lost();
    const [row] = await runStatement(transaction, loadStatements.nextBatch, { loadId: load.loadId });
    if (row === undefined) return null;
    const batch = row as unknown as { seq: number; changes: number; text: string; params: string };
    await runStatement(transaction, batch.text, JSON.parse(batch.params) as Parameters);
    await runStatement(transaction, loadStatements.removeBatch, { loadId: load.loadId, seq: batch.seq });
    await transaction.commit();
    return batch.changes;
  });

/** Work that may be repeated, also after a commit that was not answered. What it does not commit is rolled back. */
const withTransaction = <Result>(
  connection: Connection,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> =>
  withDeadline((deadline) =>
    repeatTransient(async () => {
      const session = connection.openSession('WRITE');
      try {
        return await work(await session.beginTransaction({ timeout: stepTimeoutMs }));
      } finally {
        closeQuietly(session);
      }
    }, deadline).catch((error: unknown) => {
      throw toEngineError(connection.address, engineWork.loadBatch, error);
    }),
  );

/** A batch is removed with its changes, so that trying again after a lost COMMIT repeats nothing. */
async function withOutages<Result>(step: () => Promise<Result>): Promise<Result> {
  const giveUpAt = performance.now() + outagePatienceMs;
  for (;;) {
    try {
      return await step();
    } catch (error) {
      const canWait = error instanceof EngineUnavailableError && performance.now() < giveUpAt;
      if (!canWait || error.cause === undefined) throw error;
      await sleep(outagePauseMs);
    }
  }
}
