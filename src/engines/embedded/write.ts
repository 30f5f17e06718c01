import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { EngineUnavailableError, QueryFailedError } from '../../domain/errors.ts';
import { type CypherQuery, textFor } from '../../graph/cypher-query.ts';
import type { GraphTransaction } from '../../graph/engine.ts';
import type { Deadline } from '../deadline.ts';
import { toParameters } from '../parameters.ts';
import type { EngineChild } from './child-process.ts';
import { ChildFailedError, ChildGoneError, toQueryError, WriteConflictError } from './errors.ts';
import type { Store } from './store.ts';

type Work<Result> = (transaction: GraphTransaction) => Promise<Result>;

const maxAttempts = 5;
const conflictPauseMs = 20;

/**
 * Runs `work` in a transaction, one writer at a time. It is repeated where nothing of it took effect: after a conflict,
 * or when the process ended before the commit. Once the commit was sent, the caller waits for what became of it, also
 * past its deadline: a timeout always means that nothing was written.
 */
export async function runTransaction<Result>(
  store: Store,
  work: Work<Result>,
  deadline: Deadline,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptTransaction(store, work, deadline);
    } catch (error) {
      if (!(error instanceof WriteConflictError) && !(error instanceof ChildGoneError)) throw error;
      const ending = deadline.ending();
      if (ending !== null) throw ending;
      if (attempt === maxAttempts) throw toGivenUpError(error);
      if (error instanceof WriteConflictError) await sleep(conflictPauseMs * attempt);
    }
  }
}

const toGivenUpError = (cause: Error): EngineUnavailableError =>
  cause instanceof WriteConflictError
    ? new EngineUnavailableError('other writes kept coming first; nothing was written, try again', {
        cause,
        messageZh: '其他写入一再抢先，本次未写入；请再试一次',
      })
    : new EngineUnavailableError('the engine kept stopping during a write; nothing was written, try again', {
        cause,
        messageZh: '写入时引擎反复中断，本次未写入；请再试一次',
      });

async function attemptTransaction<Result>(
  store: Store,
  work: Work<Result>,
  deadline: Deadline,
): Promise<Result> {
  const release = await store.writers.acquire(deadline);
  const transaction = randomUUID();
  let isOver: Promise<void> = Promise.resolve();
  try {
    const child = await deadline.race(store.connection.child());
    const statements = createStatements(store, child, transaction, deadline);
    try {
      const result = await deadline.race(work(statements));
      statements.finish();
      await commit(store, child, transaction);
      return result;
    } catch (error) {
      statements.end();
      isOver = rollBack(child, transaction).then(() => statements.unwatch());
      // The caller of a slow statement does not wait for its end; the next writer does.
      if (deadline.ending() === null) await isOver;
      throw error;
    }
  } finally {
    void isOver.then(release);
  }
}

interface Statements extends GraphTransaction {
  /** Refuses more statements. @throws the first failure, also one that the work caught */
  finish(): void;
  end(): void;
  unwatch(): void;
}

function createStatements(
  store: Store,
  child: EngineChild,
  transaction: string,
  deadline: Deadline,
): Statements {
  const watches: (() => void)[] = [];
  let failure: { readonly error: unknown } | null = null;
  let isOpen = true;
  const unwatch = (): void => watches.splice(0).forEach((stop) => stop());
  return {
    async run<Params, Row>(query: CypherQuery<Params, Row>, params: Params) {
      if (!isOpen) throw new QueryFailedError(`${query.name} came after the end of its transaction`);
      const text = textFor(query, 'embedded');
      try {
        const values = toParameters(query, params);
        store.abandoned.check(query.name, text);
        watches.push(store.abandoned.watch(child, text, 'write', deadline));
        const request = child.request({ kind: 'run-in', transaction, text, params: values });
        return (await deadline.race(request)) as readonly Row[];
      } catch (error) {
        const translated = toQueryError(store.folder, query.name, error);
        failure ??= { error: translated };
        throw translated;
      }
    },
    finish() {
      isOpen = false;
      unwatch();
      if (failure !== null) throw failure.error;
    },
    end() {
      isOpen = false;
    },
    unwatch,
  };
}

/** Never rejects: a process that is gone has rolled back, and one that cannot is ended. */
async function rollBack(child: EngineChild, transaction: string): Promise<void> {
  try {
    await child.request({ kind: 'rollback', transaction });
  } catch {
    await child.kill();
  }
}

/**
 * Commits, and finds out by the write id what became of a commit that was not answered.
 * @throws ChildGoneError when it did not take effect because the process ended
 */
async function commit(store: Store, child: EngineChild, transaction: string): Promise<void> {
  try {
    await child.request({ kind: 'commit', transaction });
  } catch (error) {
    const translated = toQueryError(store.folder, 'commit', error);
    if (translated instanceof WriteConflictError) throw translated;
    // A commit that failed half-way may be in memory and not on disk; what a new process reads is what counts.
    if (error instanceof ChildFailedError) await child.kill();
    if (await hasCommitted(store, transaction)) return;
    throw translated;
  }
}

const decisionAttempts = 3;

async function hasCommitted(store: Store, transaction: string): Promise<boolean> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const child = await store.connection.child();
      return (await child.request({ kind: 'has-committed', transaction })).length > 0;
    } catch (error) {
      if (error instanceof ChildGoneError && attempt < decisionAttempts) continue;
      throw new EngineUnavailableError(
        'the engine stopped while a write was being committed, and cannot be opened again: look whether it was written before you repeat it',
        {
          cause: error,
          messageZh: '提交写入时引擎中断，且无法重新打开：请先查明是否已写入，再决定是否重做',
        },
      );
    }
  }
}
