import { resolve } from 'node:path';
import { findDrift } from './generated-files.ts';
import { generators } from './generators.ts';

const root = resolve(import.meta.dirname, '..');
const drifts = [];
for (const generate of generators) drifts.push(...(await findDrift(root, await generate(root))));

for (const { path, kind } of drifts) console.error(`${path}: ${kind}`);
if (drifts.length > 0) {
  console.error(
    `${drifts.length} generated files are stale: run npm run generate and commit what it writes.`,
  );
  process.exitCode = 1;
}
