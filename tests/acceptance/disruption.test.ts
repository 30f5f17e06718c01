import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeEngines } from '../support/engines.ts';
import { createSeedApp, type SeedApp } from '../support/seed-app.ts';

/** Answers worked out from the lines of the documents, by hand. */
describeEngines('disruption', (engine) => {
  let app: SeedApp;
  beforeAll(async () => {
    app = await createSeedApp(engine);
  });
  afterAll(() => app.close());

  const ask = async (args: string, fields = everything): Promise<Disruption> => {
    const data = await app.ask(`{ disruption(${args}) { ${fields} } }`);
    return (data as { disruption: Disruption }).disruption;
  };

  test('without 旗能 (359) nobody makes 电解铝; 再生铝, printed beside it, keeps 合川 and is planned in 綦江', async () => {
    const { removed, chains } = await ask('remove: ["旗能电铝"]');
    expect(removed).toMatchObject([{ id: 'firm:qineng-dianlv' }]);
    expect(chains.map(({ chain }) => chain.id)).toEqual([
      'chain:qijiang/aluminium-automotive-sheet',
      'chain:qijiang/aluminium-battery-foil',
      'chain:qijiang/aluminium-integrated-chassis',
    ]);
    for (const { stages } of chains) {
      const [smelting, ...others] = stages;
      expect(smelting).toMatchObject({
        effect: 'WEAKENED',
        directEffect: 'WEAKENED',
        distance: 0,
        sourcesBefore: 2,
        sourcesAfter: 1,
        emptiedDistricts: [{ id: 'district:qijiang' }],
      });
      for (const stage of others)
        expect(stage).toMatchObject({
          effect: 'WEAKENED',
          directEffect: 'NONE',
          sourcesBefore: null,
          sourcesAfter: null,
        });
      // A chain as printed has one step after another.
      expect(stages.map(({ distance }) => distance)).toEqual(stages.map((_, index) => index));
      const [electrolytic, recycled] = smelting?.products ?? [];
      expect(electrolytic).toMatchObject({ product: { name: '电解铝' }, remaining: [] });
      expect(electrolytic?.lostFacts.flatMap((fact) => fact.cites.map(({ id }) => id))).toContain(
        'qijiang-145:359',
      );
      expect(recycled).toMatchObject({ product: { name: '再生铝' }, lostFacts: [] });
      expect(recycled?.remaining[0]).toMatchObject({
        modality: 'EXISTING',
        districts: [{ district: { id: 'district:hechuan' } }],
      });
      const planned = recycled?.remaining.filter(({ modality }) => modality === 'PLANNED');
      expect(planned?.map(({ entity }) => entity.id)).toEqual(
        expect.arrayContaining(['firm:hasite', 'firm:qite-xincailiao']),
      );
    }
  });

  test('without 再生铝 all that follows it in the chain of 344 is cut off, and 废铝 is not', async () => {
    const { chains, counts } = await ask(
      'remove: ["再生铝"], chain: "chain:qijiang/recycled-aluminium-parts"',
    );
    expect(chains[0]?.stages.map(({ stage, effect }) => [stage.name, effect])).toEqual([
      ['再生铝', 'REMOVED'],
      ['铝锭', 'CUT_OFF'],
      ['热锻、冷轧、压铸件', 'CUT_OFF'],
      ['汽车铝铸件零部件、家用铝制品、铝合金材料', 'CUT_OFF'],
    ]);
    expect(counts).toEqual(expect.arrayContaining([{ effect: 'NONE', stages: 1, direct: 1 }]));
  });

  test('without 德佳 (hechuan-145:302) the stage of 455 loses its last stated source, and hotpot its input', async () => {
    const { chains, unknownStages } = await ask('remove: ["德佳"]');
    expect(chains).toMatchObject([
      {
        chain: { id: 'chain:qijiang/hotpot' },
        stages: [
          {
            effect: 'LOST',
            sourcesBefore: 1,
            sourcesAfter: 0,
            emptiedDistricts: [{ id: 'district:hechuan' }],
          },
          { effect: 'CUT_OFF', lostInputs: [{ name: '火锅料辅材、内包材/肉制品加工' }] },
        ],
      },
    ]);
    // Nobody is said to farm for hotpot: unknown, not lost.
    expect(unknownStages).toMatchObject([{ name: '种植业/畜牧业' }]);
  });

  test('a firm of five that make parts of motorcycles (hechuan-145:254) reduces; without all five 綦江 is left (307)', async () => {
    const five = ['望江摩托', '万强机车', '文安机械', '迈丰动力', '天顶之上动力'].map((name) => `"${name}"`);
    const one = await ask(`remove: [${five[2]}], chain: "chain:qijiang/motorcycles"`);
    expect(one.chains[0]?.stages).toMatchObject([{ effect: 'REDUCED', sourcesBefore: 6, sourcesAfter: 5 }]);
    const all = await ask(`remove: [${five.join(', ')}], chain: "chain:qijiang/motorcycles"`);
    // 望江摩托 makes complete ones too (254).
    expect(all.chains[0]?.stages).toMatchObject([
      {
        effect: 'REDUCED',
        sourcesBefore: 6,
        sourcesAfter: 1,
        emptiedDistricts: [{ id: 'district:hechuan' }],
      },
      { effect: 'REDUCED', sourcesBefore: 3, sourcesAfter: 2, emptiedDistricts: [] },
    ]);
  });

  test('a planned source is no existing one: without 哈斯特 nothing that exists is lost', async () => {
    const { chains, emptyReason } = await ask(
      'remove: ["firm:hasite"], chain: "chain:qijiang/recycled-aluminium-parts"',
    );
    expect(chains).toEqual([]);
    expect(emptyReason).toContain('no stated source of these stages rests on');
  });

  test('of the stages that 旗能 weakens three are hit themselves, one in each chain of 349', async () => {
    const { counts } = await ask('remove: ["旗能电铝"]');
    expect(counts).toContainEqual({ effect: 'WEAKENED', stages: 15, direct: 3 });
  });

  test('stages that nobody fills yet stand apart, and no stage of a chain is without an effect', async () => {
    const { chains, lastPlansLost } = await ask('remove: ["綦江"]');
    expect(chains.flatMap(({ stages }) => stages).every(({ effect }) => effect !== 'NONE')).toBe(true);
    expect(lastPlansLost.length).toBeGreaterThan(0);
    for (const { stages } of chains) {
      const distances = stages.map(({ distance }) => distance ?? -1);
      expect(distances).toEqual(distances.toSorted((left, right) => left - right));
      expect(distances[0]).toBe(0);
    }
  });

  test('removing more never brings a stage back', async () => {
    const order = ['NONE', 'REDUCED', 'WEAKENED', 'CUT_OFF', 'LOST', 'REMOVED'];
    const removals = ['德佳', '旗能电铝', '合川', '綦江', '铝锭', '甲醇'];
    const effects = async (names: readonly string[]) => {
      const { chains } = await ask(`remove: [${names.map((name) => `"${name}"`).join(', ')}]`);
      const stages = chains.flatMap((chain) => chain.stages);
      return new Map(stages.map(({ stage, effect }) => [stage.id, order.indexOf(effect)]));
    };
    let before = new Map<string, number>();
    for (const [index] of removals.entries()) {
      const after = await effects(removals.slice(0, index + 1));
      for (const [id, effect] of before) expect(after.get(id) ?? 0).toBeGreaterThanOrEqual(effect);
      expect(after.size).toBeGreaterThan(0);
      before = after;
    }
  });

  test('what no chain holds is said to be so, and stated supplies are shown', async () => {
    const none = await ask('remove: ["饭遭殃"]');
    expect(none).toMatchObject({
      chains: [],
      emptyReason: expect.stringContaining('ties 饭遭殃') as string,
      emptyReasonZh: expect.stringContaining('饭遭殃') as string,
    });
    // 481 calls it a leading firm of a cluster.
    expect(none.emptyReason).toMatch(/饭遭殃 is in the cluster .*（綦江）/u);
    const early = await ask('remove: ["旗能电铝"], asOf: "2024-06-30"');
    expect(early).toMatchObject({
      chains: [],
      emptyReason: expect.stringMatching(
        /2024-06-30.*"綦江区工业高质量发展“十四五”规划", is of 2024-12-27/u,
      ) as string,
      emptyReasonZh: expect.stringContaining('2024-12-27') as string,
    });
    const customer = await ask('remove: ["长安汽车"]');
    expect(customer.statedSupplies).toMatchObject([
      { from: { id: 'cluster:qijiang/advanced-equipment' }, to: { id: 'firm:changan-qiche' } },
    ]);
  });

  test('wrong input names the argument and what is near', async () => {
    await expect(ask('remove: []')).rejects.toThrow('remove: name at least one');
    await expect(ask('remove: ["旗能铝电"]')).rejects.toThrow(/remove: .*旗能铝电.*firm:qineng-dianlv/u);
    await expect(ask('remove: ["新材料"]')).rejects.toThrow(/remove/u);
  });
});

const everything = `removed { id } lastPlansLost { stage { name } effect lastPlanLost } emptyReason emptyReasonZh counts { effect stages direct } unknownStages { name }
  statedSupplies { from { id } to { id } }
  chains { chain { id } stages { stage { id name } effect directEffect distance sourcesBefore sourcesAfter lastPlanLost
    emptiedDistricts { id } lostInputs { name }
    products { product { name } removed lostFacts { cites { id } } remaining { entity { id } modality districts { district { id } } } } } }`;

interface Named {
  readonly id: string;
  readonly name: string;
}
interface Disruption {
  readonly removed: readonly Named[];
  readonly emptyReason: string | null;
  readonly counts: readonly unknown[];
  readonly unknownStages: readonly Named[];
  readonly statedSupplies: readonly unknown[];
  readonly lastPlansLost: readonly unknown[];
  readonly chains: readonly {
    readonly chain: Named;
    readonly stages: readonly {
      readonly stage: Named;
      readonly effect: string;
      readonly distance: number | null;
      readonly products: readonly {
        readonly lostFacts: readonly { readonly cites: readonly Named[] }[];
        readonly remaining: readonly { readonly entity: Named; readonly modality: string }[];
      }[];
    }[];
  }[];
}
