import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';

/** A Neo4j that may be emptied and filled. */
export interface Neo4jServer {
  /** What the service takes to find it. */
  readonly env: Readonly<Record<'GRAPH_URL' | 'GRAPH_USER' | 'GRAPH_PASSWORD' | 'GRAPH_DATABASE', string>>;
  readonly driver: Driver;
  readonly version: string;
  readonly stop: () => Promise<void>;
}

const tools = resolve(import.meta.dirname, '../../../shared/tools');

/**
 * The server of BENCH_NEO4J_URL, BENCH_NEO4J_USER and BENCH_NEO4J_PASSWORD, which is EMPTIED; else one that is started
 * beside the project where its tools are; else null.
 */
export async function openNeo4j(name: string): Promise<Neo4jServer | null> {
  const given = process.env['BENCH_NEO4J_URL'];
  const started = given === undefined && existsSync(`${tools}/neo4j-up`) ? startBeside(name) : null;
  const settings =
    given === undefined
      ? started
      : {
          GRAPH_URL: given,
          GRAPH_USER: process.env['BENCH_NEO4J_USER'] ?? 'neo4j',
          GRAPH_PASSWORD: process.env['BENCH_NEO4J_PASSWORD'] ?? '',
          GRAPH_DATABASE: 'neo4j',
        };
  if (settings === null) return null;
  const driver = neo4j.driver(
    settings.GRAPH_URL,
    neo4j.auth.basic(settings.GRAPH_USER, settings.GRAPH_PASSWORD),
    { disableLosslessIntegers: true },
  );
  const { agent } = await driver.getServerInfo();
  return {
    env: settings,
    driver,
    version: agent ?? 'unknown',
    stop: async () => {
      await driver.close();
      if (started !== null) spawnSync(`${tools}/neo4j-down`, [name], { stdio: 'ignore' });
    },
  };
}

function startBeside(name: string): Neo4jServer['env'] {
  const { stdout, status } = spawnSync(`${tools}/neo4j-up`, [name], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`neo4j-up ${name} ended with ${status}`);
  const read = (key: string) => new RegExp(`${key}=['"]?([^'"\n]*)`, 'u').exec(stdout)?.[1] ?? '';
  return {
    GRAPH_URL: read('GRAPH_URL'),
    GRAPH_USER: read('GRAPH_USER'),
    GRAPH_PASSWORD: read('GRAPH_PASSWORD'),
    GRAPH_DATABASE: read('GRAPH_DATABASE'),
  };
}
