import type { GeneratedFiles } from './generated-files.ts';
import { readQueryFiles } from './read-query-files.ts';
import { ontology } from '../src/domain/ontology/ontology.ts';
import { renderFamilies, renderHandwritten } from '../src/graph/codegen/render-modules.ts';
import { createFamilies } from '../src/graph/families/create-families.ts';
import { renderQueryFiles } from '../src/graph/query-file.ts';
import { joinQueryFiles } from '../src/graph/query-sources.ts';

const modules = 'src/graph/generated';

/**
 * The query files that follow from the ontology, and the modules of all queries.
 * @throws InvalidCatalogueError for a handwritten file that breaks a rule
 */
export async function generateCypher(root: string): Promise<GeneratedFiles> {
  const families = createFamilies(ontology);
  const handwritten = joinQueryFiles((await readQueryFiles(root)).filter((file) => !file.generated));
  const queryFiles = families.flatMap((source) => [...renderQueryFiles(source)]);
  return {
    files: new Map([
      ...queryFiles.map(([path, content]) => [`cypher/${path}`, content] as const),
      [`${modules}/families.ts`, renderFamilies(families)],
      ...[...renderHandwritten(handwritten)].map(
        ([path, content]) => [`${modules}/${path}`, content] as const,
      ),
    ]),
    folders: ['cypher/generated', modules],
  };
}
