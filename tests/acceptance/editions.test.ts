import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeEngines } from '../support/engines.ts';
import { createSeedApp, type SeedApp } from '../support/seed-app.ts';

/** Worked out from jiangjin-2023:43-79, :86-96 and jiangjin-2025:23-35, where 江津 prints its clusters and parks twice. */
describeEngines('editions of 江津', (engine) => {
  let app: SeedApp;
  beforeAll(async () => {
    app = await createSeedApp(engine);
  });
  afterAll(() => app.close());
  const ask = async <Answer>(query: string): Promise<Answer> => (await app.ask(query)) as Answer;

  interface History {
    readonly clusterHistory: {
      readonly editions: readonly { readonly document: { readonly id: string; readonly status: string } }[];
      readonly clusters: readonly {
        readonly cluster: { readonly name: string };
        readonly latestChange: string;
        readonly steps: readonly {
          readonly renamed: boolean;
          readonly tierLabel: string | null;
          readonly nameInDoc: string | null;
          readonly cites: readonly { readonly id: string }[];
        }[];
      }[];
      readonly nextEdition: string | null;
      readonly leftOut: readonly { readonly count: number }[];
      readonly emptyReason: string | null;
    };
  }
  const history = (args: string) =>
    ask<History>(`{ clusterHistory(${args}) { editions { document { id status } } nextEdition emptyReason leftOut { count }
      clusters { cluster { name } latestChange steps { renamed tierLabel nameInDoc cites { id } } } } }`);

  test('two clusters rise to the leading tier, one falls from it, two are new, nine are not named again', async () => {
    const { clusterHistory } = await history('district: "江津"');
    const names = (change: string) =>
      clusterHistory.clusters
        .filter(({ latestChange }) => latestChange === change)
        .map(({ cluster }) => cluster.name)
        .toSorted();
    expect(names('UP')).toEqual(['新能源技术装备', '智能装备及智能制造']);
    expect(names('DOWN')).toEqual(['智能网联新能源汽车及其零部件']);
    expect(names('NEW')).toEqual(['低空经济', '新一代电子信息制造业']);
    expect(names('SAME_TIER')).toEqual(['先进材料', '农机装备', '消费品'].toSorted());
    expect(names('NOT_NAMED')).toHaveLength(9);
    const energy = clusterHistory.clusters.find(({ cluster }) => cluster.name === '新能源技术装备');
    expect(energy?.steps.map(({ tierLabel, nameInDoc, renamed }) => [tierLabel, nameInDoc, renamed])).toEqual(
      [
        ['4个五百亿级支柱产业集群', '新能源技术装备', false],
        ['3个主导产业集群', '新能源及新型储能', true],
      ],
    );
    expect(energy?.steps[1]?.cites.map(({ id }) => id)).toEqual(['jiangjin-2025:23-25']);
  });

  test('at the end of 2024 there is one edition, and the next is named', async () => {
    const { clusterHistory } = await history('district: "江津", asOf: "2024-12-31"');
    expect(clusterHistory.editions.map(({ document }) => document.id)).toEqual(['doc:jiangjin-2023']);
    expect(clusterHistory.nextEdition).toBe('2025');
    expect(clusterHistory.leftOut).toEqual([{ count: 8 }]);
    const before = await history('district: "江津", asOf: "2020"');
    expect(before.clusterHistory.clusters).toEqual([]);
    expect(before.clusterHistory.emptyReason).toContain('2023-12-28');
  });

  test('a draft stands where there is nothing else, and is marked', async () => {
    const { clusterHistory } = await history('district: "黔江"');
    expect(clusterHistory.editions).toEqual([{ document: { id: 'doc:qianjiang-2022', status: 'DRAFT' } }]);
    expect(clusterHistory.clusters).toHaveLength(5);
  });

  test('parks that the newer text speaks of are compared, and the others keep their focus', async () => {
    const { planDiff } = await ask<{
      readonly planDiff: {
        readonly focuses: readonly {
          readonly park: { readonly name: string };
          readonly focus: { readonly name: string };
          readonly change: string;
        }[];
        readonly silentParks: readonly { readonly name: string }[];
      };
    }>(
      `{ planDiff(from: "jiangjin-2023", to: "jiangjin-2025") { focuses { park { name } focus { name } change } silentParks { name } } }`,
    );
    const of = (park: string) =>
      planDiff.focuses
        .filter((difference) => difference.park.name === park)
        .map(({ focus, change }) => `${focus.name} ${change}`);
    // 德感 was 消费品 and 汽车零部件 first; the newer text names 先进装备制造 and 食品.
    // It ranks nothing, so it changes no rank.
    expect(of('德感工业园')).toEqual(
      expect.arrayContaining(['消费品 ONLY_FROM', '食品及农产品加工 KEPT', '智能装备及智能制造 KEPT']),
    );
    expect(of('双福工业园')).toEqual(expect.arrayContaining(['数字经济 KEPT', '生产性服务业 ONLY_TO']));
    expect(planDiff.silentParks.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['先锋食品加工中小企业集聚区', '油溪新型建材中小企业集聚区']),
    );
  });

  test('documents that cannot be compared are refused with a way out', async () => {
    await expect(ask('{ planDiff(from: "jiangjin-2025", to: "jiangjin-2023") { basis } }')).rejects.toThrow(
      'give the older one first',
    );
    await expect(ask('{ planDiff(from: "jiangjin-2023", to: "qijiang-145") { basis } }')).rejects.toThrow(
      'doc:jiangjin-2025',
    );
    await expect(ask('{ planDiff(from: "jiangjin-2022", to: "qijiang-145") { basis } }')).rejects.toThrow(
      'documents: doc:hechuan-145',
    );
  });
});
