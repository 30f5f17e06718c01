import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { askService } from '../support/ask-service.ts';
import { faultRounds } from '../support/fault-rounds.ts';
import { createRandom } from '../support/random.ts';
import { recordFigures } from '../support/record-figures.ts';
import { type ServiceProcess, startService } from '../support/service-process.ts';
import { findServedVersion, writeVersionedDataset } from '../support/versioned-dataset.ts';

const rounds = faultRounds();
const seed = Number(process.env['FAULT_SEED'] ?? Date.now() % 100_000);
const token = 'a-token-of-the-test-that-writes';
const whole = { version: 1, firmCount: 100 };

const edit = `mutation ($entities: [EntityInput!]!, $relations: [RelationInput!]!) {
  upsertEntities(entities: $entities, relations: $relations, reason: "a fault test") {
    applied userErrors { path message } entry { seq }
  }
}`;
const readParks =
  '{ parks(first: 5000) { totalCount edges { node { id name areaKm2 partOf { edges { node { id } } } } } } }';

/** A park and the relation that it cannot be without: one edit, of which nobody may see half. */
const parkOf = (n: number) => ({
  entities: [
    {
      id: `park:new-${n}`,
      label: 'PARK',
      name: `新园区${n}`,
      properties: { kind: 'INDUSTRIAL_PARK', areaKm2: n },
      cites: ['plan-1:3'],
    },
  ],
  relations: [
    {
      type: 'PART_OF',
      from: `park:new-${n}`,
      to: 'district:d-1',
      properties: { order: n },
      cites: ['plan-1:3'],
    },
  ],
});
const wholePark = (n: number) => ({
  id: `park:new-${n}`,
  name: `新园区${n}`,
  areaKm2: n,
  partOf: { edges: [{ node: { id: 'district:d-1' } }] },
});

/** @returns how many processes it was */
function killEngine(service: ServiceProcess): number {
  const pids = service.enginePids();
  for (const pid of pids) process.kill(pid, 'SIGKILL');
  return pids.length;
}

interface Edits {
  /** What was acknowledged, kept outside of the service. */
  readonly acknowledged: Set<number>;
  next: number;
}

