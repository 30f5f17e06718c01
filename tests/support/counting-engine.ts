import type { GraphEngine } from '../../src/graph/engine.ts';

/** An engine that notes the name of every query that it reads with. */
export interface CountingEngine {
  readonly engine: GraphEngine;
  /** The names since the last call, in order of name. */
  readonly takeCalls: () => readonly string[];
}

/** Wraps an engine; everything still goes to it. */
export function createCountingEngine(inner: GraphEngine): CountingEngine {
  let calls: string[] = [];
  const engine: GraphEngine = {
    ...inner,
    read: (query, params, options) => {
      calls.push(query.name);
      return inner.read(query, params, options);
    },
  };
  return {
    engine,
    takeCalls: () => {
      const taken = calls.toSorted();
      calls = [];
      return taken;
    },
  };
}
