import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeBrowser, findSeriousFindings, measureOverflow } from './support/browser.ts';

const district = 'district:qijiang';
const hotpot = 'chain:qijiang/hotpot';
const base = 'product:hotpot-base';
const map = (parameters: string, chain = hotpot) => `/chains/${encodeURIComponent(chain)}?${parameters}`;

const words: Readonly<Record<string, string>> = {
  COVERED: '已覆盖',
  SINGLE_SOURCE: '单一来源',
  PLANNED: '规划中',
  COURTED: '招引中',
  NOT_STATED: '未明示',
  MISSING: '明确缺失',
};

interface Gaps {
  readonly chainGaps: {
    readonly counts: readonly { readonly status: string; readonly stages: number }[];
    readonly chains: readonly {
      readonly chain: { readonly id: string; readonly name: string };
      readonly stages: readonly {
        readonly status: string;
        readonly stage: { readonly id: string; readonly name: string };
        readonly products: readonly {
          readonly status: string;
          readonly product: { readonly id: string; readonly name: string };
          readonly candidates: {
            readonly ranked: readonly { readonly candidate: { readonly name: string } }[];
          };
          readonly answerableDepartments: readonly { readonly department: { readonly name: string } }[];
        }[];
      }[];
    }[];
  };
}

const gapsQuery = `query ($district: String!, $chain: String) {
  chainGaps(district: $district, chain: $chain) {
    counts { status stages }
    chains {
      chain { id name }
      stages {
        status
        stage { id name }
        products {
          status
          product { id name }
          candidates { ranked { candidate { name } } }
          answerableDepartments { department { name } }
        }
      }
    }
  }
}`;

const region = (page: Page) => page.getByRole('region', { name: /补链状态/u });
const cards = (page: Page) =>
  region(page)
    .getByRole('listitem')
    .filter({ has: page.locator('article') });

