import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { toFileError } from './file-errors.ts';
import type { BackupManifest } from './manifest.ts';
import { readArchive } from './read-archive.ts';

/**
 * Writes the bytes of an archive to a file, reads it back, and only then gives it its name: a backup that was cut off
 * never looks like one.
 * @throws InvalidInputError for bytes that are no whole backup, StorageFailedError; nothing is left behind then
 */
export async function saveArchive(
  archive: Readable,
  file: string,
  signal: AbortSignal,
): Promise<BackupManifest> {
  const partial = `${file}.partial`;
  try {
    await rm(partial, { force: true });
    // Only for this user: a graph may hold what is not public.
    const target = createWriteStream(partial, { flags: 'wx', mode: 0o600, flush: true });
    await pipeline(archive, target, { signal });
    const manifest = await readArchive(partial, null);
    await rename(partial, file);
    await syncFolder(dirname(file));
    return manifest;
  } catch (error) {
    archive.destroy();
    await rm(partial, { force: true });
    throw toFileError(file, error) ?? error;
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
