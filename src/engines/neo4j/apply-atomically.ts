import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatasetLoadingError, QueryFailedError } from '../../domain/errors.ts';
import { type AnyCypherQuery, textFor } from '../../graph/cypher-query.ts';
import type { ApplyOptions, GraphTransaction, WriteGuard, WriteStatement } from '../../graph/engine.ts';
import { startDeadline } from '../deadline.ts';
import { defaultLoadSilenceMs } from '../engine-settings.ts';
import { engineWork } from '../engine-work.ts';
import { toGraphChangedError } from '../graph-changed.ts';
import { toGivenUpError } from '../given-up-load.ts';
import { toParameters } from '../parameters.ts';
import { beatsPerSilence } from './load-recovery.ts';
import { createLoadState, joinQueue } from './load-state.ts';
import { countIndexesAnew } from './schema.ts';
import {
  applyStagedLoad,
  claimLoad,
  keepBeating,
  rollBackLoad,
  stageBatch,
  type StagedLoad,
  stepTimeoutMs,
} from './staged-load.ts';
import type { Store } from './store.ts';
import { runTransaction } from './write.ts';

/** What one transaction of a server with the usual memory holds. */
const defaultSingleTransactionChanges = 200_000;
/** A load has no deadline but its signal: one day is for ever. */
const noTimeoutMs = 86_400_000;
const claimPauseMs = 500;
const claimMarginMs = 5000;

const queueQuery: AnyCypherQuery = {
  name: 'join-load-queue',
  purpose: 'Wait for other loads',
  mode: 'write',
  params: {},
  columns: {},
  text: joinQueue,
  overrides: {},
};

const busy = (): DatasetLoadingError =>
  new DatasetLoadingError('another dataset is being loaded; nothing was changed, try again when it is done', {
    messageZh: '另一数据集正在载入，本次未作更改；请等其完成后再试',
  });

/**
 * Applies a load: a small one in one transaction, a large one in batches that are staged first. From the first batch
 * that is applied on, an abort comes too late, and reads fail with DatasetLoadingError until the last one.
 * @throws DatasetLoadingError when another load is under way
 */
export async function applyAtomically(
  store: Store,
  statements: AsyncIterable<WriteStatement>,
  options: ApplyOptions,
): Promise<void> {
  const limit = store.settings.singleTransactionChanges ?? defaultSingleTransactionChanges;
  const signal = options.signal === undefined ? {} : { signal: options.signal };
  const deadline = startDeadline(engineWork.load, { ...signal, timeoutMs: noTimeoutMs }, noTimeoutMs);
  try {
    throwIfAborted(options.signal);
    await createLoadState(store.connection, deadline);
    if (options.changeCount <= limit) await applyInTransaction(store, statements, options, deadline);
    else await applyInBatches(store, statements, options);
    await countIndexesAnew(store.connection);
  } finally {
    deadline.dispose();
  }
}

async function applyInTransaction(
  store: Store,
  statements: AsyncIterable<WriteStatement>,
  options: ApplyOptions,
  deadline: ReturnType<typeof startDeadline>,
): Promise<void> {
  const kept = keepStatements(statements);
  try {
    await runTransaction(
      store.connection,
      store.slots,
      engineWork.load,
      async (transaction) => {
        if ((await transaction.run(queueQuery, {})).length === 0) throw busy();
        await checkGuard(transaction, options.guard);
        await runStatements(transaction, kept.fromStart(), options);
      },
      deadline,
    );
  } finally {
    await kept.close();
  }
}

/** Statements come once, and a transaction may have to begin again: what has come is kept. */
function keepStatements(statements: AsyncIterable<WriteStatement>) {
  const source = statements[Symbol.asyncIterator]();
  const kept: WriteStatement[] = [];
  return {
    async *fromStart(): AsyncGenerator<WriteStatement> {
      for (let index = 0; ; index += 1) {
        if (index === kept.length) {
          const next = await source.next();
          if (next.done === true) return;
          kept.push(next.value);
        }
        const statement = kept[index];
        if (statement) yield statement;
      }
    },
    close: async (): Promise<void> => void (await source.return?.()),
  };
}

