/** Entry of the engine's own process, which may be ended without ending the service. */
import { existsSync } from 'node:fs';
import grafeo from '@grafeo-db/js';
import type { GrafeoDB, QueryResult, Transaction } from '@grafeo-db/js';
import type { ChildFailure, ChildRequest, ChildResponse, ChildRow, ChildTask } from './child-protocol.ts';
import { createFactCreator } from './create-facts.ts';
import { toPlainRow } from './values.ts';

interface OpenTransaction {
  readonly handle: Transaction;
  /** Settles, never rejecting, when the last statement has ended. */
  tail: Promise<unknown>;
}

/** Rows of one message: 2,000 maps take 5 ms, so that small queries are answered between two pages. */
const pageRows = 2000;
const checkpointBytes = 64 * 1024 * 1024;
/** One writer at a time, so one node with the id of the last committed write is enough, and needs no cleaning. */
const recordWrite = "MERGE (write:_Write {key: 'last'}) SET write.id = $id";
const findWrite = "MATCH (write:_Write {key: 'last'}) WHERE write.id = $id RETURN write.id AS id";

const factCreator = createFactCreator();
const transactions = new Map<string, OpenTransaction>();
let database: GrafeoDB | null = null;

function getDatabase(): GrafeoDB {
  if (database === null) throw new Error('the store is not open');
  return database;
}

function open(file: string, shuffleUnordered: boolean): void {
  // The engine creates a database where there is none; a lost one must not look like an empty one.
  if (!existsSync(file)) throw new Error(`there is no file ${file}`);
  // `create` opens what exists; unlike `open` it takes options.
  database = grafeo.GrafeoDB.create(file, { shuffleUnordered });
  database.setCheckpointTriggers({ walBytes: checkpointBytes });
}

async function runIn(task: Extract<ChildTask, { kind: 'run-in' }>): Promise<QueryResult> {
  const transaction = transactions.get(task.transaction) ?? {
    handle: getDatabase().beginTransaction(),
    tail: Promise.resolve(),
  };
  transactions.set(task.transaction, transaction);
  const running = transaction.tail.then(() => transaction.handle.executeCypher(task.text, task.params));
  transaction.tail = running.catch(() => undefined);
  return running;
}

async function commit(id: string): Promise<void> {
  const transaction = transactions.get(id);
  if (transaction === undefined) return;
  await transaction.tail;
  await transaction.handle.executeCypher(recordWrite, { id });
  transaction.handle.commit();
  transactions.delete(id);
}

async function rollback(id: string): Promise<void> {
  const transaction = transactions.get(id);
  if (transaction === undefined) return;
  transactions.delete(id);
  await transaction.tail;
  if (transaction.handle.isActive) transaction.handle.rollback();
}

/** Gives the result of a task that has rows. */
async function perform(task: ChildTask): Promise<QueryResult | null> {
  switch (task.kind) {
    case 'run':
      return getDatabase().executeCypher(task.text, task.params);
    case 'run-in':
      return runIn(task);
    case 'has-committed':
      return getDatabase().executeCypher(findWrite, { id: task.transaction });
    case 'create':
      await factCreator.create(getDatabase(), task.facts, task.rows);
      break;
    case 'open':
      open(task.file, task.shuffleUnordered);
      break;
    case 'commit':
      await commit(task.transaction);
      break;
    case 'rollback':
      await rollback(task.transaction);
      break;
    case 'save':
      getDatabase().save(task.file);
      break;
    case 'checkpoint':
      factCreator.end();
      getDatabase().walCheckpoint();
      break;
    case 'close':
      database?.close();
      database = null;
      break;
  }
  return null;
}

const send = (response: ChildResponse): void => {
  if (process.connected) process.send?.(response);
};

const toFailure = (error: unknown): ChildFailure => ({
  message: error instanceof Error ? error.message : String(error),
  status: (error as { gqlStatus?: string } | null)?.gqlStatus ?? null,
});

function takePage(result: QueryResult, from: number): readonly ChildRow[] {
  const rows: ChildRow[] = [];
  const end = Math.min(result.length, from + pageRows);
  for (let index = from; index < end; index += 1) rows.push(toPlainRow(result.get(index)));
  return rows;
}

/** Page by page, letting other requests in between. */
async function sendRows(id: number, result: QueryResult): Promise<void> {
  let sent = 0;
  while (result.length - sent > pageRows) {
    send({ id, rows: takePage(result, sent), last: false });
    sent += pageRows;
    await new Promise(setImmediate);
  }
  send({ id, rows: takePage(result, sent), last: true });
}

async function answer(request: ChildRequest): Promise<void> {
  try {
    const result = await perform(request);
    if (result === null) send({ id: request.id, rows: [], last: true });
    else await sendRows(request.id, result);
  } catch (error) {
    send({ id: request.id, failure: toFailure(error) });
  }
}

process.on('message', (request: ChildRequest) => void answer(request));
// Without the service there is nobody to answer. Commits survive this; waiting for a query of minutes would hold the lock.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
// Ctrl-C reaches the whole group; the service drains first and then closes this process.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
