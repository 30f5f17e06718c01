import { resolve } from 'node:path';
import { InvalidConfigError } from '../domain/errors.ts';
import type { GraphEngine } from '../graph/engine.ts';
import { createEmbeddedEngine } from './embedded/engine.ts';
import type { EngineSettings } from './engine-settings.ts';

const neo4jAddress = /^(?:bolt|neo4j)(?:\+s(?:sc)?)?:\/\/[^/]+/u;

/**
 * Opens the engine that the address names; the only place that knows both.
 * @throws InvalidConfigError for an address that names none, and what opening that engine throws
 */
export async function createEngine(settings: EngineSettings): Promise<GraphEngine> {
  const { url } = settings;
  if (url.startsWith('embedded:')) {
    const folder = url.slice('embedded:'.length);
    if (folder === 'memory') return createEmbeddedEngine({ ...settings, folder: null });
    if (folder.trim() !== '') return createEmbeddedEngine({ ...settings, folder: resolve(folder) });
  }
  if (neo4jAddress.test(url)) {
    // Its driver takes a while to load, which a start on the embedded engine need not wait for.
    const { createNeo4jEngine } = await import('./neo4j/engine.ts');
    return createNeo4jEngine(settings);
  }
  throw new InvalidConfigError(
    `GRAPH_URL is ${JSON.stringify(url)}: write embedded:<folder>, embedded:memory, or an address of Neo4j such as bolt://localhost:7687`,
    {
      messageZh: `GRAPH_URL 为 ${JSON.stringify(url)}：请写 embedded:<文件夹>、embedded:memory，或 Neo4j 的地址，如 bolt://localhost:7687`,
    },
  );
}
