import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import grafeo from '@grafeo-db/js';
import { isLocked, toLockedError, toOpenError } from './errors.ts';

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
      return openLock(file);
    } catch (error) {
      if (!isLocked(error)) throw toOpenError(folder, error);
      if (performance.now() > giveUpAt) throw toLockedError(folder, error);
      await sleep(pauseMs);
    }
  }
}

function openLock(file: string): () => void {
  try {
    const lock = grafeo.GrafeoDB.create(file);
    return () => lock.close();
  } catch (error) {
    if (!/magic|Serialization|corrupt|truncated/iu.test(String(error))) throw error;
    // Whoever made it was ended half-way. It holds nothing, and each store has a lock of its own besides.
    rmSync(file, { force: true });
    rmSync(`${file}.wal`, { force: true, recursive: true });
    const lock = grafeo.GrafeoDB.create(file);
    return () => lock.close();
  }
}
