import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeEngines } from '../support/engines.ts';
import { createSeedApp, type SeedApp } from '../support/seed-app.ts';

/** Answers worked out from the lines of the documents, by hand. */
describeEngines('dependencies', (engine) => {
  let app: SeedApp;
  beforeAll(async () => {
    app = await createSeedApp(engine);
  });
  afterAll(() => app.close());

  const ask = async (args: string, fields: string): Promise<Dependencies> => {
    const data = await app.ask(`{ dependencies(${args}) { ${fields} } }`);
    return (data as { dependencies: Dependencies }).dependencies;
  };
  const single = `singleSources { chain { id } stage { name } product { name } wholeStage inDistrict everywhere
    source { named producers { id } districts { id } facts { modality cites { id } } } cites { id } }`;
  const stages = `chains { ownPlan chain { id } stages { stage { name } sourcesInDistrict sourcesEverywhere makersNamed
    sources { producers { id } } concentration { index withoutDistrict shares { district { id } numerator denominator share } } } }`;

  test('电解铝 of the three chains of qijiang-145:349 rests on 旗能 alone (359, 348)', async () => {
    const { singleSources } = await ask('district: "綦江"', single);
    const smelting = singleSources.filter(({ product }) => product?.name === '电解铝');
    expect(smelting.map(({ chain }) => chain.id)).toEqual([
      'chain:qijiang/aluminium-automotive-sheet',
      'chain:qijiang/aluminium-battery-foil',
      'chain:qijiang/aluminium-integrated-chassis',
    ]);
    for (const found of smelting) {
      expect(found).toMatchObject({
        inDistrict: true,
        everywhere: true,
        // 再生铝, printed beside it, has no existing maker in 綦江 (359).
        wholeStage: false,
        cites: [{ id: 'qijiang-145:349' }],
        source: {
          named: true,
          producers: [{ id: 'firm:qineng-dianlv' }],
          districts: [{ id: 'district:qijiang' }],
        },
      });
      const cites = found.source.facts.flatMap((fact) => fact.cites.map(({ id }) => id));
      expect(cites).toEqual(expect.arrayContaining(['qijiang-145:359', 'qijiang-145:348']));
      for (const fact of found.source.facts) expect(fact.modality).toBe('EXISTING');
    }
  });

  test('再生铝 has no existing maker in 綦江, where 359 only plans; 284 states one in 合川 without a name: no single source', async () => {
    const { singleSources, chains, leftOut } = await ask(
      'district: "綦江", chain: "chain:qijiang/recycled-aluminium-parts"',
      `${single} ${stages} leftOut { reason reasonZh count }`,
    );
    expect(singleSources).toEqual([]);
    expect(leftOut).toContainEqual({
      reason: expect.stringContaining('makers not named, number unknown') as string,
      reasonZh: expect.stringContaining('企业未点名，家数不详') as string,
      count: 1,
    });
    const smelting = chains[0]?.stages.find(({ stage }) => stage.name === '再生铝');
    expect(smelting).toMatchObject({ sourcesInDistrict: null, sourcesEverywhere: 1, makersNamed: false });
  });

  test('of the chains of 綦江 nothing but what names its maker is a single source', async () => {
    const { singleSources, chains, basisZh } = await ask('district: "綦江"', `basisZh ${single} ${stages}`);
    expect(singleSources.every(({ source }) => source.named)).toBe(true);
    expect(singleSources.map(({ product }) => product?.name)).not.toContain('铝液');
    // 铝液 is said of a cluster, without a maker; it stays visible at its stage.
    const liquid = chains.flatMap((chain) => chain.stages).find(({ stage }) => stage.name === '铝液');
    expect(liquid?.makersNamed).toBe(false);
    // 455 prints three products, of which 德佳 (hechuan-145:302) makes one.
    const meat = singleSources.find(({ product }) => product?.name === '肉制品');
    expect(meat).toMatchObject({ wholeStage: false });
    expect(basisZh).toContain('状态为现有');
  });

  test('where the plan is a draft, the answer says so', async () => {
    const { basis, basisZh } = await ask('district: "黔江"', 'basis basisZh');
    expect(basis).toContain('"黔江区“工业强城”建设实施方案" (2022-08)');
    expect(basisZh).toContain('草案');
  });

  test('motorcycles: five firms make parts and two complete ones (hechuan-145:254), 綦江 names none (307)', async () => {
    const { chains } = await ask('chain: "chain:qijiang/motorcycles", district: "合川"', stages);
    const [parts, complete] = chains[0]?.stages ?? [];
    expect(parts).toMatchObject({
      stage: { name: '摩托车零部件' },
      sourcesInDistrict: 5,
      sourcesEverywhere: 6,
      concentration: {
        // (5/6)² + (1/6)²
        index: 26 / 36,
        withoutDistrict: 0,
        shares: [
          { district: { id: 'district:hechuan' }, numerator: 5, denominator: 6, share: 5 / 6 },
          { district: { id: 'district:qijiang' }, numerator: 1, denominator: 6, share: 1 / 6 },
        ],
      },
    });
    // 德呈威 and 望江摩托 in 合川; 綦江 gives the motorcycles made in 2020 (11) without their makers.
    expect(complete).toMatchObject({
      sourcesInDistrict: 2,
      sourcesEverywhere: 3,
      concentration: {
        withoutDistrict: 0,
        shares: [
          { district: { id: 'district:hechuan' }, numerator: 2, denominator: 3 },
          { district: { id: 'district:qijiang' }, numerator: 1, denominator: 3 },
        ],
      },
    });
  });

  test('合川 takes part in chains that the plan of 綦江 prints, and in its own', async () => {
    const { chains, leftOut } = await ask('district: "合川"', `${stages} leftOut { reason count }`);
    const part = new Map(chains.map(({ chain, ownPlan }) => [chain.id, ownPlan]));
    expect(part.get('chain:hechuan/cybersecurity-ecosystem')).toBe(true);
    expect(part.get('chain:qijiang/motorcycles')).toBe(false);
    expect(part.get('chain:qijiang/recycled-aluminium-parts')).toBe(false);
    // 农资源—绿色加工—休闲产品—综合销售源 is a way of working.
    expect(part.has('chain:hechuan/farm-resources-sales')).toBe(false);
    expect(leftOut.some(({ reason, count }) => reason.includes('way of working') && count === 1)).toBe(true);
  });

  test('the inner stages of a chain of five (344) cut it, the middle one most', async () => {
    const { cutVertices } = await ask(
      'chain: "chain:qijiang/recycled-aluminium-parts"',
      'cutVertices { entity { id name } parts separated cites { id } }',
    );
    expect(cutVertices).toMatchObject([
      { entity: { name: '铝锭' }, parts: [2, 2], separated: 2, cites: [{ id: 'qijiang-145:344' }] },
      { parts: [3, 1], separated: 1 },
      { parts: [3, 1], separated: 1 },
    ]);
  });

  test('where chains meet in 电解铝 and 再生铝 (349, 344), each still hangs on its first stage', async () => {
    const { cutVertices } = await ask('district: "綦江"', 'cutVertices { entity { id } separated }');
    const separated = new Map(cutVertices.map(({ entity, separated: stagesCut }) => [entity.id, stagesCut]));
    // Four stages of 电池箔 follow the first one; those of the other two chains also meet in 铝合金.
    expect(separated.get('stage:qijiang/aluminium-battery-foil/electrolytic-or-recycled-aluminium')).toBe(4);
    expect(separated.has('stage:qijiang/aluminium-automotive-sheet/electrolytic-or-recycled-aluminium')).toBe(
      false,
    );
  });

  test('planned sources are counted only when asked for', async () => {
    const args = 'chain: "chain:qijiang/recycled-aluminium-parts", district: "綦江", modality: PLANNED';
    const { chains } = await ask(args, stages);
    const smelting = chains[0]?.stages.find(({ stage }) => stage.name === '再生铝');
    const producers = smelting?.sources.flatMap((source) => source.producers.map(({ id }) => id));
    expect(producers).toEqual(expect.arrayContaining(['firm:hasite', 'firm:qite-xincailiao']));
    expect(producers).not.toContain('cluster:qijiang/new-materials');
  });

  test('empty answers say why', async () => {
    const fields = 'emptyReason emptyReasonZh singleSources { everywhere }';
    expect(await ask('district: "永川"', fields)).toMatchObject({
      emptyReason: expect.stringContaining('no document prints a chain of 永川') as string,
    });
    // The plan of 綦江 is of 2024-12-27.
    expect(await ask('chain: "chain:qijiang/motorcycles", asOf: "2024-06-30"', fields)).toMatchObject({
      emptyReason: expect.stringMatching(
        /2024-06-30.*"綦江区工业高质量发展“十四五”规划", is of 2024-12-27/u,
      ) as string,
      singleSources: [],
    });
    expect(await ask('chain: "chain:qijiang/hydrogen"', fields)).toMatchObject({
      emptyReason: expect.stringContaining('names a source') as string,
    });
  });

  test('wrong input names the argument and what is near', async () => {
    await expect(ask('modality: EXISTING', 'basis')).rejects.toThrow('chain, district');
    await expect(ask('district: "綦江市"', 'basis')).rejects.toThrow(/district: .*綦江市.*district:qijiang/u);
  });
});

interface Named {
  readonly id: string;
  readonly name: string;
}
interface Source {
  readonly named: boolean;
  readonly producers: readonly Named[];
  readonly districts: readonly Named[];
  readonly facts: readonly { readonly modality: string; readonly cites: readonly Named[] }[];
}
interface Dependencies {
  readonly basis: string;
  readonly basisZh: string;
  readonly singleSources: readonly {
    readonly chain: Named;
    readonly stage: Named;
    readonly product: Named | null;
    readonly source: Source;
  }[];
  readonly chains: readonly {
    readonly ownPlan: boolean | null;
    readonly chain: Named;
    readonly stages: readonly {
      readonly stage: Named;
      readonly makersNamed: boolean | null;
      readonly sources: readonly Source[];
    }[];
  }[];
  readonly cutVertices: readonly { readonly entity: Named; readonly separated: number }[];
  readonly leftOut: readonly { readonly reason: string; readonly count: number }[];
}
