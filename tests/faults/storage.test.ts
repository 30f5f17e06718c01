import { cp, mkdtemp, open, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { faultRounds } from '../support/fault-rounds.ts';
import { importVersion } from '../support/import-into.ts';
import { createRandom } from '../support/random.ts';
import { recordFigures } from '../support/record-figures.ts';
import { startService } from '../support/service-process.ts';
import { canMountDisks, createSmallDisk, type SmallDisk } from '../support/small-disk.ts';
import { findServedVersion, writeVersionedDataset } from '../support/versioned-dataset.ts';

const rounds = faultRounds() * 2;
const seed = Number(process.env['FAULT_SEED'] ?? Date.now() % 100_000);
const nobody = 65_534;
const canMount = canMountDisks();
if (!canMount)
  console.log('left out: full and read-only disks (they need root, and that file systems may be mounted)');

/** A refusal that says in both languages what is wrong and what to do. */
const storageFailed = (en: RegExp, zh: RegExp): unknown =>
  expect.objectContaining({
    code: 'STORAGE_FAILED',
    message: expect.stringMatching(en) as unknown,
    messageZh: expect.stringMatching(zh) as unknown,
  });

interface Serving {
  readonly app: App;
  readonly address: string;
}

async function serve(graph: string): Promise<Serving> {
  const settings = { GRAPH_URL: `embedded:${graph}`, SEED_DIR: 'none', PORT: '0' };
  const app = await createApp(loadConfig(settings), { log: pino({ level: 'silent' }) });
  const address = await app.listen();
  await app.prepare();
  return { app, address };
}

describe.runIf(inject('engines').includes('embedded'))('the storage of the embedded engine', () => {
  let work = '';
  let dataset = '';
  beforeAll(async () => {
    work = await mkdtemp(join(tmpdir(), 'chain-atlas-storage-'));
    dataset = join(work, 'dataset');
  });
  afterAll(() => rm(work, { recursive: true, force: true }));

  describe.skipIf(!canMount)('on a small disk', () => {
    let disk: SmallDisk;
    beforeEach(() => {
      disk = createSmallDisk(8);
    });
    afterEach(() => disk.remove());

    test('that is full: imports say so and change nothing, reads go on, and with space writes work again', async () => {
      const graph = join(disk.folder, 'graph');
      const filler = join(disk.folder, 'filler');
      let { app, address } = await serve(graph);
      let served = { version: 1, firmCount: 300 };
      await importVersion(app.engine, dataset, served);
      const full = storageFailed(/is full: free some space/u, /磁盘已满：请腾出空间/u);

      // A copy of the store that takes over has no room.
      await writeFile(filler, Buffer.alloc(7_000_000)).catch(() => undefined);
      await expect(importVersion(app.engine, dataset, { version: 2, firmCount: 2600 })).rejects.toEqual(full);
      expect(await findServedVersion(address, [served])).toEqual(served);

      // Small imports go into the store itself until there is no room for them either.
      let imports = 0;
      const fill = async (): Promise<void> => {
        for (;;) {
          const next = { version: served.version + 1, firmCount: 300 };
          await importVersion(app.engine, dataset, next);
          served = next;
          imports += 1;
          if (imports === 3) await writeFile(`${filler}-2`, Buffer.alloc(4_000_000)).catch(() => undefined);
        }
      };
      await expect(fill()).rejects.toEqual(full);
      expect(await findServedVersion(address, [served])).toEqual(served);

      // A service that starts on the full disk serves what is there, or says why it does not.
      await app.close();
      const again = await serve(graph).catch((error: unknown) => error);
      if (again instanceof Error) expect(again).toEqual(full);
      else {
        const restarted = again as Serving;
        expect(await findServedVersion(restarted.address, [served])).toEqual(served);
        await restarted.app.close();
      }

      await rm(filler);
      await rm(`${filler}-2`, { force: true });
      ({ app, address } = await serve(graph));
      expect(await findServedVersion(address, [served])).toEqual(served);
      const last = { version: served.version + 1, firmCount: 320 };
      expect(await importVersion(app.engine, dataset, last)).toBe('loaded');
      expect(await findServedVersion(address, [last])).toEqual(last);
      await app.close();
      recordFigures('a full disk', {
        'imports until it was full': imports,
        'a start on the full disk': again instanceof Error ? 'refused' : 'served',
      });
    });

    test('that is read-only: a start says so, and finds the data later', async () => {
      const graph = join(disk.folder, 'graph');
      const { app } = await serve(graph);
      await importVersion(app.engine, dataset, { version: 1, firmCount: 50 });
      await app.close();
      const place = disk.mountReadOnly();
      for (const name of ['graph', 'new'])
        await expect(serve(join(place, name))).rejects.toEqual(
          storageFailed(/mounted read-only.*use another folder/u, /只读.*其他文件夹/u),
        );
      const later = await serve(graph);
      const whole = { version: 1, firmCount: 50 };
      expect(await findServedVersion(later.address, [whole])).toEqual(whole);
      await later.app.close();
    });
  });

  test.skipIf(process.getuid?.() !== 0)(
    'a folder of somebody else: the service says so in both languages',
    async () => {
      const graph = join(work, 'owned');
      await (await serve(graph)).app.close();
      const service = await startService({ GRAPH_URL: `embedded:${graph}` }, { uid: nobody });
      expect(await service.exited).toBe(13);
      await expect.poll(service.output).toMatch(/may not write to .*chown[\s\S]*无权写入/u);
    },
  );

  test(
    `damaged at random places: served whole, rebuilt from the journal where that is needed, or refused by name (seed ${seed})`,
    {
      timeout: 60_000 + rounds * 10_000,
    },
    async () => {
      const random = createRandom(seed);
      const whole = { version: 1, firmCount: 200 };
      const graph = join(work, 'whole');
      const { app } = await serve(graph);
      await importVersion(app.engine, dataset, whole);
      await app.close();
      const files = (await readdir(graph, { recursive: true }))
        .filter((name) => /CURRENT|\.grafeo$|\.jsonl$/u.test(name))
        .sort();
      expect(files).toHaveLength(4);
      const figures = { rounds, seed, 'served as it was': 0, 'rebuilt and served': 0, refused: 0 };
      for (let round = 0; round < rounds; round += 1) {
        const damaged = join(work, `damaged-${round}`);
        await cp(graph, damaged, { recursive: true });
        const name = files[round % files.length] ?? '';
        const how = await damage(join(damaged, name), round, random);
        // Every other time there is nothing from which the store could be rebuilt.
        if (round % 2 === 1 && name !== 'journal.jsonl') await rm(join(damaged, 'journal.jsonl'));
        const opened = await serve(damaged).catch((error: unknown) => error);
        if (opened instanceof Error) {
          expect({ how, opened }).toEqual({
            how,
            opened: storageFailed(
              /(?:damaged|no store).*(?:import|back ?up|rebuild)/su,
              /(?:损坏|没有图谱).*(?:导入|备份|重建)/su,
            ),
          });
          expect(`${how}: ${opened.message}`).toMatch(new RegExp(`: .*${damaged}`, 'u'));
          figures.refused += 1;
        } else {
          const { app: running, address } = opened as Serving;
          expect({ how, found: await findServedVersion(address, [whole]) }).toEqual({ how, found: whole });
          await running.close();
          const isRebuilt = (await readdir(damaged)).some((entry) => entry.startsWith('damaged-'));
          figures[isRebuilt ? 'rebuilt and served' : 'served as it was'] += 1;
        }
        await rm(damaged, { recursive: true });
      }
      recordFigures('files damaged at random places', figures);
      expect(figures['rebuilt and served'] + figures.refused).toBeGreaterThan(0);
    },
  );

  test(
    `the log of the last commits cut off or damaged: nothing acknowledged is lost (seed ${seed})`,
    {
      timeout: 60_000 + rounds * 20_000,
    },
    async () => {
      const random = createRandom(seed);
      const figures = { rounds, seed, served: 0 };
      const graph = join(work, 'killed');
      const whole = { version: 1, firmCount: 200 };
      await writeVersionedDataset(dataset, whole);
      const service = await startService({ GRAPH_URL: `embedded:${graph}`, SEED_DIR: dataset });
      await service.says(/"ready: /u);
      await service.kill(true);
      const logs = (await readdir(graph, { recursive: true })).filter((name) =>
        /store\.grafeo\.wal.*\.log$/u.test(name),
      );
      expect(logs).toHaveLength(1);
      for (let round = 0; round < rounds; round += 1) {
        const damaged = join(work, `cut-${round}`);
        await cp(graph, damaged, { recursive: true });
        const how = await damage(join(damaged, logs[0] ?? ''), 3 * round, random);
        const { app, address } = await serve(damaged);
        expect({ how, found: await findServedVersion(address, [whole]) }).toEqual({ how, found: whole });
        await app.close();
        await rm(damaged, { recursive: true });
        figures.served += 1;
      }
      recordFigures('the log of the last commits damaged', figures);
    },
  );
});

/** Flips a bit, overwrites a page, or cuts the file off, in turn, at a random place. @returns what it did, for messages */
async function damage(
  file: string,
  round: number,
  random: { readonly below: (limit: number) => number },
): Promise<string> {
  const { size } = await stat(file);
  const at = random.below(size);
  const handle = await open(file, 'r+');
  try {
    switch (Math.floor(round / 3) % 3) {
      case 0: {
        const byte = Buffer.alloc(1);
        await handle.read(byte, 0, 1, at);
        await handle.write(Buffer.of((byte[0] ?? 0) ^ (1 << random.below(8))), 0, 1, at);
        return `${file}: a bit flipped at ${at}`;
      }
      case 1: {
        const page = Buffer.from(Array.from({ length: Math.min(4096, size - at) }, () => random.below(256)));
        await handle.write(page, 0, page.length, at);
        return `${file}: a page overwritten at ${at}`;
      }
      default:
        await handle.truncate(at);
        return `${file}: cut off at ${at}`;
    }
  } finally {
    await handle.close();
  }
}
