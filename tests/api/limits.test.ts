import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRandomApp, type RandomApp } from '../support/create-random-app.ts';
import { describeEngines } from '../support/engines.ts';
import { type ErrorAnswer, postText } from '../support/post-graphql.ts';

const settings = {
  MAX_QUERY_DEPTH: '11',
  MAX_QUERY_FIELDS: '60',
  MAX_ROOT_FIELDS: '5',
  MAX_QUERY_COST: '5100',
  MAX_QUERY_TOKENS: '300',
  MAX_QUERY_NESTING: '15',
  MAX_QUERY_ALIASES: '8',
  MAX_FIELD_ALIASES: '5',
  MAX_QUERY_DIRECTIVES: '4',
  MAX_BATCH: '2',
  MAX_BODY_BYTES: '4096',
  MAX_PAGE_SIZE: '50',
  MAX_IDS: '3',
  MAX_DISTRICTS: '2',
  MAX_TRAVERSAL_DEPTH: '3',
  MAX_TRAVERSAL_NODES: '50',
  MAX_SEARCH_HITS: '10',
};

const many = (count: number, toText: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => toText(index)).join(' ');
const nested = (levels: number): string =>
  levels === 0 ? 'id' : `id broader(first: 1) { edges { node { ${nested(levels - 1)} } } }`;
const body = (query: string): string => JSON.stringify({ query });
const batch = (size: number): string =>
  JSON.stringify(Array.from({ length: size }, () => ({ query: '{ __typename }' })));
const ofBytes = (size: number): string => body('{ __typename }').padEnd(size, ' ');
/** Fifty firms, and fifty of each: 50 + 50 × 50. */
const cost2550 = 'firms(first: 50) { edges { node { courtedBy(first: 50) { edges { cursor } } } } }';
const overDistricts = (count: number): string =>
  `{ supplyFlows(districts: [${many(count, (i) => `"district:district-${i}"`)}]) { basis } }`;
const subgraph = (depth: number, nodes: number): string =>
  `{ subgraph(center: ["ind:industry-0"], depth: ${depth}, maxNodes: ${nodes}) { basis } }`;

/** The body of a request at its limit, that of one past it, and value and limit as both messages name them. */
const cases: readonly (readonly [
  limit: string,
  within: string,
  beyond: string,
  value: number,
  most: number,
])[] = [
  [
    'depth',
    body(`{ node(id: "x") { ... on Industry { ${nested(3)} } } }`),
    body(
      `{ node(id: "x") { ...I } } fragment I on Industry { id broader { edges { node { ${nested(3)} } } } }`,
    ),
    14,
    11,
  ],
  [
    'fields, with the fragments counted out',
    body(`{ node(id: "x") { ...F } } fragment F on Entity { ${many(59, () => 'id')} }`),
    body(`{ node(id: "x") { ...F ...F } } fragment F on Entity { ${many(30, () => 'id')} }`),
    61,
    60,
  ],
  [
    'root fields',
    body(`{ ${many(5, () => '__typename')} }`),
    body(`{ ${many(6, () => '__typename')} }`),
    6,
    5,
  ],
  [
    'cost',
    body(`{ a: ${cost2550} b: ${cost2550} }`),
    body(`{ a: ${cost2550} b: ${cost2550} node(id: "x") { id } }`),
    5101,
    5100,
  ],
  [
    'cost of a batch',
    JSON.stringify([{ query: `{ ${cost2550} }` }, { query: `{ ${cost2550} }` }]),
    JSON.stringify([{ query: `{ ${cost2550} }` }, { query: `{ ${cost2550} node(id: "x") { id } }` }]),
    5101,
    5100,
  ],
  [
    'tokens',
    body(`{ node(id: "x") { id } ... @skip(if: true) { nodes(ids: [${many(269, () => '1')}]) { id } } }`),
    body(`{ node(id: "x") { id } ... @skip(if: true) { nodes(ids: [${many(270, () => '1')}]) { id } } }`),
    301,
    300,
  ],
  [
    'nesting',
    body(`{ ${'... { '.repeat(14)} __typename ${'} '.repeat(14)} }`),
    body(`{ ${'... { '.repeat(13)} ...F ${'} '.repeat(13)} } fragment F on Query { node(id: "x") { id } }`),
    16,
    15,
  ],
  [
    'aliases',
    body(`{ node(id: "x") { ${many(4, (i) => `a${i}: id b${i}: name`)} } }`),
    body(`{ node(id: "x") { ${many(4, (i) => `a${i}: id b${i}: name`)} c: label } }`),
    9,
    8,
  ],
  [
    'aliases of one field',
    body(`{ node(id: "x") { ${many(5, (i) => `a${i}: id`)} } }`),
    body(`{ node(id: "x") { ${many(6, (i) => `a${i}: id`)} } }`),
    6,
    5,
  ],
  [
    'directives',
    body(`{ __typename ${many(4, () => '... @include(if: true) { __typename }')} }`),
    body(`{ __typename ${many(5, () => '@nothing')} }`),
    5,
    4,
  ],
  ['operations of a batch', batch(2), batch(3), 3, 2],
  ['bytes of a body', ofBytes(4096), ofBytes(4097), 4097, 4096],
  [
    'size of a page',
    body('{ firms(first: 50) { totalCount } }'),
    body('{ firms(first: 51) { totalCount } }'),
    51,
    50,
  ],
  [
    'size of a page within an entity',
    body('{ node(id: "ind:industry-0") { ... on Industry { broader(first: 50) { totalCount } } } }'),
    body('{ node(id: "ind:industry-0") { ... on Industry { broader(first: 51) { totalCount } } } }'),
    51,
    50,
  ],
  [
    'ids',
    body(`{ nodes(ids: [${many(3, () => '"x"')}]) { id } }`),
    body(`{ nodes(ids: [${many(4, () => '"x"')}]) { id } }`),
    4,
    3,
  ],
  ['districts', body(overDistricts(2)), body(overDistricts(3)), 3, 2],
  ['steps of a traversal', body(subgraph(3, 10)), body(subgraph(4, 10)), 4, 3],
  ['entities of a traversal', body(subgraph(1, 50)), body(subgraph(1, 51)), 51, 50],
  [
    'hits of a search',
    body('{ search(text: "industry", first: 10) { basis } }'),
    body('{ search(text: "industry", first: 11) { basis } }'),
    11,
    10,
  ],
];

