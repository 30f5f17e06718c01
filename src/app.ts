import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { type Logger, pino } from 'pino';
import { openPrincipal } from './access/principal.ts';
import type { Access } from './access/access.ts';
import { readAccess } from './access/read-access.ts';
import { type ApiContext, type ApiServices, createApiContext, type RequestOrigin } from './api/context.ts';
import { createApiServer } from './api/create-api-server.ts';
import { createSchema } from './api/create-schema.ts';
import { createPersistedQueries, type PersistedQueries } from './api/persisted/persisted-queries.ts';
import { readQueryLists } from './api/persisted/read-query-lists.ts';
import { createDatasetStateReader } from './api/dataset-state.ts';
import { createAnswerCache } from './answers/answer-cache.ts';
import { type Config, listPlaces } from './config.ts';
import { loadAtStart } from './dataset/load-at-start.ts';
import { createDocumentTexts } from './documents/document-texts.ts';
import { serviceVersion } from './domain/service-version.ts';
import { createPlaceHider, type HidePlaces } from './domain/hide-places.ts';
import { ontology } from './domain/ontology/ontology.ts';
import { createEngine } from './engines/create-engine.ts';
import { catalogue } from './graph/catalogue.ts';
import type { GraphEngine } from './graph/engine.ts';
import { allowOrigins } from './http/allow-origins.ts';
import { createHttpServer } from './http/create-http-server.ts';
import { type RequestTracker, trackRequests } from './http/drain-server.ts';
import { findReadiness, type ServicePhase } from './http/find-readiness.ts';
import { listen } from './http/listen.ts';
import { observeRequests } from './http/observe-requests.ts';
import { refuseForeignHosts } from './http/refuse-foreign-hosts.ts';
import { registerGraphql } from './http/register-graphql.ts';
import { registerBackup } from './http/register-backup.ts';
import { registerHealth } from './http/register-health.ts';
import { registerMetrics } from './http/register-metrics.ts';
import { registerRateLimit } from './http/limit-rate.ts';
import { createRequestSlots } from './http/request-slots.ts';
import { registerPages } from './http/register-pages.ts';
import { registerReportExports } from './http/register-report-exports.ts';
import { registerSession } from './http/register-session.ts';
import { registerSubgraphExport } from './http/register-subgraph-export.ts';
import { hasJournalFile } from './journal/journal-file.ts';
import { readStoredPosition } from './journal/stored-journal.ts';
import { measureEngine } from './telemetry/measure-engine.ts';
import { measureRootFields } from './telemetry/measure-root-fields.ts';
import {
  countLookups,
  createMetrics,
  type Metrics,
  showAnswerCache,
  showEngineFigures,
  showJournalPosition,
} from './telemetry/metrics.ts';
import { observeOperations } from './telemetry/observe-operations.ts';
import { findScope } from './telemetry/request-scope.ts';
import { startTracing, type Tracing } from './telemetry/tracing.ts';

/** What tests put in place of what the configuration names. */
export interface AppOverrides {
  readonly engine?: GraphEngine;
  readonly log?: Logger;
}

/** Metrics are asked for every few seconds, and do not wait for a busy graph. */
const journalPatienceMs = 1000;

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
  /** Says by `/readyz` that the service ends, and goes on answering for DRAIN_DELAY_MS. */
  readonly announceEnd: () => Promise<void>;
  /** Answers what is under way, for DRAIN_TIMEOUT_MS at most, then lets go of the port and the engine. */
  readonly close: () => Promise<void>;
  /** Listens, prepares, and serves until the signal aborts; whatever happens, it is closed then. */
  readonly run: (signal: AbortSignal) => Promise<void>;
}

/** Puts the service together from its settings; the only place that knows all of its parts. */
export async function createApp(config: Config, overrides: AppOverrides = {}): Promise<App> {
  const log = overrides.log ?? pino({ level: config.logLevel });
  // The store opens in a process of its own; this one reads its files and builds the schema meanwhile.
  const opening = overrides.engine ? Promise.resolve(overrides.engine) : openEngine(config, log);
  // It is awaited below; until then a failure waits.
  opening.catch(() => undefined);
  try {
    const { access, close: closeAccess } = await readAccess(config, log);
    const persistedQueries = await readPersistedQueries(config);
    const tracing = config.tracing && (await startTracing({ ...config.tracing, serviceVersion }));
    const schema = createSchema(ontology);
    const opened = await opening;
    return await assemble(config, { log, access, closeAccess, persistedQueries, tracing, schema, opened });
  } catch (error) {
    // Its process would keep this one alive, which does not serve.
    await opening.then(
      (engine) => engine.close(),
      () => undefined,
    );
    throw error;
  }
}

