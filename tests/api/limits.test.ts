import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRandomApp, type RandomApp } from '../support/create-random-app.ts';
import { describeEngines } from '../support/engines.ts';

const nested = (levels: number): string =>
  levels === 0 ? 'id' : `id broader(first: 1) { edges { node { ${nested(levels - 1)} } } }`;
const many = (count: number, toText: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => toText(i)).join(' ');

/** A query at the limit, and one past it, for each limit. */
const cases: readonly (readonly [string, string, string, RegExp])[] = [
  [
    'depth',
    `{ node(id: "x") { ... on Industry { ${nested(3)} } } }`,
    `{ node(id: "x") { ... on Industry { ${nested(4)} } } }`,
    /depth .* is 14; the limit is 11/u,
  ],
  [
    'fields',
    `{ node(id: "x") { ${many(59, (i) => `a${i}: id`)} } }`,
    `{ node(id: "x") { ${many(60, (i) => `a${i}: id`)} } }`,
    /is 61; the limit is 60/u,
  ],
  [
    'root fields',
    `{ ${many(5, (i) => `a${i}: __typename`)} }`,
    `{ ${many(6, (i) => `a${i}: __typename`)} }`,
    /is 6; the limit is 5/u,
  ],
  [
    'cost',
    '{ firms(first: 30) { edges { node { id } } } }',
    '{ firms(first: 30) { edges { node { courtedBy(first: 30) { edges { cursor } } } } } }',
    /is 930; the limit is 600/u,
  ],
  ['tokens', `{ ${'__typename '.repeat(5)} }`, `{ ${'__typename '.repeat(300)} }`, /300 tokens/u],
  [
    'page size',
    '{ firms(first: 50) { totalCount } }',
    '{ firms(first: 51) { totalCount } }',
    /first is 51; the largest page is 50/u,
  ],
  [
    'page size of a connection',
    '{ node(id: "ind:industry-0") { ... on Industry { broader(first: 50) { totalCount } } } }',
    '{ industries(first: 1) { edges { node { broader(first: 51) { totalCount } } } } }',
    /first is 51; the largest page is 50/u,
  ],
  [
    'ids',
    `{ nodes(ids: [${many(3, () => '"x"')}]) { id } }`,
    `{ nodes(ids: [${many(4, () => '"x"')}]) { id } }`,
    /ids has 4 entries; the limit is 3/u,
  ],
];

describeEngines('limits', (engine) => {
  let random: RandomApp;
  beforeAll(async () => {
    random = await createRandomApp(
      engine,
      { seed: 1, entitiesPerLabel: 3, relationsPerPair: 2 },
      {
        MAX_QUERY_DEPTH: '11',
        MAX_QUERY_FIELDS: '60',
        MAX_ROOT_FIELDS: '5',
        MAX_QUERY_COST: '600',
        MAX_QUERY_TOKENS: '300',
        MAX_PAGE_SIZE: '50',
        MAX_IDS: '3',
      },
    );
  });
  afterAll(async () => {
    await random.app.close();
  });

  test.each(cases)(
    '%s: at the limit passes, past it names limit and value',
    async (_name, within, beyond, message) => {
      await random.ask(within);
      expect(await random.askInVain(beyond)).toEqual({
        code: 'LIMIT_EXCEEDED',
        message: expect.stringMatching(message) as string,
      });
    },
  );

  test('what is refused asks the engine for nothing', async () => {
    random.takeCalls();
    for (const [, , beyond] of cases.slice(0, 5)) await random.askInVain(beyond);
    expect(random.takeCalls()).toEqual([]);
  });

  test('a negative page size is no page', async () => {
    expect(await random.askInVain('{ firms(first: -1) { totalCount } }')).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });
});
