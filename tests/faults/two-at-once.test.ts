import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { faultRounds } from '../support/fault-rounds.ts';
import { createRandom } from '../support/random.ts';
import { recordFigures } from '../support/record-figures.ts';
import { spawnCommand, waitForExit } from '../support/run-cli.ts';
import { type ServiceProcess, startService } from '../support/service-process.ts';
import {
  findServedVersion,
  type VersionedDataset,
  writeVersionedDataset,
} from '../support/versioned-dataset.ts';

/** Each is three processes: one round in CI. */
const rounds = Math.ceil(faultRounds() / 3);
const seed = Number(process.env['FAULT_SEED'] ?? Date.now() % 100_000);

describe.runIf(inject('engines').includes('embedded'))('two processes and one folder', () => {
  let folder = '';
  let url = '';
  let service: ServiceProcess | null = null;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chain-atlas-two-'));
    url = `embedded:${join(folder, 'graph')}`;
  });
  afterAll(async () => {
    await service?.kill(true);
    await rm(folder, { recursive: true, force: true });
  });
  const serve = async (): Promise<ServiceProcess> => {
    service = await startService({ GRAPH_URL: url });
    await service.says(/"ready: /u);
    return service;
  };
  const startImport = (dataset: string) => {
    const child = spawnCommand(['import', dataset, '--force', '--url', url], { GRAPH_URL: url });
    return { child, exit: waitForExit(child) };
  };
  const writeDataset = async (name: string, dataset: VersionedDataset): Promise<string> => {
    await writeVersionedDataset(join(folder, name), dataset);
    return join(folder, name);
  };

  test('a second service and an import are refused with the id of the first, which goes on', async () => {
    const first = await serve();
    const dataset = await writeDataset('refused', { version: 1, firmCount: 20 });
    const [second, command] = await Promise.all([
      startService({ GRAPH_URL: url }),
      startImport(dataset).exit,
    ]);
    expect(await second.exited).toBe(11);
    expect(command.exitCode).toBe(11);
    for (const text of [second.output(), command.err]) {
      expect(text).toContain(`another process (${first.pid}) uses the graph`);
      expect(text).toMatch(/stop it, use another folder in GRAPH_URL/u);
    }
    expect(second.output()).toContain(`另一进程（进程号 ${first.pid}）正在使用`);
    expect(await findServedVersion(first.address, [{ version: 0, firmCount: 0 }])).toBe('0 firms: ');
    await first.stop();
  });

  test(
    `two imports at once, some given up half-way: one version, whole, and never less than was acknowledged (seed ${seed})`,
    {
      timeout: (rounds + 1) * 90_000,
    },
    async () => {
      const random = createRandom(seed);
      const base = { version: 1, firmCount: 2600 };
      const begin = performance.now();
      expect(await startImport(await writeDataset('base', base)).exit).toMatchObject({ exitCode: 0 });
      const importMs = performance.now() - begin;
      let held: readonly VersionedDataset[] = [base];
      const figures = { rounds, seed, done: 0, locked: 0, 'given up by their client': 0 };
      for (let round = 1; round <= rounds; round += 1) {
        const candidates = [0, 1].map((n) => ({
          version: 10 * round + n,
          firmCount: (n === 0 ? 2600 : 200) + round,
        }));
        const imports = await Promise.all(
          candidates.map(async (dataset, n) => startImport(await writeDataset(`import-${n}`, dataset))),
        );
        // Ctrl-C of one of them, at any time; the other one is left alone.
        const leaver = imports[random.below(2)];
        await sleep(importMs * (random.below(1000) / 1000));
        leaver?.child.kill(random.below(2) === 0 ? 'SIGINT' : 'SIGKILL');
        const results = await Promise.all(imports.map(({ exit }) => exit));
        const hasDone = results.some(({ exitCode }) => exitCode === 0);
        // One that was refused has changed nothing; one that was killed may have been done before it said so.
        const possible = candidates.filter((_, n) => results[n]?.exitCode !== 11);
        for (const { exitCode, signal, err } of results) {
          if (exitCode === 0) figures.done += 1;
          else if (exitCode === 11) figures.locked += 1;
          else {
            figures['given up by their client'] += 1;
            expect(signal !== null || exitCode === 130, `${exitCode} ${err}`).toBe(true);
          }
        }
        const serving = await serve();
        const found = await findServedVersion(serving.address, [...held, ...candidates]);
        expect(hasDone ? possible : [...held, ...possible]).toContainEqual(found);
        await serving.stop();
        held = [found as VersionedDataset];
      }
      recordFigures('two imports at once, one of them given up', figures);
    },
  );
});
