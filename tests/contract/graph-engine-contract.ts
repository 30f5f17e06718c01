import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EngineSettings } from '../../src/engines/engine-settings.ts';
import type { PlainValue } from '../../src/graph/cypher-query.ts';
import type { GraphEngine, WriteStatement } from '../../src/graph/engine.ts';
import {
  adHocQuery,
  countItems,
  endlessText,
  findItem,
  increment,
  itemRows,
  itemSchema,
  putItems,
} from '../support/ad-hoc-query.ts';

type CreateEngine = (settings?: Partial<EngineSettings>) => Promise<GraphEngine>;

const echo = adHocQuery('RETURN $value AS value');
const storeValue = adHocQuery(
  'UNWIND $rows AS row MERGE (item:Item {id: row.id}) SET item += row.properties RETURN item.value AS value',
  'write',
);
const endless = adHocQuery(endlessText);
const endlessWrite = adHocQuery(
  `CREATE (:Item {id: 'too-late', n: 0}) WITH 1 AS one ${endlessText}`,
  'write',
);
const broken = adHocQuery('RETURN no_such_function(1) AS value');
const setRound = adHocQuery(
  'UNWIND $rows AS row MERGE (item:Item {id: row.id}) SET item.round = row.properties.round',
  'write',
);
const countRounds = adHocQuery(
  'MATCH (item:Item) WHERE item.round IS NOT NULL RETURN DISTINCT item.round AS round',
);

const code = (expected: string): unknown => expect.objectContaining({ code: expected });
/** What becomes of a promise, awaited later without an unhandled rejection. */
const outcomeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'done',
    (error: unknown) => error,
  );

/** Rows of a load in statements of `size`. */
async function* statementsOf(
  rows: readonly { readonly id: string; readonly properties: Readonly<Record<string, PlainValue>> }[],
  size: number,
  query = putItems,
): AsyncGenerator<WriteStatement> {
  for (let from = 0; from < rows.length; from += size) {
    const slice = rows.slice(from, from + size);
    yield { query, params: { rows: slice }, changes: slice.length };
  }
}

async function* failAfter(
  statements: AsyncIterable<WriteStatement>,
  count: number,
): AsyncGenerator<WriteStatement> {
  let seen = 0;
  for await (const statement of statements) {
    if (seen === count) yield { query: broken, params: {}, changes: 1 };
    seen += 1;
    yield statement;
  }
}

