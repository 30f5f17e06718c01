import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSchema } from '../../src/api/create-schema.ts';
import { type App, createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { ontology } from '../../src/domain/ontology/ontology.ts';
import { describeEngines } from '../support/engines.ts';
import { createRandom } from '../support/random.ts';
import { createRandomOperation, type RandomOperation } from '../support/random-operation.ts';

/** How many operations; `npm run endurance` has 10,000 of them. */
const count = Number(process.env['FUZZ_REQUESTS'] ?? 250);
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000);

// Four times as long as by default, for machines that do much else beside.
const settings = { GRAPH_URL: 'embedded:memory', PORT: '0', QUERY_TIMEOUT_MS: '60000' };

const schema = createSchema(ontology);
/** What a request may be told; anything else is a failure of the service. */
const refusals = new Set([
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'LIMIT_EXCEEDED',
  'GRAPHQL_VALIDATION_FAILED',
  'GRAPHQL_PARSE_FAILED',
  'BAD_REQUEST',
  'FORBIDDEN',
  'UNAUTHENTICATED',
]);

interface Counts {
  readonly answered: number;
  readonly refused: number;
}

describeEngines('random operations on the seed', (engine) => {
  let app: App;
  let known: readonly string[];
  const ask = async ({ query, variables }: RandomOperation) => {
    const { body, http } = await app.executeOperation({ query, variables: { ...variables } });
    if (body.kind !== 'single') throw new Error('the answer came in parts');
    return { ...body.singleResult, status: http.status ?? 200 };
  };
  const readCounts = async (): Promise<unknown> => {
    const { data } = await ask({
      query: '{ stats { labels { label total } relations { type total } } }',
      variables: {},
    });
    return data;
  };

  beforeAll(async () => {
    app = await createApp(loadConfig(settings), {
      engine: await engine.createFresh({ timeoutMs: Number(settings.QUERY_TIMEOUT_MS) }),
      log: pino({ level: 'silent' }),
    });
    await app.prepare();
    known = await readKnown(ask);
  });
  afterAll(async () => {
    await app.close();
  });

  test(
    `none of ${count} fails, and none changes the graph (FUZZ_SEED=${seed})`,
    async () => {
      const before = await readCounts();
      expect(before).toMatchObject({ stats: { labels: expect.arrayContaining([]) as unknown } });
      const random = createRandom(seed);
      const counts = { answered: 0, refused: 0 };
      for (let number = 0; number < count; number += 1) {
        const operation = createRandomOperation({ schema, random, known });
        const { errors = [], data, status } = await ask(operation);
        const failed = errors.filter(({ extensions }) => !refusals.has(String(extensions?.['code'])));
        const told = { operation: describe(number, operation), failed, isServerError: status >= 500 };
        expect(told).toEqual({ ...told, failed: [], isServerError: false });
        if (errors.length === 0 && data) counts.answered += 1;
        else counts.refused += 1;
      }
      expect(await readCounts()).toEqual(before);
      checkShare(counts);
    },
    60_000 + count * 500,
  );
});

const describe = (number: number, operation: RandomOperation): string =>
  `operation ${number} of FUZZ_SEED=${seed}: ${JSON.stringify(operation)}`;

/** Where nearly all are refused, or none is, the operations test little. */
function checkShare({ answered, refused }: Counts): void {
  expect(answered).toBeGreaterThan(count / 10);
  expect(refused).toBeGreaterThan(count / 20);
}

/** Ids and names of every label, some of each. */
async function readKnown(
  ask: (operation: RandomOperation) => Promise<{ readonly data?: unknown }>,
): Promise<readonly string[]> {
  const { data } = await ask({
    query: `{ ${[
      'districts',
      'firms',
      'products',
      'clusters',
      'chains',
      'documents',
      'industries',
      'departments',
      'targets',
      'indicators',
    ]
      .map((field) => `${field}(first: 6) { edges { node { id name } } }`)
      .join(' ')} }`,
    variables: {},
  });
  const lists = Object.values(
    data as Readonly<
      Record<string, { readonly edges: readonly { readonly node: { id: string; name: string } }[] }>
    >,
  );
  return lists.flatMap(({ edges }) => edges.flatMap(({ node }) => [node.id, node.name]));
}
