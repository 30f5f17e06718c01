import type { BilingualText } from '../../domain/bilingual-text.ts';
import { InvalidInputError } from '../../domain/errors.ts';
import { type CypherQuery, textFor } from '../../graph/cypher-query.ts';
import { type GraphEngine, type QueryOptions, unknownFigures } from '../../graph/engine.ts';
import { type Deadline, startDeadline } from '../deadline.ts';
import { defaultLoadSilenceMs, type EngineSettings } from '../engine-settings.ts';
import { engineWork, toQueryWork } from '../engine-work.ts';
import { toParameters } from '../parameters.ts';
import { applyAtomically } from './apply-atomically.ts';
import { connect, type Connection } from './connection.ts';
import { createLoadRecovery } from './load-recovery.ts';
import { readLoadState } from './load-state.ts';
import { createLoadWatch } from './load-watch.ts';
import { prepareSchema } from './schema.ts';
import type { Store } from './store.ts';
import { createWriteSlots } from './write-slots.ts';
import { runTransaction } from './write.ts';

const closeTimeoutMs = 5000;

/**
 * Opens a Neo4j, a single server or a cluster.
 * @throws EngineUnavailableError, EngineRefusedError, InvalidConfigError
 */
export async function createNeo4jEngine(settings: EngineSettings): Promise<GraphEngine> {
  const connection = await connect(settings);
  const store = createStore(settings, connection);
  try {
    // A load whose process has gone is ended from here on; nobody waits for it.
    await store.watch.look();
  } catch (error) {
    await connection.close();
    throw error;
  }
  return toEngine(store);
}

function createStore(settings: EngineSettings, connection: Connection): Store {
  const look = async () => {
    const deadline = startDeadline(engineWork.loadMarker, {}, connection.timeoutMs);
    try {
      return await readLoadState(connection, deadline);
    } finally {
      deadline.dispose();
    }
  };
  const watch = createLoadWatch(look, (state) => recovery.consider(state));
  const recovery = createLoadRecovery(
    connection,
    settings.loadSilenceMs ?? defaultLoadSilenceMs,
    () => watch.look(),
    () => watch.expire(),
  );
  return { settings, connection, slots: createWriteSlots(connection), watch, recovery };
}

function toEngine(store: Store): GraphEngine {
  const { connection, watch, slots } = store;
  const withDeadline = async <Result>(
    what: BilingualText,
    options: QueryOptions,
    run: (deadline: Deadline) => Promise<Result>,
  ): Promise<Result> => {
    const deadline = startDeadline(what, options, connection.timeoutMs);
    try {
      return await run(deadline);
    } finally {
      deadline.dispose();
    }
  };
  const transact: GraphEngine['transaction'] = (work, options = {}) =>
    withDeadline(engineWork.transaction, options, async (deadline) => {
      await watch.check(deadline);
      return runTransaction(connection, slots, engineWork.transaction, work, deadline);
    });
  return {
    name: 'neo4j',
    capabilities: { cancelsQueries: true, persistent: true, sharedByProcesses: true, dataFolder: null },
    async read<Params, Row>(query: CypherQuery<Params, Row>, params: Params, options: QueryOptions = {}) {
      const values = toParameters(query, params);
      const text = textFor(query, 'neo4j');
      const rows = await withDeadline(toQueryWork(query.name), options, (deadline) =>
        watch.guard(deadline, () =>
          connection.runRepeatable(
            'READ',
            toQueryWork(query.name),
            text,
            values,
            deadline,
            options.bookmarks,
          ),
        ),
      );
      return rows as readonly Row[];
    },
    write: (query, params, options = {}) =>
      withDeadline(toQueryWork(query.name), options, async (deadline) => {
        await watch.check(deadline);
        return runTransaction(
          connection,
          slots,
          toQueryWork(query.name),
          (work) => work.run(query, params),
          deadline,
        );
      }),
    transaction: transact,
    prepareSchema: (statements) => prepareSchema(connection, statements),
    applyAtomically: (statements, options) => applyAtomically(store, statements, options),
    bookmarks: () => connection.bookmarks(),
    figures: () => ({
      ...unknownFigures,
      // The driver shows nothing of its pool; each session takes one connection of it at most.
      sessions: connection.countSessions(),
    }),
    copyStore: () => Promise.reject(toOwnBackupError()),
    close: () => closeStore(store),
  };
}

/** A copy read through queries would not be of one moment, and the server has tools that are. */
const toOwnBackupError = (): InvalidInputError =>
  new InvalidInputError(
    'the data is in Neo4j, which has its own backup: neo4j-admin database dump, or neo4j-admin database backup while it runs (Enterprise); docs/operations.md shows both',
    {
      messageZh:
        '数据在 Neo4j 中，请用它自己的备份：停机时用 neo4j-admin database dump，运行中用 neo4j-admin database backup（企业版）；步骤见 docs/operations.zh.md',
    },
  );

async function closeStore(store: Store): Promise<void> {
  const deadline = startDeadline(engineWork.closing, {}, closeTimeoutMs);
  try {
    await store.recovery.close();
    // Nodes that stay behind are removed by a later write of any process.
    await store.slots.close(deadline).catch(() => undefined);
    await store.connection.close();
  } finally {
    deadline.dispose();
  }
}
