import type { BilingualText } from '../../domain/bilingual-text.ts';
import { type AnyCypherQuery, textFor } from '../../graph/cypher-query.ts';
import { startDeadline } from '../deadline.ts';
import { engineWork, toQueryWork } from '../engine-work.ts';
import { type Connection, repeatTransient, runStatement } from './connection.ts';
import { closeQuietly } from './connection.ts';
import { toCode, toEngineError } from './errors.ts';

/** Indexes of millions of nodes that neo4j-admin has put in are filled at the first start. */
const schemaTimeoutMs = 3_900_000;
const awaitIndexes = 'CALL db.awaitIndexes(3600)';
const countTimeoutMs = 5000;
const resample = 'CALL db.resampleOutdatedIndexes()';

/** Creates what is missing of constraints and indexes, and waits until they answer. An empty text: nothing to do here. */
export async function prepareSchema(
  connection: Connection,
  statements: readonly AnyCypherQuery[],
): Promise<void> {
  const deadline = startDeadline(engineWork.schema, {}, schemaTimeoutMs);
  const run = (text: string): Promise<void> =>
    repeatTransient(() => deadline.race(runSchemaStatement(connection, text)), deadline);
  let work: BilingualText = engineWork.schema;
  try {
    const texts = statements.map((statement) => textFor(statement, 'neo4j').trim());
    if (!(await deadline.race(runTogether(connection, texts)))) {
      for (const [index, text] of texts.entries()) {
        work = toQueryWork(statements[index]?.name ?? '');
        if (text !== '') await run(text);
      }
    }
    await run(awaitIndexes);
  } catch (error) {
    throw toEngineError(connection.address, work, error);
  } finally {
    deadline.dispose();
  }
}

/**
 * All statements in one transaction: half the work of as many transactions, and two messages to and fro in place of
 * fifty. @returns false when one failed, and nothing was done: one by one shows which, and whether it matters
 */
async function runTogether(connection: Connection, texts: readonly string[]): Promise<boolean> {
  const session = connection.openSession('WRITE');
  try {
    const transaction = await session.beginTransaction({ timeout: schemaTimeoutMs });
    await Promise.all(texts.filter((text) => text !== '').map((text) => runStatement(transaction, text, {})));
    await transaction.commit();
    return true;
  } catch {
    return false;
  } finally {
    closeQuietly(session);
  }
}

/**
 * Has the server count anew what its indexes hold. It does so by itself, some seconds later: plans that it makes in
 * between take an index for empty, may read it whole for each id, and are kept. It takes milliseconds. A server that
 * cannot be asked does not undo the load that has just been committed: it will count by itself.
 */
export async function countIndexesAnew(connection: Connection): Promise<void> {
  const deadline = startDeadline(engineWork.load, {}, countTimeoutMs);
  try {
    await connection.runRepeatable('WRITE', engineWork.load, resample, {}, deadline).catch(() => undefined);
  } finally {
    deadline.dispose();
  }
}

async function runSchemaStatement(connection: Connection, text: string): Promise<void> {
  const session = connection.openSession('WRITE');
  try {
    await runStatement(session, text, {});
  } catch (error) {
    // Two services that start at once: IF NOT EXISTS of the slower one still finds it being made.
    if (!/AlreadyExists|EquivalentSchemaRule/u.test(toCode(error))) throw error;
  } finally {
    closeQuietly(session);
  }
}
