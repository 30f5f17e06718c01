import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folders = ['.', 'questions', 'mutations'];

/** The hand-written SDL of the package, one text for each file, in order of path. */
export function readWrittenSdl(): readonly string[] {
  const root = fileURLToPath(new URL('../../../graphql', import.meta.url));
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.graphql'))
      .toSorted()
      .map((name) => readFileSync(join(root, folder, name), 'utf8')),
  );
}
