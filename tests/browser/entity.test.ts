import { expect, test } from 'vitest';
import { describeBrowser, findSeriousFindings, measureOverflow } from './support/browser.ts';

const entity = (id: string): string => `/entities/${encodeURIComponent(id)}`;

const everyLabel =
  'DISTRICT REGION PARK CLUSTER INDUSTRY CHAIN CHAIN_STAGE PRODUCT FIRM ORGANIZATION PROJECT DEPARTMENT TASK INDICATOR TARGET PLATFORM DESIGNATION DOCUMENT DIRECTION CAPACITY RULE CONFLICT'.split(
    ' ',
  );

interface Neighbourhood {
  readonly subgraph: {
    readonly edges: readonly {
      readonly type: string;
      readonly from: string;
      readonly to: string;
      readonly cites: readonly { readonly id: string }[];
    }[];
  };
}

describeBrowser('an entity’s page', ({ open, ask, forgive }) => {
  const relationsOf = async (id: string) => {
    const { subgraph } = await ask<Neighbourhood>(
      `query ($id: String!, $labels: [EntityLabel!]) {
        subgraph(center: [$id], depth: 1, labels: $labels, maxNodes: 2000) { edges { type from to cites { id } } }
      }`,
      { id, labels: everyLabel },
    );
    return subgraph.edges.filter(({ from, to }) => from === id || to === id);
  };

  test('a firm is followed from its pinyin to the line of a document and all that the line yielded', async () => {
    const page = await open('/');
    const field = page.getByRole('combobox', { name: '查找' });
    await field.fill('qineng');
    await page.getByRole('option', { name: /重庆旗能电铝有限公司/u }).waitFor();
    await field.press('ArrowDown');
    await field.press('Enter');
    await page.getByRole('heading', { level: 1, name: '重庆旗能电铝有限公司' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(entity('firm:qineng-dianlv'));

    const made = (await relationsOf('firm:qineng-dianlv')).find(
      ({ type, to }) => type === 'PRODUCES' && to === 'product:electrolytic-aluminium',
    );
    const cite = made?.cites[0]?.id ?? '';
    expect(cite).not.toBe('');
    const line = cite.split(':')[1] ?? '';
    const produces = page.getByRole('region', { name: /^生产/u });
    await produces.getByRole('button', { name: /“电解铝”/u }).click();
    const panel = page.getByRole('complementary', { name: '出处' });
    await panel.getByText(`第 ${line} 行`).waitFor();
    await panel.getByRole('link', { name: '该行的全部事实' }).click();
    await page.getByRole('heading', { level: 1, name: '逐行事实' }).waitFor();
    await page.getByRole('heading', { level: 2, name: `第 ${line} 行` }).waitFor();
    expect(
      await page.getByRole('main').getByRole('link', { name: '重庆旗能电铝有限公司' }).count(),
    ).toBeGreaterThan(0);
  });

  test('a district with hundreds of relations shows its groups with counts, and all of a group on a click', async () => {
    const relations = await relationsOf('district:qijiang');
    const page = await open(entity('district:qijiang'));
    await page.getByText(`共 ${relations.length} 条关系`).waitFor();
    const sought = relations.filter(({ type }) => type === 'SEEKS').length;
    const group = page.getByRole('region', { name: new RegExp(`^寻求.* ${sought}$`, 'u') });
    const shown = await group.getByRole('listitem').count();
    expect(shown).toBeLessThan(sought);
    for (const button of await group.getByRole('button', { name: /显示全部/u }).all()) await button.click();
    // A click changes the name of the button, and with it which buttons there are.
    while ((await group.getByRole('button', { name: /显示全部/u }).count()) > 0)
      await group
        .getByRole('button', { name: /显示全部/u })
        .first()
        .click();
    expect(await group.getByRole('listitem').count()).toBe(sought);
    const counts = await page.getByRole('navigation', { name: '本页内容' }).getByRole('link').allInnerTexts();
    const sum = counts.reduce((total, text) => total + Number(/\d+$/u.exec(text)?.[0]), 0);
    expect(sum).toBe(relations.length);
  });

  test('a cluster shows its tiers and names edition by edition, and what the later document does not repeat', async () => {
    const { clusterHistory } = await ask<{
      readonly clusterHistory: {
        readonly clusters: readonly {
          readonly steps: readonly { readonly tierLabel: string; readonly nameInDoc: string }[];
        }[];
      };
    }>(`{ clusterHistory(district: "district:jiangjin", clusters: ["cluster:jiangjin/new-energy"]) {
      clusters { steps { tierLabel nameInDoc } } } }`);
    const steps = clusterHistory.clusters[0]?.steps ?? [];
    expect(steps.length).toBeGreaterThan(1);
    const page = await open(entity('cluster:jiangjin/new-energy'));
    const tiers = page.getByRole('region', { name: '梯队沿革' });
    await tiers.getByRole('listitem').first().waitFor();
    const texts = await tiers.getByRole('listitem').allInnerTexts();
    for (const [index, { tierLabel, nameInDoc }] of steps.entries()) {
      expect(texts[index]).toContain(tierLabel);
      expect(texts[index]).toContain(nameInDoc);
    }
    expect(texts.at(-1)).toContain('改名');
    const editions = page.getByRole('region', { name: '各份文件的说法' });
    await editions
      .getByText(/未再提及/u)
      .first()
      .waitFor();
  });

  test('an id that nothing has is met with a message and a search', async () => {
    forgive(/404/u);
    const page = await open(entity('firm:no-such-firm'));
    await page.getByRole('heading', { level: 1, name: '没有这个条目' }).waitFor();
    await page.getByRole('main').getByText('firm:no-such-firm').waitFor();
    const field = page.getByRole('main').getByRole('combobox');
    await field.fill('旗能');
    await page.getByRole('option', { name: /重庆旗能电铝有限公司/u }).waitFor();
    await field.press('ArrowDown');
    await field.press('Enter');
    await page.getByRole('heading', { level: 1, name: '重庆旗能电铝有限公司' }).waitFor();
  });

  for (const id of [
    'district:qianjiang',
    'firm:mingtai-lvye',
    'product:glass-fibre',
    'dept:qianjiang/jingji-xinxi-wei',
    'doc:jiangjin-2023',
    'conflict:hechuan-145/auto-moto-decline',
  ])
    test(`the page of ${id} has no serious finding of axe and fits every width, in both languages`, async () => {
      for (const [language, dark] of [
        ['zh', false],
        ['en', true],
      ] as const) {
        const page = await open(`${entity(id)}?lang=${language}`, { dark });
        await page.getByRole('heading', { level: 1 }).waitFor();
        expect(await findSeriousFindings(page)).toEqual([]);
        for (const width of [1280, 768, 375]) {
          await page.setViewportSize({ width, height: 800 });
          expect(await measureOverflow(page), `sideways at ${width} px`).toBeLessThanOrEqual(0);
        }
      }
    });
});
