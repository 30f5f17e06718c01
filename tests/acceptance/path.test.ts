import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeEngines } from '../support/engines.ts';
import { createSeedApp, type SeedApp } from '../support/seed-app.ts';

/** Expectations read from the lines named with them. */
describeEngines('path', (engine) => {
  let app: SeedApp;
  beforeAll(async () => {
    app = await createSeedApp(engine);
  });
  afterAll(() => app.close());

  const find = async (args: string) => {
    const data = (await app.ask(`{ path(${args}) {
      length pathCount truncated emptyReason caps { maxHops }
      paths { entities { name } hops { relations { type along modality stated cites { id } } } }
    } }`)) as { path: unknown };
    return data.path;
  };

  test('from 耐世特 to 区经济信息委 of 江津: there by jiangjin-2023:47, and an office of the district by 106', async () => {
    const found = await find('from: "耐世特", to: "dept:jiangjin/jingji-xinxi-wei"');
    expect(found).toMatchObject({
      length: 2,
      pathCount: 1,
      emptyReason: null,
      paths: [
        {
          entities: [{ name: '耐世特' }, { name: '江津' }, { name: '区经济信息委' }],
          hops: [
            {
              relations: [
                {
                  type: 'LOCATED_IN',
                  along: true,
                  modality: 'EXISTING',
                  stated: 'EXPLICIT',
                  cites: [{ id: 'jiangjin-2023:47' }],
                },
              ],
            },
            { relations: [{ type: 'OF_DISTRICT', along: false, modality: null }] },
          ],
        },
      ],
    });
    expect(JSON.stringify(found)).toContain('jiangjin-2023:106');
  });

  test('顺博铝业 of 合川 and 重庆哈斯特 of 綦江 make one product: hechuan-145:284 and qijiang-145:359', async () => {
    expect(await find('from: "firm:shunbo-lvye", to: "firm:hasite"')).toMatchObject({
      length: 2,
      paths: [
        {
          entities: [{ name: '顺博铝业' }, { name: '再生铝' }, { name: '重庆哈斯特' }],
          hops: [
            { relations: [{ modality: 'EXISTING', stated: 'INFERRED', cites: [{ id: 'hechuan-145:284' }] }] },
            { relations: [{ modality: 'PLANNED', stated: 'EXPLICIT', cites: [{ id: 'qijiang-145:359' }] }] },
          ],
        },
      ],
    });
  });

  test('an empty answer says what stands in the way', async () => {
    expect(await find('from: "firm:hasite", to: "firm:hasite"')).toMatchObject({
      emptyReason: 'from and to are the same entity',
    });
    expect(
      await find('from: "firm:shunbo-lvye", to: "firm:hasite", maxHops: 2, modality: [EXISTING]'),
    ).toMatchObject({ paths: [], emptyReason: expect.stringContaining('modality and date') as string });
    expect(
      await find('from: "cluster:hechuan/natural-gas", to: "cluster:qijiang/env-protection", maxHops: 2'),
    ).toMatchObject({ paths: [], emptyReason: expect.stringContaining('documents or industries') as string });
    expect(await find('from: "firm:sanlei-boxian", to: "firm:naishite", maxHops: 2')).toMatchObject({
      length: null,
      emptyReason: expect.stringContaining('within 2 hops') as string,
    });
  });

  test('through industries only when they are asked for', async () => {
    const found = (await find(
      'from: "cluster:hechuan/natural-gas", to: "cluster:qijiang/env-protection", maxHops: 2, via: [INDUSTRY]',
    )) as {
      length: number;
      paths: readonly { hops: readonly { relations: readonly { type: string }[] }[] }[];
    };
    expect(found.length).toBe(2);
    const types = found.paths.flatMap(({ hops }) => hops.flatMap((hop) => hop.relations.map((r) => r.type)));
    expect(types).toContain('CLASSIFIED_AS');
  });

  test('hops beyond the limit, and unknown names, are refused by name', async () => {
    await expect(find('from: "顺博铝业", to: "綦江", maxHops: 0')).rejects.toThrow(
      'maxHops: 0 is outside 1 to',
    );
    await expect(find('from: "顺博铝叶", to: "綦江"')).rejects.toThrow(/from: .*nearest/u);
  });
});
