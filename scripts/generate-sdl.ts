import type { GeneratedFiles } from './generated-files.ts';
import { createSdlFiles } from '../src/api/schema/create-sdl.ts';
import { ontology } from '../src/domain/ontology/ontology.ts';

const folder = 'graphql/generated';
const mark = '# Generated from the ontology by `npm run generate`: do not edit.\n\n';

/** The part of the schema that follows from the ontology, for people and tools to read; the service makes it anew. */
export async function generateSdl(): Promise<GeneratedFiles> {
  const files = Object.entries(createSdlFiles(ontology));
  return { files: new Map(files.map(([name, sdl]) => [`${folder}/${name}`, mark + sdl])), folders: [folder] };
}
