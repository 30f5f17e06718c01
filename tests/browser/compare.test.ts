import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeBrowser, findSeriousFindings, measureOverflow } from './support/browser.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Link {
  readonly kind: string;
  readonly madeByBoth: boolean;
  readonly from: Named;
  readonly output: Named | null;
  readonly makers: readonly { readonly modality: string; readonly via: Named }[];
  readonly chains: readonly Named[];
}

interface Overlap {
  readonly districtOverlap: {
    readonly districts: readonly { readonly explanationZh: string; readonly district: Named }[];
    readonly matrix: Readonly<Record<'sharedCount' | 'feedsCount', readonly (readonly (number | null)[])[]>>;
    readonly pairs: readonly {
      readonly sharedCount: number;
      readonly onlyLeftCount: number;
      readonly onlyRightCount: number;
      readonly shared: readonly { readonly item: Named }[];
      readonly onlyLeft: readonly Named[];
      readonly complementary: readonly Link[];
    }[];
  };
}

const pairQuery = /* GraphQL */ `
  query ($districts: [String!]!, $basis: OverlapBasis! = INDUSTRY) {
    districtOverlap(districts: $districts, basis: $basis) {
      districts {
        explanationZh
        district {
          id
          name
        }
      }
      matrix {
        sharedCount
        feedsCount
      }
      pairs {
        sharedCount
        onlyLeftCount
        onlyRightCount
        shared {
          item {
            id
            name
          }
        }
        onlyLeft {
          id
          name
        }
        complementary {
          kind
          madeByBoth
          from {
            id
            name
          }
          output {
            id
            name
          }
          makers {
            modality
            via {
              id
              name
            }
          }
          chains {
            id
            name
          }
        }
      }
    }
  }
`;

const cell = (page: Page, row: string, column: string) =>
  page.getByRole('gridcell', { name: new RegExp(`^${row}—${column}`, 'u') }).getByRole('button');
const sourcesPanel = (page: Page) => page.getByRole('complementary', { name: '出处' });
const part = (page: Page, name: RegExp) =>
  page.getByRole('group', { name: '这一对的各部分' }).getByRole('button', { name });
/** The links from one district to another, as cards. */
const cards = (page: Page, from: string, to: string) =>
  page.getByRole('region', { name: new RegExp(`^${from} 供给 ${to}`, 'u') }).locator('li:has(> h6)');

