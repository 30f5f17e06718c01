import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeEngines } from '../support/engines.ts';
import { createSeedApp, type SeedApp } from '../support/seed-app.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}
interface Statement {
  readonly district: Named;
  readonly kind: string;
  readonly firm: Named | null;
  readonly modality: string;
  readonly stated: string;
  readonly cites: readonly Named[];
}
interface Courting {
  readonly basisZh: string;
  readonly total: number;
  readonly truncated: boolean;
  readonly subjects: readonly {
    readonly subject: Named;
    readonly contested: boolean;
    readonly possiblyContested: boolean;
    readonly producers: readonly {
      readonly entity: Named;
      readonly districts: readonly { readonly district: Named; readonly vias: readonly string[] }[];
    }[];
    readonly districts: readonly Named[];
    readonly courtedBy: readonly Statement[];
    readonly alsoSaid: readonly Statement[];
  }[];
  readonly offers: readonly {
    readonly district: Named;
    readonly parks: readonly {
      readonly park: Named;
      readonly plannedMu: number | null;
      readonly industrialMu: number | null;
      readonly remainingMu: number | null;
      readonly cites: readonly Named[];
      readonly focuses: readonly { readonly focus: Named; readonly level: string }[];
      readonly fits: readonly {
        readonly product: Named;
        readonly focus: Named;
        readonly via: string;
        readonly stated: string;
        readonly cites: readonly Named[];
      }[];
    }[];
  }[];
  readonly leftOut: readonly { readonly reason: string; readonly count: number }[];
  readonly emptyReason: string | null;
  readonly emptyReasonZh: string | null;
}

const statement = '{ district { id name } kind firm { id name } modality stated cites { id } }';

