import { expect, test } from 'vitest';
import { describeBrowser } from './support/browser.ts';

describeBrowser('search', ({ open, newPage, address }) => {
  const field = '查找';

  test('departments of one name are told apart by their districts', async () => {
    const page = await open(`/search?text=${encodeURIComponent('经济信息委')}`);
    const departments = page.getByRole('region', { name: '部门' });
    await departments.waitFor();
    const texts = await departments.getByRole('listitem').allInnerTexts();
    for (const district of ['合川', '江津', '黔江'])
      expect(texts.filter((text) => text.includes('区经济信息委') && text.includes(district))).toHaveLength(
        1,
      );
  });

  test('kinds narrow the results, and stand in the address', async () => {
    const page = await open('/search?text=qijiang');
    await page.getByRole('region', { name: '园区' }).waitFor();
    await page.getByRole('checkbox', { name: /^企业/u }).check();
    await page.getByRole('region', { name: '园区' }).waitFor({ state: 'detached' });
    await page.getByRole('region', { name: '企业' }).getByRole('link', { name: '綦江齿轮传动' }).waitFor();
    expect(new URL(page.url()).searchParams.getAll('kinds')).toEqual(['FIRM']);
  });

  test('a text that nothing matches says what to try', async () => {
    const page = await open('/search?text=zzzzqq&kinds=FIRM');
    await page.getByRole('heading', { name: '没有内容' }).waitFor();
    await page.getByRole('button', { name: '不限种类再找一次' }).click();
    await page.waitForURL((url) => !url.searchParams.has('kinds'));
  });

  test('Enter takes the entry that the arrows are on, and otherwise opens all results', async () => {
    const page = await open('/');
    const search = page.getByRole('combobox', { name: field });
    await search.fill('綦江');
    await page.getByRole('option').first().waitFor();
    await search.press('Enter');
    await page.getByRole('heading', { level: 1, name: '“綦江”的查找结果' }).waitFor();
    await search.fill('合川');
    await page.getByRole('option', { name: '合川', exact: true }).waitFor();
    await search.press('ArrowDown');
    await search.press('Enter');
    await page.getByRole('heading', { level: 1, name: '合川', exact: true }).waitFor();
  });

  test('Escape closes the list, and only then clears the field', async () => {
    const page = await open('/');
    const search = page.getByRole('combobox', { name: field });
    await search.fill('旗能');
    await page.getByRole('option').first().waitFor();
    await search.press('Escape');
    await page.getByRole('option').first().waitFor({ state: 'detached' });
    expect(await search.inputValue()).toBe('旗能');
    await search.press('Escape');
    expect(await search.inputValue()).toBe('');
  });

  test('the Enter that ends what an input method composes starts no search', async () => {
    const page = await open('/');
    const search = page.getByRole('combobox', { name: field });
    await search.focus();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Input.imeSetComposition', { text: 'qi neng', selectionStart: 7, selectionEnd: 7 });
    await page
      .getByRole('option', { name: /旗能/u })
      .first()
      .waitFor();
    await search.dispatchEvent('keydown', {
      key: 'Enter',
      isComposing: true,
      bubbles: true,
      cancelable: true,
    });
    await devtools.send('Input.insertText', { text: '旗能' });
    await page
      .getByRole('option', { name: /旗能/u })
      .first()
      .waitFor();
    expect(await search.inputValue()).toBe('旗能');
    expect(new URL(page.url()).pathname).toBe('/');
  });

  test('a slow answer shows that it is on its way', async () => {
    const page = await newPage();
    await page.goto(address, { waitUntil: 'networkidle' });
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/\/graphql(?:\?|$)/u, async (route) => {
      await held;
      await route.continue();
    });
    await page.getByRole('combobox', { name: field }).fill('旗能');
    await page.getByRole('listbox').getByText('正在查找……').waitFor();
    release();
    await page
      .getByRole('option', { name: /旗能/u })
      .first()
      .waitFor();
  });
});
