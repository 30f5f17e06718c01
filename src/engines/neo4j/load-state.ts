import type { Deadline } from '../deadline.ts';
import { engineWork } from '../engine-work.ts';
import type { Connection } from './connection.ts';

/**
 * The marker of a load too large for one transaction: one node, which every process looks at. STAGING: batches are
 * being written beside the graph, and nobody is disturbed. APPLYING: the graph is half-way, and nobody may read it.
 */
export interface LoadState {
  readonly phase: 'IDLE' | 'STAGING' | 'APPLYING';
  /** Loads that were finished so far: a read that saw two numbers has seen half a load. */
  readonly loads: number;
  readonly loadId: string | null;
  /** Who works on it. Another process takes over when it has not said anything for a while. */
  readonly holder: string | null;
  readonly silentMs: number;
}

const idle: LoadState = { phase: 'IDLE', loads: 0, loadId: null, holder: null, silentMs: 0 };

const constrain =
  'CREATE CONSTRAINT load_state_key IF NOT EXISTS FOR (state:_LoadState) REQUIRE state.key IS UNIQUE';
const create = "MERGE (state:_LoadState {key: 'load'}) ON CREATE SET state.phase = 'IDLE', state.loads = 0";
const read =
  "MATCH (state:_LoadState {key: 'load'}) RETURN state.phase AS phase, state.loads AS loads, state.loadId AS loadId, state.holder AS holder, timestamp() - coalesce(state.beatAt, 0) AS silentMs";

/** In a load of one transaction: waits for other such loads, and gives a row when no staged load is under way. */
export const joinQueue =
  "MATCH (state:_LoadState {key: 'load'}) SET state.lock = timestamp() WITH state WHERE state.phase = 'IDLE' RETURN state.phase AS phase";

/** The first SET takes the lock; what WITH sees behind it is committed. */
const lock = "MATCH (state:_LoadState {key: 'load'}) SET state.lock = timestamp() WITH state";

export const loadStatements = {
  claim: `${lock} WHERE state.phase = 'IDLE' SET state.phase = 'STAGING', state.loadId = $loadId, state.holder = $holder, state.beatAt = timestamp() RETURN state.loadId AS loadId`,
  takeOver: `${lock} WHERE state.loadId = $loadId AND state.holder = $before SET state.holder = $holder, state.beatAt = timestamp() RETURN state.loadId AS loadId`,
  /** Also tells whether the load is still ours. */
  beat: `${lock} WHERE state.loadId = $loadId AND state.holder = $holder SET state.beatAt = timestamp() RETURN state.loadId AS loadId`,
  startApplying: `${lock} WHERE state.loadId = $loadId AND state.holder = $holder SET state.phase = 'APPLYING', state.beatAt = timestamp() RETURN state.loadId AS loadId`,
  rollBack: `${lock} WHERE state.loadId = $loadId AND state.holder = $holder SET state.phase = 'IDLE', state.loadId = null, state.holder = null RETURN state.phase AS phase`,
  finish: `${lock} WHERE state.loadId = $loadId AND state.holder = $holder SET state.phase = 'IDLE', state.loads = state.loads + 1, state.loadId = null, state.holder = null RETURN state.phase AS phase`,
  /** MERGE, so that it may be repeated when the connection breaks. */
  stage:
    'MERGE (batch:_LoadBatch {loadId: $loadId, seq: $seq}) SET batch.changes = $changes, batch.text = $text, batch.params = $params',
  nextBatch:
    'MATCH (batch:_LoadBatch) WHERE batch.loadId = $loadId WITH batch ORDER BY batch.seq LIMIT 1 RETURN batch.seq AS seq, batch.changes AS changes, batch.text AS text, batch.params AS params',
  removeBatch:
    'MATCH (batch:_LoadBatch) WHERE batch.loadId = $loadId AND batch.seq = $seq DELETE batch RETURN count(batch) AS removed',
  removeBatches:
    'MATCH (batch:_LoadBatch) WHERE batch.loadId = $loadId WITH batch LIMIT 20 DELETE batch RETURN count(batch) AS removed',
} as const;

/** Makes the node that the marker is; safe to run twice, and by two processes at once. */
export async function createLoadState(connection: Connection, deadline: Deadline): Promise<void> {
  await connection.runRepeatable('WRITE', engineWork.loadMarker, constrain, {}, deadline);
  await connection.runRepeatable('WRITE', engineWork.loadMarker, create, {}, deadline);
}

/** Asks the leader, which alone knows the newest state; later reads of this process see at least as much. */
export async function readLoadState(connection: Connection, deadline: Deadline): Promise<LoadState> {
  const [row] = await connection.runRepeatable('WRITE', engineWork.loadMarker, read, {}, deadline);
  return row === undefined ? idle : (row as unknown as LoadState);
}
