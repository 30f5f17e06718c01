import type { TestProject } from 'vitest/node';
import type { EngineSettings } from '../../src/engines/engine-settings.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    engines: readonly ('embedded' | 'neo4j')[];
    neo4j: EngineSettings | null;
  }
}

const known = ['embedded', 'neo4j'] as const;

/** Starts what ENGINES asks for. An engine that was asked for and cannot be had fails the run. */
export default async function startEngines(project: TestProject): Promise<() => Promise<void>> {
  const requested = (process.env['ENGINES'] ?? 'embedded').split(',').map((name) => name.trim());
  const unknown = requested.find((name) => !known.some((engine) => engine === name));
  if (unknown !== undefined) throw new Error(`ENGINES names ${unknown}; it takes ${known.join(' and ')}`);
  const engines = known.filter((name) => requested.includes(name));
  const leftOut = known.filter((name) => !engines.includes(name));
  if (leftOut.length > 0)
    console.log(
      `left out: ${leftOut.join(', ')} (ENGINES=embedded,neo4j adds it; it needs Docker or GRAPH_TEST_URL)`,
    );
  const neo4j = engines.includes('neo4j') ? await startNeo4j() : null;
  project.provide('engines', engines);
  project.provide('neo4j', neo4j?.settings ?? null);
  return async () => neo4j?.stop();
}

async function startNeo4j(): Promise<{ settings: EngineSettings; stop: () => Promise<void> }> {
  const url = process.env['GRAPH_TEST_URL'];
  if (url !== undefined) {
    const settings = {
      url,
      user: process.env['GRAPH_TEST_USER'] ?? 'neo4j',
      password: process.env['GRAPH_TEST_PASSWORD'] ?? '',
      database: 'neo4j',
    };
    return { settings, stop: async () => undefined };
  }
  const { Neo4jContainer } = await import('@testcontainers/neo4j');
  const container = await new Neo4jContainer('neo4j:5.26-community').withPassword('chain-atlas').start();
  return {
    settings: { url: container.getBoltUri(), user: 'neo4j', password: 'chain-atlas', database: 'neo4j' },
    stop: async () => {
      await container.stop();
    },
  };
}
