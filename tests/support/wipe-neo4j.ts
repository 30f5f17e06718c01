import neo4j from 'neo4j-driver';
import type { EngineSettings } from '../../src/engines/engine-settings.ts';

/** Empties a Neo4j that is for tests: nodes, constraints and indexes. */
export async function wipeNeo4j({ url, user, password, database }: EngineSettings): Promise<void> {
  const driver = neo4j.driver(url, neo4j.auth.basic(user ?? 'neo4j', password ?? ''));
  const target = { database: database ?? 'neo4j' };
  try {
    await driver.executeQuery('MATCH (n) DETACH DELETE n', {}, target);
    const constraints = await driver.executeQuery('SHOW CONSTRAINTS YIELD name', {}, target);
    for (const record of constraints.records)
      await driver.executeQuery(`DROP CONSTRAINT \`${String(record.get('name'))}\``, {}, target);
    const indexes = await driver.executeQuery(
      "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'",
      {},
      target,
    );
    for (const record of indexes.records)
      await driver.executeQuery(`DROP INDEX \`${String(record.get('name'))}\``, {}, target);
  } finally {
    await driver.close();
  }
}