describeEngines('limits', (engine) => {
  let random: RandomApp;
  let address = '';
  beforeAll(async () => {
    random = await createRandomApp(engine, { seed: 1, entitiesPerLabel: 3, relationsPerPair: 2 }, settings);
    address = await random.app.listen();
  });
  afterAll(async () => {
    await random.app.close();
  });
  const post = async (text: string): Promise<ErrorAnswer> => postText(address, text);

  test.each(cases)(
    '%s: the limit passes, one more names limit and value',
    async (_, within, beyond, value, most) => {
      expect(await post(within)).toEqual({ status: 200, errors: [] });
      const { status, errors } = await post(beyond);
      const [error] = errors;
      expect([status, error?.extensions.code]).toEqual([status === 413 ? 413 : 400, 'LIMIT_EXCEEDED']);
      for (const text of [error?.message ?? '', error?.extensions.messageZh ?? '']) {
        expect(text.match(/\d+/gu)?.map(Number)).toEqual(expect.arrayContaining([value, most]));
      }
      expect(error?.extensions.messageZh).toMatch(/\p{Script=Han}/u);
    },
  );

  test('only a body that is too large is answered with 413', async () => {
    const statuses = await Promise.all(
      cases.map(async ([name, , beyond]) => [name, (await post(beyond)).status] as const),
    );
    expect(statuses.filter(([, status]) => status !== 400)).toEqual([['bytes of a body', 413]]);
  });

  test('what its text or its cost refuses asks the engine for nothing', async () => {
    // The first operation of a batch is within the cost.
    const refused = cases.slice(0, 12).filter(([name]) => name !== 'cost of a batch');
    random.takeCalls();
    for (const [, , beyond] of refused) await post(beyond);
    expect(random.takeCalls()).toEqual([]);
  });

  test('an invalid query is checked up to the fifth error', async () => {
    const { errors } = await post(body(`{ ${many(20, (i) => `wrong${i}`)} }`));
    expect(errors).toHaveLength(6);
    expect(errors[5]?.extensions.messageZh).toMatch(/错误过多/u);
  });

  test('a negative page size is no page', async () => {
    expect(await random.askInVain('{ firms(first: -1) { totalCount } }')).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });
});
