import neo4j, { type Session } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDeadline } from '../../src/engines/deadline.ts';
import { connect, type Connection } from '../../src/engines/neo4j/connection.ts';
import { runTransaction } from '../../src/engines/neo4j/write.ts';
import { createWriteSlots } from '../../src/engines/neo4j/write-slots.ts';
import { increment } from '../support/ad-hoc-query.ts';
import { getNeo4j } from '../support/engines.ts';
import { wipeNeo4j } from '../support/wipe-neo4j.ts';

const settings = getNeo4j();

/** What a server says that is being stopped; whether the commit is in its log by then is chance, so it is caused here. */
const unavailable = (): Error =>
  new neo4j.Neo4jError(
    'the database is not available',
    'Neo.TransientError.General.DatabaseUnavailable',
    '50N00',
    'the database is not available',
  );

/** Commits, or rolls back, and says each time once that it could not. */
function refuseOnce(session: Session, isDone: boolean, refusals: { left: number }): Session {
  const begin = session.beginTransaction.bind(session);
  session.beginTransaction = ((config) =>
    begin(config).then((transaction) => {
      const commit = transaction.commit.bind(transaction);
      const rollback = transaction.rollback.bind(transaction);
      transaction.commit = async () => {
        if (refusals.left === 0) return commit();
        refusals.left -= 1;
        await (isDone ? commit() : rollback());
        throw unavailable();
      };
      return transaction;
    })) as Session['beginTransaction'];
  return session;
}

describe.runIf(settings !== null)('a commit that Neo4j answers by an error of its own', () => {
  let connection: Connection;
  beforeAll(async () => {
    await wipeNeo4j(settings ?? { url: '' });
    connection = await connect(settings ?? { url: '' });
  });
  afterAll(() => connection.close());

  test.each([
    ['in its log already', true, 1],
    ['rolled back', false, 2],
  ] as const)('%s: takes effect once', async (_what, isDone, expectedAttempts) => {
    const id = `refused ${String(isDone)}`;
    const what = { en: 'a test', zh: '测试' };
    const refusals = { left: 1 };
    let attempts = 0;
    const refusing: Connection = {
      ...connection,
      openSession: (access) => refuseOnce(connection.openSession(access), isDone, refusals),
    };
    const deadline = startDeadline(what, {}, 20_000);
    const rows = await runTransaction(
      refusing,
      createWriteSlots(connection),
      what,
      (transaction) => {
        attempts += 1;
        return transaction.run(increment, { id });
      },
      deadline,
    ).finally(() => deadline.dispose());
    expect([rows, attempts]).toEqual([[{ n: 1 }], expectedAttempts]);
    const again = startDeadline(what, {}, 20_000);
    const next = await runTransaction(
      connection,
      createWriteSlots(connection),
      what,
      (transaction) => transaction.run(increment, { id }),
      again,
    ).finally(() => again.dispose());
    expect(next).toEqual([{ n: 2 }]);
  });
});
