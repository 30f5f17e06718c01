import { randomUUID } from 'node:crypto';
import type { Connection } from './connection.ts';
import type { LoadState } from './load-state.ts';
import { applyStagedLoad, keepBeating, rollBackLoad, type StagedLoad, takeLoadOver } from './staged-load.ts';

/** Ends loads whose process has gone: what was only staged is removed, what was begun is finished. */
export interface LoadRecovery {
  /** Looks at a load that is under way, of whatever process. */
  consider(state: LoadState): void;
  /** This process works on a load: it is nobody else's to end. */
  begin(loadId: string): () => void;
  /** Waits for the step under way, and begins none after it. */
  close(): Promise<void>;
}

/** How often the holder of a load must be heard of, in parts of the time after which it counts as gone. */
export const beatsPerSilence = 6;

const lookAgainMs = 1000;

/** `silenceMs`: how long a process may be silent before its load is taken over. */
export function createLoadRecovery(
  connection: Connection,
  silenceMs: number,
  look: () => Promise<void>,
  onEnd: () => void,
): LoadRecovery {
  const ownLoads = new Set<string>();
  let recovering: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;
  let closed = false;

  const lookAgain = (): void => {
    if (closed || timer !== null) return;
    timer = setTimeout(() => {
      timer = null;
      // Whoever asks next meets the same error.
      look().catch(() => undefined);
    }, lookAgainMs).unref();
  };
  const recover = async (state: LoadState, loadId: string): Promise<void> => {
    const load: StagedLoad = { loadId, holder: randomUUID() };
    if (!(await takeLoadOver(connection, load, state.holder))) return;
    const stopBeating = keepBeating(connection, load, silenceMs / beatsPerSilence);
    try {
      if (state.phase === 'STAGING') await rollBackLoad(connection, load);
      else await applyStagedLoad(connection, load, () => undefined);
    } finally {
      stopBeating();
      onEnd();
    }
  };

  return {
    consider(state) {
      const { loadId } = state;
      if (closed || loadId === null || ownLoads.has(loadId)) return;
      if (state.silentMs > silenceMs && recovering === null) {
        // What hinders the recovery, an outage or a full disk, may pass: the next look tries again.
        recovering = recover(state, loadId)
          .catch(() => undefined)
          .finally(() => {
            recovering = null;
          });
      }
      lookAgain();
    },
    begin(loadId) {
      ownLoads.add(loadId);
      return () => {
        ownLoads.delete(loadId);
        onEnd();
      };
    },
    async close() {
      closed = true;
      if (timer !== null) clearTimeout(timer);
      await recovering;
    },
  };
}
