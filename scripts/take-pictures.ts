// Takes the pictures of docs/pictures from the page over the seed: `npm run pictures`, with Chromium on the PATH or in
// CHROMIUM_PATH. Without the documents, whose sentences the repository does not hold.
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pino } from 'pino';
import { chromium, type Page } from 'playwright-core';
import { createApp } from '../src/app.ts';
import { loadConfig } from '../src/config.ts';
import { findChromium } from '../tests/browser/support/find-chromium.ts';

interface Picture {
  readonly name: string;
  readonly path: string;
  readonly height?: number;
  readonly width?: number;
  readonly dark?: boolean;
  /** What has to be there, and what is done, before the picture is taken. */
  readonly before?: (page: Page) => Promise<void>;
}

const hechuanQijiang = 'pair=district:hechuan~district:qijiang';
const chain = '/chains/chain:qijiang%2Faluminium-automotive-sheet?district=district:qijiang';

const pictures: readonly Picture[] = [
  { name: 'home', path: '/' },
  { name: 'compare', path: '/compare' },
  { name: 'pair', path: `/compare?${hechuanQijiang}&part=complementary`, height: 1100 },
  { name: 'chain', path: chain, height: 1000 },
  { name: 'chain-fill', path: `${chain}&fill=product:recycled-aluminium`, height: 1000 },
  { name: 'gaps', path: '/gaps?district=district:qijiang' },
  { name: 'graph', path: '/graph?center=firm:qineng-dianlv&depth=2' },
  { name: 'entity', path: '/entities/firm:qineng-dianlv', height: 1100 },
  { name: 'sources', path: '/gaps?district=district:qijiang&source=qijiang-145:344' },
  { name: 'courting', path: '/courting' },
  { name: 'projects', path: '/projects?district=district:qijiang' },
  { name: 'responsibilities', path: '/responsibilities?district=district:qijiang' },
  { name: 'targets', path: '/targets?district=district:qijiang' },
  { name: 'conflicts', path: '/conflicts' },
  { name: 'compare-dark-en', path: '/compare?lang=en', dark: true },
  { name: 'chain-phone', path: chain, width: 390, height: 844 },
];

const folder = resolve(import.meta.dirname, '../docs/pictures');
const executablePath = findChromium();
if (executablePath === undefined) throw new Error('no Chromium on the PATH; CHROMIUM_PATH names one');
const app = await createApp(loadConfig({ GRAPH_URL: 'embedded:memory', PORT: '0' }), {
  log: pino({ level: 'warn' }),
});
const address = await app.listen();
await app.prepare();
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
for (const { name, path, width = 1280, height = 850, dark = false, before } of pictures) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light' });
  await page.goto(address + path, { waitUntil: 'networkidle' });
  await page
    .getByText(/正在载入|Loading/u)
    .first()
    .waitFor({ state: 'detached' });
  await before?.(page);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
  await page.close();
  console.log(`${name}.png: ${path}`);
}
await browser.close();
await app.close();
