import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeEngines } from '../support/engines.ts';
import { createSeedApp, type SeedApp } from '../support/seed-app.ts';

interface Named {
  readonly entity: { readonly id: string };
}
interface Stage {
  readonly stage: { readonly id: string; readonly name: string };
  readonly reached: string;
  readonly byModality: readonly {
    readonly modality: string;
    readonly firms: readonly Named[];
    readonly projects: readonly Named[];
    readonly clusters: readonly Named[];
  }[];
  readonly districts: readonly unknown[];
}
interface Chain {
  readonly emptyReason: string | null;
  readonly truncated: boolean;
  readonly leftOut: readonly { readonly reason: string; readonly count: number }[];
  readonly tiers: readonly { readonly depth: number; readonly stages: readonly Stage[] }[];
  readonly links: readonly { readonly kind: string; readonly stated: string }[];
  readonly statedSupplies: readonly { readonly type: string; readonly stated: string }[];
  readonly concludedSupplies: readonly { readonly stated: string }[];
}

/** Expectations read from the lines named with them. */
describeEngines('supplyChain', (engine) => {
  let app: SeedApp;
  beforeAll(async () => {
    app = await createSeedApp(engine);
  });
  afterAll(() => app.close());

  const find = async (args: string) => {
    const data = (await app.ask(`{ supplyChain(${args}) {
      emptyReason truncated leftOut { reason count }
      tiers { depth stages {
        stage { id name } reached
        byModality { modality firms { entity { id } } projects { entity { id } } clusters { entity { id } } }
        districts { district { name } makers { modality count } }
      } }
      links { kind stated }
      statedSupplies { type stated from { id } to { id } }
      concludedSupplies { stated }
    } }`)) as { supplyChain: Chain };
    return data.supplyChain;
  };
  const recycled = 'stage:qijiang/recycled-aluminium-parts/recycled-aluminium';
  const stagesOf = ({ tiers }: Chain) => tiers.flatMap(({ stages }) => stages);

  test('再生铝 in 綦江: two firms and three projects plan it, nobody makes it yet (qijiang-145:359)', async () => {
    const found = await find('from: "再生铝", direction: DOWNSTREAM, maxDepth: 6, districts: ["綦江"]');
    const start = stagesOf(found).find(({ stage }) => stage.id === recycled);
    expect(start?.byModality.map(({ modality }) => modality)).toEqual(['PLANNED']);
    expect(start?.byModality[0]?.firms.map(({ entity }) => entity.id)).toEqual(
      expect.arrayContaining(['firm:hasite', 'firm:qite-xincailiao']),
    );
    expect(start?.byModality[0]?.projects.map(({ entity }) => entity.id)).toEqual(
      expect.arrayContaining(['project:qijiang/recycled-aluminium-copper-base']),
    );
    // hechuan-145:284 has one firm and its cluster make it elsewhere.
    expect(found.leftOut.find(({ reason }) => reason.includes('other districts'))?.count).toBe(2);
  });

  test('everywhere, 合川 makes 再生铝 already (hechuan-145:284)', async () => {
    const found = await find('from: "再生铝", direction: DOWNSTREAM, modality: [EXISTING]');
    const start = stagesOf(found).find(({ stage }) => stage.id === recycled);
    expect(start?.districts).toEqual([
      { district: { name: '合川' }, makers: [{ modality: 'EXISTING', count: 2 }] },
    ]);
    expect(found.leftOut.some(({ reason }) => reason.includes('modalities'))).toBe(true);
  });

  test('downstream of 再生铝 stand three stages in a row by qijiang-145:344, every step printed', async () => {
    const { tiers, links } = await find('from: "再生铝", direction: DOWNSTREAM, maxDepth: 6');
    const parts = tiers.flatMap(({ stages }) =>
      stages.filter(({ stage }) => stage.id.startsWith('stage:qijiang/recycled-aluminium-parts/')),
    );
    expect(parts.map(({ stage }) => stage.name)).toEqual([
      '再生铝',
      '铝锭',
      '热锻、冷轧、压铸件',
      '汽车铝铸件零部件、家用铝制品、铝合金材料',
    ]);
    expect(links.every(({ kind, stated }) => kind === 'FEEDS' && stated === 'EXPLICIT')).toBe(true);
    expect(parts.map(({ reached }) => reached)).toEqual([
      'START',
      'PRINTED_STEPS',
      'PRINTED_STEPS',
      'PRINTED_STEPS',
    ]);
  });

  test('across chains 铝锭 joins the chain of primary aluminium, which is concluded and said so', async () => {
    const found = await find('from: "再生铝", direction: DOWNSTREAM, maxDepth: 6, mode: CROSS_CHAIN');
    const deep = stagesOf(found).filter(({ stage }) =>
      stage.id.startsWith('stage:qijiang/aluminium-deep-processing/'),
    );
    // 铝锭, 轧材/挤压材/锻压材, 热锻联扎板带箔, 汽车轻量化材料 (344); what stands before 铝锭 is not downstream.
    expect(deep).toHaveLength(4);
    for (const { reached } of deep) expect(reached).toBe('SHARED_PRODUCT');
    for (const { kind, stated } of found.links)
      expect(stated).toBe(kind === 'FEEDS' ? 'EXPLICIT' : 'INFERRED');
  });

  test('supplies that lines state are apart from concluded ones', async () => {
    const found = await find('from: "cluster:qijiang/new-materials", direction: DOWNSTREAM');
    // qijiang-145:344 and 349: to the city, and to five firms that are its customers.
    expect(new Set(found.statedSupplies.map(({ type }) => type))).toEqual(
      new Set(['SUPPLIES_TO', 'CUSTOMER_OF']),
    );
    for (const { stated } of found.statedSupplies) expect(stated).toBe('EXPLICIT');
    for (const { stated } of found.concludedSupplies) expect(stated).toBe('INFERRED');
  });

  test('a district starts from all its chains', async () => {
    const { tiers } = await find('from: "district:qijiang", direction: UPSTREAM, maxDepth: 1');
    expect(tiers[0]?.stages.map(({ stage }) => stage.id)).toContain(recycled);
    expect(tiers).toHaveLength(1);
  });

  test('what 江津 prints with dashes is a way of working (jiangjin-2025:46, 56, 100), shown only when it is named', async () => {
    const ofDistrict = await find('from: "江津", direction: DOWNSTREAM');
    expect(ofDistrict).toMatchObject({ tiers: [], links: [] });
    expect(ofDistrict.emptyReason).toContain('way of working');
    expect(ofDistrict.leftOut).toEqual([{ reason: expect.stringContaining('MODE') as string, count: 3 }]);
    const named = await find('from: "chain:jiangjin/air-ground-people", direction: DOWNSTREAM');
    expect(named.tiers[0]?.stages.map(({ stage }) => stage.name)).toEqual(['空', '地', '人']);
    expect(named.links).toHaveLength(2);
    expect(named.leftOut).toEqual([]);
  });

  test('a list that filters and is empty is refused, and the next document is named', async () => {
    await expect(find('from: "再生铝", modality: []')).rejects.toThrow(/modality: .*EXISTING/u);
    await expect(find('from: "再生铝", districts: []')).rejects.toThrow('districts: the list is empty');
    const early = await find('from: "再生铝", asOf: "2020-01-01"');
    expect(early.emptyReason).toContain('the next is of 2024-12-27');
  });

  test('every way to be empty has its reason', async () => {
    const reasons = await Promise.all(
      [
        'from: "废铝", direction: UPSTREAM',
        'from: "高端铝材"',
        'from: "再生铝", asOf: "2020-01-01"',
        'from: "district:qijiang"',
      ].map(async (args) => (await find(args)).emptyReason),
    );
    expect(reasons).toEqual([
      expect.stringContaining('first stage'),
      expect.stringContaining('similar names that are in one: 铝合金材料'),
      expect.stringContaining('only in documents after 2020-01-01'),
      expect.stringContaining('tier 0 holds every stage'),
    ]);
  });
});
