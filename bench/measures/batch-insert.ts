import { createReadStream } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import grafeo from '@grafeo-db/js';
import { parse } from 'csv-parse';
import type { Driver } from 'neo4j-driver';

/** The rows of a dataset as an engine's own batch insert takes them: no validation, no plan, no journal. */
export interface RawRows {
  readonly label: string;
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** Reads the tables of a dataset into memory. */
export async function readRawRows(
  folder: string,
  kind: 'entities' | 'relations',
): Promise<readonly RawRows[]> {
  const files = (await readdir(join(folder, kind))).toSorted();
  return Promise.all(
    files.map(async (file) => {
      const rows: Record<string, string>[] = [];
      for await (const row of createReadStream(join(folder, kind, file)).pipe(
        parse({ columns: true, bom: true }),
      ))
        rows.push(row as Record<string, string>);
      return { label: basename(file, '.csv'), rows };
    }),
  );
}

const batchSize = 5000;

/** UNWIND in batches, as the manual of Neo4j says, into an empty graph with an index on the id. */
export async function insertIntoNeo4j(
  driver: Driver,
  entities: readonly RawRows[],
  relations: readonly RawRows[],
): Promise<number> {
  await driver.executeQuery('CREATE CONSTRAINT raw_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE');
  const begin = performance.now();
  const session = driver.session();
  try {
    for (const { label, rows } of entities)
      for (let at = 0; at < rows.length; at += batchSize)
        await session.executeWrite((transaction) =>
          transaction.run(`UNWIND $rows AS row CREATE (n:Entity:${label}) SET n = row`, {
            rows: rows.slice(at, at + batchSize),
          }),
        );
    for (const { label, rows } of relations)
      for (let at = 0; at < rows.length; at += batchSize)
        await session.executeWrite((transaction) =>
          transaction.run(
            `UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) CREATE (a)-[r:${label}]->(b) SET r = row`,
            { rows: rows.slice(at, at + batchSize) },
          ),
        );
  } finally {
    await session.close();
  }
  return performance.now() - begin;
}

/** Takes everything out of a Neo4j, constraints too. */
export async function emptyNeo4j(driver: Driver): Promise<void> {
  const session = driver.session();
  try {
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS');
    const { records } = await session.run('SHOW CONSTRAINTS YIELD name RETURN name');
    for (const record of records) await session.run(`DROP CONSTRAINT \`${record.get('name') as string}\``);
    const indexes = await session.run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name");
    for (const record of indexes.records) await session.run(`DROP INDEX \`${record.get('name') as string}\``);
  } finally {
    await session.close();
  }
}

/** The bulk calls of the engine's own library, in this process, into a new folder that is removed again. */
export async function insertIntoEmbedded(
  folder: string,
  entities: readonly RawRows[],
  relations: readonly RawRows[],
): Promise<number> {
  await rm(folder, { recursive: true, force: true });
  const database = grafeo.GrafeoDB.create(folder);
  const nodes = new Map<string, number>();
  const begin = performance.now();
  for (const { label, rows } of entities)
    for (let at = 0; at < rows.length; at += batchSize) {
      const batch = rows.slice(at, at + batchSize);
      const made = await database.batchCreateNodesWithProps(['Entity', label], batch);
      batch.forEach((row, index) => nodes.set(row['id'] ?? '', made[index] ?? -1));
    }
  for (const { label, rows } of relations)
    for (let at = 0; at < rows.length; at += batchSize)
      await database.batchCreateEdges(
        rows.slice(at, at + batchSize).map(({ from = '', to = '', ...properties }) => ({
          src: nodes.get(from) ?? -1,
          dst: nodes.get(to) ?? -1,
          type: label,
          properties,
        })),
      );
  await database.executeCypher('CREATE INDEX entity_id IF NOT EXISTS FOR (n:Entity) ON (n.id)');
  database.close();
  const ms = performance.now() - begin;
  await rm(folder, { recursive: true, force: true });
  return ms;
}
