import { setTimeout as sleep } from 'node:timers/promises';
import { GraphChangedError, QueryAbortedError } from '../domain/errors.ts';
import { createTurns, type TakeTurn } from '../domain/take-turns.ts';
import type { GraphEngine } from '../graph/engine.ts';

// Of this process, by graph. Writers of other processes are held off by the guard of each write.
const turns = new WeakMap<GraphEngine, TakeTurn>();

const maxAttempts = 3;
const pauseMs = 50;

/**
 * Runs `work`, which reads the graph, plans and carries out: one at a time in this process, so that none plans on what
 * another is changing, and again where a writer of another process came first.
 * @throws GraphChangedError when others came first three times
 */
export async function writeInTurn<Result>(
  engine: GraphEngine,
  work: () => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  const inTurn = turns.get(engine) ?? createTurns();
  turns.set(engine, inTurn);
  return inTurn(() => {
    if (signal?.aborted) throw toGivenUpError();
    return attempt(work);
  });
}

const toGivenUpError = (): QueryAbortedError =>
  new QueryAbortedError('the write was given up before its turn; nothing was changed', {
    messageZh: '写入在轮到之前已取消，数据未变',
  });

async function attempt<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempts = 1; ; attempts += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof GraphChangedError) || attempts === maxAttempts) throw error;
      // Two services that began together should not do so again.
      await sleep(pauseMs * attempts * (1 + Math.random()));
    }
  }
}
