import { ChainAtlasError } from '../domain/errors.ts';
import type { GraphEngine } from '../graph/engine.ts';
import type { Metrics } from './metrics.ts';
import { findScope, type TelemetryLog } from './request-scope.ts';

export interface MeasureEngineOptions {
  readonly metrics: Metrics;
  /** For queries of no request. */
  readonly log: TelemetryLog;
  /** A query that takes longer is logged by its name. */
  readonly slowQueryMs: number;
}

/** The code of an error for a label; errors that are not ours are one. */
const toErrorCode = (error: unknown): string =>
  error instanceof ChainAtlasError ? error.code : 'UNEXPECTED';

/** An engine whose queries and loads are measured, traced, and logged when they are slow; never with their parameters. */
export function measureEngine(engine: GraphEngine, options: MeasureEngineOptions): GraphEngine {
  const { metrics } = options;
  const measured = async <Row>(
    query: string,
    run: () => Promise<readonly Row[]>,
  ): Promise<readonly Row[]> => {
    const scope = findScope();
    const span = scope?.span?.startChild(query, 'client', {
      'db.system.name': engine.name === 'neo4j' ? 'neo4j' : 'grafeo',
      'db.operation.name': query,
    });
    const beganAt = performance.now();
    const end = (): number => {
      const ms = performance.now() - beganAt;
      metrics.queryDuration.observe({ query }, ms / 1000);
      if (ms > options.slowQueryMs) metrics.slowQueries.inc({ query });
      return ms;
    };
    const logSlow = (ms: number, outcome: object): void => {
      if (ms <= options.slowQueryMs) return;
      (scope?.log ?? options.log).warn({ query, ms: Math.round(ms), ...outcome }, 'a slow query');
    };
    try {
      const rows = await run();
      metrics.queryRows.inc({ query }, rows.length);
      logSlow(end(), { rows: rows.length });
      span?.end({ 'db.response.returned_rows': rows.length });
      return rows;
    } catch (error) {
      const code = toErrorCode(error);
      metrics.engineErrors.inc({ code });
      logSlow(end(), { code });
      span?.end({}, code);
      throw error;
    }
  };
  return {
    ...engine,
    read: (query, params, given) => measured(query.name, () => engine.read(query, params, given)),
    write: (query, params, given) => measured(query.name, () => engine.write(query, params, given)),
    transaction: (work, given) =>
      engine.transaction(
        (transaction) =>
          work({ run: (query, params) => measured(query.name, () => transaction.run(query, params)) }),
        given,
      ),
    applyAtomically: measureLoads(engine, metrics),
  };
}

/** Loads: how far, how long, and how they ended. */
function measureLoads(engine: GraphEngine, metrics: Metrics): GraphEngine['applyAtomically'] {
  return async (statements, given) => {
    const beganAt = performance.now();
    metrics.importsRunning.inc();
    metrics.importFactsDone.set(0);
    metrics.importFactsTotal.set(given.changeCount);
    const end = (outcome: string): void => {
      metrics.importsRunning.dec();
      metrics.importLastDuration.set((performance.now() - beganAt) / 1000);
      metrics.importLastEnd.set({ outcome }, Date.now() / 1000);
      metrics.imports.inc({ outcome });
    };
    try {
      await engine.applyAtomically(statements, {
        ...given,
        onProgress: (done, total) => {
          metrics.importFactsDone.set(done);
          given.onProgress?.(done, total);
        },
      });
      end('OK');
    } catch (error) {
      metrics.engineErrors.inc({ code: toErrorCode(error) });
      end(toErrorCode(error));
      throw error;
    }
  };
}
