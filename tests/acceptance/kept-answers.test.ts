import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse, visit } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { questionFields } from '../../src/api/limits/root-costs.ts';
import { type App, createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { createCountingEngine } from '../support/counting-engine.ts';
import { describeEngines } from '../support/engines.ts';
import { forgetful, unhurried } from '../support/unhurried.ts';

const root = resolve(import.meta.dirname, '../..');
const files = ['src/explorer/graphiql/examples', 'docs/cookbook/questions'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.graphql'))
    .map((file): readonly [string, string] => [file, readFileSync(join(root, folder, file), 'utf8')]),
);

/** What the examples and the cookbook do not ask, or leave out of. */
const others: readonly (readonly [string, string])[] = [
  [
    'path',
    '{ path(from: "綦江", to: "合川", maxHops: 4) { basis truncated emptyReason pathCount paths { entities { id } hops { relations { type cites { id } } } } } }',
  ],
  [
    'supplyFlows',
    '{ supplyFlows(districts: ["綦江", "合川", "江津"]) { basis matrix { district { id } to { district { id } stated inferred } } pairs { __typename } } }',
  ],
  [
    'near products and candidates',
    `{ chainGaps(district: "綦江") { chains { stages { products {
      nearProducts(first: 3) { total products { product { id } makers { entity { id } } } }
      candidates(first: 3) { total ranked { rank candidate { id } } } inferredCandidates { total } } } }
      otherProducts { nearProducts { total } referenceCandidates { total } } } }`,
  ],
  ['a wrong name', '{ chainGaps(district: "没有这个区") { total } }'],
  ['a wrong number', '{ search(text: "铝", first: 0) { total } }'],
];
const queries = [...files, ...others];

function listQuestions(query: string): readonly string[] {
  const names: string[] = [];
  visit(parse(query), {
    Field: ({ name }) => void (questionFields.has(name.value) && names.push(name.value)),
  });
  return names;
}

test('every root question is among what is asked here', () => {
  const asked = new Set(queries.flatMap(([, query]) => listQuestions(query)));
  expect([...asked].toSorted()).toEqual([...questionFields].toSorted());
});

describeEngines('kept answers', (engineUnderTest) => {
  let keeping: App;
  let working: App;
  let takeCalls: () => readonly string[];
  beforeAll(async () => {
    const counting = createCountingEngine(await engineUnderTest.createFresh());
    takeCalls = counting.takeCalls;
    const start = async (settings: Readonly<Record<string, string>>, engine = counting.engine) => {
      const config = loadConfig({ GRAPH_URL: 'embedded:memory', PORT: '0', ...unhurried, ...settings });
      return createApp(config, { engine, log: pino({ level: 'silent' }) });
    };
    keeping = await start({});
    await keeping.prepare();
    working = await start(forgetful, { ...counting.engine, close: async () => undefined });
  });
  afterAll(async () => {
    await working.close();
    await keeping.close();
  });

  const ask = async (app: App, query: string): Promise<object> => {
    const { body } = await app.executeOperation({ query });
    if (body.kind !== 'single') throw new Error('the answer came in parts');
    return JSON.parse(JSON.stringify(body.singleResult)) as object;
  };

  // How answers are kept has nothing to do with the engine: a few are enough to see that its version is read.
  const asked = engineUnderTest.name === 'embedded' ? queries : queries.filter((_, index) => index % 6 === 0);
  test.each(asked)('%s is answered alike, kept or not', async (name, query) => {
    takeCalls();
    const expected = await ask(working, query);
    const workedOut = takeCalls().length;
    const fails = name.startsWith('a wrong');
    expect(Object.keys(expected).includes('errors')).toBe(fails);
    expect(await ask(keeping, query)).toEqual(expected);
    takeCalls();
    expect(await ask(keeping, query)).toEqual(expected);
    const kept = takeCalls().length;
    // What is asked of the data itself is read each time; a question that fails is asked anew, too.
    if (listQuestions(query).length > 0 && !fails) expect(kept).toBeLessThan(workedOut);
  });
});
