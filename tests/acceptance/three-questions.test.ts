import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeEngines } from '../support/engines.ts';
import { createSeedApp, type SeedApp } from '../support/seed-app.ts';

/** Answers worked out from the lines of the documents, by hand, before the questions ran. */
describeEngines('the three questions of the README', (engine) => {
  let app: SeedApp;
  beforeAll(async () => {
    app = await createSeedApp(engine);
  });
  afterAll(() => app.close());

  const ask = async (query: string) => (await app.ask(query)) as Record<string, unknown>;

  test('綦江 and 江津 share five industries by hechuan-145:53 and :77 and the plan of 綦江', async () => {
    const data = await ask(`{
      districtOverlap(districts: ["綦江", "江津"], includeThirdParty: true) {
        pairs { jaccard shared { industry { id } left { cites { id } } right { cites { id } } } onlyLeft { id } onlyRight { id } }
      }
    }`);
    const { pairs } = data['districtOverlap'] as { pairs: OverlapPair[] };
    const shared = pairs[0]?.shared ?? [];
    expect(shared.map((item) => item.industry.id)).toEqual(
      expect.arrayContaining([
        'ext:consumer-goods',
        'ext:health',
        'ind:advanced-materials',
        'ind:electronics',
        'ind:smart-equipment',
      ]),
    );
    for (const item of shared) {
      expect(item.left.flatMap((evidence) => evidence.cites).length).toBeGreaterThan(0);
      expect(item.right.flatMap((evidence) => evidence.cites).length).toBeGreaterThan(0);
    }
    // 大健康 of 江津 stands in the table alone, and in no line of its own plan.
    const health = shared.find((item) => item.industry.id === 'ext:health');
    expect(health?.right.flatMap((evidence) => evidence.cites.map((cite) => cite.id))).toEqual([
      'hechuan-145:53',
    ]);
    expect(pairs[0]?.onlyLeft.map((item) => item.id)).toContain('ext:chemicals');
    expect(pairs[0]?.onlyRight.map((item) => item.id)).toContain('ind:agri-machinery');
  });

  test('without the third party, 永川 has no industries, and the answer says why', async () => {
    const data = await ask(`{
      districtOverlap(districts: ["綦江", "永川"]) { districts { status industries { industry { id } } } pairs { jaccard overlapCoefficient shared { industry { id } } } }
    }`);
    expect(data['districtOverlap']).toMatchObject({
      districts: [{ status: 'OWN_PLAN' }, { status: 'THIRD_PARTY_LEFT_OUT', industries: [] }],
      pairs: [{ jaccard: 0, overlapCoefficient: null, shared: [] }],
    });
  });

  test('upstream of 汽车铝铸件零部件 stand four stages, all of qijiang-145:344', async () => {
    const data = await ask(`{
      supplyChain(from: "汽车铝铸件零部件", direction: UPSTREAM, maxDepth: 6) { truncated tiers { depth stages { stage { name } cites { id } } } }
    }`);
    const { tiers, truncated } = data['supplyChain'] as SupplyTiers;
    expect(tiers.map((tier) => tier.stages.map((stage) => stage.stage.name))).toEqual([
      ['汽车铝铸件零部件、家用铝制品、铝合金材料'],
      ['热锻、冷轧、压铸件'],
      ['铝锭'],
      ['再生铝'],
      ['废铝'],
    ]);
    expect(truncated).toBe(false);
    for (const stage of tiers.flatMap((tier) => tier.stages))
      expect(stage.cites.map((cite) => cite.id)).toContain('qijiang-145:344');
  });

  test('downstream of 再生铝 across chains, the chains of qijiang-145:349 are reached', async () => {
    const data = await ask(`{
      supplyChain(from: "再生铝", direction: DOWNSTREAM, maxDepth: 6, mode: CROSS_CHAIN) { tiers { stages { stage { name } } } }
    }`);
    const { tiers } = data['supplyChain'] as SupplyTiers;
    const names = tiers.flatMap((tier) => tier.stages.map((stage) => stage.stage.name));
    expect(names).toEqual(
      expect.arrayContaining([
        '一体化底盘',
        '车用板材',
        '电池箔',
        '汽车铝铸件零部件、家用铝制品、铝合金材料',
      ]),
    );
  });

  test('电解铝 rests on 旗能 alone (359); 阳极磷铜 is sought, no firm named (365)', async () => {
    const data = await ask(`{
      smelting: chainGaps(district: "綦江", product: "电解铝") { chains { stages { products { product { name } status decidedBy { actor { id } cites { id } } } } } }
      copper: chainGaps(district: "綦江", product: "阳极磷铜") { otherProducts { status decidedBy { kind cites { id } } } }
    }`);
    const smelting = data['smelting'] as { chains: { stages: { products: GapProduct[] }[] }[] };
    const products = smelting.chains.flatMap((chain) => chain.stages.flatMap((stage) => stage.products));
    const aluminium = products.filter((product) => product.product.name === '电解铝');
    expect(aluminium.length).toBeGreaterThan(0);
    for (const product of aluminium) {
      expect(product.status).toBe('SINGLE_SOURCE');
      expect(product.decidedBy.map((fact) => fact.actor.id)).toContain('firm:qineng-dianlv');
      expect(product.decidedBy.flatMap((fact) => fact.cites.map((cite) => cite.id))).toContain(
        'qijiang-145:359',
      );
    }
    expect(data['copper']).toMatchObject({
      otherProducts: [{ status: 'COURTED', decidedBy: [{ kind: 'SEEKS' }] }],
    });
    expect(JSON.stringify(data['copper'])).toContain('qijiang-145:365');
  });

  test('膜电极 and 双极板 are sought by 509, and nothing is missing only because no firm is named', async () => {
    const data = await ask(`{
      a: chainGaps(district: "綦江", product: "膜电极") { otherProducts { status } }
      b: chainGaps(district: "綦江", product: "双极板") { otherProducts { status } }
      hydrogen: chainGaps(district: "綦江", cluster: "节能环保", status: [MISSING]) { chains { stages { status } } }
    }`);
    expect(data['a']).toEqual({ otherProducts: [{ status: 'COURTED' }] });
    expect(data['b']).toEqual({ otherProducts: [{ status: 'COURTED' }] });
    const { chains } = data['hydrogen'] as { chains: { stages: unknown[] }[] };
    expect(chains.flatMap((chain) => chain.stages)).toEqual([]);
  });

  test('炙炎动力, a misprint of qijiang-145:329, means 炙焱动力制造', async () => {
    const data = await ask(`{
      misprint: resolveName(text: "炙炎动力") { entity { id } }
      pinyin: search(text: "qineng", labels: [FIRM]) { hits { entity { id } reason } }
    }`);
    expect(data['misprint']).toEqual({ entity: { id: 'firm:zhiyan-dongli' } });
    expect(data['pinyin']).toMatchObject({
      hits: [{ entity: { id: 'firm:qineng-dianlv' }, reason: 'PINYIN' }],
    });
  });
});

interface Cited {
  readonly cites: readonly { readonly id: string }[];
}
interface OverlapPair {
  readonly shared: readonly { industry: { id: string }; left: readonly Cited[]; right: readonly Cited[] }[];
  readonly onlyLeft: readonly { id: string }[];
  readonly onlyRight: readonly { id: string }[];
}
interface SupplyTiers {
  readonly truncated: boolean;
  readonly tiers: readonly {
    readonly stages: readonly (Cited & { readonly stage: { readonly name: string } })[];
  }[];
}
interface GapProduct {
  readonly product: { readonly name: string };
  readonly status: string;
  readonly decidedBy: readonly (Cited & { readonly actor: { readonly id: string } })[];
}