describeBrowser('districts compared', ({ open, ask, forgive }) => {
  test('from the start page: choose two districts and find what one can supply to the other', async () => {
    const { districtOverlap } = await ask<Overlap>(pairQuery, { districts: ['綦江', '合川'] });
    const links = districtOverlap.pairs[0]?.complementary ?? [];
    const supplied = links.filter(({ from }) => from.name === '合川');
    const today = supplied.filter(({ makers }) => makers.some(({ modality }) => modality === 'EXISTING'));
    const page = await open('/');
    await page.getByRole('navigation', { name: '视图' }).getByRole('link', { name: '区县比较' }).click();
    await page.getByLabel('区县甲').selectOption({ label: '綦江' });
    await page.getByLabel('区县乙').selectOption({ label: '合川' });
    await part(page, /^互补/u).click();
    expect(await cards(page, '綦江', '合川').count()).toBe(links.length - supplied.length);
    expect(await cards(page, '合川', '綦江').count()).toBe(supplied.length);

    await page.getByLabel('只看').selectOption({ label: '供方现在就有生产' });
    expect(today.length).toBeGreaterThan(0);
    expect(today.length).toBeLessThan(supplied.length);
    expect(await cards(page, '合川', '綦江').count()).toBe(today.length);

    // 合川区制造业规划: 德佳 makes meat products, and a chain of 綦江 leads from them to hotpot ingredients.
    const meat = cards(page, '合川', '綦江').filter({
      has: page.getByRole('link', { name: '火锅食材', exact: true }),
    });
    expect(await meat.getByRole('heading').textContent()).toContain('肉制品');
    expect(await meat.textContent()).toContain('推断');
    await meat
      .getByRole('button', { name: /出处/u })
      .first()
      .click();
    await sourcesPanel(page).waitFor();
    await page.keyboard.press('Escape');
    await sourcesPanel(page).waitFor({ state: 'detached' });
    const chain = supplied.find(({ output }) => output?.name === '肉制品')?.chains[0];
    const chainLink = meat.getByRole('link', { name: chain?.name ?? 'a chain' });
    expect(decodeURIComponent((await chainLink.getAttribute('href')) ?? '')).toContain(chain?.id);
    await meat.getByRole('link', { name: '德佳' }).click();
    await page.waitForURL(/\/entities\/firm/u);
  });

  test('the matrix shows the numbers of the API, leads through by arrows, opens a pair and takes the focus back', async () => {
    const { districtOverlap } = await ask<Overlap>(pairQuery, {
      districts: ['合川', '江津', '綦江', '黔江'],
    });
    const names = districtOverlap.districts.map(({ district }) => district.name);
    const page = await open('/compare');
    for (const measure of ['sharedCount', 'feedsCount'] as const) {
      await page.getByLabel('格中数字').selectOption(measure);
      for (const [row, rowName] of names.entries())
        for (const [column, columnName] of names.entries())
          if (row !== column)
            expect(await cell(page, rowName, columnName).textContent(), `${rowName} ${columnName}`).toBe(
              String(districtOverlap.matrix[measure][row]?.[column]),
            );
    }
    await cell(page, '合川', '江津').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    // The number in the cell counts supplies, so that the pair opens with them.
    await page.getByRole('heading', { level: 2, name: '江津 与 綦江' }).waitFor();
    expect(await part(page, /^互补/u).getAttribute('aria-pressed')).toBe('true');
    expect(await page.evaluate('document.activeElement?.getAttribute("aria-label")')).toBe('两区对比');
    await page.getByRole('button', { name: '关闭这一对' }).click();
    expect(await page.evaluate('document.activeElement?.getAttribute("aria-label")')).toMatch(/^江津—綦江/u);
  });

  test('a shared address shows the same: what both have, who makes it today, and its source lines', async () => {
    const { districtOverlap } = await ask<Overlap>(pairQuery, { districts: ['綦江', '合川'] });
    const [pair] = districtOverlap.pairs;
    const page = await open('/compare?pair=district:qijiang~district:hechuan');
    expect(await part(page, /^共有/u).textContent()).toContain(`${pair?.sharedCount} 项`);
    const shown = await page.locator('li > h5').allTextContents();
    expect(shown.length).toBe(pair?.sharedCount);
    for (const { item } of pair?.shared ?? []) expect(shown.join()).toContain(item.name);
    // 綦江 plans cement (西南水泥 moves its line), 合川 names 富丰, 华新 and 冀东 as makers.
    const cement = page
      .locator('li:has(> h5)')
      .filter({ has: page.getByRole('link', { name: '水泥', exact: true }) });
    expect(await cement.getByRole('heading', { level: 5 }).textContent()).toContain(
      '綦江规划生产，合川现在有生产',
    );
    expect(await cement.textContent()).toMatch(/西南水泥.*现有.*富丰水泥/su);
    await cement
      .getByText(/^展开/u)
      .first()
      .click();
    await cement
      .getByRole('button', { name: /出处/u })
      .first()
      .click();
    await sourcesPanel(page).waitFor();
    const shared = page.url();
    await page.goto(shared, { waitUntil: 'networkidle' });
    await sourcesPanel(page).waitFor();
  });

  test('a long list says that it is cut, and goes on when asked', async () => {
    const { districtOverlap } = await ask<Overlap>(pairQuery, {
      districts: ['綦江', '合川'],
      basis: 'PRODUCT',
    });
    const [pair] = districtOverlap.pairs;
    const page = await open('/compare?basis=PRODUCT&part=only&pair=district:qijiang~district:hechuan');
    const list = page.getByRole('region', { name: /^仅綦江/u });
    expect(await list.locator('details').count()).toBe(pair?.onlyLeft.length);
    expect(pair?.onlyLeftCount).toBeGreaterThan(pair?.onlyLeft.length ?? 0);
    await list.getByText(`列出 ${pair?.onlyLeft.length} 项，共 ${pair?.onlyLeftCount} 项。`).waitFor();
    await list.getByRole('button', { name: /^最多列出/u }).click();
    await expect.poll(() => list.locator('details').count(), { timeout: 15_000 }).toBe(pair?.onlyLeftCount);
  });

  test('districts without a plan of their own say why, and what would count them', async () => {
    const { districtOverlap } = await ask<Overlap>(pairQuery, { districts: ['北碚', '长寿'] });
    const page = await open('/compare?pair=district:beibei~district:changshou');
    for (const { explanationZh } of districtOverlap.districts) await page.getByText(explanationZh).waitFor();
    await page.getByRole('button', { name: '计入第三方表格' }).click();
    await page.waitForURL(/includeThirdParty=true/u);
    expect(await page.getByLabel('第三方表格的说法').isChecked()).toBe(true);
  });

  test('what an address says wrongly is shown as an error with a way out, or is the usual choice', async () => {
    // The browser notes on its console that the service refused.
    forgive(/404/u);
    const page = await open(
      '/compare?measure=nonsense&modality=nonsense&pair=district:nowhere~district:hechuan',
    );
    await page.getByRole('grid').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('district:nowhere');
    await page.getByRole('link', { name: '恢复默认条件' }).click();
    await page.waitForURL(/\/compare$/u);
    await page.getByRole('alert').waitFor({ state: 'detached' });
  });

  test('exports carry the choices as the API names them', async () => {
    const page = await open(
      '/compare?basis=PRODUCT&includeInferred=true&pair=district:qijiang~district:hechuan',
    );
    await page.getByRole('button', { name: '导出这一对' }).click();
    const address = await page.getByRole('dialog').getByRole('link', { name: /Excel/u }).getAttribute('href');
    const { pathname, searchParams } = new URL(address ?? '', page.url());
    expect(pathname).toBe('/export/overlap');
    expect(searchParams.getAll('districts')).toEqual(['district:qijiang', 'district:hechuan']);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      basis: 'PRODUCT',
      includeInferred: 'true',
      format: 'xlsx',
      lang: 'zh',
    });
  });

  for (const view of ['part=complementary&lang=en', 'part=shared', 'part=only&range=all'])
    test(`a pair has no serious finding of axe and fits every width: ${view}`, async () => {
      const page = await open(`/compare?pair=district:qijiang~district:hechuan&${view}`, {
        dark: view === 'part=shared',
      });
      expect(await findSeriousFindings(page)).toEqual([]);
      for (const width of [1280, 768, 375]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await measureOverflow(page), `sideways at ${width} px`).toBeLessThanOrEqual(0);
      }
    });
});
