import { setTimeout as sleep } from 'node:timers/promises';
import { EngineUnavailableError } from '../../domain/errors.ts';
import { type EngineChild, startEngineChild } from './child-process.ts';
import { isLocked, toOpenError } from './errors.ts';
import type { Generation } from './generations.ts';

/** The engine's process, started again whenever it has ended. */
export interface Connection {
  /** The process that answers now; waits while it is being started. */
  child(): Promise<EngineChild>;
  /** Ends the process at once; the next one is started straight away. */
  restart(): Promise<void>;
  /** Lets another process answer, which has its store open, and gives back the one before. */
  replace(child: EngineChild, generation: Generation): Promise<EngineChild> | null;
  generation(): Generation;
  close(): Promise<void>;
}

/** A process that was killed holds its lock until the system has cleaned up. */
const lockPatienceMs = 5000;
const lockPauseMs = 50;
/** After a failure to open, the same answer holds for a second: no storm of processes. */
const failureHoldsMs = 1000;
const closePatienceMs = 10_000;

/** Starts a process with a store open. @throws EngineLockedError, StorageFailedError */
export async function openEngineChild(
  folder: string,
  generation: Generation,
  shuffleUnordered: boolean,
): Promise<EngineChild> {
  const giveUpAt = performance.now() + lockPatienceMs;
  const child = startEngineChild();
  for (;;) {
    try {
      await child.request({ kind: 'open', file: generation.file, shuffleUnordered });
      return child;
    } catch (error) {
      if (!isLocked(error) || performance.now() > giveUpAt) {
        await child.kill();
        throw toOpenError(folder, error);
      }
      await sleep(lockPauseMs);
    }
  }
}

/** Opens the store for good: until `close`, a process that ends is followed by another. */
export async function createConnection(
  folder: string,
  first: Generation,
  shuffleUnordered: boolean,
): Promise<Connection> {
  let generation = first;
  let closed = false;
  let current: Promise<EngineChild> | null = null;

  const forget = (opening: Promise<EngineChild>): void => {
    if (current === opening) current = null;
  };
  const watch = (opening: Promise<EngineChild>, child: EngineChild): void => {
    void child.exited.then(() => {
      if (current !== opening || closed) return;
      current = null;
      // Started before anyone asks; whoever asks gets the failure.
      open().catch(() => undefined);
    });
  };
  const open = (): Promise<EngineChild> => {
    const opening = openEngineChild(folder, generation, shuffleUnordered);
    current = opening;
    opening.then(
      (child) => watch(opening, child),
      () => setTimeout(forget, failureHoldsMs, opening).unref(),
    );
    return opening;
  };

  await open();
  return {
    async child() {
      if (closed) throw new EngineUnavailableError('the engine has been closed');
      return current ?? open();
    },
    async restart() {
      const child = await current;
      await child?.kill();
    },
    replace(child, next) {
      const before = current;
      generation = next;
      const opened = Promise.resolve(child);
      current = opened;
      watch(opened, child);
      return before;
    },
    generation: () => generation,
    async close() {
      if (closed) return;
      closed = true;
      const child = await current?.catch(() => null);
      await child?.close(closePatienceMs);
    },
  };
}
