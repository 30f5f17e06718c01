import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from './generated-files.ts';
import { InvalidCatalogueError } from '../src/domain/errors.ts';
import { parseQueryFile } from '../src/graph/query-file.ts';
import type { QueryFile } from '../src/graph/query-file.ts';

/**
 * Every query file below `cypher/`, parsed, in order of path.
 * @throws InvalidCatalogueError for a file that is no query
 */
export async function readQueryFiles(root: string): Promise<readonly QueryFile[]> {
  const paths = await listFiles(root, 'cypher');
  return Promise.all(
    paths.map(async (path) => {
      if (!path.endsWith('.cypher'))
        throw new InvalidCatalogueError(`${path}: only query files belong below cypher/`);
      return parseQueryFile(path.slice('cypher/'.length), await readFile(join(root, path), 'utf8'));
    }),
  );
}
