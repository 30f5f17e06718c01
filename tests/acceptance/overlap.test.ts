import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCountingEngine } from '../support/counting-engine.ts';
import { describeEngines } from '../support/engines.ts';
import { createSeedApp, type SeedApp } from '../support/seed-app.ts';
import { forgetful } from '../support/unhurried.ts';

/** What districts share and how they complement one another, worked out by reading the lines that are named. */
describeEngines('districtOverlap on the seed', (engine) => {
  let app: SeedApp;
  let takeCalls: () => readonly string[];
  beforeAll(async () => {
    const counted = {
      createForSeed: async () => {
        const counting = createCountingEngine(await engine.createForSeed());
        takeCalls = counting.takeCalls;
        return counting.engine;
      },
    };
    app = await createSeedApp(counted, forgetful);
  });
  afterAll(() => app.close());

  const ask = async (args: string, selection: string): Promise<Overlap> => {
    const data = (await app.ask(`{ districtOverlap(${args}) { ${selection} } }`)) as {
      districtOverlap: Overlap;
    };
    return data.districtOverlap;
  };
  const askPair = async (args: string, selection: string): Promise<Pair> => {
    const [pair] = (await ask(args, `pairs { ${selection} }`)).pairs;
    if (!pair) throw new Error('no pair');
    return pair;
  };
  const side = '{ via { id } modality stated cites { id } }';
  const linkFields = `kind stated modality madeByBoth from { shortName } to { shortName } output { name } input { name }
    chains { id } supply { from { id } to { id } product } makers ${side} users ${side} cites { id }
    demands { kind holder { id } cites { id } }`;

  test('products that the plans of 綦江 and 合川 both name', async () => {
    const pair = await askPair(
      'districts: ["綦江", "合川"], basis: PRODUCT',
      `shared { item { name } modality industry { id } left ${side} right ${side} } onlyLeft { name } onlyRight { name }`,
    );
    const item = (name: string) => pair.shared.find((shared) => shared.item.name === name);
    const expected: [string, string, string][] = [
      ['火锅底料', 'qijiang-145:461', 'hechuan-145:302'],
      ['预制菜', 'qijiang-145:459', 'hechuan-145:302'],
      ['楼梯', 'qijiang-145:352', 'hechuan-145:292'],
      ['摄像头', 'qijiang-145:421', 'hechuan-145:248'],
      ['再生铝', 'qijiang-145:359', 'hechuan-145:284'],
      ['预制部品部件', 'qijiang-145:371', 'hechuan-145:295'],
    ];
    for (const [name, left, right] of expected) {
      expect(listCites(item(name)?.left ?? [])).toContain(left);
      expect(listCites(item(name)?.right ?? [])).toContain(right);
    }
    expect(item('火锅底料')?.left.map((evidence) => evidence.via.id)).toContain(
      'project:qijiang/canlian-heyi-hotpot-base',
    );
    // 綦江 plans recycled aluminium; 合川 has 顺博 making it and speaks of what it is turned into.
    expect(new Set(item('再生铝')?.left.map((evidence) => evidence.modality))).toEqual(new Set(['PLANNED']));
    expect(item('再生铝')?.right.map((evidence) => evidence.modality)).toContain('EXISTING');
    expect(item('再生铝')?.modality).toBe('PLANNED');
    expect(pair.shared.every((shared) => shared.industry === null)).toBe(true);
    expect(pair.onlyLeft.map((only) => only.name)).toContain('盘式制动器');
    expect(pair.onlyRight.map((only) => only.name)).toContain('肉制品');
  });

  test('firms behind 水泥 and 火锅底料, with those that an editor concluded marked', async () => {
    const backing = '{ firms { firm { name } role stated modality cites { id } } }';
    const pair = await askPair(
      'districts: ["綦江", "合川"], basis: PRODUCT',
      `shared { item { name } right { stated } leftBehind ${backing} rightBehind ${backing} }`,
    );
    const item = (name: string) => pair.shared.find((shared) => shared.item.name === name);
    expect(item('水泥')?.leftBehind.firms.map(({ firm }) => firm.name)).toEqual(['西南水泥']);
    expect(item('水泥')?.rightBehind.firms.map(({ firm }) => firm.name)).toEqual(
      expect.arrayContaining(['台泥水泥', '冀东水泥', '富丰水泥', '金九水泥', '华新水泥']),
    );
    // 302 speaks of developing the base on the strength of these firms, and does not say that they make it.
    const base = item('火锅底料');
    expect(base?.right.map((evidence) => evidence.stated)).not.toContain('INFERRED');
    expect(base?.rightBehind.firms).toContainEqual({
      firm: { name: '梅香园' },
      role: null,
      stated: 'INFERRED',
      modality: 'PLANNED',
      cites: [{ id: 'hechuan-145:302' }],
    });
    expect(base?.leftBehind.firms.map(({ firm }) => firm.name).toSorted()).toEqual(
      ['餐链合壹', '豪渝', '辣滋缘食品'].toSorted(),
    );
  });

  test('of what exists, 綦江 (315) and 江津 (69) both make 变速器, 转向系统 and 盘式制动器', async () => {
    const pair = await askPair(
      'districts: ["綦江", "江津"], basis: PRODUCT, modality: [EXISTING]',
      `shared { item { name } left ${side} right ${side} }`,
    );
    for (const name of ['变速器', '转向系统', '盘式制动器']) {
      const shared = pair.shared.find((candidate) => candidate.item.name === name);
      expect(listCites(shared?.left ?? [])).toContain('qijiang-145:315');
      expect(listCites(shared?.right ?? [])).toContain('jiangjin-2023:69');
    }
    const all = pair.shared.flatMap((shared) => [...shared.left, ...shared.right]);
    expect(new Set(all.map((evidence) => evidence.modality))).toEqual(new Set(['EXISTING']));
    expect(new Set(all.map((evidence) => evidence.stated))).toEqual(new Set(['EXPLICIT']));
  });

  test('合川 makes 肉制品 (302), which the chain of qijiang-145:455 turns into the 火锅底料 of 綦江', async () => {
    const { complementary } = await askPair(
      'districts: ["綦江", "合川"]',
      `complementary { ${linkFields} } complementaryCounts { kind stated modality leftToRight rightToLeft }`,
    );
    const meat = complementary.find(
      (link) => link.output?.name === '肉制品' && link.input?.name === '火锅底料',
    );
    expect(meat).toMatchObject({
      kind: 'CHAIN_STEP',
      stated: 'INFERRED',
      modality: 'PLANNED',
      madeByBoth: false,
      from: { shortName: '合川' },
      to: { shortName: '綦江' },
      chains: [{ id: 'chain:qijiang/hotpot' }],
      cites: [{ id: 'qijiang-145:455' }],
    });
    expect(meat?.makers).toContainEqual({
      via: { id: 'firm:dejia' },
      modality: 'EXISTING',
      stated: 'EXPLICIT',
      cites: [{ id: 'hechuan-145:302' }, { id: 'hechuan-145:307' }],
    });
    expect(listCites(meat?.users ?? [])).toContain('qijiang-145:476');

    // The other way round, by the chain of 344: 水泥基复合材料 of 綦江 (352) into 预制部品部件 of 合川 (292, 295).
    const cement = complementary.find((link) => link.output?.name === '水泥基复合材料');
    expect(cement).toMatchObject({
      kind: 'CHAIN_STEP',
      from: { shortName: '綦江' },
      to: { shortName: '合川' },
      input: { name: '预制部品部件' },
      cites: [{ id: 'qijiang-145:344' }],
    });
    expect(listCites(cement?.makers ?? [])).toContain('qijiang-145:352');
    expect(listCites(cement?.users ?? [])).toEqual(
      expect.arrayContaining(['hechuan-145:292', 'hechuan-145:295']),
    );
  });

  test('only 505 states a supply: gear reducers of 綦江 for 合川 and 永川', async () => {
    const { pairs } = await ask(
      'districts: ["綦江", "合川", "永川", "江津"]',
      `pairs { left { shortName } right { shortName } complementary { ${linkFields} } }`,
    );
    const stated = pairs
      .flatMap((pair) => pair.complementary)
      .filter((link) => link.kind === 'STATED_SUPPLY');
    expect(stated.map((link) => [link.from.shortName, link.to.shortName])).toEqual([
      ['綦江', '合川'],
      ['綦江', '永川'],
    ]);
    for (const link of stated) {
      expect(link).toMatchObject({
        stated: 'EXPLICIT',
        modality: 'PLANNED',
        output: { name: '齿轮减速机' },
        supply: { from: { id: 'cluster:qijiang/advanced-equipment' }, product: 'product:gear-reducers' },
      });
      expect(link.cites.map((cite) => cite.id)).toContain('qijiang-145:505');
    }
  });

  test('what one makes and the other seeks: 电转向 of 江津 (83) for 綦江 (324), 再生铝 of 合川 (284) for 綦江 (607)', async () => {
    const ofJiangjin = await askPair('districts: ["綦江", "江津"]', `complementary { ${linkFields} }`);
    const steering = ofJiangjin.complementary.find((link) => link.output?.name === '电转向');
    expect(steering).toMatchObject({
      kind: 'DEMAND',
      stated: 'INFERRED',
      modality: 'PLANNED',
      madeByBoth: false,
      from: { shortName: '江津' },
      to: { shortName: '綦江' },
      demands: [{ kind: 'SEEKS', holder: { id: 'district:qijiang' }, cites: [{ id: 'qijiang-145:324' }] }],
    });
    expect(listCites(steering?.makers ?? [])).toContain('jiangjin-2023:83');

    const ofHechuan = await askPair('districts: ["合川", "綦江"]', `complementary { ${linkFields} }`);
    const aluminium = ofHechuan.complementary.find(
      (link) => link.kind === 'DEMAND' && link.output?.name === '再生铝',
    );
    // 綦江 plans to make it as well (359), so the two also compete.
    expect(aluminium).toMatchObject({
      modality: 'EXISTING',
      madeByBoth: true,
      from: { shortName: '合川' },
      cites: [{ id: 'qijiang-145:607' }],
    });
  });

  test('behind 智能网联新能源汽车 stand firms and figures of both: jiangjin-2023:47 and qijiang-145:307', async () => {
    const backing = `{ clusters { id } parks { name } parksOfWholeCluster { name } firms { firm { name } role modality cites { id } }
      targets { indicator { name } target { value unit year kind } document { id } cites { id } } sources { document { id } kind status } }`;
    const pair = await askPair(
      'districts: ["綦江", "江津"]',
      `shared { industry { id } leftBehind ${backing} rightBehind ${backing} }`,
    );
    const vehicles = pair.shared.find((shared) => shared.industry?.id === 'ind:icnev');
    const right = vehicles?.rightBehind;
    expect(right?.clusters).toEqual([{ id: 'cluster:jiangjin/icnev' }]);
    expect(right?.firms.map((entry) => entry.firm.name)).toEqual(
      expect.arrayContaining(['东风小康', '重汽', '铁马专用车', '耐世特', '秦安铸造']),
    );
    expect(right?.targets.map(({ target, cites }) => ({ ...target, cites }))).toEqual(
      expect.arrayContaining([
        { value: 500, unit: '亿元', year: 2027, kind: 'TARGET', cites: [{ id: 'jiangjin-2023:47' }] },
        { value: 1000, unit: '亿元', year: 2035, kind: 'TARGET', cites: [{ id: 'jiangjin-2023:47' }] },
      ]),
    );
    const left = vehicles?.leftBehind;
    // 545 makes 桥河 a park of 高端装备制造, whose text covers these cars among other things.
    expect(left?.parksOfWholeCluster.map((park) => park.name)).toContain('高新区桥河组团');
    expect(left?.firms.find((entry) => entry.firm.name === '綦齿传动')?.role).toBe('ANCHOR');
    expect(left?.targets.map(({ target, cites }) => ({ ...target, cites }))).toContainEqual({
      value: 230,
      unit: '亿元',
      year: 2025,
      kind: 'TARGET',
      cites: [{ id: 'qijiang-145:307' }],
    });
    expect(left?.sources).toEqual([
      { document: { id: 'doc:qijiang-145' }, kind: 'OWN_PLAN', status: 'ISSUED' },
    ]);
  });

  const askBehind = async (districts: string) => {
    const backing = `{ parks { name } parksOfWholeCluster { name } byModality { modality firms projects clusters }
      firms { firm { name } via modality } projects { name } targets { via } }`;
    const pair = await askPair(
      `districts: ${districts}`,
      `shared { item { name } modality makersModality left { source via { id } match ofWholeCluster }
        leftBehind ${backing} rightBehind ${backing} }`,
    );
    return (name: string) => pair.shared.find((shared) => shared.item.name === name);
  };
  const listFirms = (behind: Backing | undefined, via: string) => [
    ...new Set((behind?.firms ?? []).filter((firm) => firm.via === via).map(({ firm }) => firm.name)),
  ];

  test('水泥 and 铝 of 綦江 stand in one cluster (344), and who makes which is told apart', async () => {
    const item = await askBehind('["綦江", "合川"]');
    // 369 moves the lines of 西南水泥; 359 has 旗能电铝 smelting, and three firms that plan recycled aluminium.
    expect(listFirms(item('水泥')?.leftBehind, 'PRODUCT')).toEqual(['西南水泥']);
    expect(listFirms(item('铝及再生铝')?.leftBehind, 'PRODUCT')).toEqual(
      expect.arrayContaining(['重庆旗能电铝有限公司', '重庆哈斯特', '鹏翔铝业', '旗特新材料']),
    );
    expect(listFirms(item('铝及再生铝')?.leftBehind, 'PRODUCT')).not.toContain('西南水泥');
    for (const name of ['水泥', '铝及再生铝']) {
      const behind = item(name)?.leftBehind;
      expect(listFirms(behind, 'CLUSTER_NAME')).toEqual([]);
      expect(listFirms(behind, 'CLUSTER_AS_A_WHOLE')).toHaveLength(12);
      expect(behind?.targets.map(({ via }) => via)).toEqual(Array(7).fill('CLUSTER_AS_A_WHOLE'));
    }
    // 549 has 北渡 focus on recycled and processed aluminium; 安稳 has green cement; neither park is of both.
    expect(item('铝及再生铝')?.leftBehind.parks.map(({ name }) => name)).toContain('高新区北渡组团');
    const cement = item('水泥');
    expect(cement?.leftBehind.parks.map(({ name }) => name)).toEqual(['安稳组团']);
    expect(cement?.leftBehind.parksOfWholeCluster.map(({ name }) => name)).toContain('高新区北渡组团');
    const byPark = cement?.left.filter(({ source }) => source === 'PARK_CLUSTER_FOCUS') ?? [];
    expect(new Set(byPark.map(({ match, ofWholeCluster }) => [match, ofWholeCluster].join(' ')))).toEqual(
      new Set(['NARROW true']),
    );
  });

  test('what is planned by wording and made today: 汽摩 of 合川 (19), 铝 of 綦江 (359)', async () => {
    const item = await askBehind('["綦江", "合川"]');
    const cars = item('汽摩');
    expect(cars?.modality).toBe('PLANNED');
    expect(listFirms(cars?.rightBehind, 'PRODUCT')).toEqual(
      expect.arrayContaining(['北汽瑞翔', '银翔摩托', '广本万强']),
    );
    const existing = cars?.rightBehind.byModality.find(({ modality }) => modality === 'EXISTING');
    expect(existing?.firms).toBeGreaterThanOrEqual(3);
    const aluminium = item('铝及再生铝');
    expect(aluminium?.modality).toBe('PLANNED');
    expect(aluminium?.makersModality).toBe('EXISTING');
    expect(aluminium?.leftBehind.byModality[0]).toMatchObject({
      modality: 'EXISTING',
      firms: 1,
      projects: 1,
    });
    const { emptyReason, basis } = await ask(
      'districts: ["綦江", "合川"], modality: [EXISTING], basis: CLUSTER',
      'basis emptyReason emptyReasonZh',
    );
    expect(emptyReason).toContain('PLANNED by its wording');
    expect(basis).toContain('modality is that of the printed cluster');
  });

  test('lists are cut where asked, and the counts stay', async () => {
    const selection =
      'sharedCount onlyLeftCount onlyRightCount complementaryCount truncated shared { item { name } } onlyLeft { name } complementary { mutual output { name } } complementaryCounts { leftToRight rightToLeft }';
    const args = 'districts: ["綦江", "合川"], basis: PRODUCT';
    const [whole, cut] = [await askPair(args, selection), await askPair(`${args}, first: 2`, selection)];
    expect(whole).toMatchObject({ sharedCount: whole.shared.length, truncated: true });
    expect(whole.onlyLeft).toHaveLength(200);
    expect(whole.onlyLeftCount).toBeGreaterThan(200);
    expect(cut).toMatchObject({ sharedCount: whole.sharedCount, truncated: true });
    expect(cut.shared).toEqual(whole.shared.slice(0, 2));
    // Two each way.
    expect(cut.complementary.length).toBeLessThanOrEqual(4);
    const { caps, truncated, leftOut } = await ask(
      'basis: PRODUCT',
      'caps { first } truncated leftOut { reason count }',
    );
    expect({ caps, truncated }).toEqual({ caps: { first: 20 }, truncated: true });
    expect(leftOut.some(({ reason }) => reason.includes('raise first'))).toBe(true);
    await expect(ask(`${args}, first: 0`, 'basis')).rejects.toThrow('first: 0 is outside 1 to 1000');
  });

  test('LNG after 分布式能源 (497) leads both ways, and an answer that rests on a draft says so', async () => {
    const { complementary } = await askPair(
      'districts: ["綦江", "合川"]',
      'complementary { mutual kind output { name } input { name } }',
    );
    const mutualOf = (output: string) => [
      ...new Set(complementary.filter((link) => link.output?.name === output).map((link) => link.mutual)),
    ];
    expect(mutualOf('分布式能源')).toContain(true);
    expect(mutualOf('肉制品')).toEqual([false]);
    const { basis, basisZh } = await ask('districts: ["黔江", "合川"], rollUp: ONE', 'basis basisZh');
    expect(basis).toContain('rests on a draft, not on an issued plan');
    expect(basisZh).toContain('草案');
    expect(basisZh).toContain('归并到上一级产业；');
    expect(basisZh).not.toMatch(/EXISTING|PLANNED|ONE/u);
  });

  test('a side says whether it rests on its own plan, a draft or a third party, and what it leaves out', async () => {
    const selection = 'districts { status sources { document { id } kind status } } leftOut { reason count }';
    const withTable = await ask('districts: ["綦江", "永川", "黔江"], includeThirdParty: true', selection);
    expect(withTable.districts).toMatchObject([
      {
        status: 'OWN_PLAN',
        sources: [
          { document: { id: 'doc:qijiang-145' }, kind: 'OWN_PLAN', status: 'ISSUED' },
          { document: { id: 'doc:hechuan-145' }, kind: 'THIRD_PARTY', status: 'ISSUED' },
        ],
      },
      {
        status: 'THIRD_PARTY_ONLY',
        sources: [{ document: { id: 'doc:hechuan-145' }, kind: 'THIRD_PARTY', status: 'ISSUED' }],
      },
      {
        status: 'OWN_PLAN',
        sources: [{ document: { id: 'doc:qianjiang-2022' }, kind: 'OWN_PLAN', status: 'DRAFT' }],
      },
    ]);
    // Table 1 has eight phrases for 永川 (49) and seven for 綦江 (77).
    const without = await ask('districts: ["綦江", "永川"]', selection);
    expect(without.leftOut.find(({ reason }) => reason.startsWith("third parties' tables"))?.count).toBe(15);
  });

  test('before the plans, districts have no edition, and the next one is named', async () => {
    const early = await ask(
      'districts: ["綦江", "合川"], asOf: "2022-01-01"',
      'districts { status nextEdition } pairs { jaccard complementary { kind } } emptyReason emptyReasonZh',
    );
    expect(early).toMatchObject({
      districts: [
        { status: 'NO_EDITION', nextEdition: '2024-12-27' },
        { status: 'NO_EDITION', nextEdition: '2023-02-06' },
      ],
      pairs: [{ jaccard: null, complementary: [] }],
      emptyReason:
        'up to 2022-01-01 documents spoke of fewer than two of the districts; the next is of 2023-02-06',
    });
    // By then 合川 had spoken of 綦江 (77), and 綦江 not yet of itself.
    const between = await ask(
      'districts: ["綦江", "合川"], asOf: "2023-03-01"',
      'districts { status nextEdition }',
    );
    expect(between.districts).toMatchObject([
      { status: 'THIRD_PARTY_LEFT_OUT', nextEdition: '2024-12-27' },
      { status: 'OWN_PLAN', nextEdition: null },
    ]);
  });

  test('the matrix says what the pairs say, for every basis', async () => {
    for (const basis of ['INDUSTRY', 'CLUSTER', 'PRODUCT']) {
      const { matrix, pairs } = await ask(
        `districts: ["綦江", "合川", "江津", "黔江"], basis: ${basis}, first: 1000`,
        `matrix { districts { shortName } jaccard overlapCoefficient weightedJaccard sharedCount complementaryCount feedsCount }
         pairs { left { shortName } right { shortName } jaccard weightedJaccard shared { item { id } } complementary { to { shortName } } }`,
      );
      const names = matrix.districts.map((district) => district.shortName);
      expect(names).toEqual(['綦江', '合川', '江津', '黔江']);
      for (const pair of pairs) {
        const [row, column] = [names.indexOf(pair.left.shortName), names.indexOf(pair.right.shortName)];
        expect(matrix.jaccard[row]?.[column]).toBe(pair.jaccard);
        expect(matrix.jaccard[column]?.[row]).toBe(pair.jaccard);
        expect(matrix.weightedJaccard[column]?.[row]).toBe(pair.weightedJaccard);
        expect(matrix.sharedCount[row]?.[column]).toBe(pair.shared.length);
        expect(matrix.complementaryCount[column]?.[row]).toBe(pair.complementary.length);
        expect(matrix.feedsCount[row]?.[column]).toBe(
          pair.complementary.filter((link) => link.to.shortName === pair.right.shortName).length,
        );
      }
      names.forEach((_, index) => expect(matrix.jaccard[index]?.[index]).toBeNull());
    }
  });

  test('a roll-up keeps what is shared: 火锅及调味品 and 预制菜 come under 食品及农产品加工', async () => {
    const shared = async (rollUp: string) => {
      const pair = await askPair(
        `districts: ["綦江", "江津"], basis: CLUSTER, rollUp: ${rollUp}`,
        'shared { industry { id } left { industry { id } } }',
      );
      return new Map(
        pair.shared.map((item) => [item.industry?.id, item.left.map((evidence) => evidence.industry?.id)]),
      );
    };
    expect([...(await shared('NONE')).keys()]).toEqual(
      expect.arrayContaining(['ext:prepared-dishes', 'ind:advanced-materials']),
    );
    const rolled = await shared('TOP');
    expect(rolled.get('ind:food')).toEqual(expect.arrayContaining(['ext:prepared-dishes', 'ext:condiment']));
    // 消费品 is an umbrella: under a roll-up it stands for what it covers.
    expect(rolled.has('ext:consumer-goods')).toBe(false);
  });

  test('courted products are told apart, and a filter that leaves nothing says so', async () => {
    const courted = await ask(
      'districts: ["綦江", "黔江"], basis: PRODUCT, modality: [COURTED]',
      'districts { status items { item { name } } } emptyReason emptyReasonZh pairs { overlapCoefficient }',
    );
    expect(courted.districts.map((district) => district.status)).toEqual(['OWN_PLAN', 'FILTERED_OUT']);
    // 367: the glass fibre chain is to be brought in by courting.
    expect(courted.districts[0]?.items.map(({ item }) => item.name)).toContain('玻璃纤维');
    expect(courted.emptyReason).toContain('leftOut');
    expect(courted.pairs[0]?.overlapCoefficient).toBeNull();
  });

  test('two districts and all of them cost the same number of calls', async () => {
    const everything = `pairs { jaccard shared { item { name } leftBehind { firms { firm { name } } targets { target { value } } } } complementary { kind output { name } } }`;
    // Entities are read a thousand at a time.
    const countCalls = () => takeCalls().filter((name) => name !== 'find-entities-by-id').length;
    for (const basis of ['INDUSTRY', 'PRODUCT']) {
      takeCalls();
      await ask(`districts: ["district:qijiang", "district:hechuan"], basis: ${basis}`, everything);
      const forTwo = countCalls();
      await ask(`basis: ${basis}`, everything);
      const forAll = countCalls();
      expect(forTwo).toBeGreaterThan(5);
      expect(forTwo).toBeLessThan(20);
      // All districts are listed.
      expect(forAll).toBeLessThanOrEqual(forTwo + 1);
    }
  });

  test('counts alone read nothing of what stands behind them', async () => {
    takeCalls();
    await ask('basis: PRODUCT', 'pairs { left { id } right { id } sharedCount complementaryCount }');
    expect(takeCalls()).not.toContain('find-cluster-firms');
    await ask('basis: PRODUCT', 'pairs { shared { leftBehind { firms { firm { id } } } } }');
    expect(takeCalls().filter((name) => name === 'find-cluster-firms')).toHaveLength(1);
  });

  test('wrong arguments are named', async () => {
    await expect(ask('basis: PRODUCT, rollUp: TOP', 'basis')).rejects.toThrow(/rollUp: TOP .*INDUSTRY/u);
    await expect(ask('modality: []', 'basis')).rejects.toThrow(/modality: .*EXISTING/u);
    await expect(ask('districts: ["綦江", "大足乡"]', 'basis')).rejects.toThrow(
      /districts: .*大足乡.*大足 /u,
    );
  });
});

