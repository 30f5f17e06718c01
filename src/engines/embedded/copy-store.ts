import { constants, existsSync } from 'node:fs';
import { copyFile, mkdtemp } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { EngineUnavailableError } from '../../domain/errors.ts';
import type { StoreCopy } from '../../graph/engine.ts';
import { startDeadline } from '../deadline.ts';
import { engineWork } from '../engine-work.ts';
import { ChildGoneError, toQueryError, toStorageError } from './errors.ts';
import { copyPrefix, removeFolder } from './generations.ts';
import { journalName, storeName } from './restore-folder.ts';
import type { Store } from './store.ts';

/** A load may be under way, and is waited for; below the five minutes that clients wait for a first byte. */
const patienceMs = 240_000;

/**
 * Copies store and journal beside them while no write is under way, so that both are of one moment. Writes wait as long
 * as that takes, and not for what is done with the copy.
 */
export async function copyStore(store: Store, signal: AbortSignal | undefined): Promise<StoreCopy> {
  const options = { timeoutMs: patienceMs, ...(signal ? { signal } : {}) };
  const deadline = startDeadline(engineWork.backup, options, patienceMs);
  let folder: string | null = null;
  try {
    const release = await store.writers.acquire(deadline);
    try {
      folder = await mkdtemp(join(store.folder, copyPrefix));
      const files = await copyFiles(store, folder);
      const copied = folder;
      return { files, remove: () => removeFolder(copied) };
    } finally {
      release();
    }
  } catch (error) {
    if (folder !== null) await removeFolder(folder);
    throw toCopyError(store.folder, error);
  } finally {
    deadline.dispose();
  }
}

async function copyFiles(store: Store, folder: string): Promise<StoreCopy['files']> {
  const paths = [join(folder, storeName)];
  await (await store.connection.child()).request({ kind: 'save', file: join(folder, storeName) });
  const journal = join(store.folder, journalName);
  if (existsSync(journal)) {
    paths.push(join(folder, journalName));
    await copyFile(journal, join(folder, journalName), constants.COPYFILE_FICLONE);
  }
  return paths.map((path) => ({ name: basename(path), path }));
}

function toCopyError(folder: string, error: unknown): unknown {
  if (error instanceof ChildGoneError)
    return new EngineUnavailableError('the engine stopped during the copy; nothing was changed, try again', {
      cause: error,
      messageZh: '复制时引擎中断，数据未变；请再试一次',
    });
  return toStorageError(folder, error) ?? toQueryError(folder, 'save', error);
}
