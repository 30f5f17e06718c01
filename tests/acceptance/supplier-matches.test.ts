import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeEngines } from '../support/engines.ts';
import { createSeedApp, type SeedApp } from '../support/seed-app.ts';

interface Matches {
  readonly supplierMatches: {
    readonly lines: readonly {
      readonly product: string;
      readonly status: string;
      readonly meant: { readonly name: string } | null;
      readonly nearMisses: readonly { readonly entity: { readonly name: string } }[];
      readonly suppliers: readonly {
        readonly rank: number;
        readonly producer: {
          readonly entity: { readonly name: string };
          readonly modality: string;
          readonly cites: readonly { readonly id: string }[];
        };
        readonly reasons: readonly { readonly criterion: string; readonly value: string }[];
      }[];
    }[];
    readonly leftOut: readonly { readonly reason: string; readonly count: number }[];
  };
}

/** qijiang-145:359 names the makers of 电解铝 and 再生铝 in 綦江, hechuan-145:284 that of 再生铝 in 合川. */
describeEngines('supplier matches', (engine) => {
  let app: SeedApp;
  beforeAll(async () => {
    app = await createSeedApp(engine);
  });
  afterAll(() => app.close());
  const match = async (args: string) =>
    (
      (await app.ask(
        `{ supplierMatches(${args}) { leftOut { reason count } lines { product status meant { name } nearMisses { entity { name } }
          suppliers { rank producer { entity { name } modality cites { id } } reasons { criterion value } } } } }`,
      )) as Matches
    ).supplierMatches;

  test('made, planned, known without a maker, and unknown are four different answers', async () => {
    const { lines } = await match(
      'demand: [{product: "电解铝"}, {product: "增程器"}, {product: "质子交换膜"}, {product: "火星车"}]',
    );
    expect(lines.map(({ product, status }) => `${product} ${status}`)).toEqual([
      '电解铝 FOUND',
      '增程器 NOT_YET',
      '质子交换膜 NONE_FOUND',
      '火星车 NOT_CHECKED',
    ]);
    const maker = lines[0]?.suppliers.find(({ producer }) => producer.entity.name === '重庆旗能电铝有限公司');
    expect(maker?.rank).toBe(1);
    expect(maker?.producer.cites.map(({ id }) => id)).toContain('qijiang-145:359');
  });

  test('who makes it in a partner district comes before who plans to in the same one', async () => {
    const { lines } = await match('demand: [{product: "再生铝", quantity: 20, unit: "万吨", place: "綦江"}]');
    const [line] = lines;
    const modalities = line?.suppliers.map(({ producer }) => producer.modality) ?? [];
    expect(modalities).toEqual(modalities.toSorted());
    const planned = line?.suppliers.filter(({ producer }) => producer.modality === 'PLANNED') ?? [];
    expect(planned[0]?.reasons).toEqual(
      expect.arrayContaining([
        { criterion: 'PLACE', value: 'SAME_DISTRICT' },
        { criterion: 'CAPACITY', value: 'COVERS' },
      ]),
    );
    // The firm and its project of 21万吨 are one supplier, with one capacity.
    const names = planned.map(({ producer }) => producer.entity.name);
    expect(names).toContain('旗特新材料');
    expect(names).not.toContain('旗特新材料年产21万吨再生铝项目');
    const hasite = planned.find(({ producer }) => producer.entity.name === '重庆哈斯特');
    // Its 11万吨 are less than 20.
    expect(hasite?.reasons).toContainEqual({ criterion: 'CAPACITY', value: 'SHORT' });
  });

  test('a file is read, and columns that mean nothing are named', async () => {
    const base64 = Buffer.from('产品,数量,备注\n电解铝,10,急\n').toString('base64');
    const { lines, leftOut } = await match(`file: {name: "需求.csv", base64: "${base64}"}`);
    expect(lines.map(({ status }) => status)).toEqual(['FOUND']);
    expect(leftOut).toEqual([{ reason: 'columns of the file that mean nothing here: 备注', count: 1 }]);
  });

  test('wrong input names the argument and the nearest', async () => {
    await expect(match('demand: [{product: "电解铝"}], modality: []')).rejects.toThrow(
      /modality: .*EXISTING/u,
    );
    await expect(match('demand: []')).resolves.toMatchObject({ lines: [] });
    await expect(match('first: 5')).rejects.toThrow('demand, file');
    await expect(match('demand: [{product: "铝", place: "綦河"}]')).rejects.toThrow(
      /place: no District.*綦江/u,
    );
    await expect(match('demand: [{product: "铝", quantity: -1}]')).rejects.toThrow('demand[0].quantity');
  });
});
