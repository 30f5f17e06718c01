import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Deadline, startDeadline } from '../../src/engines/deadline.ts';
import { createAbandonedQueries } from '../../src/engines/embedded/abandoned-queries.ts';
import type { EngineChild } from '../../src/engines/embedded/child-process.ts';
import { type Connection, createConnection } from '../../src/engines/embedded/connection.ts';
import { findCurrentGeneration } from '../../src/engines/embedded/generations.ts';
import { runRead } from '../../src/engines/embedded/read.ts';
import { createReadSlots } from '../../src/engines/embedded/read-slots.ts';
import type { Store } from '../../src/engines/embedded/store.ts';
import { runTransaction } from '../../src/engines/embedded/write.ts';
import { createWriterQueue } from '../../src/engines/embedded/writer-queue.ts';
import { findItem, increment } from '../support/ad-hoc-query.ts';

/** The moment between a commit and its answer is too short to be hit by chance, so the process is ended in it. */
describe.runIf(inject('engines').includes('embedded'))(
  'a commit of the embedded engine that is not answered',
  () => {
    let folder = '';
    let connection: Connection;
    let store: Store;
    let loseNext: 'answer' | 'commit' | null = null;

    const wrap = (child: EngineChild): EngineChild => ({
      ...child,
      async request(task) {
        const lost = task.kind === 'commit' ? loseNext : null;
        if (lost === null) return child.request(task);
        loseNext = null;
        if (lost === 'answer') await child.request(task);
        await child.kill();
        return child.request(task);
      },
    });
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'chain-atlas-commit-'));
      connection = await createConnection(folder, await findCurrentGeneration(folder), true);
      store = {
        folder,
        settings: { url: `embedded:${folder}` },
        timeoutMs: 20_000,
        connection: { ...connection, child: async () => wrap(await connection.child()) },
        slots: createReadSlots(2),
        abandoned: createAbandonedQueries({ graceMs: 1000, limitMs: 10_000, maxReads: 2 }),
        writers: createWriterQueue(),
      };
    });
    afterAll(async () => {
      await connection.close();
      await rm(folder, { recursive: true, force: true });
    });

    const withDeadline = async <Result>(run: (deadline: Deadline) => Promise<Result>): Promise<Result> => {
      const deadline = startDeadline({ en: 'a test', zh: '测试' }, {}, 20_000);
      return run(deadline).finally(() => deadline.dispose());
    };

    test.each(['answer', 'commit'] as const)(
      '(%s lost) takes effect once, and its rows are given',
      async (lost) => {
        for (let round = 1; round <= 5; round += 1) {
          let attempts = 0;
          loseNext = lost;
          const rows = await withDeadline((deadline) =>
            runTransaction(
              store,
              (transaction) => {
                attempts += 1;
                return transaction.run(increment, { id: lost });
              },
              deadline,
            ),
          );
          expect(rows).toEqual([{ n: round }]);
          // What was committed is not sent again; what was lost before is, as nothing of it took effect.
          expect(attempts).toBe(lost === 'answer' ? 1 : 2);
          expect(await withDeadline((deadline) => runRead(store, findItem, { id: lost }, deadline))).toEqual([
            { n: round },
          ]);
        }
      },
    );
  },
);
