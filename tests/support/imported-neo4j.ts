import { setTimeout as sleep } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import { GenericContainer, Wait } from 'testcontainers';
import type { EngineSettings } from '../../src/engines/engine-settings.ts';

const image = 'neo4j:5.26-community';
const password = 'chain-atlas';
const boltPort = 7687;

/** A server whose data `neo4j-admin database import` has made, by the script of an export, and before it started. */
export async function startImportedNeo4j(
  folder: string,
): Promise<{ readonly settings: EngineSettings; readonly stop: () => Promise<void> }> {
  const container = await new GenericContainer(image)
    .withEnvironment({
      NEO4J_AUTH: `neo4j/${password}`,
      JAVA_TOOL_OPTIONS: '-Xms512m -Xmx1g -XX:TieredStopAtLevel=1',
    })
    .withCopyDirectoriesToContainer([{ source: folder, target: '/first-load' }])
    // The image's own entry point runs it as the user of the server.
    .withCommand(['bash', '-c', 'sh /first-load/import.sh && exec /startup/docker-entrypoint.sh neo4j'])
    .withExposedPorts(boltPort)
    .withWaitStrategy(Wait.forLogMessage(/Started\./u))
    .withStartupTimeout(100_000)
    .start();
  const url = `bolt://${container.getHost()}:${container.getMappedPort(boltPort)}`;
  const settings = { url, user: 'neo4j', password, database: 'neo4j' };
  await waitForAnswer(settings);
  return { settings, stop: async () => void (await container.stop()) };
}

async function waitForAnswer({ url, user, password: secret }: EngineSettings): Promise<void> {
  const driver = neo4j.driver(url, neo4j.auth.basic(user ?? '', secret ?? ''));
  try {
    for (let attempts = 0; attempts < 100; attempts += 1) {
      const answers = await driver.verifyConnectivity().then(
        () => true,
        () => false,
      );
      if (answers) return;
      await sleep(200);
    }
    throw new Error(`${url} does not answer`);
  } finally {
    await driver.close();
  }
}
