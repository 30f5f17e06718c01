import { expect } from 'vitest';
import type { GraphEngine } from '../../src/graph/engine.ts';
import type { EngineUnderTest } from './engines.ts';

/** An engine whose reads can be counted, and held back once they have their rows. */
export interface GatedEngine {
  readonly engineUnderTest: EngineUnderTest;
  /** The engine under the service's own wrapping, for a second service. */
  readonly engine: () => GraphEngine;
  /** Names of the queries that were read since the last call. */
  readonly takeReads: () => readonly string[];
  /** From now on, reads of the query get their rows, and do not give them. */
  readonly hold: (query: string) => void;
  readonly waitForHeld: (count: number) => Promise<void>;
  readonly release: () => void;
}

/** Wraps an engine under test; everything still goes to it. */
export function createGatedEngine(inner: EngineUnderTest): GatedEngine {
  let made: GraphEngine | null = null;
  let heldQuery: string | null = null;
  const held = new Set<() => void>();
  let reads: string[] = [];
  const wrap = (engine: GraphEngine): GraphEngine => ({
    ...engine,
    read: async (query, params, options) => {
      reads.push(query.name);
      const isHeld = query.name === heldQuery;
      const rows = await engine.read(query, params, options);
      if (isHeld)
        await new Promise<void>((resolve) => {
          held.add(resolve);
        });
      return rows;
    },
  });
  return {
    engineUnderTest: {
      name: inner.name,
      createFresh: async (settings) => (made = wrap(await inner.createFresh(settings))),
    },
    engine: () => {
      if (made === null) throw new Error('the engine has not been opened yet');
      return made;
    },
    takeReads: () => {
      const taken = reads;
      reads = [];
      return taken;
    },
    hold: (query) => {
      heldQuery = query;
    },
    waitForHeld: async (count) => {
      await expect.poll(() => held.size, { timeout: 20_000, interval: 5 }).toBe(count);
    },
    release: () => {
      heldQuery = null;
      for (const resume of held) resume();
      held.clear();
    },
  };
}
