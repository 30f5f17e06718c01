import { cp, rm } from 'node:fs/promises';
import { createEngine } from '../../src/engines/create-engine.ts';
import type { Neo4jServer } from '../environment/neo4j.ts';
import { runOnNeo4j, runThroughPort } from '../environment/run-cypher.ts';
import { startAtlas } from '../environment/service.ts';
import { measureOverhead, type Overhead, type RunCypher } from '../measures/api-overhead.ts';
import type { Options } from '../options.ts';
import { questions } from '../questions/all-questions.ts';
import type { Landmarks } from '../questions/question.ts';
import { asRatio, inMs, type Table } from '../report/table.ts';

/** The API over Neo4j against bare Cypher through the driver. */
export async function overheadOnNeo4j(
  { rounds }: Options,
  { env, driver }: Neo4jServer,
  landmarks: Landmarks,
): Promise<Table> {
  return toTable(
    'The API against bare Cypher: Neo4j',
    'Goal: at most 1.3 for nested reads, at most 1.5 for analyses.',
    await measureAll(env, runOnNeo4j(driver), landmarks, rounds),
  );
}

/** The API over the embedded engine against the same Cypher through the engine's port, on a copy of its store. */
export async function overheadOnEmbedded(
  { rounds }: Options,
  folder: string,
  landmarks: Landmarks,
): Promise<Table> {
  const copy = `${folder}-copy`;
  await rm(copy, { recursive: true, force: true });
  await cp(folder, copy, { recursive: true });
  const engine = await createEngine({ url: `embedded:${copy}` });
  try {
    const env = { GRAPH_URL: `embedded:${folder}` };
    return toTable(
      'The API against the same Cypher through the port: embedded engine',
      'The engine is a process of its own, so both pay for the way there and back.',
      await measureAll(env, runThroughPort(engine), landmarks, rounds),
    );
  } finally {
    await engine.close();
    await rm(copy, { recursive: true, force: true });
  }
}

/** Each question, or why it was not compared. */
async function measureAll(
  env: Readonly<Record<string, string>>,
  runCypher: RunCypher,
  landmarks: Landmarks,
  rounds: number,
): Promise<readonly (Overhead | string)[]> {
  const service = await startAtlas(env);
  const results: (Overhead | string)[] = [];
  try {
    for (const question of questions)
      try {
        results.push(await measureOverhead(question, { service, runCypher, landmarks, rounds }));
      } catch (error) {
        results.push(`${question.name}: ${(error as Error).message.slice(0, 200).replaceAll(/\s+/gu, ' ')}`);
      }
  } finally {
    await service.stop();
  }
  return results;
}

const toTable = (title: string, note: string, results: readonly (Overhead | string)[]): Table => ({
  title,
  note: [
    `${note} Caches are off.`,
    ...results.filter((result) => typeof result === 'string').map((text) => `Not compared: ${text}`),
  ].join('\n\n'),
  columns: ['question', 'kind', 'rows', 'API median ms', 'bare median ms', 'median ratio', 'p95 ratio'],
  rows: results
    .filter((result) => typeof result !== 'string')
    .map(({ question, kind, rows, api, bare, medianRatio, p95Ratio }) => [
      question,
      kind,
      String(rows),
      inMs(api.medianMs),
      inMs(bare.medianMs),
      asRatio(medianRatio),
      asRatio(p95Ratio),
    ]),
});
