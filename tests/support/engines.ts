import { describe, inject } from 'vitest';
import type { GraphEngine } from '../../src/graph/engine.ts';
import { createEngine } from '../../src/engines/create-engine.ts';
import type { EngineSettings } from '../../src/engines/engine-settings.ts';
import { findSeedStore, isForSeed, markForSeed } from './kept-seed.ts';
import { wipeNeo4j } from './wipe-neo4j.ts';

/** An engine that a suite runs on. */
export interface EngineUnderTest {
  readonly name: 'embedded' | 'neo4j';
  /** Opens it with an empty graph; the caller closes it. */
  readonly createFresh: (settings?: Partial<EngineSettings>) => Promise<GraphEngine>;
}

/** An engine as `describeEngines` gives it. */
export interface SuiteEngine extends EngineUnderTest {
  /**
   * Opens it for a service that loads the seed, where nobody changes the graph afterwards: empty the first time, and
   * from then on as the last one left it, until somebody wants an empty graph. The caller closes it.
   */
  readonly createForSeed: () => Promise<GraphEngine>;
}

const embedded: SuiteEngine = {
  name: 'embedded',
  createFresh: (settings) => createEngine({ url: 'embedded:memory', shuffleUnordered: true, ...settings }),
  createForSeed: () => createEngine({ url: `embedded:${findSeedStore()}`, shuffleUnordered: true }),
};

const neo4j = (connection: EngineSettings): SuiteEngine => ({
  name: 'neo4j',
  createFresh: async (settings) => {
    await wipeNeo4j(connection);
    return createEngine({ ...connection, ...settings });
  },
  createForSeed: async () => {
    if (!isForSeed(connection.url)) {
      await wipeNeo4j(connection);
      markForSeed(connection.url);
    }
    return createEngine(connection);
  },
});

/** The Neo4j that this test file has for itself; null: Neo4j is left out. */
export function getNeo4j(): EngineSettings | null {
  const servers = inject('neo4jServers');
  if (servers.length === 0) return null;
  // Of the workers at work at one time, no two have the same number, and each runs one file.
  const worker = Number(process.env['VITEST_POOL_ID']);
  const server = servers[worker - 1];
  if (server === undefined)
    throw new Error(
      `worker ${worker} has no Neo4j of its own: there are ${servers.length} (vitest.config.ts)`,
    );
  return server;
}

/** The engines that ENGINES asks for. */
export function listEngines(): readonly SuiteEngine[] {
  const requested = inject('engines');
  const connection = getNeo4j();
  return requested.map((name) => (name === 'neo4j' && connection ? neo4j(connection) : embedded));
}

/** Runs a suite once for each engine that was asked for. */
export function describeEngines(title: string, suite: (engine: SuiteEngine) => void): void {
  for (const engine of listEngines()) {
    describe(`${title} (${engine.name})`, () => {
      suite(engine);
    });
  }
}
