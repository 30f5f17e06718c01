import { randomUUID } from 'node:crypto';
import type { Deadline } from '../deadline.ts';
import { engineWork } from '../engine-work.ts';
import type { Connection } from './connection.ts';

/** The node of the graph where one write at a time leaves its id. */
export interface WriteSlot {
  readonly key: string;
  release(): void;
}

export interface WriteSlots {
  take(deadline: Deadline): Promise<WriteSlot>;
  /** Removes the nodes of this process. */
  close(deadline: Deadline): Promise<void>;
}

/** A node is there before its first write, so that `decideWrite` has something to wait for. */
const createSlot = 'MERGE (write:_Write {key: $key}) SET write.at = timestamp()';
const removeForgotten = 'MATCH (write:_Write) WHERE write.at < timestamp() - 86400000 DELETE write';
const removeOwn = 'MATCH (write:_Write) WHERE write.key STARTS WITH $owner DELETE write';

/** One node for each write that runs at once, used again and again, rather than one for each write. */
export function createWriteSlots(connection: Connection): WriteSlots {
  const owner = randomUUID();
  const free: string[] = [];
  let count = 0;

  const run = (text: string, params: Record<string, string>, deadline: Deadline) =>
    connection.runRepeatable('WRITE', engineWork.writePreparation, text, params, deadline);
  const create = async (deadline: Deadline): Promise<string> => {
    count += 1;
    const key = `${owner}:${count}`;
    if (count === 1) await run(removeForgotten, {}, deadline);
    await run(createSlot, { key }, deadline);
    return key;
  };
  return {
    async take(deadline) {
      const key = free.pop() ?? (await create(deadline));
      return { key, release: () => void free.push(key) };
    },
    async close(deadline) {
      if (count > 0) await run(removeOwn, { owner }, deadline);
    },
  };
}
