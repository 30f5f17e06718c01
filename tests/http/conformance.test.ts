import { serverAudits } from 'graphql-http';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';

const log = pino({ level: 'silent' });
const env = { GRAPH_URL: 'embedded:memory', SEED_DIR: 'none', PORT: '0' };

/** Audits of graphql-http that ask for what the service does not do, and why; docs/conformance.md says more. */
const notHeld: Readonly<Record<string, string>> = {
  '5A70': 'a GET without a preflight header is refused (CSRF prevention)',
  D6D5: 'a GET without a preflight header is refused (CSRF prevention)',
  '6A70': 'a GET without a preflight header is refused (CSRF prevention)',
  '572B':
    'a query that cannot be parsed is answered with 400 whatever is accepted: proxies and logs see it fail',
  FDE2: 'an invalid query is answered with 400 whatever is accepted: proxies and logs see it fail',
  '7B9B': 'wrong variables are answered with 400 whatever is accepted: proxies and logs see it fail',
};

let app: App;
let address: string;
const listen = async (settings: Readonly<Record<string, string>> = {}): Promise<void> => {
  app = await createApp(loadConfig({ ...env, ...settings }), { log });
  address = await app.listen();
  await app.prepare();
};

describe('GraphQL over HTTP', () => {
  beforeAll(() => listen());
  afterAll(() => app.close());

  test('no MUST fails, and what else does not hold is on the list, with nothing more on it', async () => {
    const audits = serverAudits({ url: () => `${address}/graphql`, fetchFn: fetch });
    expect(audits.length).toBeGreaterThan(50);
    const failed: string[] = [];
    for (const { id, name, fn } of audits) {
      const { status } = await fn();
      if (status === 'ok') continue;
      expect(name).not.toMatch(/^MUST/u);
      failed.push(id);
    }
    expect(failed.toSorted()).toEqual(Object.keys(notHeld).toSorted());
  });

  test('the three audits of GET hold with the header that a client sets', async () => {
    const fetchFn: typeof fetch = (input, init) =>
      fetch(input, {
        ...init,
        headers: { ...(init?.headers as object), 'apollo-require-preflight': 'true' },
      });
    const audits = serverAudits({ url: `${address}/graphql`, fetchFn });
    for (const { id, fn } of audits.filter((audit) => ['5A70', 'D6D5', '6A70'].includes(audit.id)))
      expect([id, (await fn()).status]).toEqual([id, 'ok']);
  });
});

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: object }[];
}

const ask = async (init: RequestInit & { readonly search?: string }): Promise<Answer | readonly unknown[]> =>
  (await fetch(`${address}/graphql${init.search ?? ''}`, init)).json() as Promise<Answer>;
const post = async (query: string): Promise<Answer> =>
  (await ask({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })) as Answer;
const many = (count: number, toText: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => toText(index)).join(' ');

/** What graphql-cop asks and takes for a weakness: true where the service has it. */
type Weakness = readonly [name: string, isFound: () => Promise<boolean>];

const weaknesses: readonly Weakness[] = [
  [
    'alias overloading',
    async () => Boolean((await post(`{ ${many(101, (index) => `alias${index}:__typename`)} }`)).data),
  ],
  ['field duplication', async () => Boolean((await post(`{ ${'__typename '.repeat(500)} }`)).data)],
  [
    'array-based query batching',
    async () => {
      const answer = await ask({
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(Array.from({ length: 10 }, () => ({ query: 'query { __typename }' }))),
      });
      return Array.isArray(answer);
    },
  ],
  [
    'circular query by introspection',
    async () => {
      const levels = 'fields { type { '.repeat(4);
      const { data } = await post(
        `{ __schema { types { ${levels} fields { type { name } } ${' } }'.repeat(4)} } } }`,
      );
      return Boolean(data);
    },
  ],
  [
    'circular fragments',
    async () => {
      const { errors } = await post(
        'query { __schema { ...A } } fragment A on __Schema { __typename ...B } fragment B on __Schema { ...A }',
      );
      return errors === undefined;
    },
  ],
  [
    'mutations by GET',
    async () => Boolean(((await ask({ search: '?query=mutation%20%7B__typename%7D' })) as Answer).data),
  ],
  [
    'queries by GET without a preflight',
    async () => Boolean(((await ask({ search: '?query=%7B__typename%7D' })) as Answer).data),
  ],
  [
    'POST of a form (CSRF)',
    async () => {
      const bodies = [
        { search: '?query=query%20%7B__typename%7D', method: 'POST' },
        { method: 'POST', body: new URLSearchParams({ query: '{ __typename }' }) },
        { method: 'POST', body: '{"query":"{ __typename }"}', headers: { 'content-type': 'text/plain' } },
      ];
      const answers = await Promise.all(bodies.map((body) => ask(body)));
      return answers.some((answer) => Boolean((answer as Answer).data));
    },
  ],
  [
    'tracing, stack traces and exceptions in errors',
    async () => {
      const answers = await Promise.all([
        post('qwerty cop { abc }'),
        post('{ __typename }'),
        post('{ firm { id } }'),
      ]);
      return /tracing|exception|stacktrace|node_modules/iu.test(JSON.stringify(answers));
    },
  ],
];

describe('the weaknesses that graphql-cop looks for', () => {
  beforeAll(() => listen());
  afterAll(() => app.close());

  test.each(weaknesses)('%s: not found', async (_name, isFound) => {
    expect(await isFound()).toBe(false);
  });

  test('directive overloading: not found', async () => {
    const { errors = [] } = await post(`query { __typename ${'@aa'.repeat(10)} }`);
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.length).toBeLessThan(10);
  });

  test('introspection and suggestions of names are on by choice', async () => {
    expect((await post('{ __schema { queryType { name } } }')).data).toBeTruthy();
    expect(JSON.stringify(await post('query { __schema { directive } }'))).toContain('Did you mean');
  });
});

describe('what can be turned off', () => {
  beforeAll(() => listen({ INTROSPECTION: 'off', GRAPHIQL: 'off' }));
  afterAll(() => app.close());

  test('introspection', async () => {
    const { data, errors } = await post('{ __schema { queryType { name } } }');
    expect([data ?? null, errors?.length]).toEqual([null, 1]);
  });

  test('suggestions of names', async () => {
    const answer = JSON.stringify(await post('{ statz { engine } }'));
    expect(answer).not.toMatch(/Did you mean|是否想写/u);
  });

  test('GraphiQL', async () => {
    for (const path of ['/graphiql', '/playground', '/console', '/graphql']) {
      const text = await (await fetch(`${address}${path}`)).text();
      expect(text).not.toMatch(/graphiql\.min\.css|GraphQL Playground|GraphiQL|graphql-playground/u);
    }
  });
});
