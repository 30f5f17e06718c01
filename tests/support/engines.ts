import { describe, inject } from 'vitest';
import type { GraphEngine } from '../../src/graph/engine.ts';
import { createEngine } from '../../src/engines/create-engine.ts';
import type { EngineSettings } from '../../src/engines/engine-settings.ts';
import { wipeNeo4j } from './wipe-neo4j.ts';

/** An engine that a suite runs on. */
export interface EngineUnderTest {
  readonly name: 'embedded' | 'neo4j';
  /** Opens it with an empty graph; the caller closes it. */
  readonly createFresh: (settings?: Partial<EngineSettings>) => Promise<GraphEngine>;
}

const embedded: EngineUnderTest = {
  name: 'embedded',
  createFresh: (settings) => createEngine({ url: 'embedded:memory', shuffleUnordered: true, ...settings }),
};

const neo4j = (connection: EngineSettings): EngineUnderTest => ({
  name: 'neo4j',
  createFresh: async (settings) => {
    await wipeNeo4j(connection);
    return createEngine({ ...connection, ...settings });
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
export function listEngines(): readonly EngineUnderTest[] {
  const requested = inject('engines');
  const connection = getNeo4j();
  return requested.map((name) => (name === 'neo4j' && connection ? neo4j(connection) : embedded));
}

/** Runs a suite once for each engine that was asked for. */
export function describeEngines(title: string, suite: (engine: EngineUnderTest) => void): void {
  for (const engine of listEngines()) {
    describe(`${title} (${engine.name})`, () => {
      suite(engine);
    });
  }
}
