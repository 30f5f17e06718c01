import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Neo4jServer } from '../environment/neo4j.ts';
import { startAtlas, startPeer } from '../environment/service.ts';
import { compareWithPeer, connectionCounts, type PeerComparison } from '../measures/against-peer.ts';
import type { Options } from '../options.ts';
import { questions } from '../questions/all-questions.ts';
import type { Landmarks } from '../questions/question.ts';
import { asRatio, inMs, type Table } from '../report/table.ts';

const folder = resolve(import.meta.dirname, '../peer');

/** The service against `@neo4j/graphql` over the same Neo4j. */
export async function againstPeer(
  { rounds, seconds }: Options,
  { env }: Neo4jServer,
  landmarks: Landmarks,
): Promise<Table> {
  if (!existsSync(`${folder}/node_modules`)) {
    const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: folder, stdio: 'inherit' });
    if (status !== 0) throw new Error('npm ci in bench/peer failed');
  }
  const results: PeerComparison[] = [];
  const atlas = await startAtlas(env);
  const peer = await startPeer(env);
  try {
    for (const question of questions) {
      const result = await compareWithPeer(question, { atlas, peer, landmarks, rounds, seconds });
      if (result !== null) results.push(result);
    }
  } finally {
    await peer.stop();
    await atlas.stop();
  }
  return {
    title: 'Against @neo4j/graphql 7',
    note: 'Goal: at least twice as fast, and at least twice as many answers a second. Above 1 the service is ahead. Caches are off.',
    columns: [
      'question',
      'rows',
      'service median ms',
      'peer median ms',
      'times as fast',
      ...connectionCounts.map((connections) => `times as many at ${connections}`),
    ],
    rows: results.map(({ question, rows, atlas: own, peer: other, speedUp, loads }) => [
      question,
      String(rows),
      inMs(own.medianMs),
      inMs(other.medianMs),
      asRatio(speedUp),
      ...loads.map(
        ({ throughputRatio, atlasPerSecond, peerPerSecond }) =>
          `${asRatio(throughputRatio)} (${atlasPerSecond.toFixed(0)} : ${peerPerSecond.toFixed(0)})`,
      ),
    ]),
  };
}
