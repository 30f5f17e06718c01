import autocannon from 'autocannon';
import type { Service } from '../environment/service.ts';
import type { Landmarks, Question } from '../questions/question.ts';
import { expectSame } from './api-overhead.ts';
import { timeInTurn, type Timing } from './time-in-turn.ts';

/** What so many connections at once get. */
export interface Load {
  readonly connections: number;
  readonly atlasPerSecond: number;
  readonly peerPerSecond: number;
  readonly throughputRatio: number;
}

/** One question, asked of the service and of `@neo4j/graphql` over the same Neo4j. */
export interface PeerComparison {
  readonly question: string;
  readonly rows: number;
  readonly atlas: Timing;
  readonly peer: Timing;
  /** How many times as fast as the peer. */
  readonly speedUp: number;
  readonly loads: readonly Load[];
}

interface Parties {
  readonly atlas: Service;
  readonly peer: Service;
  readonly landmarks: Landmarks;
  readonly rounds: number;
  readonly seconds: number;
}

export const connectionCounts = [1, 8, 32];

/** @throws Error where the two give different rows, or an answer under load is none */
export async function compareWithPeer(question: Question, parties: Parties): Promise<PeerComparison | null> {
  const { atlas, peer, landmarks, rounds, seconds } = parties;
  const asked = question.peer;
  if (asked === undefined) return null;
  const variables = question.variables(landmarks);
  const askAtlas = () => atlas.ask(question.api.query, variables);
  const askPeer = () => peer.ask(asked.query, variables);
  const rows = question.api.toRows((await askAtlas()) as never);
  expectSame(`${question.name} (peer)`, rows, asked.toRows((await askPeer()) as never));
  const times = await timeInTurn({ atlas: askAtlas, peer: askPeer }, rounds);
  const loads: Load[] = [];
  for (const connections of connectionCounts) {
    const atlasPerSecond = await load(atlas, question.api.query, variables, connections, seconds);
    const peerPerSecond = await load(peer, asked.query, variables, connections, seconds);
    loads.push({
      connections,
      atlasPerSecond,
      peerPerSecond,
      throughputRatio: atlasPerSecond / peerPerSecond,
    });
  }
  return {
    question: question.name,
    rows: rows.length,
    ...times,
    speedUp: times.peer.medianMs / times.atlas.medianMs,
    loads,
  };
}

async function load(
  service: Service,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  connections: number,
  seconds: number,
): Promise<number> {
  const { requests, non2xx, errors } = await autocannon({
    url: service.graphqlAddress,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
    connections,
    duration: seconds,
  });
  if (non2xx + errors > 0)
    throw new Error(
      `${service.graphqlAddress}: ${non2xx + errors} answers of ${connections} connections failed`,
    );
  return requests.average;
}
