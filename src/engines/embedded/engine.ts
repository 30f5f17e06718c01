import { availableParallelism } from 'node:os';
import type { BilingualText } from '../../domain/bilingual-text.ts';
import { EngineUnavailableError, StoreDamagedError } from '../../domain/errors.ts';
import type { CypherQuery } from '../../graph/cypher-query.ts';
import { makeTemporaryFolder, removeForgottenFolders } from '../../domain/temporary-folders.ts';
import type { GraphEngine, QueryOptions } from '../../graph/engine.ts';
import { type Deadline, startDeadline } from '../deadline.ts';
import { defaultTimeoutMs, type EngineSettings } from '../engine-settings.ts';
import { engineWork, toQueryWork } from '../engine-work.ts';
import { toParameters } from '../parameters.ts';
import { createAbandonedQueries } from './abandoned-queries.ts';
import { applyAtomically } from './apply-atomically.ts';
import { type Connection, createConnection } from './connection.ts';
import { copyStore } from './copy-store.ts';
import { toStorageError } from './errors.ts';
import { lockFolder } from './folder-lock.ts';
import {
  findCurrentGeneration,
  hasGraph,
  removeFolder,
  removeOtherGenerations,
  setStoresAside,
} from './generations.ts';
import { runRead } from './read.ts';
import { createReadSlots } from './read-slots.ts';
import { finishRestore } from './restore-folder.ts';
import { prepareSchema } from './schema.ts';
import type { Store } from './store.ts';
import { createWriterQueue } from './writer-queue.ts';
import { runTransaction } from './write.ts';
import { makeFolder } from './make-folder.ts';

/** A null folder: the graph is gone after `close`. */
export interface EmbeddedEngineSettings extends EngineSettings {
  readonly folder: string | null;
}

const defaultGraceMs = 2000;
const defaultLimitMs = 30_000;
const schemaTimeoutMs = 600_000;

/**
 * Opens the embedded engine, in a process of its own.
 * @throws EngineLockedError, StorageFailedError, or EngineUnavailableError when there is no graph and none may be made
 */
export async function createEmbeddedEngine(settings: EmbeddedEngineSettings): Promise<GraphEngine> {
  if (settings.folder !== null) return openFolder(settings, settings.folder);
  // Also a graph "in memory" is a folder: a process that has to be ended must not lose it.
  await removeForgottenFolders('memory');
  const folder = await makeTemporaryFolder('memory');
  const engine = await openFolder(settings, folder);
  return {
    ...engine,
    capabilities: { ...engine.capabilities, persistent: false, dataFolder: null },
    async close() {
      await engine.close();
      await removeFolder(folder);
    },
  };
}

async function openFolder(settings: EngineSettings, folder: string): Promise<GraphEngine> {
  const releaseFolder = await takeFolder(settings, folder);
  let connection: Connection;
  try {
    await finishRestore(folder);
    connection = await openStore(settings, folder).catch(async (error: unknown) => {
      if (!(error instanceof StoreDamagedError) || settings.onDamagedStore?.(folder, error) !== true)
        throw error;
      await setStoresAside(folder, new Date());
      return openStore(settings, folder);
    });
  } catch (error) {
    releaseFolder();
    throw toStorageError(folder, error) ?? error;
  }
  return toEngine(createStore(settings, folder, connection), releaseFolder);
}

async function openStore(settings: EngineSettings, folder: string): Promise<Connection> {
  const generation = await findCurrentGeneration(folder);
  const connection = await createConnection(folder, generation, settings.shuffleUnordered ?? false);
  await removeOtherGenerations(folder, generation);
  return connection;
}

async function takeFolder(settings: EngineSettings, folder: string): Promise<() => void> {
  try {
    if (settings.createIfMissing === false && !(await hasGraph(folder))) {
      throw new EngineUnavailableError(
        `there is no graph in ${folder}: run \`chain-atlas import <dataset>\` or start the service, which makes one, or correct GRAPH_URL`,
        {
          messageZh: `${folder} 中没有图谱：请运行 \`chain-atlas import <数据集>\` 或启动服务来建立，或更正 GRAPH_URL`,
        },
      );
    }
    await makeFolder(folder);
  } catch (error) {
    throw toStorageError(folder, error) ?? error;
  }
  return lockFolder(folder);
}

function createStore(settings: EngineSettings, folder: string, connection: Connection): Store {
  const readConcurrency = settings.readConcurrency ?? Math.max(2, availableParallelism());
  return {
    folder,
    settings,
    timeoutMs: settings.timeoutMs ?? defaultTimeoutMs,
    connection,
    slots: createReadSlots(readConcurrency),
    abandoned: createAbandonedQueries({
      graceMs: settings.abandonedGraceMs ?? defaultGraceMs,
      limitMs: settings.abandonedLimitMs ?? defaultLimitMs,
      maxReads: readConcurrency,
    }),
    writers: createWriterQueue(),
  };
}

function toEngine(store: Store, releaseFolder: () => void): GraphEngine {
  const withDeadline = async <Result>(
    what: BilingualText,
    options: QueryOptions,
    run: (deadline: Deadline) => Promise<Result>,
  ): Promise<Result> => {
    const deadline = startDeadline(what, options, store.timeoutMs);
    try {
      return await run(deadline);
    } finally {
      deadline.dispose();
    }
  };
  return {
    name: 'embedded',
    capabilities: {
      cancelsQueries: false,
      persistent: true,
      sharedByProcesses: false,
      dataFolder: store.folder,
    },
    async read<Params, Row>(query: CypherQuery<Params, Row>, params: Params, options: QueryOptions = {}) {
      const values = toParameters(query, params);
      const rows = await withDeadline(toQueryWork(query.name), options, (deadline) =>
        runRead(store, query, values, deadline),
      );
      return rows as readonly Row[];
    },
    write: (query, params, options) =>
      withDeadline(toQueryWork(query.name), options ?? {}, (deadline) =>
        runTransaction(store, (transaction) => transaction.run(query, params), deadline),
      ),
    transaction: (work, options) =>
      withDeadline(engineWork.transaction, options ?? {}, (deadline) =>
        runTransaction(store, work, deadline),
      ),
    prepareSchema: (statements) =>
      withDeadline(engineWork.schema, { timeoutMs: schemaTimeoutMs }, (deadline) =>
        prepareSchema(store, statements, deadline),
      ),
    applyAtomically: (statements, options) => applyAtomically(store, statements, options),
    bookmarks: async () => [],
    figures: () => ({
      ...store.slots.figures(),
      ...store.writers.figures(),
      restarts: store.connection.restarts(),
      sessions: null,
    }),
    copyStore: (signal) => copyStore(store, signal),
    async close() {
      await store.connection.close();
      releaseFolder();
    },
  };
}
