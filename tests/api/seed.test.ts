import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listConnectionFields } from '../../src/api/schema/connection-fields.ts';
import { type App, createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { ontology } from '../../src/domain/ontology/ontology.ts';
import { describeEngines } from '../support/engines.ts';
import { unhurried } from '../support/unhurried.ts';

interface Page {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: Readonly<Record<string, { readonly totalCount: number }>> }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const examples = resolve(import.meta.dirname, '../../src/explorer/graphiql/examples');

describeEngines('the seed of the package', (engine) => {
  let app: App;
  beforeAll(async () => {
    app = await createApp(loadConfig({ GRAPH_URL: 'embedded:memory', ...unhurried }), {
      engine: await engine.createFresh(),
      log: pino({ level: 'silent' }),
    });
    await app.prepare();
  });
  afterAll(async () => {
    await app.close();
  });

  async function ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const { body } = await app.executeOperation({ query, variables });
    if (body.kind !== 'single') throw new Error('the answer came in parts');
    expect(body.singleResult.errors).toBeUndefined();
    return body.singleResult.data as Data;
  }

  test.each(readdirSync(examples).toSorted())(
    'answers the example %s with facts and their lines',
    async (file) => {
      const answer = JSON.stringify(await ask(readFileSync(join(examples, file), 'utf8')));
      expect(answer.match(/"name":"/gu)?.length ?? 0).toBeGreaterThan(3);
      expect(answer).not.toMatch(/"(?:hits|nodes|pairs|tiers|chains|shared)":\[\]/u);
    },
  );

  test('gives every relation from both ends', { timeout: 120_000 }, async () => {
    const { stats } = await ask<{ stats: { relations: { type: string; total: number }[] } }>(
      '{ stats { relations { type total } } }',
    );
    const counted = new Map<string, number>();
    for (const { label, pluralField } of ontology.labels) {
      const fields = listConnectionFields(ontology, label);
      for await (const node of readNodes(
        pluralField,
        fields.map(({ name }) => name),
      ))
        for (const { name, relation, direction } of fields) {
          const key = `${relation.type} ${direction}`;
          counted.set(key, (counted.get(key) ?? 0) + (node[name]?.totalCount ?? 0));
        }
    }
    for (const { type, total } of stats.relations)
      expect([type, counted.get(`${type} out`) ?? 0, counted.get(`${type} in`) ?? 0]).toEqual([
        type,
        total,
        total,
      ]);
  });

  async function* readNodes(
    pluralField: string,
    fields: readonly string[],
  ): AsyncGenerator<Page['edges'][number]['node']> {
    const connections = fields.map(
      (name) =>
        `${name}(first: 1) { totalCount edges { relationId cites { id document { id } } node { id } } }`,
    );
    const query = `query ($after: String) {
      page: ${pluralField}(first: 200, after: $after) {
        totalCount pageInfo { hasNextPage endCursor } edges { node { id ${connections.join(' ')} } }
      }
    }`;
    for (let after: string | null = null; ;) {
      const { page }: { page: Page } = await ask(query, { after });
      yield* page.edges.map((edge) => edge.node);
      if (!page.pageInfo.hasNextPage) return;
      after = page.pageInfo.endCursor;
    }
  }
});
