import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRandomApp, type RandomApp } from '../support/create-random-app.ts';
import { describeEngines } from '../support/engines.ts';

interface Page {
  readonly totalCount: number;
  readonly edges: readonly {
    readonly cursor: string;
    readonly node: { readonly id: string; readonly name: string };
  }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

const page =
  'totalCount edges { cursor node { id name } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

describeEngines('pages', (engine) => {
  let random: RandomApp;
  beforeAll(async () => {
    random = await createRandomApp(engine, { seed: 3, entitiesPerLabel: 23, relationsPerPair: 60 });
  });
  afterAll(async () => {
    await random.app.close();
  });

  /** Follows endCursor to the end, and checks each page on the way. */
  async function readAll(
    first: number,
    ask: (after: string | null) => Promise<Page>,
  ): Promise<Page['edges']> {
    const edges: Page['edges'][number][] = [];
    for (let after: string | null = null, turn = 0; turn < 200; turn += 1) {
      const { pageInfo, ...read }: Page = await ask(after);
      expect(read.edges.length).toBeLessThanOrEqual(first);
      expect(pageInfo.hasPreviousPage).toBe(after !== null);
      expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([
        read.edges.at(0)?.cursor ?? null,
        read.edges.at(-1)?.cursor ?? null,
      ]);
      edges.push(...read.edges);
      expect(read.totalCount).toBeGreaterThanOrEqual(edges.length);
      if (!pageInfo.hasNextPage) {
        expect(read.totalCount).toBe(edges.length);
        return edges;
      }
      after = pageInfo.endCursor;
    }
    throw new Error('the pages do not end');
  }

  const lists = [
    'orderBy: ID',
    'orderBy: NAME',
    'orderBy: ID, filter: { generic: { eq: true } }',
    'orderBy: NAME, filter: { level: { in: [DISTRICT, PARTY] } }',
  ];
  test.each(lists.flatMap((args) => [1, 4, 23, 200].map((first) => [args, first] as const)))(
    'of a list with %s by %i concatenate to the whole',
    async (args, first) => {
      const ask = async (after: string | null) => {
        const query = `query ($after: String, $first: Int) { departments(${args}, first: $first, after: $after) { ${page} } }`;
        return (await random.ask<{ departments: Page }>(query, { after, first })).departments;
      };
      const whole = await ask(null).then(() =>
        random.ask<{ departments: Page }>(`{ departments(${args}, first: 200) { ${page} } }`),
      );
      const nodes = (await readAll(first, ask)).map((edge) => edge.node);
      expect(nodes).toEqual(whole.departments.edges.map((edge) => edge.node));
      const key = args.startsWith('orderBy: ID')
        ? ({ id }: { id: string }) => id
        : (n: { id: string; name: string }) => n.name;
      expect(nodes.map(key)).toEqual(nodes.map(key).toSorted(compareCodePoints));
    },
  );

  test.each([1, 3, 50])('of a connection by %i concatenate to the whole', async (first) => {
    const subjects = random.graph.entities.filter((entity) => entity.label === 'Industry');
    for (const { id } of subjects.slice(0, 5)) {
      const ask = async (after: string | null) => {
        const query = `query ($id: ID!, $after: String, $first: Int) { industry(id: $id) { focusOf(first: $first, after: $after) { ${page} } } }`;
        return (await random.ask<{ industry: { focusOf: Page } }>(query, { id, after, first })).industry
          .focusOf;
      };
      const cursors = (await readAll(first, ask)).map((edge) => edge.cursor);
      expect(new Set(cursors).size).toBe(cursors.length);
    }
  });

  test('of nothing at all still count', async () => {
    const { departments } = await random.ask<{ departments: Page }>(`{ departments(first: 0) { ${page} } }`);
    expect(departments).toMatchObject({
      totalCount: 23,
      edges: [],
      pageInfo: { hasNextPage: true, endCursor: null },
    });
  });

  test('the total is counted only when asked for', async () => {
    random.takeCalls();
    await random.ask('{ departments { edges { node { id supports { edges { node { id } } } } } } }');
    expect(random.takeCalls().filter((name) => name.startsWith('count-'))).toEqual([]);
  });

  test.each(['', 'abc', 'W10', 'bnVsbA'])('a cursor %j that is none is refused', async (cursor) => {
    for (const query of [
      'firms(after: $c) { edges { cursor } }',
      'firms(orderBy: NAME, after: $c) { edges { cursor } }',
    ])
      expect(await random.askInVain(`query ($c: String) { ${query} }`, { c: cursor || 'x' })).toMatchObject({
        code: 'BAD_USER_INPUT',
      });
  });

  test('a cursor of another order is refused', async () => {
    const { firms } = await random.ask<{ firms: Page }>(`{ firms(first: 1, orderBy: NAME) { ${page} } }`);
    const query = 'query ($after: String) { firms(after: $after) { edges { cursor } } }';
    expect(await random.askInVain(query, { after: firms.pageInfo.endCursor })).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });
});

/** As the engines compare texts: by code point, not by UTF-16 unit. */
function compareCodePoints(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}
