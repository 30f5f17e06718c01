import type { EngineSettings } from '../../src/engines/engine-settings.ts';

const testUrls = process.env['GRAPH_TEST_URL']?.split(',').map((url) => url.trim());

/** Neo4j Community has one database, so each worker gets a server of its own; vitest.config.ts has as many workers. */
export const neo4jServerCount = testUrls?.length ?? 2;

export interface Neo4jServers {
  readonly servers: readonly EngineSettings[];
  readonly stop: () => Promise<void>;
}

/** The servers of GRAPH_TEST_URL (several with commas), or containers. */
export async function startNeo4jServers(): Promise<Neo4jServers> {
  if (testUrls !== undefined) {
    const user = process.env['GRAPH_TEST_USER'] ?? 'neo4j';
    const password = process.env['GRAPH_TEST_PASSWORD'] ?? '';
    return {
      servers: testUrls.map((url) => ({ url, user, password, database: 'neo4j' })),
      stop: async () => undefined,
    };
  }
  const { Neo4jContainer } = await import('@testcontainers/neo4j');
  const containers = await Promise.all(
    Array.from({ length: neo4jServerCount }, () =>
      new Neo4jContainer('neo4j:5.26-community')
        .withPassword('chain-atlas')
        // Not by settings of Neo4j: an image whose configuration is not writable does not start with them. Left alone,
        // each server takes a quarter of the machine's memory; and planning hundreds of queries once, the compiler that
        // makes code faster later costs twice what it saves.
        .withEnvironment({ JAVA_TOOL_OPTIONS: '-Xms512m -Xmx1g -XX:TieredStopAtLevel=1' })
        .start(),
    ),
  );
  return {
    servers: containers.map((container) => ({
      url: container.getBoltUri(),
      user: 'neo4j',
      password: 'chain-atlas',
      database: 'neo4j',
    })),
    stop: async () => void (await Promise.all(containers.map((container) => container.stop()))),
  };
}