/** What every engine promises of the port. Each test has ids of its own; `createEngine` gives an empty graph. */
export function defineGraphEngineContract(createEngine: CreateEngine): void {
  describe('queries and transactions', () => {
    let engine: GraphEngine;
    beforeAll(async () => {
      engine = await createEngine();
      await engine.prepareSchema(itemSchema);
      await engine.write(putItems, { rows: itemRows(3000) });
    });
    afterAll(() => engine.close());

    const values: readonly [string, PlainValue][] = [
      ['text', '产业链 🏭 "quoted" \\ \n\t'],
      ['empty text', ''],
      ['zero', 0],
      ['integer', 42],
      ['largest integer', Number.MAX_SAFE_INTEGER],
      ['smallest integer', Number.MIN_SAFE_INTEGER],
      ['float', 1.5],
      ['large float', 1e300],
      ['true', true],
      ['false', false],
      ['list of text', ['甲', '乙']],
      ['list of numbers', [1, 2, 3]],
      ['list of mixed numbers', [1, 2.5]],
      ['empty list', []],
    ];
    test.each(values)('a %s comes back as it went, also from the store', async (name, value) => {
      expect(await engine.read(echo, { value })).toEqual([{ value }]);
      const rows = [{ id: `value-${name}`, properties: { value } }];
      expect(await engine.write(storeValue, { rows })).toEqual([{ value }]);
    });

    test('null, maps and lists of maps come back from a query', async () => {
      const value = [{ id: 'a', properties: { list: ['x'], none: null } }];
      expect(await engine.read(echo, { value })).toEqual([{ value }]);
      expect(await engine.read(echo, { value: null })).toEqual([{ value: null }]);
    });

    test('−0 becomes 0', async () => {
      const [row] = await engine.read(echo, { value: -0 });
      expect(Object.is(row?.['value'], 0)).toBe(true);
    });

    test('whole numbers are integers to the engine', async () => {
      const half = adHocQuery('RETURN $value / 2 AS value');
      expect(await engine.read(half, { value: 3 })).toEqual([{ value: 1 }]);
      expect(await engine.read(half, { value: 3.5 })).toEqual([{ value: 1.75 }]);
    });

    const cyclic: Record<string, unknown> = {};
    cyclic['self'] = cyclic;
    class Firm {
      readonly name = 'a';
    }
    const refused: readonly [string, unknown, string][] = [
      ['undefined', undefined, 'value'],
      ['NaN', NaN, 'value'],
      ['Infinity', Infinity, 'value'],
      ['−Infinity', -Infinity, 'value'],
      ['a function', () => 1, 'value'],
      ['a symbol', Symbol('a'), 'value'],
      ['a bigint beyond 2^53', 2n ** 60n, 'value'],
      ['a Map', new Map([['a', 1]]), 'value'],
      ['a Set', new Set([1]), 'value'],
      ['a typed array', new Uint8Array(2), 'value'],
      ['a Date', new Date(0), 'value'],
      ['an instance of a class', new Firm(), 'value'],
      ['a cycle', cyclic, 'value.self'],
      ['half a character', 'a\uD800', 'value'],
      ['a hole in a list', [1, , 2], 'value[1]'], // oxlint-disable-line no-sparse-arrays
      ['undefined deep inside', [{ id: 'a', properties: { name: undefined } }], 'value[0].properties.name'],
      ['a map inside properties', [{ properties: { a: { b: 1 } } }], 'value[0].properties.a'],
      ['a list inside a list of properties', [{ properties: { a: [[1]] } }], 'value[0].properties.a[0]'],
      ['a null in a list of properties', [{ properties: { a: [1, null] } }], 'value[0].properties.a'],
      ['several types in a list of properties', [{ properties: { a: [1, 'b'] } }], 'value[0].properties.a'],
    ];
    test.each(refused)('%s is refused, with its place', async (_name, value, place) => {
      const message: unknown = expect.stringContaining(`parameter ${place} `);
      const params = { value: value as PlainValue };
      await expect(engine.read(echo, params)).rejects.toMatchObject({ code: 'INVALID_INPUT', message });
      await expect(engine.write(echo, params)).rejects.toMatchObject({ code: 'INVALID_INPUT', message });
    });

    test('a parameter of the header that is missing is refused', async () => {
      const query = { ...echo, params: { value: { kind: 'string', list: false, nullable: false } as const } };
      await expect(engine.read(query, {} as { value: string })).rejects.toEqual(code('INVALID_INPUT'));
    });

    const wrongRows: readonly [string, string][] = [
      ['an integer beyond 2^53', 'RETURN 9007199254740993 AS value'],
      ['infinity', 'RETURN 1.0 / 0.0 AS value'],
      ['a node', "MATCH (item:Item {id: 'item-1'}) RETURN item AS value"],
    ];
    test.each(wrongRows)('%s in a row is an error, not a wrong value', async (_name, text) => {
      await expect(engine.read(adHocQuery(text), {})).rejects.toEqual(code('QUERY_FAILED'));
    });

    test('dates of the engine come as ISO text', async () => {
      const text = "RETURN date('2030-01-02') AS day, datetime('2030-01-02T03:04:05Z') AS moment";
      expect(await engine.read(adHocQuery(text), {})).toEqual([
        { day: '2030-01-02', moment: '2030-01-02T03:04:05Z' },
      ]);
    });

    test('a query that cannot run fails by its name', async () => {
      const message: unknown = expect.stringContaining('ad-hoc');
      await expect(engine.read(broken, {})).rejects.toMatchObject({ code: 'QUERY_FAILED', message });
      await expect(engine.write(broken, {})).rejects.toMatchObject({ code: 'QUERY_FAILED', message });
    });

    test('the text of an engine goes before the common one', async () => {
      const query = adHocQuery('RETURN 0 AS value', 'read', { [engine.name]: 'RETURN 1 AS value' });
      expect(await engine.read(query, {})).toEqual([{ value: 1 }]);
    });

    test('a large result comes whole and in order', async () => {
      const query = adHocQuery('UNWIND range(1, $count) AS n RETURN n AS n ORDER BY n');
      const rows = await engine.read(query, { count: 20_000 });
      expect(rows.map((row) => row['n'])).toEqual(Array.from({ length: 20_000 }, (_, index) => index + 1));
    });

    test('a read sees the write before it, and many at once get their own rows', async () => {
      for (let round = 1; round <= 20; round += 1) {
        expect(await engine.write(increment, { id: 'seen' })).toEqual([{ n: round }]);
        expect(await engine.read(findItem, { id: 'seen' })).toEqual([{ n: round }]);
      }
      const reads = Array.from({ length: 200 }, (_, n) => engine.read(findItem, { id: `item-${n}` }));
      expect(await Promise.all(reads)).toEqual(Array.from({ length: 200 }, (_, n) => [{ n }]));
    });

    test('writes at once are all done, each once', async () => {
      await engine.write(increment, { id: 'contended' });
      await Promise.all(Array.from({ length: 30 }, () => engine.write(increment, { id: 'contended' })));
      expect(await engine.read(findItem, { id: 'contended' })).toEqual([{ n: 31 }]);
    });

    test('a slow query ends at its timeout, and others go on', async () => {
      const begin = performance.now();
      const slow = outcomeOf(engine.read(endless, {}, { timeoutMs: 400 }));
      for (let n = 0; n < 20; n += 1) {
        expect(await engine.read(findItem, { id: `item-${n}` })).toEqual([{ n }]);
      }
      expect(await slow).toEqual(code('QUERY_TIMEOUT'));
      expect(performance.now() - begin).toBeLessThan(3000);
    });

    test('an abort ends the wait at once, before and during the query', async () => {
      await expect(engine.read(countItems, {}, { signal: AbortSignal.abort() })).rejects.toEqual(
        code('QUERY_ABORTED'),
      );
      const controller = new AbortController();
      const slow = outcomeOf(engine.read(endless, {}, { signal: controller.signal }));
      await sleep(100);
      const begin = performance.now();
      controller.abort();
      expect(await slow).toEqual(code('QUERY_ABORTED'));
      expect(performance.now() - begin).toBeLessThan(500);
    });

    test('a write that ran out of time, or was aborted, wrote nothing', async () => {
      await expect(engine.write(endlessWrite, {}, { timeoutMs: 300 })).rejects.toEqual(code('QUERY_TIMEOUT'));
      const signal = AbortSignal.timeout(300);
      await expect(engine.write(endlessWrite, {}, { signal })).rejects.toEqual(code('QUERY_ABORTED'));
      // The next writer gets its turn, and the first one does not come back.
      await engine.write(increment, { id: 'after-timeout' });
      await sleep(300);
      expect(await engine.read(findItem, { id: 'too-late' })).toEqual([]);
    });

    test('a transaction sees its own writes, and others see them when it ends', async () => {
      const result = await engine.transaction(async (transaction) => {
        await transaction.run(increment, { id: 'own' });
        expect(await engine.read(findItem, { id: 'own' })).toEqual([]);
        return transaction.run(findItem, { id: 'own' });
      });
      expect(result).toEqual([{ n: 1 }]);
      expect(await engine.read(findItem, { id: 'own' })).toEqual([{ n: 1 }]);
    });

    test('a transaction whose work throws leaves nothing, and the error goes up', async () => {
      const failure = new Error('of the caller');
      const work = engine.transaction(async (transaction) => {
        await transaction.run(increment, { id: 'thrown' });
        throw failure;
      });
      await expect(work).rejects.toBe(failure);
      expect(await engine.read(findItem, { id: 'thrown' })).toEqual([]);
    });

    test('a statement that failed undoes the transaction, also when the work goes on', async () => {
      const work = engine.transaction(async (transaction) => {
        await transaction.run(increment, { id: 'swallowed' });
        await transaction.run(broken, {}).catch(() => undefined);
        return 'fine';
      });
      await expect(work).rejects.toEqual(code('QUERY_FAILED'));
      expect(await engine.read(findItem, { id: 'swallowed' })).toEqual([]);
    });

    test('a transaction that ran out of time leaves nothing, and takes no more statements', async () => {
      let late: Promise<unknown> | undefined;
      const work = engine.transaction(
        async (transaction) => {
          await transaction.run(increment, { id: 'overdue' });
          await sleep(600);
          late = outcomeOf(transaction.run(increment, { id: 'overdue' }));
          await late;
        },
        { timeoutMs: 300 },
      );
      await expect(work).rejects.toEqual(code('QUERY_TIMEOUT'));
      await sleep(600);
      expect(await late).toEqual(code('QUERY_FAILED'));
      expect(await engine.read(findItem, { id: 'overdue' })).toEqual([]);
    });

    test('a schema may be prepared again, and twice at once', async () => {
      await Promise.all([engine.prepareSchema(itemSchema), engine.prepareSchema(itemSchema)]);
      const duplicate = adHocQuery("CREATE (:Item {id: 'item-1', n: 1})", 'write');
      await expect(engine.write(duplicate, {})).rejects.toEqual(code('QUERY_FAILED'));
    });

    test('a wrong schema statement is an error', async () => {
      const wrong = adHocQuery('CREATE NOTHING', 'schema');
      await expect(engine.prepareSchema([wrong])).rejects.toEqual(code('QUERY_FAILED'));
    });
  });

  // 6,000 changes are one transaction here and a load of its own there.
  describe.each([
    ['in one transaction', 1_000_000],
    ['beside the graph', 1000],
  ])('a load %s', (_title, singleTransactionChanges) => {
    let engine: GraphEngine;
    const rows = itemRows(6000);
    const load = (statements: AsyncIterable<WriteStatement>, signal?: AbortSignal) =>
      engine.applyAtomically(statements, { changeCount: rows.length, ...(signal && { signal }) });
    const roundOf = (round: number) =>
      statementsOf(
        rows.map(({ id }) => ({ id, properties: { round } })),
        500,
        setRound,
      );
    beforeAll(async () => {
      engine = await createEngine({ singleTransactionChanges });
      await engine.prepareSchema(itemSchema);
      await engine.write(putItems, { rows: itemRows(100) });
    });
    afterAll(() => engine.close());

    test('that fails in the middle changes nothing', async () => {
      await expect(load(failAfter(statementsOf(rows.slice(0, 3000), 500), 3))).rejects.toEqual(
        code('QUERY_FAILED'),
      );
      // Neo4j takes half a load to its end; a batch that cannot run is found there when it is applied.
      expect(await engine.read(countItems, {})).toEqual([{ total: 100 }]);
    });

    test('that is given up changes nothing', async () => {
      const controller = new AbortController();
      const statements = async function* (): AsyncGenerator<WriteStatement> {
        let seen = 0;
        for await (const statement of statementsOf(rows, 500)) {
          if (seen === 3) controller.abort();
          seen += 1;
          yield statement;
        }
      };
      await expect(load(statements(), controller.signal)).rejects.toEqual(code('QUERY_ABORTED'));
      await expect(load(statementsOf(rows, 500), AbortSignal.abort())).rejects.toEqual(code('QUERY_ABORTED'));
      expect(await engine.read(countItems, {})).toEqual([{ total: 100 }]);
    });

    test('whose parameters cannot be stored changes nothing', async () => {
      const wrong = statementsOf([{ id: 'a', properties: { n: NaN } }], 500);
      await expect(load(wrong)).rejects.toEqual(code('INVALID_INPUT'));
      expect(await engine.read(countItems, {})).toEqual([{ total: 100 }]);
    });

    test('is there whole when it is done, keeps what was there, and may be repeated', async () => {
      const seen: number[] = [];
      const options = {
        changeCount: rows.length,
        onProgress: (done: number, total: number) => {
          expect(total).toBe(rows.length);
          seen.push(done);
        },
      };
      await engine.write(increment, { id: 'kept' });
      await engine.applyAtomically(statementsOf(rows, 500), options);
      expect(seen.length).toBeGreaterThanOrEqual(12);
      expect(seen).toEqual(seen.toSorted((a, b) => a - b));
      expect(seen.at(-1)).toBe(rows.length);
      await load(statementsOf(rows, 500));
      expect(await engine.read(countItems, {})).toEqual([{ total: 6001 }]);
      expect(await engine.read(findItem, { id: 'kept' })).toEqual([{ n: 1 }]);
      expect(await engine.read(findItem, { id: 'item-5999' })).toEqual([{ n: 5999 }]);
    });

    test('is seen by readers whole or not at all', async () => {
      await load(roundOf(1));
      const rounds: unknown[] = [];
      const stop = new AbortController();
      const readers = Array.from({ length: 3 }, async () => {
        while (!stop.signal.aborted) {
          const found = await engine.read(countRounds, {}).catch((error: unknown) => {
            expect(error).toEqual(code('DATASET_LOADING'));
            return null;
          });
          if (found !== null) rounds.push(found.map((row) => row['round']));
          await sleep(5);
        }
      });
      for (let round = 2; round <= 4; round += 1) {
        await load(roundOf(round));
        expect(await engine.read(countRounds, {})).toEqual([{ round }]);
      }
      stop.abort();
      await Promise.all(readers);
      expect(rounds.length).toBeGreaterThan(3);
      // In one transaction of Neo4j, a query that runs while it commits may see both: it has no snapshots. Each of
      // the readers has one query at a time, so that is one of them for each load.
      const isWhole = (round: unknown): boolean => Array.isArray(round) && round.length === 1;
      const halves = rounds.filter((round) => !isWhole(round));
      const mayMix = engine.name === 'neo4j' && singleTransactionChanges > rows.length;
      expect(halves.length).toBeLessThanOrEqual(mayMix ? readers.length * 3 : 0);
    });

    test('and writes meanwhile are done after it, or refused, but never lost', async () => {
      await engine.write(increment, { id: 'meanwhile' });
      let acknowledged = 1;
      const stop = new AbortController();
      const writer = (async () => {
        while (!stop.signal.aborted) {
          const outcome = await outcomeOf(engine.write(increment, { id: 'meanwhile' }, { timeoutMs: 5000 }));
          if (outcome === 'done') acknowledged += 1;
          else expect(outcome).toEqual(code('DATASET_LOADING'));
          await sleep(5);
        }
      })();
      await load(roundOf(5));
      stop.abort();
      await writer;
      expect(await engine.read(findItem, { id: 'meanwhile' })).toEqual([{ n: acknowledged }]);
      expect(acknowledged).toBeGreaterThan(1);
    });

    test('two at once come one after the other, or one is refused', async () => {
      const outcomes = await Promise.all([outcomeOf(load(roundOf(6))), outcomeOf(load(roundOf(7)))]);
      expect(outcomes).toContain('done');
      for (const outcome of outcomes)
        if (outcome !== 'done') expect(outcome).toEqual(code('DATASET_LOADING'));
      expect(await engine.read(countRounds, {})).toHaveLength(1);
    });
  });

  test('an engine that was closed says so, and closes twice', async () => {
    const engine = await createEngine();
    await engine.close();
    await engine.close();
    await expect(engine.read(countItems, {})).rejects.toEqual(code('ENGINE_UNAVAILABLE'));
    await expect(engine.write(countItems, {})).rejects.toEqual(code('ENGINE_UNAVAILABLE'));
  });
}