describe.runIf(inject('engines').includes('embedded'))(`edits, and a kill −9 (seed ${seed})`, () => {
  const random = createRandom(seed);
  const edits: Edits = { acknowledged: new Set(), next: 1 };
  let folder = '';
  let service: ServiceProcess | null = null;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chain-atlas-edits-'));
    await writeVersionedDataset(join(folder, 'dataset'), whole);
    const hash = createHash('sha256').update(token).digest('hex');
    await writeFile(
      join(folder, 'tokens'),
      `${hash} scopes=write created=2026-01-01T00:00:00Z expires=- name=tester\n`,
    );
  });
  afterAll(async () => {
    await service?.kill(true);
    await rm(folder, { recursive: true, force: true });
  });
  const start = async (): Promise<ServiceProcess> => {
    service = await startService({
      GRAPH_URL: `embedded:${join(folder, 'graph')}`,
      SEED_DIR: join(folder, 'dataset'),
      ACCESS_TOKENS_FILE: join(folder, 'tokens'),
      // All parks on one page, with what they belong to, also after many rounds.
      MAX_PAGE_SIZE: '5000',
      MAX_QUERY_COST: '10000000',
    });
    await service.says(/"ready: /u);
    return service;
  };
  const ask = (address: string, query: string, variables = {}) =>
    askService(address, query, variables, { authorization: `Bearer ${token}` });

  /** Edits until the service is gone, or it is told to stop. */
  const editOn = async (address: string, stop = new AbortController()): Promise<void> => {
    while (!stop.signal.aborted) {
      const n = edits.next;
      edits.next += 1;
      const answer = await ask(address, edit, parkOf(n)).catch(() => null);
      if (answer === null) return;
      // What went wrong stands in the log of the service.
      if (answer.status !== 200) console.log(service?.output().slice(-4000));
      expect(answer).toMatchObject({
        status: 200,
        data: { upsertEntities: { applied: true, userErrors: [] } },
      });
      edits.acknowledged.add(n);
    }
  };
  /** Every acknowledged edit is there; what is there is whole, and was asked for. */
  const checkParks = async (address: string): Promise<readonly number[]> => {
    const { status, data } = await ask(address, readParks);
    expect(status).toBe(200);
    const { parks } = data as {
      parks: { totalCount: number; edges: { node: { id: string; areaKm2: number } }[] };
    };
    const found = parks.edges.map(({ node }) => node.areaKm2);
    expect(parks.edges.map(({ node }) => node)).toEqual(
      parks.edges.map(({ node }) => wholePark(node.areaKm2)),
    );
    expect(parks.totalCount).toBe(found.length);
    expect(found.filter((n) => n >= edits.next)).toEqual([]);
    expect([...edits.acknowledged].filter((n) => !found.includes(n))).toEqual([]);
    return found;
  };
  /** One entry of the journal for each park, so none was written twice. */
  const checkHistories = async (address: string, found: readonly number[]): Promise<void> => {
    for (const n of found) {
      const { data } = await ask(
        address,
        'query ($id: ID!) { history(id: $id) { edges { node { before { __typename } } } } }',
        {
          id: `park:new-${n}`,
        },
      );
      expect({ n, data }).toEqual({ n, data: { history: { edges: [{ node: { before: null } }] } } });
    }
  };

  test(
    'of the service: what was acknowledged is there, once, and the next start serves',
    {
      timeout: (rounds + 1) * 90_000,
    },
    async () => {
      for (let round = 1; round <= rounds; round += 1) {
        const running = await start();
        await checkParks(running.address);
        const work = [1, 2].map(() => editOn(running.address));
        // At least one edit a round is acknowledged; then at any moment.
        const before = edits.acknowledged.size;
        await expect
          .poll(() => edits.acknowledged.size, { timeout: 60_000, interval: 5 })
          .toBeGreaterThan(before);
        await sleep(random.below(400));
        await running.kill(random.below(2) === 0);
        await Promise.all(work);
      }
      const last = await start();
      const found = await checkParks(last.address);
      await checkHistories(last.address, found);
      expect(await findServedVersion(last.address, [whole], { authorization: `Bearer ${token}` })).toEqual(
        whole,
      );
      recordFigures('kill -9 of the service during edits', {
        rounds,
        seed,
        acknowledged: edits.acknowledged.size,
        'done and not acknowledged': found.length - edits.acknowledged.size,
      });
    },
  );

  test(
    "of the engine's process: the service goes on, reads are answered, each edit is done once",
    {
      timeout: (rounds + 1) * 90_000,
    },
    async () => {
      const running = service ?? (await start());
      const stop = new AbortController();
      let reads = 0;
      let kills = 0;
      const first = edits.next;
      const read = async (): Promise<void> => {
        while (!stop.signal.aborted) {
          const answer = await ask(running.address, '{ firms(first: 1) { totalCount } }');
          expect(answer).toEqual({
            status: 200,
            data: { firms: { totalCount: whole.firmCount } },
            errors: [],
          });
          reads += 1;
          await sleep(5);
        }
      };
      const work = Promise.all([
        read(),
        read(),
        editOn(running.address, stop),
        editOn(running.address, stop),
      ]);
      work.catch(() => undefined); // awaited below
      for (let round = 0; round < rounds * 2; round += 1) {
        await sleep(random.below(500));
        kills += killEngine(running);
        // Every other time the next one too, most often while it opens the graph.
        if (round % 2 === 1) {
          await sleep(random.below(500));
          kills += killEngine(running);
        }
        const before = reads;
        await expect.poll(() => reads, { timeout: 60_000, interval: 20 }).toBeGreaterThan(before);
      }
      stop.abort();
      await work;
      const found = await checkParks(running.address);
      await checkHistories(
        running.address,
        found.filter((n) => n >= first),
      );
      recordFigures("kill -9 of the engine's process under a service", {
        kills,
        reads,
        edits: edits.next - first,
      });
      expect(kills).toBeGreaterThanOrEqual(rounds);
      // No edit was refused: each was tried again where nothing of it had taken effect.
      expect([...edits.acknowledged].filter((n) => n >= first)).toHaveLength(edits.next - first);
      await running.stop();
    },
  );
});
