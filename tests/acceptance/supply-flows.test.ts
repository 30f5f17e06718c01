import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeEngines } from '../support/engines.ts';
import { createSeedApp, type SeedApp } from '../support/seed-app.ts';

interface Maker {
  readonly makes: { readonly name: string };
  readonly producer: {
    readonly entity: { readonly id: string };
    readonly modality: string;
    readonly cites: readonly { readonly id: string }[];
  };
}
interface Flow {
  readonly fromStage: { readonly id: string };
  readonly toStage: { readonly id: string };
  readonly through: { readonly name: string } | null;
  readonly modality: string;
  readonly mutual: boolean;
  readonly makers: readonly Maker[];
  readonly takers: readonly Maker[];
  readonly cites: readonly { readonly id: string }[];
}
interface Flows {
  readonly emptyReason: string | null;
  readonly truncated: boolean;
  readonly leftOut: readonly { readonly reason: string; readonly count: number }[];
  readonly matrix: readonly {
    readonly district: { readonly name: string };
    readonly to: readonly {
      readonly district: { readonly name: string };
      readonly stated: number;
      readonly inferred: number;
    }[];
  }[];
  readonly pairs: readonly {
    readonly from: { readonly name: string };
    readonly to: { readonly name: string };
    readonly statedSupplies: readonly unknown[];
    readonly inferredCount: number;
    readonly inferred: readonly Flow[];
  }[];
}