const listCites = (evidence: readonly Evidence[]) =>
  evidence.flatMap((entry) => entry.cites.map((cite) => cite.id));

interface Cited {
  readonly cites: readonly { readonly id: string }[];
}
interface Evidence extends Cited {
  readonly source: string;
  readonly match: string;
  readonly ofWholeCluster: boolean;
  readonly via: { readonly id: string };
  readonly modality: string;
  readonly stated: string;
  readonly industry: { readonly id: string } | null;
}
interface Backing {
  readonly clusters: readonly { readonly id: string }[];
  readonly parks: readonly Named[];
  readonly parksOfWholeCluster: readonly Named[];
  readonly byModality: readonly {
    readonly modality: string;
    readonly firms: number;
    readonly clusters: number;
  }[];
  readonly projects: readonly Named[];
  readonly firms: readonly {
    readonly firm: Named;
    readonly via: string;
    readonly role: string | null;
    readonly modality: string;
  }[];
  readonly targets: readonly (Cited & {
    readonly via: string;
    readonly target: Readonly<Record<string, unknown>>;
  })[];
  readonly sources: readonly unknown[];
}
interface Named {
  readonly name: string;
}
interface Place {
  readonly shortName: string;
}
interface Link extends Cited {
  readonly mutual: boolean;
  readonly kind: string;
  readonly from: Place;
  readonly to: Place;
  readonly output: Named | null;
  readonly input: Named | null;
  readonly makers: readonly Evidence[];
  readonly users: readonly Evidence[];
}
interface Pair {
  readonly left: Place;
  readonly right: Place;
  readonly sharedCount: number;
  readonly onlyLeftCount: number;
  readonly jaccard: number | null;
  readonly overlapCoefficient: number | null;
  readonly weightedJaccard: number | null;
  readonly shared: readonly {
    readonly item: Named;
    readonly industry: { readonly id: string } | null;
    readonly modality: string | null;
    readonly makersModality: string | null;
    readonly left: readonly Evidence[];
    readonly right: readonly Evidence[];
    readonly leftBehind: Backing;
    readonly rightBehind: Backing;
  }[];
  readonly onlyLeft: readonly Named[];
  readonly onlyRight: readonly Named[];
  readonly complementary: readonly Link[];
}
type Cells = readonly (readonly (number | null)[])[];
interface Overlap {
  readonly districts: readonly {
    readonly status: string;
    readonly items: readonly { readonly item: Named }[];
  }[];
  readonly pairs: readonly Pair[];
  readonly matrix: {
    readonly districts: readonly Place[];
    readonly jaccard: Cells;
    readonly weightedJaccard: Cells;
    readonly sharedCount: Cells;
    readonly complementaryCount: Cells;
    readonly feedsCount: Cells;
  };
  readonly leftOut: readonly { readonly reason: string; readonly count: number }[];
  readonly emptyReason: string | null;
  readonly basis: string;
  readonly basisZh: string;
  readonly truncated: boolean;
  readonly caps: { readonly first: number };
}
