import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import { type Logger, pino } from 'pino';
import { openPrincipal } from './access/principal.ts';
import { readAccess } from './access/read-access.ts';
import { type ApiContext, type ApiServices, createApiContext } from './api/context.ts';
import { createApiServer } from './api/create-api-server.ts';
import { createSchema } from './api/create-schema.ts';
import { createDatasetStateReader } from './api/dataset-state.ts';
import { type Config, listPlaces } from './config.ts';
import { createDocumentTexts } from './documents/document-texts.ts';
import { importDataset, serviceOrder } from './dataset/import-dataset.ts';
import { InvalidDatasetError } from './dataset/invalid-dataset-error.ts';
import { prepareGraph } from './dataset/rebuild/prepare-graph.ts';
import { waitForOtherLoads } from './dataset/wait-for-other-loads.ts';
import type { BilingualText } from './domain/bilingual-text.ts';
import { ChainAtlasError, errorTable, InvalidConfigError } from './domain/errors.ts';
import { createPlaceHider } from './domain/hide-places.ts';
import { ontology } from './domain/ontology/ontology.ts';
import { createEngine } from './engines/create-engine.ts';
import { catalogue } from './graph/catalogue.ts';
import type { GraphEngine } from './graph/engine.ts';
import { listDatasets } from './graph/generated/datasets.ts';
import { allowOrigins } from './http/allow-origins.ts';
import { createHttpServer } from './http/create-http-server.ts';
import { trackRequests } from './http/drain-server.ts';
import { refuseForeignHosts } from './http/refuse-foreign-hosts.ts';
import { registerGraphql } from './http/register-graphql.ts';
import { type Readiness, registerHealth } from './http/register-health.ts';
import { registerPages } from './http/register-pages.ts';
import { registerReportExports } from './http/register-report-exports.ts';
import { registerSession } from './http/register-session.ts';
import { registerSubgraphExport } from './http/register-subgraph-export.ts';
import { hasJournalFile } from './journal/journal-file.ts';

/** What tests put in place of what the configuration names. */
export interface AppOverrides {
  readonly engine?: GraphEngine;
  readonly log?: Logger;
}

const readinessTimeoutMs = 2000;

type ExecuteOperation = ApolloServer<ApiContext>['executeOperation'];

/** A service that is built and does nothing yet. */
export interface App {
  readonly engine: GraphEngine;
  readonly log: Logger;
  /** Creates constraints and indexes, brings graph and journal together, and loads the seed where it is newer; requests are answered from then on. */
  readonly prepare: (signal?: AbortSignal) => Promise<void>;
  /** Listens, and gives the address. @throws InvalidConfigError for a port that is in use */
  readonly listen: () => Promise<string>;
  /** Runs one operation as `/graphql` would, without HTTP. */
  readonly executeOperation: (operation: Parameters<ExecuteOperation>[0]) => ReturnType<ExecuteOperation>;
  /** Answers what is under way, then lets go of the port and the engine. */
  readonly close: () => Promise<void>;
  /** Listens, prepares, and serves until the signal aborts; whatever happens, it is closed then. */
  readonly run: (signal: AbortSignal) => Promise<void>;
}

/** Puts the service together from its settings; the only place that knows all of its parts. */
export async function createApp(config: Config, overrides: AppOverrides = {}): Promise<App> {
  const log = overrides.log ?? pino({ level: config.logLevel });
  const { access, close: closeAccess } = await readAccess(config, log);
  const engine =
    overrides.engine ??
    (await createEngine({
      ...config.graph,
      timeoutMs: config.queryTimeoutMs,
      onDamagedStore: (folder, error) => {
        if (!hasJournalFile(folder)) return false;
        log.warn({ folder, reason: error.message }, 'the store is damaged: moved aside, to be rebuilt');
        return true;
      },
    }));
  const schema = createSchema(ontology);
  const requestIds = new AsyncLocalStorage<string>();
  const services: ApiServices = {
    engine,
    ontology,
    catalogue,
    readDatasetState: createDatasetStateReader(),
    documentTexts: createDocumentTexts(config.documentsDir),
    limits: config.apiLimits,
    questionLimits: config.questionLimits,
    queryTimeoutMs: config.queryTimeoutMs,
    signAddress: access.signAddress,
  };
  const hidePlaces = createPlaceHider(listPlaces(config));
  const apollo = createApiServer({
    schema,
    limits: config.apiLimits,
    introspection: config.introspection,
    hidePlaces,
    log,
    createErrorId: () => requestIds.getStore() ?? randomUUID(),
  });
  await apollo.start();

  let isPrepared = false;
  const server = await createHttpServer({ log, hidePlaces, ...config });
  const drain = trackRequests(server);
  if (!access.required) refuseForeignHosts(server);
  await allowOrigins(server, config.corsOrigins);
  registerHealth(server, () => findReadiness(engine, isPrepared));
  await registerSession(server, { access, publicPath: config.publicPath });
  await registerPages(server, { schema, ontology, publicPath: config.publicPath, graphiql: config.graphiql });
  const guarded = { services, access, isReady: () => isPrepared };
  await registerReportExports(server, { schema, ...guarded });
  await registerSubgraphExport(server, { schema, maxNodes: config.maxExportNodes, ...guarded });
  await registerGraphql(server, { apollo, requestIds, ...guarded });

  const app: App = {
    engine,
    log,
    prepare: async (signal) => {
      const stopping = signal ? { signal } : {};
      const onEvent = ({ en }: BilingualText) => log.warn(en);
      const onProgress = logProgress(log);
      const graph = { engine, catalogue, ontology, ...stopping };
      const work = async () => {
        await prepareGraph({ ...graph, order: serviceOrder, onEvent, onProgress });
        if (config.seedDir !== null) await loadSeed(config.seedDir, { engine, log, signal });
      };
      const onWait = () => log.info('another service loads a dataset; this one is ready when that is done');
      await waitForOtherLoads(work, { signal, onWait });
      isPrepared = true;
    },
    listen: () => listen(server, config),
    executeOperation: (operation) =>
      apollo.executeOperation(operation, {
        contextValue: createApiContext(services, {
          signal: new AbortController().signal,
          principal: openPrincipal,
        }),
      }),
    close: async () => {
      await drain(config.queryTimeoutMs);
      await apollo.stop();
      closeAccess();
      await engine.close();
    },
    run: (signal) => runUntilAborted(app, signal),
  };
  return app;
}

