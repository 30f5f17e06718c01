import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeEngines } from '../support/engines.ts';
import { createSeedApp, type SeedApp } from '../support/seed-app.ts';

interface Hit {
  readonly entity: { readonly id: string };
  readonly reason: string;
}
interface Found {
  readonly search: { readonly hits: readonly Hit[]; readonly emptyReason: string | null };
}

/** What people write for a name, and what they mean, from the names that the documents print. */
describeEngines('search', (engine) => {
  let app: SeedApp;
  beforeAll(async () => {
    app = await createSeedApp(engine);
  });
  afterAll(() => app.close());
  const search = async (text: string, labels = '') =>
    (
      (await app.ask(
        `{ search(text: "${text}"${labels}, first: 20) { emptyReason hits { entity { id } reason } } }`,
      )) as Found
    ).search;

  test.each([
    ['炙焱动力制造', 'firm:zhiyan-dongli', 'NAME'],
    // The misprint of qijiang-145:329.
    ['炙炎动力', 'firm:zhiyan-dongli', 'ALIAS'],
    ['旗能', 'firm:qineng-dianlv', 'NAME_PREFIX'],
    ['qinengdianlv', 'firm:qineng-dianlv', 'SAME_PINYIN'],
    ['qineng', 'firm:qineng-dianlv', 'PINYIN'],
    ['qndl', 'firm:qineng-dianlv', 'INITIALS'],
    ['旗能dianlv', 'firm:qineng-dianlv', 'MIXED'],
    ['旗能电吕', 'firm:qineng-dianlv', 'SIMILAR'],
    ['綦河', 'district:qijiang', 'SIMILAR'],
  ])('%s finds %s by %s', async (text, id, reason) => {
    const { hits } = await search(text);
    expect(hits).toContainEqual({ entity: { id }, reason });
  });

  test.each(['jiangjin 铝', '江津 铝', '江津铝', '铝 jiangjin', '江津区 铝'])(
    '%s finds what holds 铝 in its name and is of 江津, and nothing else',
    async (text) => {
      const { hits } = await search(text, ', labels: [PRODUCT]');
      const ids = hits.filter(({ reason }) => reason === 'IN_PLACE').map(({ entity }) => entity.id);
      // jiangjin-2023:55 names it; 原铝 stands in chains of 綦江 alone.
      expect(ids).toContain('product:aluminium-slab-ingots');
      expect(ids).not.toContain('product:primary-aluminium');
    },
  );

  test('a district is meant with or without 区', async () => {
    const data = await app.ask(
      '{ districtOverlap(districts: ["綦江区", "大足区"]) { districts { district { id } } } }',
    );
    expect(data).toEqual({
      districtOverlap: {
        districts: [{ district: { id: 'district:qijiang' } }, { district: { id: 'district:dazu' } }],
      },
    });
  });

  test.each([
    ['qinengdianlv', 'firm:qineng-dianlv', 0.8],
    ['大足区', 'district:dazu', 0.95],
    ['东风', null, 0],
  ])('resolveName of %s is %s', async (text, id, confidence) => {
    const data = (await app.ask(
      `{ resolveName(text: "${text}", labels: [FIRM, DISTRICT]) { entity { id } confidence } }`,
    )) as { readonly resolveName: unknown };
    expect(data.resolveName).toEqual({ entity: id === null ? null : { id }, confidence });
  });

  test('near misses hold most pairs of letters of the text', async () => {
    await expect(app.ask('{ supplyChain(from: "废铝链", direction: UPSTREAM) { basis } }')).rejects.toThrow(
      '废铝',
    );
  });

  test('nothing found is told with a reason', async () => {
    expect(await search('xyzxyz')).toMatchObject({
      hits: [],
      emptyReason: expect.stringContaining('xyzxyz') as string,
    });
  });
});
