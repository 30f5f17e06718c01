import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEngine } from '../../src/engines/create-engine.ts';
import type { GraphEngine, WriteStatement } from '../../src/graph/engine.ts';
import {
  adHocQuery,
  countItems,
  findItem,
  increment,
  itemRows,
  itemSchema,
  putItems,
} from '../support/ad-hoc-query.ts';
import { startBoltProxy, type BoltProxy } from '../support/bolt-proxy.ts';
import { getNeo4j } from '../support/engines.ts';
import { runEngineProgram } from '../support/run-engine-program.ts';
import { wipeNeo4j } from '../support/wipe-neo4j.ts';

const connection = getNeo4j();
const code = (expected: string, text = ''): unknown =>
  expect.objectContaining({ code: expected, message: expect.stringContaining(text) as unknown });
const readRounds = adHocQuery(
  'MATCH (item:Item) WHERE item.round IS NOT NULL RETURN item.round AS round, count(item) AS total ORDER BY round',
);
const readMarkers = adHocQuery(
  "MATCH (node) WHERE node:_LoadBatch OR (node:_LoadState AND node.phase <> 'IDLE') RETURN count(node) AS total",
);

describe.runIf(connection !== null)('Neo4j', () => {
  const settings = connection ?? { url: '' };
  let proxy: BoltProxy;
  let engine: GraphEngine;
  beforeAll(async () => {
    await wipeNeo4j(settings);
    proxy = await startBoltProxy(settings.url);
    engine = await createEngine({ ...settings, url: proxy.url });
    await engine.prepareSchema(itemSchema);
  });
  afterAll(async () => {
    await engine.close();
    await proxy.goAway();
  });

  describe('a server that cannot be used', () => {
    test.each(['bolt://127.0.0.1:1', 'neo4j://127.0.0.1:1'])('does not answer at %s', async (url) => {
      await expect(createEngine({ ...settings, url })).rejects.toEqual(
        code('ENGINE_UNAVAILABLE', 'GRAPH_URL'),
      );
    });

    test('refuses the password, or that there is none', async () => {
      await expect(createEngine({ ...settings, password: 'wrong' })).rejects.toEqual(
        code('ENGINE_REFUSED', 'GRAPH_PASSWORD'),
      );
      await expect(createEngine({ url: settings.url })).rejects.toEqual(code('ENGINE_REFUSED', 'GRAPH_USER'));
    });

    test('has no such database', async () => {
      await expect(createEngine({ ...settings, database: 'nowhere' })).rejects.toEqual(
        code('ENGINE_REFUSED', 'GRAPH_DATABASE'),
      );
    });

    test('speaks no TLS', async () => {
      const url = settings.url.replace('bolt://', 'bolt+s://');
      await expect(createEngine({ ...settings, url })).rejects.toEqual(code('ENGINE_UNAVAILABLE', 'TLS'));
    });
  });

  test('a server that goes away gives clear errors, and works again when it is back', async () => {
    await engine.write(increment, { id: 'outage' });
    await proxy.goAway();
    await expect(engine.read(findItem, { id: 'outage' })).rejects.toEqual(code('ENGINE_UNAVAILABLE'));
    await expect(engine.write(increment, { id: 'outage' })).rejects.toEqual(code('ENGINE_UNAVAILABLE'));
    await proxy.comeBack();
    expect(await engine.write(increment, { id: 'outage' })).toEqual([{ n: 2 }]);
    expect(await engine.read(findItem, { id: 'outage' })).toEqual([{ n: 2 }]);
  });

  test('a commit whose answer is lost is found to be done, and is not repeated', async () => {
    for (let round = 1; round <= 5; round += 1) {
      proxy.loseNext('answer');
      expect(await engine.write(increment, { id: 'answer-lost' })).toEqual([{ n: round }]);
    }
    expect(await engine.read(findItem, { id: 'answer-lost' })).toEqual([{ n: 5 }]);
  });

  test('a commit that is lost is found not to be done, and says so', async () => {
    await engine.write(increment, { id: 'commit-lost' });
    for (let round = 1; round <= 5; round += 1) {
      proxy.loseNext('commit');
      await expect(engine.write(increment, { id: 'commit-lost' })).rejects.toEqual(
        code('ENGINE_UNAVAILABLE', 'nothing was written'),
      );
    }
    expect(await engine.read(findItem, { id: 'commit-lost' })).toEqual([{ n: 1 }]);
  });

  test('a load in batches survives lost commits', { timeout: 60_000 }, async () => {
    const loader = await createEngine({ ...settings, url: proxy.url, singleTransactionChanges: 10 });
    let seen = 0;
    await loader.applyAtomically(
      (async function* (): AsyncGenerator<WriteStatement> {
        for (let from = 0; from < 1000; from += 100)
          yield { query: increment, params: { id: 'loaded' }, changes: 100 };
      })(),
      {
        changeCount: 1000,
        onProgress: () => {
          seen += 1;
          if (seen % 3 === 0) proxy.loseNext(seen % 2 === 0 ? 'answer' : 'commit');
        },
      },
    );
    // Each batch is removed in the transaction that applies it: ten, however often it was tried.
    expect(await loader.read(findItem, { id: 'loaded' })).toEqual([{ n: 10 }]);
    await loader.close();
  });

  test("two services: neither sees half of the other's load", { timeout: 60_000 }, async () => {
    const other = await createEngine({ ...settings, singleTransactionChanges: 100 });
    const rows = itemRows(3000);
    await engine.write(putItems, { rows });
    const loadRound = (round: number) =>
      other.applyAtomically(
        (async function* (): AsyncGenerator<WriteStatement> {
          for (let from = 0; from < 3000; from += 300) {
            const slice = rows.slice(from, from + 300).map(({ id }) => ({ id, properties: { round } }));
            yield { query: putItems, params: { rows: slice }, changes: 300 };
          }
        })(),
        { changeCount: 3000 },
      );
    await loadRound(1);
    const stop = new AbortController();
    const answers: unknown[] = [];
    const reader = (async () => {
      while (!stop.signal.aborted) {
        const rounds = await engine.read(readRounds, {}).catch((error: unknown) => {
          expect(error).toEqual(code('DATASET_LOADING'));
          return 'loading';
        });
        answers.push(rounds);
        await sleep(3);
      }
    })();
    for (const round of [2, 3, 4]) await loadRound(round);
    stop.abort();
    await reader;
    const whole = [1, 2, 3, 4].map((round) => JSON.stringify([{ round, total: 3000 }]));
    const halves = answers.filter(
      (answer) => answer !== 'loading' && !whole.includes(JSON.stringify(answer)),
    );
    expect(halves).toEqual([]);
    expect(answers).toContain('loading');
    await other.close();
  });

  test('a load that was killed is finished or rolled back', { timeout: 120_000 }, async () => {
    await engine.write(adHocQuery('MATCH (item:Item) DETACH DELETE item', 'write'), {});
    let last: readonly { readonly round: number; readonly total: number }[] = [];
    for (let round = 1; round <= 4; round += 1) {
      const service = runEngineProgram(['load', settings.url, String(round)], {
        env: { GRAPH_TEST_PASSWORD: settings.password ?? '' },
      });
      // Half of the progress is staging, half is applying.
      const isHalfway = round % 2 === 0;
      await service.says(isHalfway ? /progress (?:7|8|9|10)\d\d\d/u : /progress [2345]\d\d\d/u);
      await service.kill();
      const expected = isHalfway ? [{ round, total: 12_000 }] : last;
      const next = await createEngine({ ...settings, loadSilenceMs: 1000 });
      await expect
        .poll(() => next.read(readMarkers, {}).catch((error: { code: string }) => error.code), {
          timeout: 30_000,
        })
        .toEqual([{ total: 0 }]);
      expect(await next.read(readRounds, {})).toEqual(expected);
      await next.close();
      last = expected;
    }
    expect(await engine.read(countItems, {})).toEqual([{ total: 12_000 }]);
  });
});
