import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { askService } from '../support/ask-service.ts';
import { faultRounds } from '../support/fault-rounds.ts';
import { createRandom } from '../support/random.ts';
import { recordFigures } from '../support/record-figures.ts';
import { type ServiceProcess, startService } from '../support/service-process.ts';
import {
  findServedVersion,
  type VersionedDataset,
  writeVersionedDataset,
} from '../support/versioned-dataset.ts';

const rounds = faultRounds();
const seed = Number(process.env['FAULT_SEED'] ?? Date.now() % 100_000);
/** One transaction, and a copy of the store that takes over. */
const sizes = [300, 2600] as const;

describe.runIf(inject('engines').includes('embedded'))(`a service that is killed (seed ${seed})`, () => {
  const random = createRandom(seed);
  let folder = '';
  let dataset = '';
  let service: ServiceProcess | null = null;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chain-atlas-killed-'));
    dataset = join(folder, 'dataset');
  });
  afterAll(async () => {
    await service?.kill(true);
    await rm(folder, { recursive: true, force: true });
  });
  const start = async (seedDir: string): Promise<ServiceProcess> => {
    service = await startService({ GRAPH_URL: `embedded:${join(folder, 'graph')}`, SEED_DIR: seedDir });
    return service;
  };

  /** Asks until the service is gone; every answer that came has to be right. */
  const readUntilGone = async (address: string, { firmCount }: VersionedDataset): Promise<number> => {
    const expected = { status: 200, data: { firms: { totalCount: firmCount } }, errors: [] };
    for (let answers = 0; ; answers += 1) {
      const answer = await askService(address, '{ firms(first: 1) { totalCount } }').catch(() => null);
      if (answer === null) return answers;
      expect(answer).toEqual(expected);
    }
  };

  test(
    'while it imports and answers: the old graph or the new one, never less than it acknowledged, and the next start serves',
    {
      timeout: (rounds + 1) * 90_000,
    },
    async () => {
      // What is acknowledged is kept here, outside of the service.
      let current: VersionedDataset = { version: 1, firmCount: sizes[1] };
      await writeVersionedDataset(dataset, current);
      const first = await start(dataset);
      await first.says(/Server listening/u);
      const listening = performance.now();
      await first.says(/"loaded versioned /u);
      let importMs = performance.now() - listening;
      await first.kill();
      const figures = { rounds, seed, old: 0, new: 0, acknowledged: 0, answers: 0 };
      for (let round = 1; round <= rounds; round += 1) {
        const next = { version: round + 1, firmCount: (sizes[round % 2] ?? 0) + round };
        await writeVersionedDataset(dataset, next);
        const importing = await start(dataset);
        await importing.says(/Server listening/u);
        const begin = performance.now();
        const acknowledgement = importing.says(/"loaded versioned /u);
        // From the first moment to a little after the end; every fourth round waits for the acknowledgement.
        const moment = sleep(importMs * 1.3 * (random.below(1000) / 1000));
        await (round % 4 === 0 ? acknowledgement : Promise.race([moment, acknowledgement]));
        const isAcknowledged = importing.output().includes('loaded versioned ');
        if (isAcknowledged) importMs = performance.now() - begin;
        acknowledgement.catch(() => undefined);
        await importing.kill(random.below(2) === 0);

        const serving = await start('none');
        await serving.says(/"ready: /u);
        const found = await findServedVersion(serving.address, [current, next]);
        expect([current, next]).toContainEqual(found);
        if (isAcknowledged) expect(found).toEqual(next);
        figures.acknowledged += Number(isAcknowledged);
        figures[found === next ? 'new' : 'old'] += 1;
        if (found === next) current = next;
        const readers = [1, 2, 3].map(() => readUntilGone(serving.address, current));
        await sleep(100 + random.below(300));
        await serving.kill(random.below(2) === 0);
        for (const answers of await Promise.all(readers)) figures.answers += answers;
      }
      const last = await start('none');
      await last.says(/"ready: /u);
      expect(await findServedVersion(last.address, [current])).toEqual(current);
      await last.stop();
      expect(figures.answers).toBeGreaterThan(0);
      recordFigures('kill -9 of the service during imports and queries', figures);
    },
  );
});
