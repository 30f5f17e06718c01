import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeEngines } from '../support/engines.ts';
import { createSeedApp, type SeedApp } from '../support/seed-app.ts';

const kinds = ['KEY_FIRMS', 'COURTED_INVESTORS', 'DEMAND_AND_SUPPLY', 'WATCH_LIST', 'BACKUP_PLAN'];

/** Answers worked out from the lines of the documents, by hand. */
describeEngines('lists', (engine) => {
  let app: SeedApp;
  beforeAll(async () => {
    app = await createSeedApp(engine);
  });
  afterAll(() => app.close());

  const ask = async (args: string): Promise<KeptList> => {
    const fields = `title titleZh basis basisZh total truncated emptyReason emptyReasonZh
      askedBy { entity { id } cites { id } } columns { key title titleZh codes { code zh } }
      leftOut { reasonZh count } rows { cells cellsZh entities { id } cites { id } }`;
    return ((await app.ask(`{ lists(${args}) { ${fields} } }`)) as { lists: KeptList }).lists;
  };
  /** Rows as records by key of the column. */
  const read = ({ columns, rows }: KeptList) =>
    rows.map(({ cells, cites }) => ({
      cites: cites.map(({ id }) => id),
      cell: Object.fromEntries(columns.map(({ key }, index) => [key, cells[index] ?? ''])),
    }));

  const readColumn = (rows: ReturnType<typeof read>, key: string): readonly string[] =>
    rows.map(({ cell }) => cell[key] ?? '');

  describe.each(kinds)('%s is a table', (kind) => {
    test('with a cell for each column, known codes, a source for each row, and the lines that ask for it', async () => {
      const list = await ask(`kind: ${kind}, district: "綦江", first: 1000`);
      expect(list.rows.length).toBe(list.total);
      expect(list.total).toBeGreaterThan(0);
      for (const { cells, cellsZh, cites } of list.rows) {
        expect(cells).toHaveLength(list.columns.length);
        expect(cellsZh).toHaveLength(list.columns.length);
        expect(cites.length).toBeGreaterThan(0);
        for (const [index, { codes }] of list.columns.entries())
          if (codes.length > 0)
            expect(codes).toContainEqual({ code: cells[index] ?? '', zh: cellsZh[index] ?? '' });
      }
      expect(list.askedBy.length).toBeGreaterThan(0);
      for (const { cites } of list.askedBy)
        for (const { id } of cites)
          expect(['qijiang-145:442', 'qijiang-145:607', 'qijiang-145:609', 'qijiang-145:689']).toContain(id);
    });
  });

  test('key firms of 綦江: 545, 549, 564, 481', async () => {
    const rows = read(await ask('kind: KEY_FIRMS, district: "綦江"'));
    const firms = new Map(rows.map(({ cell, cites }) => [cell['firm'], { cell, cites }]));
    const leading = rows.filter(({ cell }) => cell['role'] === 'ANCHOR');
    expect(readColumn(leading, 'firm').toSorted()).toEqual(
      ['綦齿传动', '重庆旗能电铝有限公司', '东方希望', '万盛煤化', '饭遭殃', '金星股份', '壹合'].toSorted(),
    );
    expect(firms.get('重庆旗能电铝有限公司')).toMatchObject({
      cell: { cluster: '新材料', modality: 'EXISTING', products: '电解铝' },
      cites: expect.arrayContaining(['qijiang-145:549', 'qijiang-145:359']) as string[],
    });
    // 329 and 327 name these without calling them leading; in each cluster they follow who leads.
    expect(firms.get('荆江半轴')).toMatchObject({ cell: { role: 'PRESENT', parks: '高新区桥河组团' } });
    expect(firms.get('万马汽车')?.cites).toContain('qijiang-145:327');
    const equipment = rows.filter(({ cell }) => cell['cluster'] === '高端装备制造');
    expect(equipment[0]?.cell['firm']).toBe('綦齿传动');
    expect(firms.get('饭遭殃')?.cites).toContain('qijiang-145:481');
  });

  test('firms that 綦江 courts by name: 359, 350 and 367, 402, 432; then what it seeks without one', async () => {
    const rows = read(await ask('kind: COURTED_INVESTORS, district: "綦江", first: 1000'));
    const courted = rows.filter(({ cell }) => cell['kind'] === 'COURTS');
    expect(readColumn(courted, 'firm').toSorted()).toEqual(
      ['南山铝业', '明泰铝业', '泰山玻纤', '重庆国际复合', '欧文斯科宁', '容百科技', '奇安信集团'].toSorted(),
    );
    expect(rows.slice(0, courted.length).every(({ cell }) => cell['kind'] === 'COURTS')).toBe(true);
    const mingtai = courted.find(({ cell }) => cell['firm'] === '明泰铝业');
    expect(mingtai).toMatchObject({ cell: { products: '再生铝' }, cites: ['qijiang-145:359'] });
    const copper = rows.find(({ cell }) => cell['products'] === '阳极磷铜');
    expect(copper).toMatchObject({ cell: { kind: 'SEEKS', firm: '', modality: 'COURTED' } });
    expect(copper?.cites).toContain('qijiang-145:365');
  });

  test('demand: five buyers of 349, said, before those of 324, concluded; supply: 旗能 with its 34万吨', async () => {
    const rows = read(await ask('kind: DEMAND_AND_SUPPLY, district: "綦江", first: 1000'));
    const buyers = rows.filter(({ cell }) => cell['relation'] === 'CUSTOMER_OF');
    const said = buyers.filter(({ cell }) => cell['stated'] === 'EXPLICIT');
    expect(new Set(said.map(({ cell }) => cell['actor']))).toEqual(
      new Set(['富士康', '惠普', '华硕', '纬创', '仁宝']),
    );
    for (const { cell, cites } of said) {
      expect(cell).toMatchObject({ side: 'DEMAND', partner: '新材料（綦江）', modality: 'PLANNED' });
      expect(cites).toContain('qijiang-145:349');
    }
    expect(readColumn(buyers.slice(said.length), 'actor').toSorted()).toEqual(
      ['长安新能源', '理想one', '东风金康'].toSorted(),
    );
    const sides = readColumn(rows, 'side');
    expect(sides).toEqual(sides.toSorted());
    const smelter = rows.find(
      ({ cell }) => cell['relation'] === 'PRODUCES' && cell['actor'] === '重庆旗能电铝有限公司',
    );
    expect(smelter?.cell).toMatchObject({ side: 'SUPPLY', product: '电解铝', capacity: '34万吨电解铝' });
  });

  test('watched: 电解铝 of the three chains of 349, which rests on 旗能 here and everywhere, in one row', async () => {
    const list = await ask('kind: WATCH_LIST, district: "綦江"');
    const rows = read(list);
    const smelting = rows.filter(({ cell }) => cell['product'] === '电解铝');
    expect(smelting).toMatchObject([
      {
        cell: {
          source: '重庆旗能电铝有限公司',
          sourceDistrict: '綦江',
          scope: 'BOTH',
          extent: 'PRODUCT',
        },
        cites: expect.arrayContaining(['qijiang-145:349', 'qijiang-145:359']) as string[],
      },
    ]);
    for (const end of ['车用板材', '电池箔', '一体化底盘']) expect(smelting[0]?.cell['chain']).toContain(end);
    // Of 再生铝 no line names a maker that exists (359 plans; hechuan-145:284 names none).
    expect(readColumn(rows, 'product')).not.toContain('再生铝');
    expect(
      list.leftOut.find(({ reasonZh }) => reasonZh.includes('企业未点名，家数不详'))?.count,
    ).toBeGreaterThan(0);
  });

  test('back-up: no document says who else makes 电解铝', async () => {
    const rows = read(
      await ask('kind: BACKUP_PLAN, district: "綦江", chain: "chain:qijiang/aluminium-battery-foil"'),
    );
    expect(rows).toMatchObject([
      {
        cell: {
          product: '电解铝',
          source: '重庆旗能电铝有限公司（綦江）',
          outlook: 'NOT_STATED',
          existing: '',
          planned: '',
        },
      },
    ]);
  });

  test('Chinese words stand for codes', async () => {
    const { columns, rows } = await ask('kind: COURTED_INVESTORS, district: "綦江", first: 1');
    const words = Object.fromEntries(columns.map(({ key }, index) => [key, rows[0]?.cellsZh[index]]));
    expect(words).toMatchObject({ kind: '点名招引', modality: '拟引进', stated: '明示' });
  });

  test('districts that name no firm they court, and those whose plan is a draft, are told', async () => {
    const { basisZh } = await ask('kind: COURTED_INVESTORS');
    expect(basisZh).toContain('未点名任何企业的区县：江津、黔江');
    expect(basisZh).toContain('《黔江区“工业强城”建设实施方案》（2022-08）');
    expect((await ask('kind: COURTED_INVESTORS, district: "綦江"')).basisZh).not.toContain('草案');
    expect((await ask('kind: KEY_FIRMS, district: "黔江"')).basisZh).toContain('草案');
  });

  test('a list is cut where asked, and says so', async () => {
    const list = await ask('kind: DEMAND_AND_SUPPLY, district: "綦江", first: 3');
    expect(list).toMatchObject({ truncated: true });
    expect(list.rows).toHaveLength(3);
    expect(list.total).toBeGreaterThan(3);
  });

  test('asOf and places without a plan leave a list empty, with the reason', async () => {
    expect(await ask('kind: KEY_FIRMS, district: "綦江", asOf: "2024-06-30"')).toMatchObject({
      total: 0,
      askedBy: [],
      emptyReason: expect.stringMatching(
        /2024-06-30.*"綦江区工业高质量发展“十四五”规划", is of 2024-12-27/u,
      ) as string,
      emptyReasonZh: expect.stringContaining('2024-12-27') as string,
    });
    for (const kind of ['KEY_FIRMS', 'COURTED_INVESTORS', 'DEMAND_AND_SUPPLY']) {
      const { total } = await ask(`kind: ${kind}, district: "綦江"`);
      const { leftOut } = await ask(`kind: ${kind}, district: "綦江", asOf: "2010-01-01"`);
      expect(leftOut[0]?.reasonZh).toContain('2010-01-01');
      expect(leftOut[0]?.count).toBeGreaterThanOrEqual(total);
    }
    for (const kind of kinds)
      expect(await ask(`kind: ${kind}, district: "大足"`)).toMatchObject({
        total: 0,
        emptyReason: expect.stringContaining('大足') as string,
        emptyReasonZh: expect.stringContaining('大足') as string,
      });
  });

  test('永川, which has no plan here, is wanted as a customer by qijiang-145:505', async () => {
    const rows = read(await ask('kind: DEMAND_AND_SUPPLY, district: "永川"'));
    expect(rows).toMatchObject([
      {
        cell: { side: 'DEMAND', actor: '永川', partner: '高端装备制造（綦江）', modality: 'PLANNED' },
        cites: expect.arrayContaining(['qijiang-145:505']) as string[],
      },
    ]);
  });

  test('wrong input names the argument and what is near', async () => {
    await expect(ask('kind: WATCH_LIST')).rejects.toThrow('chain, district');
    await expect(ask('kind: KEY_FIRMS, district: "綦江市"')).rejects.toThrow(/district: .*district:qijiang/u);
    await expect(ask('kind: KEY_FIRMS, first: 0')).rejects.toThrow('first: 0');
  });
});

interface KeptList {
  readonly total: number;
  readonly basisZh: string;
  readonly emptyReasonZh: string | null;
  readonly leftOut: readonly { readonly reasonZh: string; readonly count: number }[];
  readonly askedBy: readonly { readonly cites: readonly { readonly id: string }[] }[];
  readonly columns: readonly {
    readonly key: string;
    readonly codes: readonly { readonly code: string; readonly zh: string }[];
  }[];
  readonly rows: readonly {
    readonly cells: readonly string[];
    readonly cellsZh: readonly string[];
    readonly cites: readonly { readonly id: string }[];
  }[];
}
