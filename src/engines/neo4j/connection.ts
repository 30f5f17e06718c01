import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, {
  type BookmarkManager,
  type Driver,
  type ManagedTransaction,
  type Session,
} from 'neo4j-driver';
import type { BilingualText } from '../../domain/bilingual-text.ts';
import { EngineRefusedError, InvalidConfigError, QueryFailedError } from '../../domain/errors.ts';
import type { PlainValue } from '../../graph/cypher-query.ts';
import { toClosedError } from '../closed-error.ts';
import type { Deadline } from '../deadline.ts';
import { defaultTimeoutMs, type EngineSettings } from '../engine-settings.ts';
import { engineWork } from '../engine-work.ts';
import type { Parameters } from '../parameters.ts';
import { readOnlyManager, toBookmarkError } from './bookmarks.ts';
import { type Address, isTransient, toEngineError } from './errors.ts';
import { toDriverParameters, toPlainRow } from './values.ts';

export type Rows = readonly Readonly<Record<string, PlainValue>>[];
type Runner = Pick<ManagedTransaction, 'run'>;

/** A driver that has reached its server once, and what sessions need. */
export interface Connection {
  readonly address: Address;
  readonly timeoutMs: number;
  openSession(access: 'READ' | 'WRITE'): Session;
  /** One statement that may be repeated, in a transaction of its own; on a reader of the cluster for READ. */
  runRepeatable(
    access: 'READ' | 'WRITE',
    what: BilingualText,
    text: string,
    params: Parameters,
    deadline: Deadline,
    /** States that the caller has seen elsewhere, and this process perhaps not. */
    bookmarks?: readonly string[],
  ): Promise<Rows>;
  /** Of the newest state that a session of this process has seen or made. */
  bookmarks(): Promise<readonly string[]>;
  /** How many sessions are open. */
  countSessions(): number;
  close(): Promise<void>;
}

const connectTimeoutMs = 5000;
const acquireTimeoutMs = 10_000;
const firstPauseMs = 50;
const maxAttempts = 6;
const oldestMajor = 5;

/**
 * Connects, and asks the server who it is.
 * @throws EngineUnavailableError, EngineRefusedError (password, database, version), InvalidConfigError (address)
 */
export async function connect(settings: EngineSettings): Promise<Connection> {
  const address: Address = {
    url: settings.url,
    user: settings.user ?? null,
    database: settings.database ?? null,
  };
  const driver = createDriver(settings);
  const database = settings.database == null ? {} : { database: settings.database };
  try {
    checkVersion(address, (await driver.getServerInfo(database)).agent ?? '');
    const connection = toConnection(driver, address, settings.timeoutMs ?? defaultTimeoutMs);
    await connection.openSession('READ').close();
    return connection;
  } catch (error) {
    await driver.close();
    throw toEngineError(address, engineWork.firstContact, error);
  }
}

function createDriver(settings: EngineSettings): Driver {
  const hasUser = settings.user != null && settings.user !== '';
  const auth = hasUser ? neo4j.auth.basic(settings.user, settings.password ?? '') : undefined;
  try {
    return neo4j.driver(settings.url, auth, {
      disableLosslessIntegers: true,
      connectionTimeout: connectTimeoutMs,
      connectionAcquisitionTimeout: acquireTimeoutMs,
      notificationFilter: { minimumSeverityLevel: 'OFF' },
      telemetryDisabled: true,
      userAgent: 'chain-atlas',
    });
  } catch (error) {
    const reason = (error as Error).message;
    throw new InvalidConfigError(`GRAPH_URL cannot be used: ${reason}`, {
      cause: error,
      messageZh: `GRAPH_URL 无法使用（${reason}）；请写成 bolt://localhost:7687 这样的地址`,
    });
  }
}

