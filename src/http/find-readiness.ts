import { ChainAtlasError, errorTable } from '../domain/errors.ts';
import type { GraphEngine } from '../graph/engine.ts';
import { listDatasets } from '../graph/generated/datasets.ts';
import type { Readiness } from './register-health.ts';

/** Where a service stands between its start and its end. */
export type ServicePhase = 'loading' | 'serving' | 'draining';

const timeoutMs = 2000;

/** Asks the engine, so that a graph that is away or being loaded by another service shows, too. */
export async function findReadiness(
  engine: Pick<GraphEngine, 'read'>,
  phase: ServicePhase,
): Promise<Readiness> {
  if (phase === 'loading')
    return { ready: false, reason: 'the data is being loaded', reasonZh: '数据正在载入' };
  if (phase === 'draining')
    return { ready: false, reason: 'the service is being shut down', reasonZh: '服务正在关闭' };
  try {
    const rows = await engine.read(listDatasets, {}, { timeoutMs });
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
