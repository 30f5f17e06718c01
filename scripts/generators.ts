import { generateCypher } from './generate-cypher.ts';
import { generateOperations } from './generate-operations.ts';
import { generateResolverTypes } from './generate-resolver-types.ts';
import { generateSdl } from './generate-sdl.ts';
import type { GeneratedFiles } from './generated-files.ts';

/** Everything that `npm run generate` writes and `npm run check:generated` compares, in the order of writing. */
export const generators: readonly ((root: string) => Promise<GeneratedFiles>)[] = [
  generateCypher,
  generateSdl,
  generateResolverTypes,
  // After the schema, which it reads from disk.
  generateOperations,
];