/** Expectations read from the lines named with them. */
describeEngines('supplyFlows', (engine) => {
  let app: SeedApp;
  beforeAll(async () => {
    app = await createSeedApp(engine);
  });
  afterAll(() => app.close());

  const maker = 'makes { name } producer { entity { id } modality cites { id } }';
  const find = async (args: string) => {
    const data = (await app.ask(`{ supplyFlows(${args}) {
      emptyReason truncated leftOut { reason count }
      matrix { district { name } to { district { name } stated inferred } }
      pairs {
        from { name } to { name } inferredCount
        statedSupplies { type from { id } to { id } product modality stated cites { id } }
        inferred { mutual fromStage { id } toStage { id } through { name } modality makers { ${maker} } takers { ${maker} } cites { id } }
      }
    } }`)) as { supplyFlows: Flows };
    return data.supplyFlows;
  };

  test('合川 to 江津: 德佳 (hechuan-145:302, 307) makes what feeds central kitchens (jiangjin-2023:53) by qijiang-145:455', async () => {
    const { pairs } = await find('districts: ["合川", "江津"]');
    const pair = pairs.find(({ from, to }) => from.name === '合川' && to.name === '江津');
    const flow = pair?.inferred.find(({ toStage }) => toStage.id === 'stage:qijiang/hotpot/hotpot-products');
    expect(flow?.fromStage.id).toBe('stage:qijiang/hotpot/auxiliary-materials-packaging-meat');
    expect(flow?.cites).toEqual([{ id: 'qijiang-145:455' }]);
    // 德佳 exists and the kitchens are planned, so that the flow is planned.
    expect(flow?.modality).toBe('PLANNED');
    const dejia = flow?.makers.find(({ producer }) => producer.entity.id === 'firm:dejia');
    expect(dejia?.producer).toMatchObject({
      modality: 'EXISTING',
      cites: [{ id: 'hechuan-145:302' }, { id: 'hechuan-145:307' }],
    });
    expect(flow?.takers.map(({ makes }) => makes.name)).toEqual(expect.arrayContaining(['中央厨房']));
    expect(flow?.takers.flatMap(({ producer }) => producer.cites)).toContainEqual({ id: 'jiangjin-2023:53' });
    expect(pair?.statedSupplies).toEqual([]);
  });

  test('綦江 states a supply of gear reducers to 合川 and 永川 (qijiang-145:505), apart from what is inferred', async () => {
    const { pairs, matrix } = await find('districts: ["綦江", "合川", "永川"]');
    for (const name of ['合川', '永川']) {
      const pair = pairs.find(({ from, to }) => from.name === '綦江' && to.name === name);
      expect(pair?.statedSupplies).toMatchObject([
        { type: 'SUPPLIES_TO', product: 'product:gear-reducers', modality: 'PLANNED', stated: 'EXPLICIT' },
      ]);
      expect(JSON.stringify(pair?.statedSupplies)).toContain('qijiang-145:505');
    }
    const row = matrix.find(({ district }) => district.name === '綦江');
    expect(row?.to.map((cell) => [cell.district.name, cell.stated])).toEqual([
      ['合川', 1],
      ['永川', 1],
    ]);
    const back = matrix.find(({ district }) => district.name === '永川');
    expect(back?.to.map((cell) => cell.stated + cell.inferred)).toEqual([0, 0]);
  });

  test('合川 to 綦江: new building materials (hechuan-145:290) feed composites by the chain of qijiang-145:344', async () => {
    const { pairs } = await find('districts: ["合川", "綦江"], maxFlowsPerPair: 200');
    const flow = pairs
      .find(({ from }) => from.name === '合川')
      ?.inferred.find(
        ({ fromStage }) => fromStage.id === 'stage:qijiang/green-building-materials/new-building-materials',
      );
    expect(flow?.toStage.id).toBe('stage:qijiang/green-building-materials/cement-based-composites');
    expect(flow?.cites).toEqual([{ id: 'qijiang-145:344' }]);
    const lines = flow?.makers.flatMap(({ producer }) => producer.cites.map(({ id }) => id));
    expect(lines).toContain('hechuan-145:290');
  });

  test('caps and filters say what they leave out', async () => {
    const capped = await find('districts: ["合川", "綦江"], maxFlowsPerPair: 1');
    expect(capped.truncated).toBe(true);
    expect(capped.leftOut.some(({ reason }) => reason.includes('maxFlowsPerPair'))).toBe(true);
    for (const { inferred, inferredCount } of capped.pairs)
      expect(inferred).toHaveLength(Math.min(1, inferredCount));
    const existing = await find('districts: ["合川", "黔江"], modality: [EXISTING]');
    expect(existing).toMatchObject({ pairs: [], emptyReason: expect.stringContaining('no step') as string });
    expect(existing.leftOut.some(({ reason }) => reason.includes('modality'))).toBe(true);
    const early = await find('districts: ["合川", "綦江"], asOf: "2020-01-01"');
    expect(early).toMatchObject({
      pairs: [],
      emptyReason: expect.stringContaining('after 2020-01-01, first on') as string,
    });
  });

  test('across chains there is at least as much', async () => {
    const within = await find('districts: ["合川", "綦江"]');
    const across = await find('districts: ["合川", "綦江"], mode: CROSS_CHAIN, maxFlowsPerPair: 200');
    const count = ({ pairs }: Flows) => pairs.reduce((sum, pair) => sum + pair.inferredCount, 0);
    expect(count(across)).toBeGreaterThanOrEqual(count(within));
    const joined = across.pairs.flatMap(({ inferred }) => inferred.filter((flow) => flow.through !== null));
    for (const flow of joined) expect(flow.cites.length).toBeGreaterThan(0);
  });

  test('LNG stands after 分布式能源 in the chain of qijiang-145:497, and both districts have both', async () => {
    const { pairs, leftOut } = await find('districts: ["合川", "綦江"]');
    const peak = pairs.flatMap(({ inferred }) =>
      inferred.filter(({ toStage }) => toStage.id === 'stage:qijiang/clean-energy/lng-cng-peak-shaving'),
    );
    expect(peak.map(({ mutual }) => mutual)).toEqual([true, true]);
    // 綦江 makes no auxiliary materials for hotpot, so that the step of 455 leads one way.
    const hotpot = pairs
      .flatMap(({ inferred }) => inferred)
      .find(({ toStage }) => toStage.id === 'stage:qijiang/hotpot/hotpot-products');
    expect(hotpot?.mutual).toBe(false);
    // Printed with dashes, and no goods: three of 江津, one of 合川 and one of 綦江.
    expect(leftOut.find(({ reason }) => reason.includes('MODE'))?.count).toBe(5);
  });

  test('an answer that rests on a draft alone says so', async () => {
    const data = (await app.ask('{ supplyFlows(districts: ["黔江", "合川"]) { basis basisZh } }')) as {
      supplyFlows: { readonly basis: string; readonly basisZh: string };
    };
    expect(data.supplyFlows.basis).toContain('"黔江区“工业强城”建设实施方案"');
    expect(data.supplyFlows.basisZh).toContain('草案');
  });

  test('one district, and one that is given twice, are refused', async () => {
    await expect(find('districts: ["合川"]')).rejects.toThrow('at least two');
    await expect(find('districts: ["合川", "district:hechuan"]')).rejects.toThrow('given twice');
    await expect(find('modality: []')).rejects.toThrow(/modality: .*EXISTING/u);
  });
});
