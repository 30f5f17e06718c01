import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Session, Transaction } from 'neo4j-driver';
import type { BilingualText } from '../../domain/bilingual-text.ts';
import { EngineUnavailableError, QueryFailedError } from '../../domain/errors.ts';
import { type CypherQuery, textFor } from '../../graph/cypher-query.ts';
import type { GraphTransaction } from '../../graph/engine.ts';
import { type Deadline, startDeadline } from '../deadline.ts';
import { engineWork, toQueryWork } from '../engine-work.ts';
import { toParameters } from '../parameters.ts';
import { closeQuietly, type Connection, repeatTransient, runStatement } from './connection.ts';
import { isConnectionLost, isDriverError, isTransient, toCode, toEngineError } from './errors.ts';
import type { WriteSlots } from './write-slots.ts';

type Work<Result> = (transaction: GraphTransaction) => Promise<Result>;

/** A COMMIT that is not answered for so long counts as lost. */
const commitPatienceMs = 30_000;
const decisionPatienceMs = 60_000;
const decisionPauseMs = 500;

const recordWrite = 'MERGE (write:_Write {key: $key}) SET write.id = $id, write.at = timestamp()';
/**
 * SET waits for the lock that an open transaction holds on its node: the answer comes when that one has ended, and is
 * then true for good. Reading alone could say no just before a commit that is on its way.
 */
const decideWrite = 'MATCH (write:_Write {key: $key}) SET write.at = timestamp() RETURN write.id AS id';

/**
 * Runs `work` in a transaction, again after a transient failure that left nothing. A commit that was not answered, or by
 * an error of the server's own, is decided by the write id that the transaction has left in the graph, never by repeating it.
 */
export async function runTransaction<Result>(
  connection: Connection,
  slots: WriteSlots,
  what: BilingualText,
  work: Work<Result>,
  deadline: Deadline,
): Promise<Result> {
  const slot = await slots.take(deadline);
  try {
    return await repeatTransient(
      () => attemptTransaction(connection, slot.key, what, work, deadline),
      deadline,
    );
  } catch (error) {
    // An error of ours says more, and one of the work is the caller's own.
    if (!isDriverError(error)) throw error;
    // What the driver says after the caller left is that its session was closed.
    throw toEngineError(connection.address, what, deadline.ending() ?? error);
  } finally {
    slot.release();
  }
}

async function attemptTransaction<Result>(
  connection: Connection,
  key: string,
  what: BilingualText,
  work: Work<Result>,
  deadline: Deadline,
): Promise<Result> {
  const session = connection.openSession('WRITE');
  const id = randomUUID();
  // Closing the session rolls back, and ends what runs on the server.
  const forget = deadline.onEnd(() => closeQuietly(session));
  try {
    const transaction = await deadline.race(begin(session, deadline));
    const marked = runStatement(transaction, recordWrite, { key, id });
    // Reported below; a statement of the work may fail first, and its error is the one to report.
    marked.catch(() => undefined);
    const result = await runWork(connection, transaction, work, deadline);
    await deadline.race(marked);
    // From here on the caller waits, also past its deadline, for what becomes of the commit.
    forget();
    await commit(connection, transaction, { key, id, what });
    return result;
  } finally {
    forget();
    closeQuietly(session);
  }
}

const begin = (session: Session, deadline: Deadline): Promise<Transaction> =>
  Promise.resolve(session.beginTransaction({ timeout: Math.max(1, Math.ceil(deadline.remainingMs())) }));

async function runWork<Result>(
  connection: Connection,
  transaction: Transaction,
  work: Work<Result>,
  deadline: Deadline,
): Promise<Result> {
  let failure: { readonly error: unknown } | null = null;
  let isOpen = true;
  const run = async <Params, Row>(
    query: CypherQuery<Params, Row>,
    params: Params,
  ): Promise<readonly Row[]> => {
    if (!isOpen) throw new QueryFailedError(`${query.name} came after the end of its transaction`);
    try {
      const request = runStatement(transaction, textFor(query, 'neo4j'), toParameters(query, params));
      return (await deadline.race(request)) as readonly Row[];
    } catch (error) {
      const translated = toEngineError(connection.address, toQueryWork(query.name), error);
      failure ??= { error: isTransient(error) ? error : translated };
      throw translated;
    }
  };
  const getFailure = (): { readonly error: unknown } | null => failure;
  try {
    const result = await deadline.race(work({ run }));
    const failed = getFailure();
    // A statement that failed has ended the transaction, also when the work went on.
    if (failed !== null) throw failed.error;
    return result;
  } catch (error) {
    throw getFailure()?.error ?? error;
  } finally {
    isOpen = false;
  }
}

interface WriteIdentity {
  readonly key: string;
  readonly id: string;
  readonly what: BilingualText;
}

async function commit(connection: Connection, transaction: Transaction, write: WriteIdentity): Promise<void> {
  const lost = Symbol('lost');
  let failure: Error | null = null;
  try {
    const outcome = await Promise.race([transaction.commit(), sleep(commitPatienceMs, lost, { ref: false })]);
    if (outcome !== lost) return;
  } catch (error) {
    // The transaction itself was wrong, and is rolled back.
    if (!(error instanceof Error) || toCode(error).startsWith('Neo.ClientError')) throw error;
    failure = error;
  }
  // Any other answer is no proof: a server that is being stopped says that it is unavailable, with the commit in its log.
  if (await hasCommitted(connection, write)) return;
  if (failure !== null && !isConnectionLost(failure)) throw failure;
  throw new EngineUnavailableError(
    `the connection to Neo4j broke during ${write.what.en}; nothing was written, try again`,
    { messageZh: `执行${write.what.zh}时与 Neo4j 的连接中断，未写入；请再试一次` },
  );
}

/** Asks, patiently, what became of a commit. @throws EngineUnavailableError when the server stays away */
async function hasCommitted(connection: Connection, write: WriteIdentity): Promise<boolean> {
  const deadline = startDeadline(engineWork.writeDecision, {}, decisionPatienceMs);
  try {
    for (;;) {
      try {
        const [row] = await connection.runRepeatable(
          'WRITE',
          write.what,
          decideWrite,
          { key: write.key },
          deadline,
        );
        return row?.['id'] === write.id;
      } catch (error) {
        if (!(error instanceof EngineUnavailableError)) throw error;
        await deadline.race(sleep(decisionPauseMs));
      }
    }
  } catch (error) {
    throw new EngineUnavailableError(
      `the connection to Neo4j broke while ${write.what.en} was being committed, and Neo4j does not come back: look whether it was written before you repeat it`,
      {
        cause: error,
        messageZh: `提交${write.what.zh}时与 Neo4j 的连接中断，且未能恢复：请先查明是否已写入，再决定是否重做`,
      },
    );
  } finally {
    deadline.dispose();
  }
}
