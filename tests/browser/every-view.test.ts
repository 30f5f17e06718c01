import { expect, test } from 'vitest';
import { describeBrowser, findSeriousFindings, measureOverflow } from './support/browser.ts';

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

describeBrowser('every view', ({ open }) => {
  for (const view of views)
    for (const [language, dark] of [
      ['zh', false],
      ['en', true],
    ] as const)
      test(`${view} in ${language}, ${dark ? 'dark' : 'light'}, has a heading, no serious finding of axe, and fits every width`, async () => {
        const page = await open(`${view}${view.includes('?') ? '&' : '?'}lang=${language}`, { dark });
        await page.getByRole('heading', { level: 1 }).waitFor();
        expect(await findSeriousFindings(page)).toEqual([]);
        for (const width of widths) {
          await page.setViewportSize({ width, height: 800 });
          expect(await measureOverflow(page), `sideways at ${width} px`).toBeLessThanOrEqual(0);
        }
      });
});
