import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeEngines } from '../support/engines.ts';
import { createSeedApp, type SeedApp } from '../support/seed-app.ts';

/** Worked out from the lines of the documents, by hand. */
describeEngines('projects, rules, conflicts and who answers', (engine) => {
  let app: SeedApp;
  beforeAll(async () => {
    app = await createSeedApp(engine);
  });
  afterAll(() => app.close());

  const ask = async <Answer>(query: string) => (await app.ask(query)) as Answer;

  interface Pipeline {
    readonly projectPipeline: {
      readonly total: number;
      readonly truncated: boolean;
      readonly emptyReason: string | null;
      readonly leftOut: readonly { readonly count: number }[];
      readonly stages: readonly {
        readonly stage: string;
        readonly count: number;
        readonly investment: { readonly sum: number | null; readonly stated: number; readonly of: number };
        readonly projects: readonly { readonly project: { readonly name: string } }[];
      }[];
    };
  }

  test('stages stand in their order, and only one project states its investment (jiangjin-2025:52–54)', async () => {
    const { projectPipeline } = await ask<Pipeline>(
      `{ projectPipeline(district: "江津") { total truncated stages { stage count investment { sum unit stated of } land { sum stated } revenue { sum stated } projects { project { name } stageText } } } }`,
    );
    expect(projectPipeline.stages.map(({ stage }) => stage)).toEqual([
      'IDEA',
      'PLANNED',
      'COURTING',
      'SIGNED',
      'INTRODUCED',
      'UNDER_CONSTRUCTION',
      'BUILT',
      'TRIAL_RAMP',
      'RUNNING',
      'EXPANSION',
    ]);
    expect(projectPipeline.stages.find(({ stage }) => stage === 'SIGNED')).toMatchObject({
      count: 1,
      investment: { sum: 2, unit: '亿元', stated: 1, of: 1 },
      land: { sum: 22, stated: 1 },
      revenue: { sum: 1.5, stated: 1 },
      projects: [{ stageText: '签约落户' }],
    });
    // Brought in by 62 and 76.
    expect(projectPipeline.stages.find(({ stage }) => stage === 'INTRODUCED')).toMatchObject({
      count: 3,
      investment: { sum: null, stated: 0, of: 3 },
    });
    expect(projectPipeline.truncated).toBe(false);
  });

  test('capacities of recycled aluminium stand by unit and are not added (qijiang-145:359)', async () => {
    const { projectPipeline } = await ask<{
      projectPipeline: {
        stages: { stage: string; capacities: { unit: string; capacities: { value: number }[] }[] }[];
      };
    }>(
      `{ projectPipeline(district: "綦江", product: "再生铝", stages: [UNDER_CONSTRUCTION]) { stages { stage capacities { unit capacities { value } } } } }`,
    );
    const [stage] = projectPipeline.stages;
    expect(projectPipeline.stages).toHaveLength(1);
    expect(stage?.capacities.map(({ unit }) => unit)).toEqual(['万吨']);
    // 200 of the base, which holds the 11 and 21 of two projects in it.
    expect(stage?.capacities[0]?.capacities.map(({ value }) => value).toSorted((a, b) => a - b)).toEqual([
      11, 21, 200,
    ]);
  });

  test('a project shows its firm, product and the cluster they tie it to', async () => {
    const { projectPipeline } = await ask<Pipeline>(
      `{ projectPipeline(district: "綦江", firm: "旗特新材料") { total stages { stage projects { project { name } firms { firm { name } role modality cites { id } } products { product { name } modality } capacities { capacity { value unit } product { name } } clusters { cluster { id } via } cites { id } } } } }`,
    );
    const projects = projectPipeline.stages.flatMap((stage) => stage.projects);
    expect(projects).toMatchObject([
      {
        project: { name: '旗特新材料年产21万吨再生铝项目' },
        firms: [{ role: '项目企业', modality: 'PLANNED', cites: [{ id: 'qijiang-145:359' }] }],
        products: [{ product: { name: '再生铝' }, modality: 'PLANNED' }],
        capacities: [{ capacity: { value: 21, unit: '万吨' }, product: { name: '再生铝' } }],
        cites: [{ id: 'qijiang-145:359' }],
      },
    ]);
    expect(JSON.stringify(projects)).toContain('cluster:qijiang/new-materials');
  });

  test('caps, filters and emptiness are said', async () => {
    const data = await ask<{
      a: Pipeline['projectPipeline'];
      b: Pipeline['projectPipeline'];
      c: Pipeline['projectPipeline'];
    }>(`{
      a: projectPipeline(district: "綦江", first: 5) { total truncated caps { first } stages { count projects { project { name } } } }
      b: projectPipeline(district: "永川") { total emptyReason }
      c: projectPipeline(industry: "轻合金材料") { total leftOut { count } emptyReason }
    }`);
    expect(data.a.truncated).toBe(true);
    expect(data.a.stages.flatMap(({ projects }) => projects)).toHaveLength(5);
    expect(data.a.stages.reduce((sum, { count }) => sum + count, 0)).toBe(data.a.total);
    expect(data.b).toMatchObject({ total: 0, emptyReason: 'no document gives projects of 永川' });
    expect(data.c.total).toBeGreaterThan(0);
    expect(data.c.leftOut[0]?.count).toBeGreaterThan(0);
  });

  test('projects of aluminium say so; those of its cluster stand apart (qijiang-145:359–376)', async () => {
    const data = await ask<{
      a: Pipeline['projectPipeline'];
      b: Pipeline['projectPipeline'];
      c: Pipeline['projectPipeline'];
      d: Pipeline['projectPipeline'];
    }>(`{
      a: projectPipeline(industry: "铝及再生铝", district: "綦江") { total leftOut { count } stages { projects { project { name } industryTie } } }
      b: projectPipeline(industry: "铝及再生铝", district: "綦江", includeWholeCluster: true) { total stages { projects { project { name } industryTie } } }
      c: projectPipeline(district: "綦江", park: "双福工业园") { total emptyReason }
      d: projectPipeline(district: "綦江", asOf: "2010-01-01") { total emptyReason }
    }`);
    const namesOf = ({ stages }: Pipeline['projectPipeline']) =>
      stages.flatMap(({ projects }) => projects.map(({ project }) => project.name));
    expect(namesOf(data.a)).toEqual(
      expect.arrayContaining(['重庆哈斯特11万吨再生铝', '旗能铝业34万吨电解铝']),
    );
    expect(namesOf(data.a).some((name) => /水泥|玻纤/u.test(name))).toBe(false);
    expect(namesOf(data.b)).toContain('西南水泥生产线搬迁项目');
    expect(data.b.total).toBeGreaterThan(data.a.total);
    expect(data.c).toEqual({ total: 0, emptyReason: '双福工业园 is in 江津, not in 綦江' });
    expect(data.d.emptyReason).toContain('2010-01-01');
    expect(data.d.emptyReason).toContain('2024-12-27');
  });

  test('tasks of the article are not listed as without a lead (jiangjin-2023:152–158)', async () => {
    const data = await ask<Record<'a' | 'b', { subjects: { subject: { name: string } }[] }>>(`{
      a: responsibilities(district: "江津", lead: [NONE]) { subjects { subject { name } } leftOut { count } }
      b: responsibilities(district: "江津", lead: [NONE], includeNews: true) { subjects { subject { name } } }
    }`);
    // The article names three departments for one task, and none for the others.
    expect(data.a.subjects.map(({ subject }) => subject.name)).toEqual(
      expect.arrayContaining(['争取政策支持', '严格工作考核']),
    );
    expect(data.a.subjects).toHaveLength(3);
    expect(data.b.subjects).toHaveLength(28);
  });

  test('what looks like a conflict is counted apart, and kinds have words', async () => {
    const { conflictReport } = await ask<{
      conflictReport: {
        total: number;
        lookAlikesTotal: number;
        conflicts: { conflict: { kind: string }; kindZh: string }[];
        lookAlikes: { conflict: { kind: string } }[];
        counts: { kind: string; conflicts: number }[];
      };
    }>(
      `{ conflictReport(district: "綦江") { total lookAlikesTotal conflicts { conflict { kind } kindZh kindEn } lookAlikes { conflict { kind } } counts { kind conflicts } } }`,
    );
    expect(conflictReport.conflicts).toHaveLength(conflictReport.total);
    expect(conflictReport.conflicts.every(({ conflict }) => conflict.kind !== 'M')).toBe(true);
    expect(conflictReport.lookAlikes.length).toBe(conflictReport.lookAlikesTotal);
    expect(conflictReport.lookAlikesTotal).toBeGreaterThan(0);
    expect(conflictReport.counts.reduce((sum, { conflicts }) => sum + conflicts, 0)).toBe(
      conflictReport.total,
    );
    expect(conflictReport.conflicts.find(({ conflict }) => conflict.kind === 'T')?.kindZh).toBe('正文与表格');
  });

  interface Rules {
    readonly ruleChecks: {
      readonly counts: readonly { readonly verdict: string; readonly rules: number }[];
      readonly checks: readonly {
        readonly rule: { readonly id: string };
        readonly verdict: string;
        readonly reason: string;
        readonly cases: readonly {
          readonly subject: { readonly name: string };
          readonly count: number;
          readonly verdict: string;
        }[];
      }[];
    };
  }

  test('each of the four groups of 江津 has two leading industries (jiangjin-2023:83, 86–92)', async () => {
    const { ruleChecks } = await ask<Rules>(
      `{ ruleChecks(district: "江津") { counts { verdict rules } checks { rule { id } verdict reason cases { subject { name } count verdict documents { id } newerDocuments { id } counted { item { name } cites { id } } } } } }`,
    );
    const [first, ...others] = ruleChecks.checks;
    expect(first).toMatchObject({
      rule: { id: 'rule:jiangjin/leading-industries-per-group' },
      verdict: 'HOLDS',
    });
    expect(first?.cases).toHaveLength(4);
    for (const item of first?.cases ?? [])
      expect(item).toMatchObject({
        count: 2,
        verdict: 'HOLDS',
        documents: [{ id: 'doc:jiangjin-2023' }],
        // The article speaks of the groups and does not say which industry leads.
        newerDocuments: [{ id: 'doc:jiangjin-2025' }],
      });
    expect(others.every(({ verdict, reason }) => verdict === 'CANNOT_CHECK' && reason !== '')).toBe(true);
    expect(others).toHaveLength(4);
  });

  test('every rule of the dataset has a verdict, and one that facts do not decide has a reason', async () => {
    const { ruleChecks } = await ask<Rules>(
      `{ ruleChecks { counts { verdict rules } checks { rule { id } verdict reason reasonZh cases { subject { name } count verdict } } } }`,
    );
    expect(ruleChecks.counts).toEqual([
      { verdict: 'BROKEN', rules: 0 },
      { verdict: 'HOLDS', rules: 1 },
      { verdict: 'CANNOT_CHECK', rules: 19 },
    ]);
    // The chains of 黔江 have no department of their own: qianjiang-2022:38 names them all by one word.
    expect(
      ruleChecks.checks.find(({ rule }) => rule.id === 'rule:qianjiang/one-lead-per-chain'),
    ).toMatchObject({ verdict: 'CANNOT_CHECK', cases: [] });
    const fields = ruleChecks.checks.find(({ rule }) => rule.id === 'rule:qijiang/park-fields');
    expect(fields?.cases).toHaveLength(6);
  });

  test('conflicts of a district, a document, a kind and a figure, with both sides', async () => {
    const data = await ask<{
      a: { conflicts: { conflict: { id: string }; sides: { printed: string; cites: { id: string }[] }[] }[] };
      b: { total: number };
      c: { conflicts: { conflict: { id: string } }[] };
      d: { total: number; emptyReason: string };
    }>(`{
      a: conflictReport(district: "綦江", kinds: [S]) { conflicts { conflict { id kind treatment default } sides { side printed cites { id } } documents { id } } }
      b: conflictReport(document: "doc:qianjiang-2022") { total counts { kind conflicts } }
      c: conflictReport(about: "规模以上工业产值", district: "合川", kinds: [S]) { conflicts { conflict { id } } }
      d: conflictReport(district: "綦江", asOf: "2020-01-01") { total emptyReason leftOut { count } }
    }`);
    const doubling = data.a.conflicts.find(
      ({ conflict }) => conflict.id === 'conflict:qijiang-145/value-added-double',
    );
    expect(doubling?.sides.map(({ printed }) => printed)).toEqual(
      expect.arrayContaining(['翻番', '137', '260']),
    );
    expect(doubling?.sides.flatMap(({ cites }) => cites.map(({ id }) => id))).toContain('qijiang-145:81');
    expect(data.b.total).toBeGreaterThan(0);
    expect(data.c.conflicts.map(({ conflict }) => conflict.id)).toEqual(
      expect.arrayContaining([
        'conflict:hechuan-145/output-growth-2025',
        'conflict:hechuan-145/cluster-sum-2025',
      ]),
    );
    expect(data.d.total).toBe(0);
    expect(data.d.emptyReason).not.toBeNull();
  });

  interface Answerable {
    readonly answerable: readonly {
      readonly via: string;
      readonly stated: string;
      readonly responsibility: { readonly actor: { readonly name: string }; readonly role: string };
      readonly cites: readonly { readonly id: string }[];
    }[];
    readonly unanswered: readonly { readonly id: string }[];
    readonly emptyReason: string | null;
  }
  const fields = `{ answerable { via stated responsibility { actor { name } role generic } cites { id } } unanswered { id } emptyReason leftOut { count } }`;

  test('a project answers through the task of its line: three lead, one supports (qianjiang-2022:42)', async () => {
    const { responsibilities } = await ask<{ responsibilities: Answerable }>(
      `{ responsibilities(district: "黔江", subject: "黔江卷烟厂精品数字化生产车间") ${fields} }`,
    );
    expect(
      responsibilities.answerable.map(({ via, stated, responsibility: { actor, role } }) => [
        via,
        stated,
        role,
        actor.name,
      ]),
    ).toEqual([
      ['TASK', 'INFERRED', 'LEADS', '区经济信息委'],
      ['TASK', 'INFERRED', 'LEADS', '区大数据发展局'],
      ['TASK', 'INFERRED', 'LEADS', '正阳工业园区管委会'],
      ['TASK', 'INFERRED', 'SUPPORTS', '区科技局'],
    ]);
    expect(responsibilities.answerable[0]?.cites).toEqual([{ id: 'qianjiang-2022:42' }]);
    expect(responsibilities.unanswered.map(({ id }) => id)).toContain(
      'project:qianjiang/cigarette-digital-workshop',
    );
  });

  test('a cluster is the district’s own where several districts have the name', async () => {
    const { responsibilities } = await ask<{ responsibilities: Answerable }>(
      `{ responsibilities(district: "黔江", subject: "新材料") ${fields} }`,
    );
    // Line 38 names it, and the leads of all chains by one generic word.
    expect(responsibilities.answerable.map(({ responsibility }) => responsibility)).toContainEqual({
      actor: { name: '各产业链牵头部门' },
      role: 'LEADS',
      generic: true,
    });
  });

  test('a task answers directly (qianjiang-2022:86), a chain of 綦江 by nobody that is named', async () => {
    const data = await ask<{ a: Answerable; b: Answerable }>(`{
      a: responsibilities(district: "黔江", subject: "task:qianjiang/talent", role: LEADS) ${fields}
      b: responsibilities(district: "綦江", subject: "chain:qijiang/recycled-aluminium-parts") ${fields}
    }`);
    expect(data.a.answerable.map(({ via, stated }) => [via, stated])).toEqual(
      Array.from({ length: 4 }, () => ['DIRECT', 'EXPLICIT']),
    );
    expect(data.b.answerable).toEqual([]);
    expect(data.b.emptyReason).toContain('no document names a department');
    expect(data.b.unanswered.map(({ id }) => id)).toContain('cluster:qijiang/new-materials');
  });
});
