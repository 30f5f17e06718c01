import neo4j from 'neo4j-driver';
import type { EngineSettings } from '../../src/engines/engine-settings.ts';
import { catalogue } from '../../src/graph/catalogue.ts';
import { textFor } from '../../src/graph/cypher-query.ts';
import { unmarkForSeed } from './kept-seed.ts';

/** Names of what services make. */
const ownSchema = new Set([
  'load_state_key',
  ...catalogue
    .schemaFor('neo4j')
    .flatMap(
      (statement) => /(?:CONSTRAINT|INDEX) (\w+) IF NOT EXISTS/u.exec(textFor(statement, 'neo4j'))?.[1] ?? [],
    ),
]);

/**
 * Empties a Neo4j that is for tests. Constraints and indexes of the catalogue stay, because every change of them makes
 * the server plan all queries anew, which takes longer than most tests; with one of another origin among them, or with
 * `schemaToo`, all go.
 */
export async function wipeNeo4j(
  { url, user, password, database }: EngineSettings,
  schemaToo = false,
): Promise<void> {
  unmarkForSeed(url);
  const driver = neo4j.driver(url, neo4j.auth.basic(user ?? 'neo4j', password ?? ''));
  const run = (text: string) => driver.executeQuery(text, {}, { database: database ?? 'neo4j' });
  const listNames = async (text: string): Promise<readonly string[]> =>
    (await run(text)).records.map((record) => String(record.get('name')));
  try {
    await run('MATCH (n) DETACH DELETE n');
    const names = await listNames("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'");
    if (!schemaToo && names.every((name) => ownSchema.has(name))) return;
    for (const name of await listNames('SHOW CONSTRAINTS YIELD name'))
      await run(`DROP CONSTRAINT \`${name}\``);
    for (const name of await listNames("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'"))
      await run(`DROP INDEX \`${name}\``);
  } finally {
    await driver.close();
  }
}
