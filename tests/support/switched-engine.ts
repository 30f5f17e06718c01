import { loadConfig } from '../../src/config.ts';
import { createEngine } from '../../src/engines/create-engine.ts';
import type { GraphEngine } from '../../src/graph/engine.ts';

/** An engine in memory whose reads can be replaced once the service has started with it. */
export interface SwitchedEngine {
  readonly engine: GraphEngine;
  readonly inner: GraphEngine;
  readonly replaceReads: (read: GraphEngine['read']) => void;
}

/** Makes an empty one. */
export async function createSwitchedEngine(): Promise<SwitchedEngine> {
  const inner = await createEngine(loadConfig({ GRAPH_URL: 'embedded:memory' }).graph);
  let replaced: GraphEngine['read'] | null = null;
  return {
    inner,
    engine: {
      ...inner,
      read: (query, params, options) =>
        replaced === null ? inner.read(query, params, options) : replaced(query, params, options),
    },
    replaceReads: (read) => {
      replaced = read;
    },
  };
}
