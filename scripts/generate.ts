import { resolve } from 'node:path';
import { writeGenerated } from './generated-files.ts';
import { generators } from './generators.ts';

const root = resolve(import.meta.dirname, '..');
for (const generate of generators) {
  const generated = await generate(root);
  const drifts = await writeGenerated(root, generated);
  for (const { path, kind } of drifts) console.log(`${kind === 'left over' ? 'removed' : 'wrote'} ${path}`);
  console.log(`${generate.name}: ${generated.files.size} files, ${drifts.length} of them changed`);
}