/** What a service is put together from, open already. */
interface Opened extends Pick<App, 'log'>, Pick<Routes, 'access' | 'persistedQueries' | 'schema'> {
  readonly closeAccess: () => void;
  readonly tracing: Tracing | null;
  readonly opened: GraphEngine;
}

async function assemble(
  config: Config,
  { log, access, closeAccess, persistedQueries, tracing, schema, opened }: Opened,
): Promise<App> {
  const metrics = createMetrics();
  const engine = measureEngine(opened, { metrics, log, slowQueryMs: config.slowQueryMs });
  showEngineFigures(metrics, engine);
  showJournalPosition(metrics, () => readJournalPosition(engine));
  measureRootFields(schema, metrics);
  const services = createServices(config, { engine, access, metrics });
  const hidePlaces = createPlaceHider(listPlaces(config));
  const parts = { config, schema, metrics, persistedQueries };
  const apollo = createApi(config, { ...parts, log, hidePlaces });
  await apollo.start();

  let phase: ServicePhase = 'loading';
  const server = await createHttpServer({ log, hidePlaces, ...config });
  observeRequests(server, metrics, tracing);
  const tracker = trackRequests(server);
  const isReady = () => phase !== 'loading';
  registerHealth(server, () => findReadiness(engine, phase));
  await registerRoutes(server, { ...parts, apollo, services, access, isReady });

  let preparing: Promise<void> = Promise.resolve();
  const prepare = async (signal?: AbortSignal): Promise<void> => {
    await loadAtStart({ engine, log, seedDir: config.seedDir, signal });
    if (phase === 'loading') phase = 'serving';
  };
  const app: App = {
    engine,
    log,
    prepare: (signal) => (preparing = prepare(signal)),
    listen: () => listen(server, config),
    executeOperation: (operation) =>
      apollo.executeOperation(operation, {
        contextValue: createApiContext(services, createLocalOrigin()),
      }),
    announceEnd: async () => {
      // Before the data is loaded nobody was sent here.
      const delayMs = phase === 'serving' ? config.drain.delayMs : 0;
      phase = 'draining';
      await sleep(delayMs);
    },
    close: async () => {
      phase = 'draining';
      await endWork({ tracker, preparing, log, timeoutMs: config.drain.timeoutMs });
      await apollo.stop();
      closeAccess();
      await engine.close();
      await tracing
        ?.stop()
        .catch((err: unknown) => log.warn({ err }, 'the last traces could not be sent to the collector'));
    },
    run: (signal) => runUntilAborted(app, signal),
  };
  return app;
}

function createServices(
  config: Config,
  { engine, access, metrics }: Pick<App, 'engine'> & Pick<Routes, 'access' | 'metrics'>,
): ApiServices {
  const documentTexts = createDocumentTexts(config.documentsDir, countLookups(metrics, 'document-texts'));
  const answers = createAnswerCache({
    maxBytes: config.answerCacheBytes,
    onLookup: countLookups(metrics, 'answers'),
  });
  showAnswerCache(metrics, answers);
  return {
    engine,
    ontology,
    catalogue,
    readDatasetState: createDatasetStateReader({
      documentTexts,
      onVersion: answers.see,
      onLookup: countLookups(metrics, 'dataset-state'),
    }),
    answers,
    documentTexts,
    limits: config.apiLimits,
    questionLimits: config.questionLimits,
    queryTimeoutMs: config.queryTimeoutMs,
    signAddress: access.signAddress,
    writeLimits: config.writeLimits,
    checksCitations: config.documentsDir !== null,
  };
}

async function readJournalPosition(engine: GraphEngine): Promise<number> {
  const { seq } = await readStoredPosition({ engine, signal: AbortSignal.timeout(journalPatienceMs) });
  return seq;
}

