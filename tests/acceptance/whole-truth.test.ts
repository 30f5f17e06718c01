import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeEngines } from '../support/engines.ts';
import { createSeedApp, type SeedApp } from '../support/seed-app.ts';

interface Edge {
  readonly node: Readonly<Record<string, unknown>> & { readonly name: string };
  readonly [property: string]: unknown;
}
interface Connection {
  readonly edges: readonly Edge[];
}
type Found = Readonly<Record<string, Connection>> & { readonly name?: string };

/** Edges of a list, which is a root field. */
const listEdges = (connection: unknown): readonly Edge[] =>
  (connection as Connection | undefined)?.edges ?? [];

const names = (connection: Connection | undefined): readonly string[] =>
  (connection?.edges ?? []).map(({ node }) => node.name);

/**
 * What a careful reader of the five documents answers. Every expectation was worked out from the lines named with
 * it, before the data that answers it was there.
 */
describeEngines('the whole truth of the five documents', (engine) => {
  let app: SeedApp;
  beforeAll(async () => {
    app = await createSeedApp(engine);
  });
  afterAll(() => app.close());

  const ask = async (query: string): Promise<Readonly<Record<string, Found>>> =>
    (await app.ask(query)) as Readonly<Record<string, Found>>;

  /** Every edge of a connection, page by page; `query` takes `$after`, and `pick` finds the connection. */
  async function askAll(
    query: (page: string) => string,
    pick: (data: Readonly<Record<string, Found>>) => unknown,
  ): Promise<readonly Edge[]> {
    const all: Edge[] = [];
    for (let after = ''; ;) {
      const page = `first: 200${after === '' ? '' : `, after: "${after}"`}`;
      const connection = pick(await ask(query(page))) as
        | (Connection & { readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string } })
        | undefined;
      all.push(...listEdges(connection));
      if (!connection?.pageInfo.hasNextPage) return all;
      after = connection.pageInfo.endCursor;
    }
  }

  /** Figures of a subject for an indicator, by year, without repeats. */
  async function findFigures(
    subject: string,
    indicator: string,
    unit: string,
    year: number,
  ): Promise<readonly number[]> {
    const label = subject.slice(0, subject.indexOf(':'));
    const edges = await askAll(
      (page) => `{
        found: ${label}(id: "${subject}") {
          measuredBy(${page}) { pageInfo { hasNextPage endCursor } edges { node { name value unit year kind ofIndicator { edges { node { name } } } } } }
        }
      }`,
      ({ found }) => found?.['measuredBy'],
    );
    return edges
      .map(({ node }) => node)
      .filter(
        (node) =>
          node['year'] === year &&
          node['unit'] === unit &&
          names(node['ofIndicator'] as Connection).some((name) => name.includes(indicator)),
      )
      .map((node) => Number(node['value']))
      .toSorted((left, right) => left - right);
  }

  test.each([
    // jiangjin-2023:86–96, the goals of 江津's parks for 2027
    ['park:jiangjin/shuangfu', '营业收入', '亿元', 2027, [750]],
    ['park:jiangjin/luohuang', '营业收入', '亿元', 2027, [1050]],
    ['park:jiangjin/degan', '营业收入', '亿元', 2027, [1050]],
    ['park:jiangjin/baisha', '营业收入', '亿元', 2027, [600]],
    ['park:jiangjin/xianfeng', '营业收入', '亿元', 2027, [30]],
    ['park:jiangjin/youxi', '营业收入', '亿元', 2027, [20]],
    // jiangjin-2023:47, one cluster with a goal for 2027 and another for 2035
    ['cluster:jiangjin/icnev', '营业收入', '亿元', 2027, [500]],
    ['cluster:jiangjin/icnev', '营业收入', '亿元', 2035, [1000]],
    ['cluster:jiangjin/smart-equipment', '营业收入', '亿元', 2027, [700]],
    // qianjiang-2022:29, and 38 for the three that are all to pass 100
    ['cluster:qianjiang/tobacco', '产值', '亿元', 2025, [100, 120]],
    ['cluster:qianjiang/new-materials', '产值', '亿元', 2025, [100]],
    ['cluster:qianjiang/biopharma', '产值', '亿元', 2025, [50]],
    ['cluster:qianjiang/new-energy', '产值', '亿元', 2025, [30]],
    // hechuan-145:390 against 438: both are kept
    ['district:hechuan', '高新技术企业', '家', 2025, [220, 250]],
    // qijiang-145:13 (text) against 177–179 (table): both are kept
    ['district:qijiang', '高新技术企业', '家', 2020, [88, 98]],
    // hechuan-145:125–128
    ['district:hechuan', '规模以上工业产值', '亿元', 2025, [750]],
    // jiangjin-2025:37 and 42, one figure on two lines
    ['district:jiangjin', '工业税收', '亿元', 2024, [43.5]],
  ])('%s: %s (%s) in %d', async (subject, indicator, unit, year, values) => {
    expect(new Set(await findFigures(subject, indicator, unit, year))).toEqual(new Set(values));
  });

  test('合川 keeps both goals for high-tech firms, and a conflict names them', async () => {
    const found = await askAll(
      (page) => `{
        conflicts(${page}) { pageInfo { hasNextPage endCursor } edges { node { name kind cites { id } involves(first: 20) { edges { node { id name } } } } } }
      }`,
      ({ conflicts }) => conflicts,
    );
    const between = found.filter(({ node }) => {
      const cites = (node['cites'] as readonly { readonly id: string }[]).map(({ id }) => id);
      return ['hechuan-145:390', 'hechuan-145:438'].every((cite) => cites.includes(cite));
    });
    expect(between.map(({ node }) => node['kind'])).toContain('I');
    // ONTOLOGY.md names eight examples and says that there are several dozen more.
    expect(found.length).toBeGreaterThan(100);
  });

  test('the market supervision bureau leads one task of 江津, with four named departments behind it (110)', async () => {
    const { task } = await ask(`{
      task: department(name: "江津区市场监管局") {
        leads(first: 50) { edges { roleWord node { name ... on Task { supportedBy(first: 50) { edges { node { name } } } } } } }
      }
    }`);
    const [lead] = task?.['leads']?.edges ?? [];
    expect(task?.['leads']?.edges).toHaveLength(1);
    expect(lead?.['roleWord']).toBe('牵头');
    expect(lead?.node.name).toContain('提升产业发展质效');
    expect(names(lead?.node['supportedBy'] as Connection)).toEqual(
      expect.arrayContaining([
        '区经济信息委',
        '区发展改革委',
        '区科技局',
        '区大数据发展局',
        '各平台',
        '有关镇街',
      ]),
    );
  });

  test('two tasks of 江津 have no lead (154, 158)', async () => {
    const { tasks } = await ask(`{
      tasks(filter: { docId: { eq: "doc:jiangjin-2023" } }, first: 100) {
        edges { node { name ledBy { edges { node { name } } } supportedBy(first: 20) { edges { roleWord node { name } } } } }
      }
    }`);
    const list = listEdges(tasks);
    const without = list.filter(({ node }) => names(node['ledBy'] as Connection).length === 0);
    expect(without.map(({ node }) => node.name.replace(/^（[一二三]）/u, '')).toSorted()).toEqual(
      ['严格工作考核', '争取政策支持'].toSorted(),
    );
    const assessment = without.find(({ node }) => node.name.includes('考核'));
    expect(names(assessment?.node['supportedBy'] as Connection)).toEqual(['区政府办公室', '区经济信息委']);
  });

  test('正阳工业园区管委会 leads eleven tasks of 黔江 (42, 46, 52, 54, 55, 59, 64, 66, 68, 83, 90) and manages its park', async () => {
    const { department } = await ask(`{
      department(name: "正阳工业园区管委会") {
        leads(first: 100) { edges { cites { id } node { name } } }
        manages { edges { node { name } } }
      }
    }`);
    const lines = (department?.['leads']?.edges ?? []).flatMap(({ cites }) =>
      (cites as readonly { readonly id: string }[]).map(({ id }) => id.replace('qianjiang-2022:', '')),
    );
    expect(new Set(lines)).toEqual(new Set('42 46 52 54 55 59 64 66 68 83 90'.split(' ')));
    expect(names(department?.['manages'])).toContain('正阳工业园区');
  });

  test('德感: two leading and four featured industries in 2023 (90), two focuses in the article of 2025 (35)', async () => {
    const { park } = await ask(`{
      park(id: "park:jiangjin/degan") { focusesOn(first: 50) { edges { level docId node { name } } } }
    }`);
    const of = (docId: string, level?: string) =>
      (park?.['focusesOn']?.edges ?? []).filter(
        (edge) => edge['docId'] === docId && (level === undefined || edge['level'] === level),
      );
    expect(of('doc:jiangjin-2023', 'PRIORITY')).toHaveLength(2);
    expect(of('doc:jiangjin-2023', 'FEATURED').map(({ node }) => node.name)).toEqual([
      '智能装备及智能制造',
      '食品及农产品加工',
      '酒水饮料',
      '现代医药',
    ]);
    expect(of('doc:jiangjin-2025')).toHaveLength(2);
  });

  test('新能源 of 江津 rises from a pillar of 500 (57) to a leading cluster (2025:23–25)', async () => {
    const { cluster } = await ask(`{
      cluster(id: "cluster:jiangjin/new-energy") { statedIn { edges { tierLabel nameInDoc node { name id } } } }
    }`);
    const editions = new Map(
      (cluster?.['statedIn']?.edges ?? []).map((edge) => [edge.node['id'], edge] as const),
    );
    expect(editions.get('doc:jiangjin-2023')?.['tierLabel']).toContain('五百亿级支柱');
    expect(editions.get('doc:jiangjin-2025')?.['tierLabel']).toContain('3个主导产业');
  });

  test('合川 courts three makers of condiments by name (307)', async () => {
    const { district } = await ask(`{
      district(name: "合川") { courts(first: 50) { edges { modality cites { id } node { name } } } }
    }`);
    const condiments = (district?.['courts']?.edges ?? []).filter(({ cites }) =>
      (cites as readonly { readonly id: string }[]).some(({ id }) => id === 'hechuan-145:307'),
    );
    expect(condiments.map(({ node }) => node.name).toSorted()).toEqual(
      ['李锦记', '海天味业', '加加食品'].toSorted(),
    );
    expect(new Set(condiments.map((edge) => edge['modality']))).toEqual(new Set(['COURTED']));
  });

  test('land that is left in the three small-enterprise areas of 合川 (365, 369, 373)', async () => {
    const { parks } = await ask(`{
      parks(filter: { remainingMu: { gte: 0 } }, first: 50) { edges { node { name plannedMu industrialMu remainingMu } } }
    }`);
    const land = listEdges(parks).map(({ node }) => [
      node['plannedMu'],
      node['industrialMu'],
      node['remainingMu'],
    ]);
    expect(land).toEqual(
      expect.arrayContaining([
        [3360, 653.7, 228.7],
        [2937, 2785, 1545],
        [5076, 1333, 913],
      ]),
    );
  });

  test('江津 works with 两江新区, 重庆高新区, 永川, 璧山 and 开州 (142)', async () => {
    const { district } = await ask(
      '{ district(name: "江津") { cooperatesWith(first: 50) { edges { node { name } } } } }',
    );
    expect(names(district?.['cooperatesWith'])).toEqual(
      expect.arrayContaining(['两江新区', '重庆高新区', '永川', '璧山', '开州']),
    );
  });

  test('江津 lets a group have at most two leading industries (83)', async () => {
    const { rules } = await ask('{ rules(first: 100) { edges { node { name limit scope cites { id } } } } }');
    const own = listEdges(rules).filter(({ node }) =>
      (node['cites'] as readonly { readonly id: string }[]).some(({ id }) => id === 'jiangjin-2023:83'),
    );
    expect(own.map(({ node }) => node['limit'])).toContain(2);
  });

  test('drafts and news are marked, and what replaced what', async () => {
    const { documents } = await ask(`{
      documents(first: 10) { edges { node { id name status supersedes { edges { scope node { id name } } } } } }
    }`);
    const status = new Map(listEdges(documents).map(({ node }) => [node['id'], node['status']]));
    expect(Object.fromEntries(status)).toEqual({
      'doc:hechuan-145': 'ISSUED',
      'doc:jiangjin-2023': 'ISSUED',
      'doc:jiangjin-2025': 'NEWS',
      'doc:qianjiang-2022': 'DRAFT',
      'doc:qijiang-145': 'ISSUED',
    });
  });

  test('驼航 and 航航 are not merged, and said to be possibly the same (2023:75, 2025:13)', async () => {
    const { firm } = await ask(`{
      firm(name: "重庆航航科技有限公司") { possiblySameAs { edges { confidence node { name } } } possiblySameAsOf { edges { confidence node { name } } } }
    }`);
    expect([...names(firm?.['possiblySameAs']), ...names(firm?.['possiblySameAsOf'])].join(' ')).toContain(
      '驼航',
    );
  });
});
