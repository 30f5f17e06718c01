import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSchema } from '../../src/api/create-schema.ts';
import { ontology } from '../../src/domain/ontology/ontology.ts';
import { describeEngines } from '../support/engines.ts';
import { createRandom } from '../support/random.ts';
import { createRandomOperation, type RandomOperation } from '../support/random-operation.ts';
import { recordFigures } from '../support/record-figures.ts';
import { unhurried } from '../support/unhurried.ts';
import { createWritingService, tokenFile } from '../support/writing-service.ts';

/** How many operations; `npm run endurance` has 10,000 of them. */
const count = Number(process.env['FUZZ_REQUESTS'] ?? 250);
const seed = Number(process.env['RANDOM_SEED'] ?? 2611);

const settings = {
  ...unhurried,
  SEED_DIR: join(import.meta.dirname, '../../seed'),
  REQUESTS_PER_MINUTE: '1000000',
};

const schema = createSchema(ontology);
/** What a request may be told; anything else is a failure of the service. */
const refusals = new Set([
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'LIMIT_EXCEEDED',
  'GRAPHQL_VALIDATION_FAILED',
  'GRAPHQL_PARSE_FAILED',
  'BAD_REQUEST',
]);

interface Counts {
  readonly answered: number;
  readonly refused: number;
}

describeEngines('random operations on the seed', (engine) => {
  let folder: string;
  let service: Awaited<ReturnType<typeof createWritingService>>;
  let known: readonly string[];
  // As an administrator, so that mutations, which are dry runs, get past the door.
  const ask = ({ query, variables }: RandomOperation) => service.ask<unknown>(query, variables, 'admin');
  const readCounts = async (): Promise<unknown> => {
    const { data } = await ask({
      query: '{ stats { labels { label total } relations { type total } } }',
      variables: {},
    });
    return data;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chain-atlas-fuzz-'));
    await writeFile(join(folder, 'tokens'), tokenFile);
    service = await createWritingService(engine, join(folder, 'tokens'), settings);
    known = await readKnown(ask);
  });
  afterAll(async () => {
    await service.close();
    await rm(folder, { recursive: true });
  });

  test(
    `none of ${count} fails, and none changes the graph (RANDOM_SEED=${seed})`,
    async () => {
      const before = await readCounts();
      expect(before).toMatchObject({ stats: { labels: expect.arrayContaining([]) as unknown } });
      const random = createRandom(seed);
      const counts = { answered: 0, refused: 0 };
      for (let number = 0; number < count; number += 1) {
        const operation = createRandomOperation({ schema, random, known });
        const { errors, data, status } = await ask(operation);
        const failed = errors.filter(({ extensions }) => !refusals.has(extensions.code));
        const told = { operation: describe(number, operation), failed, isServerError: status >= 500 };
        expect(told).toEqual({ ...told, failed: [], isServerError: false });
        if (errors.length === 0 && data) counts.answered += 1;
        else counts.refused += 1;
      }
      expect(await readCounts()).toEqual(before);
      recordFigures('random operations of the schema', { operations: count, seed, ...counts });
      checkShare(counts);
    },
    60_000 + count * 500,
  );
});

const describe = (number: number, operation: RandomOperation): string =>
  `operation ${number} of RANDOM_SEED=${seed}: ${JSON.stringify(operation)}`;

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