const openEngine = (config: Config, log: Logger): Promise<GraphEngine> =>
  createEngine({
    ...config.graph,
    timeoutMs: config.queryTimeoutMs,
    onDamagedStore: (folder, error) => {
      if (!hasJournalFile(folder)) return false;
      log.warn({ folder, reason: error.message }, 'the store is damaged: moved aside, to be rebuilt');
      return true;
    },
  });

function createApi(
  { apiLimits, introspection }: Config,
  {
    schema,
    log,
    metrics,
    hidePlaces,
    persistedQueries,
  }: Pick<Routes, 'schema' | 'metrics' | 'persistedQueries'> &
    Pick<App, 'log'> & { readonly hidePlaces: HidePlaces },
): ApolloServer<ApiContext> {
  return createApiServer({
    schema,
    limits: apiLimits,
    introspection,
    hidePlaces,
    persistedQueries,
    log: {
      error: (...line) => (findScope()?.log ?? log).error(...line),
      info: (...line) => (findScope()?.log ?? log).info(...line),
    },
    createErrorId: () => findScope()?.id ?? randomUUID(),
    plugins: [observeOperations(metrics)],
  });
}

interface Routes {
  readonly config: Config;
  readonly schema: GraphQLSchema;
  readonly apollo: ApolloServer<ApiContext>;
  readonly services: ApiServices;
  readonly access: Access;
  readonly metrics: Metrics;
  readonly persistedQueries: PersistedQueries;
  readonly isReady: () => boolean;
}

async function registerRoutes(server: FastifyInstance, routes: Routes): Promise<void> {
  const { config, schema, access, metrics, services } = routes;
  const { publicPath } = config;
  const { requestsPerMinute, maxHeavyRequests: max, heavyWaitMs: waitMs } = config.clientLimits;
  const limited = { ...routes, slots: createRequestSlots({ max, waitMs }) };
  if (!access.required) refuseForeignHosts(server);
  await allowOrigins(server, config.corsOrigins);
  await registerRateLimit(server, requestsPerMinute);
  if (config.metrics !== 'off') await registerMetrics(server, { metrics, access, readers: config.metrics });
  await registerSession(server, { access, publicPath });
  await registerPages(server, { schema, ontology, publicPath, graphiql: config.graphiql });
  await registerReportExports(server, limited);
  await registerSubgraphExport(server, { ...limited, maxNodes: config.maxExportNodes });
  await registerGraphql(server, {
    ...limited,
    uploads: { ...config.writeLimits, maxBodyBytes: config.maxBodyBytes },
  });
  await registerBackup(server, { ...routes, engine: services.engine });
}

interface WorkUnderWay extends Pick<App, 'log'> {
  readonly tracker: RequestTracker;
  readonly preparing: Promise<void>;
  readonly timeoutMs: number;
}

/** Lets requests and a load end within their time; what is cut off then is logged. */
async function endWork({ tracker, preparing, log, timeoutMs }: WorkUnderWay): Promise<void> {
  const underWay = tracker.countUnderWay();
  if (underWay > 0) log.info({ underWay, timeoutMs }, 'requests under way are answered first');
  // A load that was given up has something to clean away; how it failed is said where it was begun.
  const loadEnds = preparing.catch(() => undefined);
  const limit = new Promise((resolve) => setTimeout(resolve, timeoutMs).unref());
  const [cut] = await Promise.all([tracker.drain(timeoutMs), Promise.race([loadEnds, limit])]);
  if (cut.length > 0) log.warn({ cut, timeoutMs }, 'requests were cut off at DRAIN_TIMEOUT_MS');
}

/** Whoever runs operations in this process: nobody goes away, and nobody waits. */
const createLocalOrigin = (): RequestOrigin => ({
  signal: new AbortController().signal,
  principal: openPrincipal,
  requestId: null,
  enterHeavy: async () => undefined,
});

/** @throws InvalidConfigError for a list of queries that cannot be used */
async function readPersistedQueries({ persistedQueries: { mode, file } }: Config): Promise<PersistedQueries> {
  return createPersistedQueries(mode, mode === 'off' ? new Map() : await readQueryLists(file));
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
    app.log.info('stopping; a second signal ends at once');
    await app.announceEnd();
  } finally {
    await app.close();
  }
  app.log.info('stopped');
}