async function runUntilAborted(app: App, signal: AbortSignal): Promise<void> {
  const aborted = new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  const start = async () => {
    const address = await app.listen();
    await app.prepare(signal);
    app.log.info(`ready: ${address}`);
    await aborted;
  };
  try {
    await Promise.race([start(), aborted]);
    app.log.info('stopping: requests under way are answered first');
  } finally {
    await app.close();
  }
}

/** @throws InvalidDatasetError for a seed that breaks a rule, or may not be loaded over what is there */
async function loadSeed(
  folder: string,
  { engine, log, signal }: Pick<App, 'engine' | 'log'> & { readonly signal: AbortSignal | undefined },
): Promise<void> {
  const stopping = signal ? { signal } : {};
  const result = await importDataset({ engine, catalogue, ontology, folder, onlyIfNewer: true, ...stopping });
  switch (result.status) {
    case 'invalid':
      throw new InvalidDatasetError(folder, result.issues);
    case 'refused':
      throw new InvalidDatasetError(folder, [], result.plan.refusals);
    case 'current':
      log.info({ folder }, `the graph has ${result.manifest.id} ${result.version}; nothing to load`);
      return;
    case 'unchanged':
    case 'planned':
    case 'loaded': {
      const { manifest, previousVersion, entities, relations } = result.plan;
      const changes = `${entities.length} entities and ${relations.length} relations`;
      const before = previousVersion === null ? '' : ` in place of ${previousVersion}`;
      log.info({ folder }, `loaded ${manifest.id} ${manifest.version}${before}: ${changes}`);
    }
  }
}

/** Says every ten percent how far a rebuild is. */
function logProgress(log: Logger): (phase: string, done: number, total: number) => void {
  let last = 0;
  return (phase, done, total) => {
    const tenths = total === 0 ? 0 : Math.floor((10 * done) / total);
    if (tenths > last) log.info({ phase, done, total }, `rebuilding the graph: ${tenths * 10} %`);
    last = tenths;
  };
}

async function findReadiness(engine: GraphEngine, isPrepared: boolean): Promise<Readiness> {
  if (!isPrepared) return { ready: false, reason: 'the data is being loaded', reasonZh: '数据正在载入' };
  try {
    const rows = await engine.read(listDatasets, {}, { timeoutMs: readinessTimeoutMs });
    return {
      ready: true,
      datasets: rows.map(({ dataset }) => `${dataset['id'] as string}@${dataset['version'] as string}`),
    };
  } catch (error) {
    if (!(error instanceof ChainAtlasError)) throw error;
    const reason = errorTable[error.code].graphql;
    return { ready: false, reason, reasonZh: `图谱暂时无法应答（${reason}）` };
  }
}

async function listen(server: FastifyInstance, { host, port }: Config): Promise<string> {
  try {
    return await server.listen({ host, port });
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause;
    const reason = describeListenFailure(String(cause.code), { host, port });
    throw reason === null ? cause : new InvalidConfigError(reason.en, { cause, messageZh: reason.zh });
  }
}

function describeListenFailure(
  code: string,
  { host, port }: Pick<Config, 'host' | 'port'>,
): BilingualText | null {
  const reasons: Readonly<Record<string, BilingualText>> = {
    EADDRINUSE: {
      en: `PORT=${port}: another program listens on ${host}:${port}; stop it, or set PORT to a free one`,
      zh: `PORT=${port}：${host}:${port} 已被其他程序占用；请停止该程序，或把 PORT 设为空闲端口`,
    },
    EACCES: {
      en: `PORT=${port}: this user may not listen on ${host}:${port}; set PORT to 1024 or higher`,
      zh: `PORT=${port}：当前用户无权监听 ${host}:${port}；请把 PORT 设为 1024 或更大`,
    },
    EADDRNOTAVAIL: {
      en: `HOST=${host}: this machine does not have that address; set HOST to one of its own`,
      zh: `HOST=${host}：本机没有这个地址；请把 HOST 设为本机地址`,
    },
    ENOTFOUND: {
      en: `HOST=${host}: there is no such name; set HOST to an address of this machine`,
      zh: `HOST=${host}：没有这个主机名；请把 HOST 设为本机地址`,
    },
  };
  return reasons[code] ?? null;
}
