import { EngineUnavailableError } from '../../domain/errors.ts';
import { type AnyCypherQuery, type PlainValue, textFor } from '../../graph/cypher-query.ts';
import type { ApplyOptions, CreatedFacts, WriteGuard, WriteStatement } from '../../graph/engine.ts';
import { startDeadline } from '../deadline.ts';
import { engineWork } from '../engine-work.ts';
import { toGraphChangedError } from '../graph-changed.ts';
import { toGivenUpError } from '../given-up-load.ts';
import { type Parameters, toParameters } from '../parameters.ts';
import type { EngineChild } from './child-process.ts';
import type { ChildRow } from './child-protocol.ts';
import { openEngineChild } from './connection.ts';
import type { CreatedRow } from './create-facts.ts';
import { ChildGoneError, toQueryError, toStorageError } from './errors.ts';
import { createNextGeneration, type Generation, removeFolder, switchCurrent } from './generations.ts';
import type { Store } from './store.ts';
import { runTransaction } from './write.ts';

/** The engine's transactions are meant for up to this many rows. */
const defaultSingleTransactionChanges = 5000;

/**
 * Applies a load. A small one is a transaction of the open store, which survives the end of any process, and is on the
 * disk within 50 ms: a power cut before that leaves the store behind its journal, which the next start mends. (Waiting
 * for the disk would copy the store: 2 ms at 4,000 nodes, 40 ms at 100,000, and ever more.) A larger one is written to a copy in the next
 * generation, by a process of its own, while reads go on; other writes wait for its end. The copy then takes over with
 * its process; nothing is reopened.
 */
export async function applyAtomically(
  store: Store,
  statements: AsyncIterable<WriteStatement>,
  options: ApplyOptions,
): Promise<void> {
  const limit = store.settings.singleTransactionChanges ?? defaultSingleTransactionChanges;
  throwIfAborted(options.signal);
  if (options.changeCount <= limit) await applyInTransaction(store, statements, options);
  else await applyToNextGeneration(store, statements, options);
}

/** A load has no deadline but its signal: one day is for ever. */
const noTimeoutMs = 86_400_000;

async function applyInTransaction(
  store: Store,
  statements: AsyncIterable<WriteStatement>,
  options: ApplyOptions,
): Promise<void> {
  const signal = options.signal === undefined ? {} : { signal: options.signal };
  const deadline = startDeadline(engineWork.load, { ...signal, timeoutMs: noTimeoutMs }, noTimeoutMs);
  // Statements come once, and a transaction may have to begin again.
  const collected: WriteStatement[] = [];
  try {
    for await (const statement of statements) {
      throwIfAborted(options.signal);
      collected.push(statement);
    }
    await runTransaction(
      store,
      async (transaction) => {
        const { guard } = options;
        if (guard && (await transaction.run(guard.query, guard.params)).length === 0)
          throw toGraphChangedError();
        let done = 0;
        for (const statement of collected) {
          await transaction.run(statement.query, statement.params);
          done += statement.changes;
          options.onProgress?.(done, options.changeCount);
        }
      },
      deadline,
    );
  } finally {
    deadline.dispose();
  }
}

async function applyToNextGeneration(
  store: Store,
  statements: AsyncIterable<WriteStatement>,
  options: ApplyOptions,
): Promise<void> {
  const release = await store.writers.acquireForLoading(options.signal);
  let next: Generation | null = null;
  let loader: EngineChild | null = null;
  let isCurrent = false;
  try {
    next = await createNextGeneration(store.folder);
    await (await store.connection.child()).request({ kind: 'save', file: next.file });
    loader = await openEngineChild(store.folder, next, store.settings.shuffleUnordered ?? false);
    const { guard } = options;
    if (guard && (await runStatement(loader, guard, store.folder)).length === 0) throw toGraphChangedError();
    await runStatements(loader, statements, options, store.folder);
    await loader.request({ kind: 'checkpoint' });
    throwIfAborted(options.signal);
    await switchCurrent(store.folder, next);
    isCurrent = true;
    store.connection.replace(loader, next);
  } catch (error) {
    throw toLoadError(store.folder, error, options.signal);
  } finally {
    if (!isCurrent) {
      await loader?.kill();
      if (next !== null) await removeFolder(next.folder);
    }
    release();
  }
}

/**
 * Each statement is a transaction, and the next one is made while it runs; nobody sees the copy before it is whole. An
 * abort ends the process.
 */
async function runStatements(
  loader: EngineChild,
  statements: AsyncIterable<WriteStatement>,
  options: ApplyOptions,
  folder: string,
): Promise<void> {
  const abort = (): void => void loader.kill();
  options.signal?.addEventListener('abort', abort, { once: true });
  let done = 0;
  let running: { readonly changes: number; readonly rows: Promise<unknown> } | null = null;
  const finishRunning = async (): Promise<void> => {
    if (running === null) return;
    await running.rows;
    done += running.changes;
    options.onProgress?.(done, options.changeCount);
  };
  try {
    for await (const { query, params, changes, creates } of statements) {
      throwIfAborted(options.signal);
      const values = toParameters(query, params);
      await finishRunning();
      const rows = creates
        ? createFacts(loader, { query, creates, rows: values['rows'] }, folder)
        : sendStatement(loader, query, values, folder);
      running = { changes, rows };
      // It is awaited with the next statement, which may take a while; until then nobody else hears of its failure.
      rows.catch(() => undefined);
    }
    await finishRunning();
  } finally {
    options.signal?.removeEventListener('abort', abort);
  }
}

const runStatement = (
  loader: EngineChild,
  { query, params }: WriteGuard,
  folder: string,
): Promise<readonly ChildRow[]> => sendStatement(loader, query, toParameters(query, params), folder);

function sendStatement(
  loader: EngineChild,
  query: AnyCypherQuery,
  params: Parameters,
  folder: string,
): Promise<readonly ChildRow[]> {
  return loader.request({ kind: 'run', text: textFor(query, 'embedded'), params }).catch((error: unknown) => {
    throw toQueryError(folder, query.name, error);
  });
}

/** The calls for many facts at once take half the time of the query. */
function createFacts(
  loader: EngineChild,
  { query, creates, rows }: { query: AnyCypherQuery; creates: CreatedFacts; rows: PlainValue | undefined },
  folder: string,
): Promise<readonly ChildRow[]> {
  const task = { kind: 'create', facts: creates, rows: rows as readonly CreatedRow[] } as const;
  return loader.request(task).catch((error: unknown) => {
    throw toQueryError(folder, query.name, error);
  });
}

function toLoadError(folder: string, error: unknown, signal: AbortSignal | undefined): unknown {
  if (signal?.aborted === true) return toGivenUpError();
  if (error instanceof ChildGoneError) {
    return new EngineUnavailableError(
      'the engine stopped during the load; nothing was changed, load it again',
      { cause: error, messageZh: '载入时引擎中断，数据未变；请重新载入' },
    );
  }
  return toStorageError(folder, error) ?? error;
}

function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw toGivenUpError();
}
