import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { ChainAtlasError } from '../domain/errors.ts';
import type { EngineFigures, GraphEngine } from '../graph/engine.ts';

/** Seconds; requests, and what is under them. */
const buckets = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const queryBuckets = [0.001, 0.005, 0.025, 0.1, 0.5, 2.5, 10];

const prefix = 'chain_atlas_';

/** All that the service counts. Labels take names of the service's own, so that no client adds a series. */
export interface Metrics {
  readonly registry: Registry;
  readonly httpRequests: Counter<'route' | 'method' | 'status'>;
  readonly httpDuration: Histogram<'route' | 'method'>;
  readonly httpUnderWay: Gauge;
  readonly operations: Counter<'type' | 'outcome'>;
  readonly fieldDuration: Histogram<'field'>;
  readonly queryDuration: Histogram<'query'>;
  readonly queryRows: Counter<'query'>;
  readonly engineErrors: Counter<'code'>;
  readonly slowQueries: Counter<'query'>;
  readonly importsRunning: Gauge;
  readonly importFactsDone: Gauge;
  readonly importFactsTotal: Gauge;
  readonly importLastDuration: Gauge;
  readonly importLastEnd: Gauge<'outcome'>;
  readonly imports: Counter<'outcome'>;
  readonly cacheLookups: Counter<'cache' | 'result'>;
}

/** Makes the metrics of one service, in a registry of its own. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const counter = <Label extends string>(name: string, help: string, labelNames: readonly Label[] = []) =>
    new Counter<Label>({ name: prefix + name, help, labelNames: [...labelNames], registers });
  const gauge = <Label extends string>(name: string, help: string, labelNames: readonly Label[] = []) =>
    new Gauge<Label>({ name: prefix + name, help, labelNames: [...labelNames], registers });
  const histogram = <Label extends string>(
    name: string,
    help: string,
    labelName: readonly Label[],
    steps = buckets,
  ) =>
    new Histogram<Label>({
      name: prefix + name,
      help,
      labelNames: [...labelName],
      buckets: steps,
      registers,
    });
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    httpRequests: counter('http_requests_total', 'Requests answered.', ['route', 'method', 'status']),
    httpDuration: histogram('http_request_duration_seconds', 'Time to answer a request.', [
      'route',
      'method',
    ]),
    httpUnderWay: gauge('http_requests_under_way', 'Requests that are being answered.'),
    operations: counter('graphql_operations_total', 'GraphQL operations by their first error code, or OK.', [
      'type',
      'outcome',
    ]),
    fieldDuration: histogram('graphql_field_duration_seconds', 'Time of the resolvers of root fields.', [
      'field',
    ]),
    queryDuration: histogram(
      'engine_query_duration_seconds',
      'Time of named queries.',
      ['query'],
      queryBuckets,
    ),
    queryRows: counter('engine_query_rows_total', 'Rows that named queries gave.', ['query']),
    engineErrors: counter('engine_errors_total', 'Queries and loads that failed, by error code.', ['code']),
    slowQueries: counter('engine_slow_queries_total', 'Named queries that took longer than SLOW_QUERY_MS.', [
      'query',
    ]),
    importsRunning: gauge('imports_running', 'Loads under way.'),
    importFactsDone: gauge('import_facts_done', 'Facts written by the load under way, or by the last one.'),
    importFactsTotal: gauge('import_facts', 'Facts that the load under way, or the last one, has to write.'),
    importLastDuration: gauge('import_last_duration_seconds', 'Time that the last load took.'),
    importLastEnd: gauge('import_last_end_timestamp_seconds', 'When the last load ended, by outcome.', [
      'outcome',
    ]),
    imports: counter('imports_total', 'Loads that ended, by outcome: OK or an error code.', ['outcome']),
    cacheLookups: counter('cache_lookups_total', 'Look-ups in a cache: hit or miss.', ['cache', 'result']),
  };
}

const engineGauges: Readonly<Record<keyof EngineFigures, readonly [name: string, help: string]>> = {
  readSlots: ['engine_read_slots', 'Quick reads that may run at once.'],
  readsRunning: ['engine_reads_running', 'Reads that hold a slot.'],
  readsBeside: ['engine_reads_beside', 'Slow reads that run beside the slots.'],
  readsWaiting: ['engine_reads_waiting', 'Reads that wait for a slot.'],
  writesRunning: ['engine_writes_running', 'Writes under way.'],
  writesWaiting: ['engine_writes_waiting', 'Writes that wait for their turn.'],
  restarts: ['engine_restarts', "How often the engine's process was started again."],
  sessions: ['engine_sessions', 'Open sessions of the Neo4j driver; each takes one connection at most.'],
};

/** Shows what the engine has under way, read whenever somebody looks; what it does not know has no metric. */
export function showEngineFigures(
  { registry }: Pick<Metrics, 'registry'>,
  engine: Pick<GraphEngine, 'figures'>,
): void {
  const known = engine.figures();
  for (const [figure, [name, help]] of Object.entries(engineGauges)) {
    const key = figure as keyof EngineFigures;
    if (known[key] === null) continue;
    const gauge = new Gauge({
      name: prefix + name,
      help,
      registers: [],
      collect() {
        this.set(engine.figures()[key] ?? 0);
      },
    });
    registry.registerMetric(gauge);
  }
}

/** What a cache of answers says of itself. */
interface AnswerFigures {
  readonly entries: number;
  readonly bytes: number;
  readonly evictions: number;
}

/** Shows how the cache of answers fares, read whenever somebody looks. */
export function showAnswerCache(
  { registry }: Pick<Metrics, 'registry'>,
  { figures }: { readonly figures: () => AnswerFigures },
): void {
  const show = (name: string, help: string, figure: keyof AnswerFigures): void =>
    registry.registerMetric(
      new Gauge({
        name: prefix + name,
        help,
        registers: [],
        collect() {
          this.set(figures()[figure]);
        },
      }),
    );
  show('answer_cache_entries', 'Answers that are kept.', 'entries');
  show('answer_cache_bytes', 'Memory that kept answers take, as it is estimated.', 'bytes');
  let counted = 0;
  registry.registerMetric(
    new Counter({
      name: `${prefix}answer_cache_evictions_total`,
      help: 'Answers that gave way to others.',
      registers: [],
      collect() {
        const { evictions } = figures();
        this.inc(evictions - counted);
        counted = evictions;
      },
    }),
  );
}

/** Shows how many changes the journal holds; nothing while the graph does not say. */
export function showJournalPosition(
  { registry }: Pick<Metrics, 'registry'>,
  readPosition: () => Promise<number>,
): void {
  const gauge = new Gauge({
    name: `${prefix}journal_position`,
    help: "Number of the journal's last entry.",
    registers: [],
    async collect() {
      this.reset();
      try {
        this.set(await readPosition());
      } catch (error) {
        // The engine's own metrics have counted it; the others are shown all the same.
        if (!(error instanceof ChainAtlasError)) throw error;
        this.remove();
      }
    },
  });
  registry.registerMetric(gauge);
}

/** Counts look-ups of one cache. */
export const countLookups =
  ({ cacheLookups }: Pick<Metrics, 'cacheLookups'>, cache: string) =>
  (isHit: boolean): void =>
    cacheLookups.inc({ cache, result: isHit ? 'hit' : 'miss' });
