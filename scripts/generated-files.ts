import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What one generator writes. Paths are relative to the repository, with `/`. */
export interface GeneratedFiles {
  readonly files: ReadonlyMap<string, string>;
  /** Folders that hold nothing but its files: others that are found there are left over. */
  readonly folders: readonly string[];
}

/** How one file on disk differs from what generating anew gives. */
export interface Drift {
  readonly path: string;
  readonly kind: 'missing' | 'changed' | 'left over';
}

/** Compares what is on disk with what a generator would write, in order of path. */
export async function findDrift(root: string, generated: GeneratedFiles): Promise<readonly Drift[]> {
  const drifts: Drift[] = [];
  for (const [path, content] of generated.files) {
    const onDisk = await readIfThere(join(root, path));
    if (onDisk === undefined) drifts.push({ path, kind: 'missing' });
    else if (onDisk !== content) drifts.push({ path, kind: 'changed' });
  }
  for (const folder of generated.folders)
    for (const path of await listFiles(root, folder))
      if (!generated.files.has(path)) drifts.push({ path, kind: 'left over' });
  return drifts.toSorted((left, right) => (left.path < right.path ? -1 : 1));
}

/** Writes what differs and takes away what is left over; gives what it did. */
export async function writeGenerated(root: string, generated: GeneratedFiles): Promise<readonly Drift[]> {
  const drifts = await findDrift(root, generated);
  for (const { path } of drifts) {
    const content = generated.files.get(path);
    const target = join(root, path);
    if (content === undefined) {
      await rm(target);
      continue;
    }
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
  return drifts;
}

/** Files below a folder, relative to the root, in order; none when there is no such folder. */
export async function listFiles(root: string, folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(root.length + 1)
          .replaceAll('\\', '/'),
      )
      .toSorted();
  } catch (error) {
    if (isNotFound(error)) return [];
    throw error;
  }
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

const isNotFound = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT';
