import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPersistedQueries, hashQuery } from '../../../src/api/persisted/persisted-queries.ts';
import { createQueryCache } from '../../../src/api/persisted/query-cache.ts';
import { readQueryLists } from '../../../src/api/persisted/read-query-lists.ts';
import * as explorer from '../../../src/explorer/app/generated/operations.ts';

const query = '{ stats { engine } }';
const hash = hashQuery(query);
const named = (sha256Hash: unknown, version: unknown = 1) => ({ persistedQuery: { version, sha256Hash } });

describe('the list of the explorer', () => {
  test('holds every operation of the page, exactly as the page sends it, and no other', async () => {
    const sent = Object.entries(explorer).flatMap(([name, operation]) =>
      name.endsWith('Document') ? [String(operation)] : [],
    );
    expect(sent.length).toBeGreaterThan(30);
    expect(new Map(await readQueryLists(null))).toEqual(new Map(sent.map((text) => [hashQuery(text), text])));
  });
});

describe('check', () => {
  const only = createPersistedQueries('only', new Map([[hash, query]]));
  const automatic = createPersistedQueries('automatic', new Map());

  test('only: lets a query of the list pass, as text or as hash', () => {
    only.check(query, undefined);
    only.check(undefined, named(hash));
    only.check(query, named(hash));
  });

  test.each([
    ['another text', '{ stats { engine }  }', undefined],
    ['the hash of another text', undefined, named(hashQuery('{ x }'))],
  ])('only: refuses %s in both languages', (_name, text, extensions) => {
    expect(() => only.check(text, extensions)).toThrow(
      expect.objectContaining({
        code: 'QUERY_NOT_ALLOWED',
        message: expect.stringContaining('only the queries of its list') as string,
        messageZh: expect.stringContaining('只应答清单内的查询') as string,
      }),
    );
  });

  test.each([
    ['a hash of another text', query, named(hashQuery('{ x }')), /is not the SHA-256 of the query/u],
    ['what is no hash', undefined, named('ABC'), /64 hex digits/u],
    ['another version', undefined, named(hash, 2), /version: 2 is not known/u],
    ['no object', undefined, { persistedQuery: 'x' }, /version: undefined is not known/u],
  ])('refuses %s', (_name, text, extensions, message) => {
    for (const mode of [only, automatic])
      expect(() => mode.check(text, extensions)).toThrow(
        expect.objectContaining({
          code: 'INVALID_INPUT',
          message: expect.stringMatching(message) as string,
        }),
      );
  });

  test('off: looks at nothing', () => {
    createPersistedQueries('off', new Map()).check(query, named('ABC'));
  });
});

describe('createQueryCache', () => {
  test('forgets what was asked longest ago when it is full', async () => {
    const cache = createQueryCache(new Map(), { registers: true, most: 10 });
    await cache.set('a', '12345');
    await cache.set('b', '12345');
    expect(await cache.get('a')).toBe('12345');
    await cache.set('c', '12345');
    expect(await Promise.all(['a', 'b', 'c'].map(cache.get))).toEqual(['12345', undefined, '12345']);
    await cache.set('d', 'longer than all of it');
    expect(await Promise.all(['a', 'c', 'd'].map(cache.get))).toEqual([undefined, undefined, undefined]);
  });

  test('finds the list under the prefix of Apollo Server, and registers nothing where it may not', async () => {
    const cache = createQueryCache(new Map([['h', 'listed']]), { registers: false });
    await cache.set('apq:x', 'new');
    expect(await Promise.all(['apq:h', 'apq:x'].map(cache.get))).toEqual(['listed', undefined]);
  });
});

describe('readQueryLists', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'queries-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const readText = async (text: string) => {
    const file = join(folder, 'list.json');
    await writeFile(file, text);
    return readQueryLists(file);
  };

  test('adds the file of the operator', async () => {
    const list = await readText(JSON.stringify({ [hash]: query }));
    expect(list.get(hash)).toBe(query);
    expect(list.size).toBeGreaterThan(30);
  });

  test.each([
    ['a hash that is not that of its query', JSON.stringify({ [hash]: '{ x }' }), /has the SHA-256/u],
    ['another form', '[1]', /is no list of queries/u],
    ['no JSON', '{', /cannot be read/u],
  ])('refuses %s', async (_name, text, message) => {
    await expect(readText(text)).rejects.toMatchObject({
      code: 'INVALID_CONFIG',
      message: expect.stringMatching(message) as string,
      messageZh: expect.stringMatching(/\p{Script=Han}/u) as string,
    });
  });

  test('refuses a file that is not there', async () => {
    await expect(readQueryLists(join(folder, 'none.json'))).rejects.toMatchObject({ code: 'INVALID_CONFIG' });
  });
});
