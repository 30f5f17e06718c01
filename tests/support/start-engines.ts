import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { EngineSettings } from '../../src/engines/engine-settings.ts';
import { startNeo4jServers } from './neo4j-servers.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    engines: readonly ('embedded' | 'neo4j')[];
    /** One for each worker; `getNeo4j` of engines.ts gives a file its own. Empty: Neo4j is left out. */
    neo4jServers: readonly EngineSettings[];
    /** The folder of kept-seed.ts, which is gone after the run. */
    keptSeeds: string;
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
  const neo4j = engines.includes('neo4j') ? await startNeo4jServers() : null;
  project.provide('engines', engines);
  project.provide('neo4jServers', neo4j?.servers ?? []);
  const keptSeeds = await mkdtemp(join(tmpdir(), 'chain-atlas-kept-seeds-'));
  project.provide('keptSeeds', keptSeeds);
  return async () => {
    await rm(keptSeeds, { recursive: true, force: true });
    await neo4j?.stop();
  };
}
