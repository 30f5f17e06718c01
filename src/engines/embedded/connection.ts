import { setTimeout as sleep } from 'node:timers/promises';
import { toClosedError } from '../closed-error.ts';
import { type EngineChild, startEngineChild } from './child-process.ts';
import { ChildGoneError, isLocked, toOpenError } from './errors.ts';
import { type Generation, removeFolder } from './generations.ts';

/** The engine's process, started again whenever it has ended. */
export interface Connection {
  /** The process that answers now; waits while it is being started. */
  child(): Promise<EngineChild>;
  /**
   * Lets another process answer, which has its store open. The one before answers what it has begun; then its process
   * and its generation go.
   */
  replace(child: EngineChild, generation: Generation): void;
  generation(): Generation;
  /** How often the process was started again after it had ended. */
  restarts(): number;
  close(): Promise<void>;
}

/** A process that was killed holds its lock until the system has cleaned up. */
const lockPatienceMs = 5000;
const lockPauseMs = 50;
/** Processes that end while they open a store, before the store is what is wrong. */
const maxStarts = 5;
/** After a failure to open, the same answer holds for a second: no storm of processes. */
const failureHoldsMs = 1000;
const closePatienceMs = 10_000;
/** How long a process that was replaced may go on answering reads that it began. */
const oldReadsPatienceMs = 30_000;

/**
 * Starts a process with a store open. One that ends meanwhile, whoever ended it, is followed by another.
 * @throws EngineLockedError, StorageFailedError
 */
export async function openEngineChild(
  folder: string,
  generation: Generation,
  shuffleUnordered: boolean,
): Promise<EngineChild> {
  const giveUpAt = performance.now() + lockPatienceMs;
  let child = startEngineChild();
  for (let started = 1; ;) {
    try {
      await child.request({ kind: 'open', file: generation.file, shuffleUnordered });
      return child;
    } catch (error) {
      if (isLocked(error) && performance.now() < giveUpAt) {
        await sleep(lockPauseMs);
        continue;
      }
      await child.kill();
      if (!(error instanceof ChildGoneError) || started === maxStarts) throw toOpenError(folder, error);
      child = startEngineChild();
      started += 1;
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
  let opened = 0;
  let current: Promise<EngineChild> | null = null;

  const isClosing = new AbortController();
  const retirements = new Set<Promise<void>>();

  /** Never rejects: a folder that cannot be removed now is removed at the next opening. */
  const retire = async (opening: Promise<EngineChild> | null, previous: Generation): Promise<void> => {
    const child = await opening?.catch(() => null);
    await child?.drain(oldReadsPatienceMs, isClosing.signal);
    await child?.kill();
    await removeFolder(previous.folder).catch(() => undefined);
  };
  const forget = (opening: Promise<EngineChild>): void => {
    if (current === opening) current = null;
  };
  const watch = async (opening: Promise<EngineChild>, child: EngineChild): Promise<void> => {
    await child.exited;
    if (current !== opening || closed) return;
    current = null;
    // Started before anyone asks; whoever asks gets the failure.
    open().catch(() => undefined);
  };
  const open = (): Promise<EngineChild> => {
    opened += 1;
    const opening = openEngineChild(folder, generation, shuffleUnordered);
    current = opening;
    opening.then(
      (child) => void watch(opening, child),
      () => setTimeout(forget, failureHoldsMs, opening).unref(),
    );
    return opening;
  };

  await open();
  return {
    async child() {
      if (closed) throw toClosedError();
      const opening = current ?? open();
      const child = await opening;
      if (!child.hasExited()) return child;
      // Asked in the moment between its end and `watch`.
      return current === opening || current === null ? open() : current;
    },
    replace(child, next) {
      const retirement = retire(current, generation);
      retirements.add(retirement);
      void retirement.finally(() => retirements.delete(retirement));
      generation = next;
      const opening = Promise.resolve(child);
      current = opening;
      void watch(opening, child);
    },
    generation: () => generation,
    restarts: () => opened - 1,
    async close() {
      if (closed) return;
      closed = true;
      isClosing.abort();
      const child = await current?.catch(() => null);
      await child?.close(closePatienceMs);
      await Promise.all(retirements);
    },
  };
}
