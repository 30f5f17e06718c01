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

/** Neo4j Community has one database, so the files that use it run one after another (vitest.config.ts). */
const neo4j = (connection: EngineSettings): EngineUnderTest => ({
  name: 'neo4j',
  createFresh: async (settings) => {
    await wipeNeo4j(connection);
    return createEngine({ ...connection, ...settings });
  },
});

/** The engines that ENGINES asks for. */
export function listEngines(): readonly EngineUnderTest[] {
  const requested = inject('engines');
  const connection = inject('neo4j');
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
