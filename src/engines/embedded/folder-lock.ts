import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import grafeo from '@grafeo-db/js';
import { isLocked, toLockedError, toOpenError, toStorageError } from './errors.ts';

/** The service before this one may need a moment to end its engine. */
const patienceMs = 3000;
const pauseMs = 100;

/**
 * Holds the folder for this process until released, or until the process ends in whatever way. Node has no flock, so
 * the lock is that of an empty store; the engine's process cannot hold it, as it is ended and started anew.
 * @throws EngineLockedError when another process holds it
 */
export async function lockFolder(folder: string): Promise<() => void> {
  const file = join(folder, 'lock.grafeo');
  const giveUpAt = performance.now() + patienceMs;
  for (;;) {
    try {
      const release = openLock(file);
      tellHolder(folder);
      return release;
    } catch (error) {
      if (!isLocked(error)) throw toOpenError(folder, error);
      if (performance.now() > giveUpAt) throw toLockedError(folder, findHolder(folder), error);
      await sleep(pauseMs);
    }
  }
}

const holderFile = (folder: string): string => join(folder, 'lock.pid');

/** Only for the sentence that a second process gets: a folder that takes no more bytes is as well locked without. */
function tellHolder(folder: string): void {
  try {
    writeFileSync(holderFile(folder), `${process.pid}\n`);
  } catch {
    rmSync(holderFile(folder), { force: true });
  }
}

/** The process that holds the folder, as far as it has said so. */
function findHolder(folder: string): number | null {
  try {
    const pid = Number(readFileSync(holderFile(folder), 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

function openLock(file: string): () => void {
  try {
    return takeLock(file);
  } catch (error) {
    if (!/magic|Serialization|corrupt|truncated|damaged/iu.test(String(error))) throw error;
    // Ended half-way by whoever made it, or damaged. It holds nothing, and each store has a lock of its own besides.
    removeLock(file);
    return takeLock(file);
  }
}

function takeLock(file: string): () => void {
  const lock = grafeo.GrafeoDB.create(file);
  return () => {
    try {
      lock.close();
    } catch (error) {
      if (toStorageError(file, error) === null) throw error;
      // It writes a last page, for which a full disk has no room. Without its file, what is still held stops nobody.
      removeLock(file);
    }
  };
}

function removeLock(file: string): void {
  rmSync(file, { force: true });
  rmSync(`${file}.wal`, { force: true, recursive: true });
}
