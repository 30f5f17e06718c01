import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeEngines } from '../support/engines.ts';
import { createSeedApp, type SeedApp } from '../support/seed-app.ts';

/** Worked out from the tables and lines of the documents, by hand. */
describeEngines('figures held against each other', (engine) => {
  let app: SeedApp;
  beforeAll(async () => {
    app = await createSeedApp(engine);
  });
  afterAll(() => app.close());

  const ask = async <Answer>(query: string) => (await app.ask(query)) as Answer;

  interface Growth {
    readonly indicator: { readonly id: string };
    readonly baseline: { readonly line: number };
    readonly goal: { readonly line: number };
    readonly compoundAnnualPercent: number | null;
  }
  const growths = `{ indicator { id } baseline { line } goal { line } years unit total perYear multiple compoundAnnualPercent stated { figure { line } measure } }`;

  test('growth needed by table 1 of 綦江 (qijiang-145:105–120, 167–168, 191–192), binding apart', async () => {
    const { targetGrowth } = await ask<{ targetGrowth: { binding: Growth[]; expected: Growth[] } }>(
      `{ targetGrowth(district: "綦江") { binding ${growths} expected ${growths} } }`,
    );
    const byLine = (list: Growth[], line: number) => list.find(({ goal }) => goal.line === line);
    // 500 to 1000, 428 to 855, and 137 to 260 over the five years from 2020 to 2025.
    expect(byLine(targetGrowth.expected, 108)).toMatchObject({
      baseline: { line: 107 },
      years: 5,
      total: 500,
      perYear: 100,
      multiple: 2,
    });
    expect(byLine(targetGrowth.expected, 108)?.compoundAnnualPercent).toBeCloseTo(14.87, 2);
    expect(byLine(targetGrowth.expected, 114)).toMatchObject({ total: 427, unit: '亿元' });
    expect(byLine(targetGrowth.expected, 120)).toMatchObject({
      total: 123,
      stated: [{ figure: { line: 81 }, measure: 'MULTIPLE' }],
    });
    expect(byLine(targetGrowth.expected, 120)?.compoundAnnualPercent).toBeCloseTo(13.67, 2);
    // The two binding rows that have a baseline: research spending 2 to 3, research bodies 47 to 95.
    expect(targetGrowth.binding.map(({ goal }) => goal.line).toSorted((a, b) => a - b)).toEqual([168, 192]);
    expect(byLine(targetGrowth.binding, 192)).toMatchObject({
      total: 48,
      unit: '个百分点',
      compoundAnnualPercent: null,
    });
  });

  test('what stands in the way: a cumulative goal (qijiang-145:179–180), no baseline (264), only a decline (270)', async () => {
    const { targetGrowth } = await ask<{
      targetGrowth: {
        blocked: { goal: { line: number }; obstacles: { kind: string; property: string }[] }[];
      };
    }>(`{ targetGrowth(district: "綦江") { blocked { goal { line } obstacles { kind property } } } }`);
    const at = (line: number) => targetGrowth.blocked.find(({ goal }) => goal.line === line)?.obstacles;
    expect(at(180)).toEqual([{ kind: 'DIFFERENT', property: 'accumulation' }]);
    expect(at(264)).toMatchObject([{ kind: 'NO_BASELINE' }]);
    expect(at(270)).toMatchObject([{ kind: 'ONLY_GROWTH' }]);
  });

  test('408 to 750 in four years is 16.4 % a year, stated 15 % (hechuan-145:127–129)', async () => {
    const { targetGrowth } = await ask<{ targetGrowth: { expected: Growth[] } }>(
      `{ targetGrowth(district: "合川", indicators: ["规模以上工业产值"], year: 2025) { expected ${growths} } }`,
    );
    expect(targetGrowth.expected).toMatchObject([
      { years: 4, total: 342, stated: [{ figure: { line: 129 }, measure: 'YEARLY_PERCENT' }] },
    ]);
    expect(targetGrowth.expected[0]?.compoundAnnualPercent).toBeCloseTo(16.44, 2);
  });

  interface Check {
    readonly verdict: string;
    readonly reason: string | null;
    readonly claim: { readonly line: number };
    readonly expected: number;
    readonly found: number;
    readonly difference: number;
    readonly recordedBy: readonly { readonly id: string }[];
    readonly missing: readonly { readonly name: string }[];
    readonly otherScope: readonly { readonly name: string }[];
    readonly overlaps: readonly { readonly parts: readonly { readonly name: string }[] }[];
    readonly differing: readonly string[];
    readonly messageZh: string;
    readonly cites: readonly { readonly id: string }[];
  }
  const check = async (district: string, kind: string) => {
    const { consistencyChecks } = await ask<{ consistencyChecks: { checks: Check[] } }>(
      `{ consistencyChecks(district: "${district}", kinds: [${kind}]) { checks { verdict reason claim { line } expected found difference isNew recordedBy { id } missing { name } otherScope { name } overlaps { parts { name } } differing messageZh cites { id } } } }`,
    );
    return consistencyChecks.checks;
  };

  test('doubling is 1.898 times (qijiang-145:81, 119, 120), and a conflict records it', async () => {
    const doubling = (await check('綦江', 'STATED_GROWTH')).find(({ claim }) => claim.line === 81);
    expect(doubling).toMatchObject({
      verdict: 'DIFFERS',
      expected: 2,
      recordedBy: [{ id: 'conflict:qijiang-145/value-added-double' }],
      isNew: false,
    });
    expect(doubling?.found).toBeCloseTo(260 / 137, 6);
    expect(doubling?.cites.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['qijiang-145:81', 'qijiang-145:119', 'qijiang-145:120']),
    );
  });

  test('5.6 % a year for five years is 31.3 % (qijiang-145:9)', async () => {
    const total = (await check('綦江', 'STATED_GROWTH')).filter(
      ({ claim, expected }) => claim.line === 9 && expected === 31.3,
    );
    expect(total.map(({ verdict }) => verdict)).toContain('AGREES');
  });

  test('yearly growth of table 2 of 合川: one row differs, the others agree within rounding', async () => {
    const growth = await check('合川', 'STATED_GROWTH');
    const verdictAt = (line: number) => growth.find(({ claim }) => claim.line === line)?.verdict;
    expect(verdictAt(129)).toBe('DIFFERS');
    // (35 − 19.3)/4 = 3.925 printed 4; 4.7; 1.175 printed 1.2; 1.125 printed 1.1; 0.21 printed 0.2; 2.5; 4.25 printed 4.
    expect([136, 143, 150, 157, 172, 179, 186].map(verdictAt)).toEqual(
      Array.from({ length: 7 }, () => 'AGREES'),
    );
    // 汽摩: (93.3/300)^(1/6) − 1 = −17.69 %, printed 17.6 %; the other two declines of line 28 agree.
    expect(
      growth.filter(({ claim }) => claim.line === 28).map(({ verdict, expected }) => [expected, verdict]),
    ).toEqual([
      [17.6, 'DIFFERS'],
      [25, 'AGREES'],
      [4.8, 'AGREES'],
    ]);
  });

  test('clusters of 綦江 make the totals of qijiang-145:83; groups of parks are known in part', async () => {
    const parts = await check('綦江', 'PARTS_AND_TOTAL');
    // 230+500+70+50+80+70 = 1000 and 48+140+22+12+24+14 = 260.
    const agreeing = parts.filter(({ verdict }) => verdict === 'AGREES');
    expect(agreeing.map(({ found, expected }) => [found, expected])).toEqual([
      [1000, 1000],
      [260, 260],
    ]);
    // 42+120+20+16+20+14 = 232; the other places of 566 have industry and no goal.
    const groups = parts.find(({ found }) => found === 232);
    expect(groups).toMatchObject({ verdict: 'CANNOT_TELL', reason: 'PARTS_MISSING', difference: -28 });
    expect(groups?.recordedBy.map(({ id }) => id)).toContain('conflict:qijiang-145/parks-sum-value-added');
    // The parts print no scope, and 855 is above scale.
    expect(
      parts.filter(({ expected }) => expected === 855).map(({ reason, found }) => [found, reason]),
    ).toEqual([
      [900, 'SCOPE_DIFFERS'],
      [1000, 'SCOPE_DIFFERS'],
    ]);
  });

  test('four above-scale parks of 江津 make 3450 of 3500, the rest has another scope (jiangjin-2023:31, 86–100)', async () => {
    const parks = (await check('江津', 'PARTS_AND_TOTAL')).find(({ found }) => found === 3450);
    // 30, 20 and 50 of 94, 96 and 100 are of all industry; the themed sites of other lines are not waited for.
    expect(parks).toMatchObject({
      verdict: 'CANNOT_TELL',
      reason: 'SCOPE_DIFFERS',
      expected: 3500,
      missing: [],
    });
    expect(parks?.otherScope.map(({ name }) => name)).toEqual([
      '其他工业集聚点',
      '先锋食品加工中小企业集聚区',
      '油溪新型建材中小企业集聚区',
    ]);
    expect(parks?.recordedBy.map(({ id }) => id)).toContain('conflict:jiangjin-2023/park-sum-2027');
  });

  test('120+100+100+50+30 = 400 (qianjiang-2022:29); size classes are not judged (hechuan-145:244–318)', async () => {
    expect(await check('黔江', 'PARTS_AND_TOTAL')).toMatchObject([
      { verdict: 'AGREES', found: 400, expected: 400 },
    ]);
    expect((await check('合川', 'PARTS_AND_TOTAL')).find(({ found }) => found === 1220)).toMatchObject({
      verdict: 'CANNOT_TELL',
      reason: 'SIZE_CLASS',
      expected: 750,
    });
  });

  test('shares against ratios: 9/215 (qijiang-145:22), 29, 93.3 and 26 of 408 (hechuan-145:28), 106/322 (31)', async () => {
    expect(await check('綦江', 'SHARE_AND_RATIO')).toMatchObject([{ verdict: 'AGREES', expected: 4.19 }]);
    const shares = await check('合川', 'SHARE_AND_RATIO');
    expect(new Set(shares.map(({ expected }) => expected))).toEqual(
      new Set([7.1, 22.9, 6.4, 8.2, 32.9, 19.3]),
    );
    expect(new Set(shares.map(({ verdict }) => verdict))).toEqual(new Set(['AGREES']));
  });

  test('figures printed twice: 98 and 88, 95 and 90, 100 and 95 differ in 綦江 (13, 92, 87 against the table)', async () => {
    const { consistencyChecks } = await ask<{ consistencyChecks: { checks: Check[] } }>(
      `{ consistencyChecks(district: "綦江", kinds: [REPEATED_FIGURE], verdicts: [DIFFERS]) { checks { expected found recordedBy { id } } } }`,
    );
    expect(consistencyChecks.checks.map(({ expected, found }) => [expected, found])).toEqual(
      expect.arrayContaining([
        [88, 98],
        [90, 95],
        [95, 100],
      ]),
    );
    expect(consistencyChecks.checks.every(({ recordedBy }) => recordedBy.length > 0)).toBe(true);
  });

  test('7.5 % is not 7 % (qijiang-145:83, 132); accumulated is not newly added (92, 282), nor one industry another (qianjiang-2022:38)', async () => {
    const productivity = (await check('綦江', 'REPEATED_FIGURE')).find(({ found }) => found === 7.5);
    expect(productivity).toMatchObject({
      verdict: 'DIFFERS',
      expected: 7,
      difference: 0.5,
    });
    expect(productivity?.recordedBy).toHaveLength(1);
    expect(productivity?.messageZh).toContain('全员劳动生产率增速');
    expect(productivity?.messageZh).not.toContain('推算');
    const factories = (await check('綦江', 'REPEATED_FIGURE')).find(({ claim }) => claim.line === 282);
    expect(factories).toMatchObject({
      verdict: 'CANNOT_TELL',
      reason: 'PROPERTY_DIFFERS',
      differing: ['accumulation'],
      difference: null,
    });
    // 卷烟及配套 has 120 by 29 and more than 100 by 38; no check holds one industry against another.
    const outputs = (await check('黔江', 'REPEATED_FIGURE')).filter(({ cites }) =>
      cites.some(({ id }) => id === 'qianjiang-2022:38'),
    );
    expect(outputs.map(({ verdict, differing }) => [verdict, differing])).toEqual(
      Array.from({ length: 3 }, () => ['CANNOT_TELL', ['scope']]),
    );
  });

  test('revenues of clusters that overlap in content are not added (jiangjin-2023:45, 51, 53, 55, 61, 71, 73)', async () => {
    const { rollUpTargets } = await ask<{
      rollUpTargets: {
        obstacles: { messageZh: string }[];
        subtotals: {
          sum: number | null;
          scope: string | null;
          obstacles: { kind: string; values: string[] }[];
        }[];
      };
    }>(
      `{ rollUpTargets(indicator: "营业收入", year: 2027) { obstacles { messageZh } subtotals { sum scope obstacles { kind values } } } }`,
    );
    expect(rollUpTargets.obstacles[0]?.messageZh).toBe('口径不同：未写明、全部工业企业');
    const clusters = rollUpTargets.subtotals.find(({ scope }) => scope === null);
    expect(clusters?.sum).toBeNull();
    expect(clusters?.obstacles).toContainEqual({
      kind: 'OVERLAPPING',
      values: ['消费品（江津）', '食品及农产品加工（江津）'],
    });
    expect(clusters?.obstacles).toContainEqual({
      kind: 'OVERLAPPING',
      values: ['酒水饮料（江津）', '食品及农产品加工（江津）'],
    });
    expect(rollUpTargets.subtotals.find(({ scope }) => scope === 'ALL_INDUSTRY')).toMatchObject({ sum: 100 });
    const parts = (await check('江津', 'PARTS_AND_TOTAL')).find(({ found }) => found === 4900);
    expect(parts?.overlaps).toHaveLength(clusters?.obstacles.length ?? 0);
  });

  test('an empty list is an error that says what to give', async () => {
    await expect(ask(`{ rollUpTargets(ids: []) { sum } }`)).rejects.toThrow('ids: the list is empty');
    await expect(ask(`{ consistencyChecks(district: "綦江", kinds: []) { basis } }`)).rejects.toThrow(
      'PARTS_AND_TOTAL',
    );
  });

  test('120 technology centres have no baseline; 50 of another name are the nearest (hechuan-145:31, 391)', async () => {
    const { targetGrowth } = await ask<{
      targetGrowth: { blocked: { goal: { line: number }; nearest: { line: number } | null }[] };
    }>(
      `{ targetGrowth(district: "合川", indicators: ["市级企业技术中心"]) { blocked { goal { line } nearest { line } } } }`,
    );
    expect(targetGrowth.blocked).toEqual([{ goal: { line: 391 }, nearest: { line: 31 } }]);
  });

  test('before a document is out there is nothing, and the answer says why', async () => {
    const data = await ask(`{
      a: consistencyChecks(district: "綦江", asOf: "2024-01-01") { checks { verdict } emptyReason emptyReasonZh leftOut { count } }
      b: targetGrowth(district: "永川") { expected { years } emptyReason }
    }`);
    expect(data).toMatchObject({
      a: { checks: [], emptyReason: expect.any(String) as string },
      b: { expected: [], emptyReason: expect.any(String) as string },
    });
  });

  test('sums by what agrees: the goals of parks of 江津 differ in scope', async () => {
    const { rollUpTargets } = await ask<{
      rollUpTargets: {
        sum: number | null;
        obstacles: { property: string }[];
        subtotals: { sum: number; scope: string }[];
      };
    }>(`{ rollUpTargets(ids: [
        "target:jiangjin/shuangfu/revenue-above-scale/2027/jiangjin-2023-86", "target:jiangjin/luohuang/revenue-above-scale/2027/jiangjin-2023-88",
        "target:jiangjin/xianfeng/revenue/2027/jiangjin-2023-94", "target:jiangjin/youxi/revenue/2027/jiangjin-2023-96"
      ]) { sum obstacles { property } subtotals { sum scope approximate } leftOut { count } } }`);
    expect(rollUpTargets).toMatchObject({ sum: null, leftOut: [] });
    expect(rollUpTargets.obstacles.map(({ property }) => property)).toEqual(['indicatorId', 'scope']);
    expect(rollUpTargets.subtotals.map(({ sum, scope }) => [sum, scope])).toEqual(
      expect.arrayContaining([
        [1800, 'ABOVE_SCALE'],
        [50, 'ALL_INDUSTRY'],
      ]),
    );
  });
});
