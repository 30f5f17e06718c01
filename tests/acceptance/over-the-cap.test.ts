import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CountingEngine, createCountingEngine } from '../support/counting-engine.ts';
import { describeEngines } from '../support/engines.ts';
import { createSeedApp, type SeedApp } from '../support/seed-app.ts';

interface Answer {
  readonly truncated: boolean;
  readonly leftOut: readonly { readonly reason: string; readonly reasonZh: string; readonly count: number }[];
  readonly emptyReason: string | null;
  readonly emptyReasonZh: string | null;
}
interface Gaps extends Answer {
  readonly chains: readonly {
    readonly chain: { readonly id: string };
    readonly stages: readonly {
      readonly stage: { readonly id: string };
      readonly products: readonly { readonly product: { readonly id: string; readonly name: string } }[];
    }[];
  }[];
}

const told = 'truncated leftOut { reason reasonZh count } emptyReason emptyReasonZh';
const maxStages = 3;
const maxRows = 5;

/** Chains of the seed that are larger than the caps, which are made small for it. */
describeEngines('what is larger than the caps', (engine) => {
  let app: SeedApp;
  let counting: CountingEngine;
  /** Stages of each chain. */
  let sizes: ReadonlyMap<string, number>;
  beforeAll(async () => {
    counting = createCountingEngine(await engine.createForSeed());
    app = await createSeedApp(
      { createForSeed: async () => counting.engine },
      { MAX_TRAVERSAL_NODES: String(maxStages), MAX_HOP_ROWS: String(maxRows) },
    );
    const { chains } = (await app.ask(
      '{ chains(first: 200) { edges { node { id stages(first: 1) { totalCount } } } } }',
    )) as { chains: { edges: { node: { id: string; stages: { totalCount: number } } }[] } };
    sizes = new Map(chains.edges.map(({ node }) => [node.id, node.stages.totalCount]));
  });
  afterAll(() => app.close());

  const ask = async <Result>(field: string, args: string, fields: string): Promise<Result> => {
    const data = (await app.ask(`{ ${field}(${args}) { ${fields} } }`)) as Record<string, Result>;
    return data[field] as Result;
  };
  const large = 'chain:qijiang/aluminium-automotive-sheet';
  const gapFields = `${told} chains { chain { id } stages { stage { id } products { product { id name } } } }`;

  test('gaps of a product: of a chain that is too large its own stages alone, and no more is read', async () => {
    const named = await ask<Gaps>('chainGaps', 'district: "綦江", product: "电解铝", first: 3', gapFields);
    const products = named.chains.flatMap(({ stages }) => stages.flatMap((stage) => stage.products));
    const id = products.find(({ product }) => product.name === '电解铝')?.product.id;
    counting.takeCalls();
    const gaps = await ask<Gaps>(
      'chainGaps',
      `district: "district:qijiang", product: "${id}", first: 3`,
      gapFields,
    );
    const calls = counting.takeCalls();
    expect(gaps.truncated).toBe(true);
    const ofLarge = gaps.chains.filter(({ chain }) => (sizes.get(chain.id) ?? 0) > maxStages);
    expect(ofLarge.map(({ chain }) => chain.id)).toContain(large);
    for (const { stages } of ofLarge) {
      expect(stages).toHaveLength(1);
      expect(stages[0]?.products.map(({ product }) => product.name)).toContain('电解铝');
    }
    const shown = ofLarge.map(({ chain }) => (sizes.get(chain.id) ?? 0) - 1);
    expect(gaps.leftOut).toContainEqual({
      reason: expect.stringContaining(`stages of ${ofLarge.length} chains beyond the cap`) as string,
      reasonZh: expect.stringContaining(`${ofLarge.length} 条产业链超出环节数上限`) as string,
      count: shown.reduce((sum, count) => sum + count, 0),
    });
    expect(calls).toContain('find-held-stages');
    // Without a reference dataset no product of one has to be found by its name.
    expect(calls).not.toContain('find-entities-by-name');
    expect(calls.filter((name) => !name.startsWith('find-entities')).length).toBeLessThan(20);
  });

  test('a chain that is named and too large is refused with its size, the cap and what to ask instead', async () => {
    const size = sizes.get(large) ?? 0;
    expect(size).toBeGreaterThan(maxStages);
    const refusal = new RegExp(
      `has ${size} stages, .* ${maxStages} at most .*ask for one of its products`,
      'u',
    );
    for (const [field, args] of [
      ['chainGaps', `district: "綦江", chain: "${large}", first: 3`],
      ['dependencies', `chain: "${large}"`],
      ['disruption', `remove: ["再生铝"], chain: "${large}"`],
    ] as const) {
      counting.takeCalls();
      await expect(ask(field, args, told)).rejects.toThrow(refusal);
      expect(counting.takeCalls()).not.toContain('find-chain-stages');
    }
  });

  test('chains of a district that are too large are counted, with what to ask instead', async () => {
    const found = await ask<Answer>('dependencies', 'district: "綦江"', told);
    expect(found.truncated).toBe(true);
    expect(found.leftOut.map(({ reason }) => reason).join()).toContain('larger than the cap by itself');
  });

  test('a supply chain whose first tier is full says so, and not that there is no more', async () => {
    const chain = await ask<Answer>('supplyChain', `from: "${large}", direction: DOWNSTREAM`, told);
    const size = sizes.get(large) ?? 0;
    expect(chain).toMatchObject({
      truncated: true,
      emptyReason: expect.stringContaining(`the ${size} stages to start from`) as string,
      emptyReasonZh: expect.stringContaining(`上限 ${maxStages} 个（MAX_TRAVERSAL_NODES）`) as string,
    });
    expect(chain.leftOut).toContainEqual(expect.objectContaining({ count: size - maxStages }));
  });

  test('flows say how many steps and supplies were not read', async () => {
    const { stats } = (await app.ask('{ stats { relations { type total } } }')) as {
      stats: { relations: readonly { readonly type: string; readonly total: number }[] };
    };
    const count = (types: readonly string[]) =>
      stats.relations.filter(({ type }) => types.includes(type)).reduce((sum, row) => sum + row.total, 0);
    const flows = await ask<Answer>('supplyFlows', 'districts: ["綦江", "合川"]', told);
    expect(flows.truncated).toBe(true);
    for (const unread of [count(['FEEDS']), count(['SUPPLIES_TO', 'CUSTOMER_OF'])])
      expect(flows.leftOut).toContainEqual({
        reason: expect.stringContaining('not read') as string,
        reasonZh: expect.stringContaining('未读取') as string,
        count: unread - maxRows,
      });
  });
});