/** Expectations worked out from the lines named with them. */
describeEngines('courting', (engine) => {
  let app: SeedApp;
  beforeAll(async () => {
    app = await createSeedApp(engine);
  });
  afterAll(() => app.close());

  const ask = async (args: string): Promise<Courting> => {
    const data = (await app.ask(`{
      courting(${args}) {
        basisZh total truncated emptyReason emptyReasonZh leftOut { reason count }
        subjects { subject { id name } contested possiblyContested producers { entity { id name } districts { district { id name } vias } } districts { id name } courtedBy ${statement} alsoSaid ${statement} }
        offers { district { id name } parks {
          park { id name } plannedMu industrialMu remainingMu cites { id }
          focuses { focus { id name } level }
          fits { product { id name } focus { id name } via stated cites { id } }
        } }
      }
    }`)) as { readonly courting: Courting };
    return data.courting;
  };
  const names = (list: readonly Named[]) => list.map(({ name }) => name).toSorted();
  const ids = (list: readonly Named[]) => list.map(({ id }) => id);

  test.each([
    // hechuan-145:254 and qijiang-145:317
    ['新能源摩托车', ['合川', '綦江'], ['hechuan-145:254', 'qijiang-145:317']],
    // jiangjin-2023:47 and qijiang-145:324
    ['电转向', ['江津', '綦江'], ['jiangjin-2023:47', 'qijiang-145:324']],
    // hechuan-145:248 and qijiang-145:324
    ['汽车电子', ['合川', '綦江'], ['hechuan-145:248', 'qijiang-145:324']],
  ])('%s is contested', async (product, districts, lines) => {
    const { subjects, offers } = await ask(`by: PRODUCT, product: "${product}"`);
    expect(subjects).toHaveLength(1);
    const [subject] = subjects;
    expect(subject).toMatchObject({ contested: true, alsoSaid: [], subject: { name: product } });
    expect(names(subject?.districts ?? [])).toEqual(districts.toSorted());
    expect(ids(subject?.courtedBy.flatMap(({ cites }) => cites) ?? [])).toEqual(
      expect.arrayContaining(lines),
    );
    expect(names(offers.map(({ district }) => district))).toEqual(districts.toSorted());
  });

  test('玻璃纤维: 綦江 courts three firms for it (367); that 黔江 seeks it (45) is inferred, and no contest', async () => {
    const { subjects, leftOut } = await ask('by: PRODUCT, product: "玻璃纤维"');
    const [subject] = subjects;
    expect(subject).toMatchObject({
      contested: false,
      possiblyContested: true,
      districts: [{ name: '綦江' }],
    });
    const firms = (subject?.courtedBy ?? []).flatMap(({ firm }) => firm ?? []);
    expect(new Set(ids(firms))).toEqual(
      new Set(['firm:taishan-boxian', 'firm:chongqing-guoji-fuhe', 'firm:ouwensikening']),
    );
    expect(subject?.alsoSaid).toMatchObject([
      { district: { name: '黔江' }, stated: 'INFERRED', cites: [{ id: 'qianjiang-2022:45' }] },
    ]);
    expect(leftOut.map(({ reason }) => reason).join()).toContain('alsoSaid');
  });

  test('what is only mentioned is not courted: 制氢 in 合川 (248)', async () => {
    const { subjects } = await ask('by: PRODUCT, product: "制氢"');
    expect(subjects[0]).toMatchObject({ contested: false, districts: [{ name: '綦江' }] });
    expect(subjects[0]?.alsoSaid).toMatchObject([{ district: { name: '合川' }, modality: 'MENTIONED' }]);
  });

  test('北渡 fits 玻璃纤维 by its cluster, one of whose chains holds it (381, 344)', async () => {
    const { offers } = await ask('by: PRODUCT, product: "玻璃纤维", districts: ["綦江"]');
    const beidu = offers[0]?.parks.find(({ park }) => park.id === 'park:qijiang-hitech/beidu');
    const fit = beidu?.fits.find(({ via }) => via === 'CLUSTER_CHAIN');
    expect(fit).toMatchObject({ stated: 'EXPLICIT', focus: { id: 'cluster:qijiang/new-materials' } });
    expect(ids(fit?.cites ?? [])).toEqual(expect.arrayContaining(['qijiang-145:381', 'qijiang-145:344']));
    // 桥河 is for advanced equipment (545).
    const qiaohe = offers[0]?.parks.find(({ park }) => park.id === 'park:qijiang-hitech/qiaohe');
    expect(qiaohe?.fits).toEqual([]);
  });

  test('合川 courts 李锦记 (307), and has land left in three areas (365, 369, 373)', async () => {
    const { subjects, offers } = await ask('by: FIRM, firm: "李锦记"');
    expect(subjects).toMatchObject([{ subject: { name: '李锦记' }, districts: [{ name: '合川' }] }]);
    const land = (offers[0]?.parks ?? []).filter(({ remainingMu }) => remainingMu !== null);
    expect(
      land.map(({ plannedMu, industrialMu, remainingMu }) => [plannedMu, industrialMu, remainingMu]),
    ).toEqual(
      expect.arrayContaining([
        [3360, 653.7, 228.7],
        [2937, 2785, 1545],
        [5076, 1333, 913],
      ]),
    );
    const lines = land.flatMap(({ cites }) => ids(cites));
    expect(lines).toEqual(expect.arrayContaining(['hechuan-145:365', 'hechuan-145:369', 'hechuan-145:373']));
  });

  test('a park focuses on what its newest edition says: 德感 on two in 2025 (35), on six in 2023 (90)', async () => {
    const focusesOf = async (asOf: string) => {
      const { offers } = await ask(`by: PRODUCT, districts: ["江津"]${asOf}`);
      return offers[0]?.parks.find(({ park }) => park.id === 'park:jiangjin/degan')?.focuses ?? [];
    };
    expect(await focusesOf('')).toHaveLength(2);
    expect(
      (await focusesOf(', asOf: "2023-12-31"')).filter(({ level }) => level === 'PRIORITY'),
    ).toHaveLength(2);
    expect((await focusesOf(', asOf: "2023-12-31"')).length).toBeGreaterThan(2);
  });

  test('a maker stands in each district once, whatever says so', async () => {
    const { subjects } = await ask('by: PRODUCT');
    const producers = subjects.flatMap((subject) => subject.producers);
    expect(producers.length).toBeGreaterThan(0);
    expect(producers.some(({ districts }) => districts.some(({ vias }) => vias.length > 1))).toBe(true);
    for (const { districts } of producers)
      expect(new Set(ids(districts.map(({ district }) => district))).size).toBe(districts.length);
  });

  test('the first subjects, and how many there are; a draft is named as one', async () => {
    const all = await ask('by: PRODUCT');
    expect(all).toMatchObject({ total: all.subjects.length, truncated: false });
    const one = await ask('by: PRODUCT, first: 1');
    expect(one).toMatchObject({ total: all.total, truncated: true });
    expect(one.subjects).toHaveLength(1);
    expect((await ask('by: PRODUCT, districts: ["黔江"]')).basisZh).toContain('草案');
    expect((await ask('by: PRODUCT, districts: ["江津"]')).basisZh).not.toContain('草案');
  });

  test('no firm is contested: the reason speaks of firms, for products are', async () => {
    const firms = await ask('by: FIRM, contestedOnly: true');
    const all = await ask('by: FIRM');
    expect([firms.total, all.total > 0]).toEqual([0, true]);
    expect(firms.emptyReasonZh).toBe(`点名招引的企业共 ${all.total} 家，但没有两个区县明文招引同一家企业`);
    expect(firms.emptyReason).toContain(`firms courted by name: ${all.total};`);
    expect((await ask('by: PRODUCT, contestedOnly: true')).total).toBeGreaterThan(0);
  });

  test('an empty answer says why, and wrong names are met with near ones', async () => {
    expect((await ask('by: FIRM, firm: "重庆旗能电铝有限公司"')).emptyReason).toContain(
      '重庆旗能电铝有限公司',
    );
    const early = await ask('by: FIRM, asOf: "2020-01-01"');
    expect(early.emptyReason).toContain('no document up to 2020-01-01');
    // The first of all is the draft of 黔江, of August 2022.
    expect(early.emptyReason).toContain('"黔江区“工业强城”建设实施方案", is of 2022-08');
    await expect(ask('by: FIRM, districts: []')).rejects.toThrow(/districts: the list is empty/u);
    await expect(ask('by: FIRM, first: 0')).rejects.toThrow(/first: 0/u);
    expect(early.leftOut.map(({ reason }) => reason).join()).toContain('after 2020-01-01');
    await expect(ask('by: PRODUCT, product: "玻璃纤"')).rejects.toThrow(/product: .*nearest: .*玻璃纤维/u);
    await expect(ask('by: FIRM, firm: "泰山玻"')).rejects.toThrow(/firm: .*nearest: .*泰山玻纤/u);
  });
});