/** The server works on a statement while the next one is made; one more is on its way to it. */
async function runStatements(
  transaction: GraphTransaction,
  statements: AsyncIterable<WriteStatement>,
  options: ApplyOptions,
): Promise<void> {
  let done = 0;
  let running: { readonly changes: number; readonly rows: Promise<unknown> } | null = null;
  const finish = async (statement: typeof running): Promise<void> => {
    if (statement === null) return;
    await statement.rows;
    done += statement.changes;
    options.onProgress?.(done, options.changeCount);
  };
  for await (const { query, params, changes } of statements) {
    throwIfAborted(options.signal);
    const before: typeof running = running;
    running = { changes, rows: transaction.run(query, params) };
    // Awaited below; until then nobody else hears of its failure.
    running.rows.catch(() => undefined);
    await finish(before);
  }
  await finish(running);
}

async function applyInBatches(
  store: Store,
  statements: AsyncIterable<WriteStatement>,
  options: ApplyOptions,
): Promise<void> {
  const { connection } = store;
  const silenceMs = store.settings.loadSilenceMs ?? defaultLoadSilenceMs;
  const load: StagedLoad = { loadId: randomUUID(), holder: randomUUID() };
  const end = store.recovery.begin(load.loadId);
  try {
    await claim(store, load, silenceMs + claimMarginMs, options.signal);
    const stopBeating = keepBeating(connection, load, silenceMs / beatsPerSilence);
    try {
      await runGuard(store, load, options);
      await stageAll(store, load, statements, options);
      store.watch.expire();
      let applied = 0;
      await applyStagedLoad(connection, load, (changes) => {
        applied += changes;
        options.onProgress?.(Math.floor((options.changeCount + applied) / 2), options.changeCount);
      }).catch((error: unknown) => {
        throw toHalfwayError(error);
      });
    } finally {
      stopBeating();
    }
  } finally {
    end();
  }
}

async function checkGuard(transaction: GraphTransaction, guard: WriteGuard | undefined): Promise<void> {
  if (guard && (await transaction.run(guard.query, guard.params)).length === 0) throw toGraphChangedError();
}

/** Once the load is claimed, no other may begin: what the guard finds stays so. */
async function runGuard(store: Store, load: StagedLoad, { guard, signal }: ApplyOptions): Promise<void> {
  const deadline = startDeadline(engineWork.loadStep, signal ? { signal } : {}, stepTimeoutMs);
  try {
    const check = (transaction: GraphTransaction) => checkGuard(transaction, guard);
    await runTransaction(store.connection, store.slots, engineWork.loadStep, check, deadline);
  } catch (error) {
    await rollBackLoad(store.connection, load);
    throw error;
  } finally {
    deadline.dispose();
  }
}

/** Waits for a load of a process that may have gone, not for one that is worked on. */
async function claim(
  store: Store,
  load: StagedLoad,
  patienceMs: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  const giveUpAt = performance.now() + patienceMs;
  while (!(await claimLoad(store.connection, load))) {
    throwIfAborted(signal);
    await store.watch.look();
    if (performance.now() > giveUpAt) throw busy();
    await sleep(claimPauseMs);
  }
}

async function stageAll(
  store: Store,
  load: StagedLoad,
  statements: AsyncIterable<WriteStatement>,
  options: ApplyOptions,
): Promise<void> {
  try {
    let seq = 0;
    let done = 0;
    for await (const { query, params, changes } of statements) {
      throwIfAborted(options.signal);
      const text = textFor(query, 'neo4j');
      await stageBatch(store.connection, load, { seq, changes, text, params: toParameters(query, params) });
      seq += 1;
      done += changes;
      options.onProgress?.(Math.floor(done / 2), options.changeCount);
    }
    throwIfAborted(options.signal);
  } catch (error) {
    await rollBackLoad(store.connection, load);
    throw error;
  }
}

/** Half of the load is in the graph; nobody reads it, and whoever starts next goes on with it. */
function toHalfwayError(error: unknown): unknown {
  if (!(error instanceof QueryFailedError)) return error;
  return new QueryFailedError(
    `a batch of the load cannot be applied, and requests are refused until it is: ${error.message}. It is tried again every half minute; if that does not help, delete the nodes :_LoadBatch and :_LoadState in Neo4j and import the dataset again`,
    { cause: error },
  );
}

function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw toGivenUpError();
}
