import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { zipSync } from 'fflate';
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

const rounds = faultRounds() * 2;
const seed = Number(process.env['FAULT_SEED'] ?? Date.now() % 100_000);
const token = 'a-token-of-the-test-that-uploads';
const headers = { authorization: `Bearer ${token}` };

describe.runIf(inject('engines').includes('embedded'))(
  `uploads at once, and clients that leave (seed ${seed})`,
  () => {
    let folder = '';
    let service: ServiceProcess;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'chain-atlas-uploads-'));
      const hash = createHash('sha256').update(token).digest('hex');
      await writeFile(
        join(folder, 'tokens'),
        `${hash} scopes=write created=2026-01-01T00:00:00Z expires=- name=tester\n`,
      );
      service = await startService({
        GRAPH_URL: `embedded:${join(folder, 'graph')}`,
        ACCESS_TOKENS_FILE: join(folder, 'tokens'),
      });
      await service.says(/"ready: /u);
    });
    afterAll(async () => {
      await service.stop();
      await rm(folder, { recursive: true, force: true });
    });

    const zip = async (dataset: VersionedDataset): Promise<Uint8Array> => {
      const place = join(folder, 'dataset');
      await writeVersionedDataset(place, dataset);
      const files: Record<string, Uint8Array> = {};
      for (const name of await readdir(place, { recursive: true }))
        if ((await stat(join(place, name))).isFile()) files[name] = await readFile(join(place, name));
      return zipSync(files);
    };
    /** True when it was acknowledged, false when it was refused for coming second; null when the client has left. */
    const upload = async (archive: Uint8Array, signal?: AbortSignal): Promise<boolean | null> => {
      const query =
        'mutation ($archive: Upload!) { importDataset(archive: $archive, force: true) { applied userErrors { code message } } }';
      const form = new FormData();
      form.set('operations', JSON.stringify({ query, variables: { archive: null } }));
      form.set('map', JSON.stringify({ 0: ['variables.archive'] }));
      form.set('0', new Blob([archive]), 'archive.zip');
      try {
        const response = await fetch(`${service.address}/graphql`, {
          method: 'POST',
          headers: { ...headers, 'apollo-require-preflight': 'true' },
          body: form,
          ...(signal && { signal }),
        });
        const { data, errors } = (await response.json()) as {
          data: { importDataset: { applied: boolean } } | null;
          errors?: { message: string; extensions: { code: string } }[];
        };
        if (errors !== undefined) throw new Error(JSON.stringify(errors));
        return data?.importDataset.applied ?? false;
      } catch (error) {
        if (signal?.aborted === true) return null;
        throw error;
      }
    };

    test(
      'one version, whole, and what was acknowledged; the service goes on',
      { timeout: (rounds + 1) * 60_000 },
      async () => {
        const random = createRandom(seed);
        const first: VersionedDataset = { version: 1, firmCount: 2600 };
        let held: readonly VersionedDataset[] = [first];
        const begin = performance.now();
        expect(await upload(await zip(first))).toBe(true);
        const uploadMs = performance.now() - begin;
        const figures = { rounds, seed, acknowledged: 0, left: 0 };
        for (let round = 1; round <= rounds; round += 1) {
          const both = [0, 1].map((n) => ({
            version: 10 * round + n,
            firmCount: (n === 0 ? 2600 : 200) + round,
          }));
          const archives = [];
          for (const dataset of both) archives.push(await zip(dataset));
          const leaving = new AbortController();
          const leaver = random.below(2);
          const uploads = archives.map((archive, n) =>
            upload(archive, n === leaver ? leaving.signal : undefined),
          );
          await sleep(uploadMs * (random.below(1000) / 1000));
          leaving.abort();
          const outcomes = await Promise.all(uploads);
          figures.acknowledged += outcomes.filter((outcome) => outcome === true).length;
          figures.left += outcomes.filter((outcome) => outcome === null).length;
          expect(outcomes[1 - leaver]).toBe(true);
          // An upload whose client has left may go on for a moment; then one of them is there, whole.
          await expect
            .poll(() => findServedVersion(service.address, [...held, ...both], headers), {
              timeout: 30_000,
              interval: 300,
            })
            .toEqual(expect.objectContaining({ version: expect.any(Number) as unknown }));
          const found = await findServedVersion(service.address, both, headers);
          expect(both).toContainEqual(found);
          held = both;
        }
        expect((await askService(service.address, '{ stats { datasetVersion } }', {}, headers)).status).toBe(
          200,
        );
        recordFigures('two uploads at once, one client leaves', figures);
      },
    );
  },
);
