import { resolve } from 'node:path';
import { InvalidInputError } from '../domain/errors.ts';
import { restoreFolder, type RestoreOptions } from './embedded/restore-folder.ts';
import type { EngineSettings } from './engine-settings.ts';

/**
 * Puts a copy that `GraphEngine.copyStore` made in the place of the graph that the address names.
 * @throws InvalidInputError where that is no folder, and what `restoreFolder` throws
 */
export async function restoreGraph(
  { url }: Pick<EngineSettings, 'url'>,
  options: RestoreOptions,
): Promise<void> {
  const folder = /^embedded:(.+)$/u.exec(url)?.[1]?.trim();
  if (folder === undefined || folder === 'memory')
    throw new InvalidInputError(
      `GRAPH_URL is ${url}: a backup is restored into a folder, embedded:<folder>; Neo4j has its own way, neo4j-admin database load (docs/operations.md)`,
      {
        messageZh: `GRAPH_URL 为 ${url}：备份只能恢复到文件夹 embedded:<文件夹>；Neo4j 请用 neo4j-admin database load（见 docs/operations.zh.md）`,
      },
    );
  await restoreFolder(resolve(folder), options);
}
