import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import {
  type BrowserUnderTest,
  describeBrowser,
  findSeriousFindings,
  measureOverflow,
} from './support/browser.ts';

const views = [
  '/',
  '/search?text=綦江',
  '/compare',
  '/chains',
  '/gaps',
  '/courting',
  '/graph',
  '/projects',
  '/responsibilities',
  '/targets',
  '/conflicts',
  '/?source=qijiang-145:344',
];
const widths = [1280, 768, 375];

describeBrowser('every view', ({ open, ask }) => {
  // Both at once: what takes long here is axe, in the process of each page, and nothing else is at work meanwhile.
  for (const view of views)
    test(
      `${view} in Chinese and light, and in English and dark, has a heading, no serious finding of axe, and fits every width`,
      { timeout: 120_000 },
      async () => {
        await Promise.all([expectFit(view, 'zh', false), expectFit(view, 'en', true)]);
      },
    );

  async function expectFit(view: string, language: 'zh' | 'en', dark: boolean): Promise<void> {
    const page = await open(`${view}${view.includes('?') ? '&' : '?'}lang=${language}`, { dark });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect({ language, findings: await findSeriousFindings(page) }).toEqual({ language, findings: [] });
    expect(await page.locator('html').getAttribute('lang')).toBe(language === 'zh' ? 'zh-CN' : 'en');
    for (const landmark of ['banner', 'main', 'contentinfo'] as const)
      expect({ language, landmark, count: await page.getByRole(landmark).count() }).toEqual({
        language,
        landmark,
        count: 1,
      });
    const levels = await readHeadingLevels(page);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    // No level is left out on the way down.
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      expect(await measureOverflow(page), `${language}: sideways at ${width} px`).toBeLessThanOrEqual(0);
    }
    await expectFitForPaper(page, ask);
  }

  test('another view begins at its heading, by keyboard; a choice within a view keeps the focus', async () => {
    const page = await open('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    expect(await readFocus(page)).toBe('跳到正文');
    await page.keyboard.press('Enter');
    const gaps = page.getByRole('main').getByRole('link', { name: '哪些环节还缺' });
    const text = await gaps.innerText();
    for (let step = 0; step < 12 && (await readFocus(page)) !== text; step += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '产业链缺口' }).waitFor();
    await expect.poll(() => readFocus(page)).toBe('产业链缺口');

    const chain = page.getByRole('table').getByRole('link', { name: '—' }).first();
    const name = await chain.innerText();
    await chain.press('Enter');
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await expect.poll(() => readFocus(page)).toBe(name);
    expect(await page.evaluate('scrollY')).toBe(0);

    await page.goBack();
    await page.getByRole('table').first().waitFor();
    const wanted = page.getByRole('checkbox', { name: '只看区县明确要引进的' });
    await wanted.press('Space');
    await page.waitForURL(/wanted=yes/u);
    expect(await page.locator('input[type=checkbox]:focus').count()).toBe(1);
  });

  test('sources stand beside what is read, and give the focus back', async () => {
    const page = await open('/gaps?district=district:qijiang');
    const cites = page.getByRole('table').getByRole('button', { name: '出处' });
    await cites.nth(1).press('Enter');
    const panel = page.getByRole('complementary', { name: '出处' });
    await expect.poll(() => readFocus(page)).toBe('出处');
    const [main, beside] = [await page.getByRole('main').boundingBox(), await panel.boundingBox()];
    if (!main || !beside) throw new Error('nothing is laid out');
    expect(main.x + main.width).toBeLessThanOrEqual(beside.x);

    // Esc works from outside of the panel as well, and other sources take the place of the first.
    await cites.nth(3).press('Enter');
    await expect.poll(() => readFocus(page)).toBe('出处');
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    expect(await readFocus(page)).toBe(await cites.nth(3).textContent());
  });
});

/** On paper there are no controls, and it says from where and of which data it is. */
async function expectFitForPaper(page: Page, ask: BrowserUnderTest['ask']): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  for (const control of ['banner', 'contentinfo', 'searchbox', 'combobox', 'spinbutton'] as const)
    expect({ control, count: await page.getByRole(control).count() }).toEqual({ control, count: 0 });
  const { stats } = await ask<{ stats: { datasetVersion: string } }>('{ stats { datasetVersion } }');
  const foot = await page.getByText(/打印于|printed on/u).innerText();
  expect(foot).toContain(stats.datasetVersion);
  expect(foot).toContain(page.url());
}

/** Levels of the headings that are shown, in their order. */
const readHeadingLevels = (page: Page): Promise<readonly number[]> =>
  page.evaluate(
    "[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((one) => one.checkVisibility()).map((one) => Number(one.tagName[1]))",
  );

const readFocus = (page: Page): Promise<string | undefined> =>
  page.evaluate('document.activeElement?.textContent?.trim()');
