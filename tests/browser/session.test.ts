import { createHash } from 'node:crypto';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { describeBrowser } from './support/browser.ts';

const token = 'a-token-of-the-test';

describeBrowser('a service with tokens', ({ newPage, forgive, allowOrigin }) => {
  let app: App;
  let address: string;
  beforeAll(async () => {
    app = await createApp(
      loadConfig({
        GRAPH_URL: 'embedded:memory',
        PORT: '0',
        ACCESS_TOKEN_SHA256: createHash('sha256').update(token).digest('hex'),
        SESSION_KEY: 'k'.repeat(64),
      }),
      { log: pino({ level: 'silent' }) },
    );
    address = await app.listen();
    await app.prepare();
    allowOrigin(address);
  });
  afterAll(() => app.close());

  test('the page asks once, refuses a wrong token in words, keeps the session, and ends it', async () => {
    forgive(/401/u);
    const page = await newPage();
    await page.goto(`${address}/gaps`);
    const dialog = page.getByRole('dialog', { name: '请输入访问令牌' });
    await dialog.getByLabel('令牌').fill('not-the-token');
    await dialog.getByRole('button', { name: '进入' }).click();
    await dialog.getByRole('alert').waitFor();
    await dialog.getByLabel('令牌').fill(token);
    await dialog.getByRole('button', { name: '进入' }).click();
    await page.getByRole('table').waitFor();
    expect(await dialog.count()).toBe(0);

    await page.goto(`${address}/courting`);
    await page.getByRole('table').first().waitFor();
    expect(await dialog.count()).toBe(0);
    expect(await page.evaluate('document.cookie')).toBe('');

    await page.getByRole('button', { name: '退出登录' }).click();
    await dialog.waitFor();
  });

  test('an export gives an address that opens without a token', async () => {
    forgive(/401/u);
    const page = await newPage();
    await page.goto(`${address}/courting`);
    const dialog = page.getByRole('dialog', { name: '请输入访问令牌' });
    await dialog.getByLabel('令牌').fill(token);
    await dialog.getByRole('button', { name: '进入' }).click();
    await page.getByRole('table').first().waitFor();
    await page.getByRole('button', { name: '导出' }).click();
    await page.getByRole('button', { name: /取地址.*CSV/u }).click();
    const signed = await page.getByRole('textbox', { name: /CSV/u }).inputValue();
    expect(new URL(signed).searchParams.has('signature')).toBe(true);
    // Not the page's own cookies: a tool has none.
    const opened = await fetch(signed);
    expect(opened.status).toBe(200);
    expect(opened.headers.get('content-type')).toContain('text/csv');
    const changed = await fetch(signed.replace('by=FIRM', 'by=PRODUCT'));
    expect(changed.status).toBe(403);
  });
});