describeBrowser('a chain as a map', ({ open, ask, forgive, address }) => {
  const askStages = async (chain = hotpot, of = district) =>
    (await ask<Gaps>(gapsQuery, { district: of, chain })).chainGaps.chains[0]?.stages ?? [];

  test('is found in the list, and shows its stages in order, each with its status', async () => {
    const page = await open('/chains');
    await page.getByRole('searchbox', { name: /环节或集群/u }).fill('火锅');
    await page.getByRole('link', { name: /火锅/u }).click();
    await region(page).waitFor();
    const stages = await askStages();
    expect(stages.length).toBeGreaterThan(1);
    const shown = await cards(page).locator('article > header').allInnerTexts();
    expect(shown).toHaveLength(stages.length);
    for (const [index, { stage, status }] of stages.entries()) {
      expect(shown[index]).toContain(stage.name);
      expect(shown[index]).toContain(words[status]);
    }
    const gaps = stages.flatMap(({ products }) => products).filter(({ status }) => status !== 'COVERED');
    expect(
      await region(page)
        .getByRole('button', { name: /^谁能补上 /u })
        .count(),
    ).toBe(gaps.length);
  });

  test('of all chains, the list keeps those with a stage of the status that is asked for', async () => {
    const { chainGaps } = await ask<Gaps>(gapsQuery, { district });
    const single = chainGaps.chains.filter(({ stages }) =>
      stages.some(({ status }) => status === 'SINGLE_SOURCE'),
    );
    const page = await open(`/chains?district=${district}&status=SINGLE_SOURCE`);
    const links = page.getByRole('main').locator(`a[href*="/chains/"]`);
    await links.first().waitFor();
    await expect
      .poll(async () => (await links.allTextContents()).toSorted())
      .toEqual(single.map(({ chain }) => chain.name).toSorted());
    expect(single.length).toBeGreaterThan(0);
    expect(single.length).toBeLessThan(chainGaps.chains.length);
  });

  test('says by keyboard who could fill a gap, in the order of the answer, and gives the focus back', async () => {
    const page = await open(map(`district=${district}`));
    const button = region(page).getByRole('button', { name: '谁能补上 火锅底料' });
    await button.press('Enter');
    await page.getByRole('heading', { level: 2, name: /谁能补上：火锅底料/u }).waitFor();
    expect(new URL(page.url()).searchParams.get('fill')).toBe(base);
    const product = (await askStages())
      .flatMap(({ products }) => products)
      .find((one) => one.product.id === base);
    const names = product?.candidates.ranked.map(({ candidate }) => candidate.name) ?? [];
    expect(names.length).toBeGreaterThan(1);
    const list = page
      .getByRole('region', { name: /谁能补上/u })
      .locator('ol')
      .first();
    await list.waitFor();
    expect(await list.locator('li > div > p:first-child > a').allTextContents()).toEqual(names);
    await page.keyboard.press('Escape');
    await expect.poll(() => new URL(page.url()).searchParams.has('fill')).toBe(false);
    expect(await page.locator('button:focus').textContent()).toBe(await button.textContent());
  });

  test('names the departments that answer for a gap', async () => {
    const [chain, fibre] = ['chain:qijiang/glass-fibre', 'product:glass-fibre'];
    const departments = (await askStages(chain, 'district:qianjiang'))
      .flatMap(({ products }) => products)
      .filter(({ product }) => product.id === fibre)
      .flatMap(({ answerableDepartments }) => answerableDepartments);
    expect(departments.length).toBeGreaterThan(0);
    const page = await open(map(`district=district:qianjiang&fill=${fibre}`, chain));
    const panel = page.getByRole('region', { name: /谁能补上/u });
    expect(await panel.getByText(/LEADS|SUPPORTS/u).count()).toBe(0);
    for (const { department } of departments)
      await panel.getByRole('link', { name: department.name }).first().waitFor();
  });

  test('shows other districts in the same column, and comes back the same from its address', async () => {
    const page = await open(map(`district=${district}`));
    await page.getByRole('checkbox', { name: '合川' }).check();
    await page.getByRole('row', { name: /^合川/u }).waitFor();
    const shared = new URL(page.url());
    expect(shared.searchParams.getAll('with')).toEqual(['district:hechuan']);
    const again = await open(shared.pathname + shared.search);
    await again.getByRole('row', { name: /^合川/u }).waitFor();
    const cells = await again
      .getByRole('row', { name: /^合川/u })
      .getByRole('cell')
      .allInnerTexts();
    const stages = await askStages(hotpot, 'district:hechuan');
    expect(cells).toHaveLength(stages.length);
    for (const [index, { status }] of stages.entries()) expect(cells[index]).toContain(words[status]);
    const left = async (locator: Locator) => (await locator.boundingBox())?.x ?? Number.NaN;
    for (const card of await cards(again).all())
      expect(await left(card.locator('section').first())).toBe(await left(card.locator('article').first()));
  });

  test('exports its gaps by the same district and chain, and goes on to the list and the graph', async () => {
    const page = await open(map(`district=${district}`));
    await page.getByRole('button', { name: '导出缺口表' }).click();
    const link = page.getByRole('link', { name: /Excel/u });
    const target = new URL((await link.getAttribute('href')) ?? '', address);
    expect(target.pathname).toBe('/export/gaps');
    expect(Object.fromEntries(target.searchParams)).toMatchObject({
      district,
      chain: hotpot,
      format: 'xlsx',
    });
    await page.keyboard.press('Escape');
    const [stage] = await askStages();
    await page.getByRole('link', { name: '缺口清单' }).click();
    await page
      .getByRole('row', { name: new RegExp(stage?.stage.name ?? '', 'u') })
      .first()
      .waitFor();
    await page.goBack();
    await page.getByRole('link', { name: '在图谱中打开' }).click();
    expect(new URL(page.url()).searchParams.get('center')).toBe(hotpot);
  });

  test('tells a chain or a district that it does not know, with a way out', async () => {
    const unknown = await open('/chains/chain%3Anowhere');
    await unknown.getByText('chain:nowhere').waitFor();
    await unknown.getByRole('main').getByRole('link', { name: '全部产业链' }).click();
    await unknown.getByRole('heading', { level: 1, name: '产业链' }).waitFor();
    forgive(/404/u);
    const page = await open(map('district=nowhere'));
    await page.getByRole('alert').waitFor();
    await page.getByRole('combobox', { name: '以哪个区县来看' }).selectOption({ label: '綦江' });
    await region(page).waitFor();
  });

  test('says of a way of working that no gaps are told', async () => {
    const page = await open(map('', 'chain:jiangjin/courting-loop'));
    await page.getByText(/不判断缺口/u).waitFor();
    expect(await page.getByRole('button', { name: /谁能补上/u }).count()).toBe(0);
  });

  for (const dark of [false, true])
    test(`has no serious finding of axe and fits every width with all that it can show, ${dark ? 'dark' : 'light'}`, async () => {
      const page = await open(map(`district=${district}&with=district:hechuan&fill=${base}`), { dark });
      await page
        .getByRole('region', { name: /谁能补上/u })
        .locator('ol')
        .first()
        .waitFor();
      expect(await findSeriousFindings(page)).toEqual([]);
      for (const width of [1280, 768, 375]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await measureOverflow(page), `sideways at ${width} px`).toBeLessThanOrEqual(0);
      }
    });

  test('prints a long chain whole', async () => {
    const page = await open(map(`district=${district}`, 'chain:qijiang/green-building-materials'));
    await region(page).waitFor();
    expect(await cards(page).count()).toBe(
      (await askStages('chain:qijiang/green-building-materials')).length,
    );
    await page.setViewportSize({ width: 1040, height: 720 });
    await page.emulateMedia({ media: 'print' });
    const cut: number = await page.evaluate(
      'Math.max(...[...document.querySelectorAll("[role=region]")].map((one) => one.scrollWidth - one.clientWidth))',
    );
    expect(cut).toBeLessThanOrEqual(0);
    expect(await measureOverflow(page)).toBeLessThanOrEqual(0);
  });
});