function checkVersion(address: Address, agent: string): void {
  const major = Number(/^Neo4j\/(\d+)\./u.exec(agent)?.[1] ?? oldestMajor);
  if (major >= oldestMajor) return;
  throw new EngineRefusedError(
    `${address.url} is ${agent}, and this service needs Neo4j 5 or newer: upgrade it, or use GRAPH_URL=embedded:<folder>`,
    {
      messageZh: `${address.url} 的版本是 ${agent}，本服务需要 Neo4j 5 或更新版本：请升级，或改用 GRAPH_URL=embedded:<文件夹>`,
    },
  );
}

function toConnection(driver: Driver, address: Address, timeoutMs: number): Connection {
  let isClosed = false;
  const sessions = new Set<Session>();
  // Shared by all sessions: a read after a write sees it, also on another member of a cluster.
  const bookmarkManager: BookmarkManager = neo4j.bookmarkManager();
  const openSession = (access: 'READ' | 'WRITE', bookmarks: readonly string[] = []): Session => {
    if (isClosed) throw toClosedError();
    const session = driver.session({
      defaultAccessMode: access,
      ...(bookmarks.length === 0
        ? { bookmarkManager }
        : { bookmarkManager: readOnlyManager(bookmarkManager), bookmarks: [...bookmarks] }),
      ...(address.database === null ? {} : { database: address.database }),
    });
    sessions.add(session);
    const close = session.close.bind(session);
    session.close = () => {
      sessions.delete(session);
      return close();
    };
    return session;
  };
  return {
    address,
    timeoutMs,
    openSession,
    async runRepeatable(access, what, text, params, deadline, bookmarks = []) {
      const attempt = async (): Promise<Rows> =>
        runOnce(openSession(access, bookmarks), text, params, deadline);
      try {
        return await repeatTransient(attempt, deadline);
      } catch (error) {
        const ending = deadline.ending();
        const ofBookmarks = bookmarks.length === 0 ? null : toBookmarkError(error, ending);
        throw ofBookmarks ?? toEngineError(address, what, ending ?? error);
      }
    },
    bookmarks: async () => [...(await bookmarkManager.getBookmarks())],
    countSessions: () => sessions.size,
    close: async () => {
      isClosed = true;
      await driver.close();
    },
  };
}

/**
 * One message to the server and one back, where a managed transaction takes two more: BEGIN and COMMIT. Closing the
 * session ends the query on the server.
 */
async function runOnce(
  session: Session,
  text: string,
  params: Parameters,
  deadline: Deadline,
): Promise<Rows> {
  const forget = deadline.onEnd(() => closeQuietly(session));
  try {
    const config = { timeout: Math.max(1, Math.ceil(deadline.remainingMs())) };
    return await deadline.race(
      session.run(text, toDriverParameters(params), config).then((result) => toRows(result.records)),
    );
  } finally {
    forget();
    closeQuietly(session);
  }
}

/** A session that cannot be closed has lost its connection, which the query has reported. */
export const closeQuietly = (session: Session): void => void session.close().catch(() => undefined);

/** Rows of one statement in a transaction. */
export const runStatement = async (transaction: Runner, text: string, params: Parameters): Promise<Rows> =>
  toRows((await transaction.run(text, toDriverParameters(params))).records);

function toRows(records: readonly { toObject(): Record<string, unknown> }[]): Rows {
  try {
    return records.map((record) => toPlainRow(record.toObject()));
  } catch (error) {
    throw new QueryFailedError(`the rows are not plain: ${(error as Error).message}`, { cause: error });
  }
}

/** Tries again after a transient failure, with growing pauses, while the caller waits. */
export async function repeatTransient<Result>(
  attempt: () => Promise<Result>,
  deadline: Deadline,
): Promise<Result> {
  for (let count = 1; ; count += 1) {
    try {
      const ending = deadline.ending();
      if (ending !== null) throw ending;
      return await attempt();
    } catch (error) {
      const pauseMs = firstPauseMs * 2 ** (count - 1) * (0.5 + Math.random());
      if (!isTransient(error) || count === maxAttempts || deadline.remainingMs() < pauseMs) throw error;
      await deadline.race(sleep(pauseMs));
    }
  }
}
