import { expect, test } from 'vitest';
import { describeBrowser, findSeriousFindings, measureOverflow } from './support/browser.ts';

const lines = '344-350';
const address = `/facts?document=${encodeURIComponent('doc:qijiang-145')}&lines=${lines}`;

describeBrowser('facts line by line', ({ open, ask, forgive }) => {
  test('each line shows how much it yielded, with its contradictions, and leads to the lines around it', async () => {
    const { facts } = await ask<{
      readonly facts: {
        readonly total: number;
        readonly conflicts: readonly { readonly name: string }[];
        readonly facts: readonly {
          readonly entity: { readonly label: string } | null;
          readonly lines: readonly number[];
        }[];
      };
    }>(`{ facts(document: "doc:qijiang-145", range: "${lines}", first: 1000) {
      total conflicts { name } facts { lines entity { label } } } }`);
    const page = await open(address);
    await page.getByText(`7 行，共 ${facts.total} 条事实`).waitFor();
    expect(facts.conflicts.length).toBeGreaterThan(0);
    for (const { name } of facts.conflicts) await page.getByRole('link', { name }).first().waitFor();
    const chains = facts.facts.filter((fact) => fact.entity?.label === 'CHAIN' && fact.lines.includes(344));
    const line = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: '第 344 行' }) });
    await line.getByRole('heading', { name: `产业链 ${chains.length}` }).waitFor();
    await page
      .getByRole('navigation', { name: '前后翻行' })
      .getByRole('link', { name: /351-357/u })
      .click();
    await page.getByRole('heading', { name: '第 351 行' }).waitFor();
    expect(new URL(page.url()).searchParams.get('lines')).toBe('351-357');
  });

  test('lines that are none are answered with what to write', async () => {
    forgive(/400/u);
    const page = await open(address.replace(lines, 'abc'));
    await page
      .getByRole('alert')
      .getByText(/344-350/u)
      .waitFor();
    await page.getByLabel('行号').fill('3');
    await page.getByRole('button', { name: '显示', exact: true }).click();
    await page.getByRole('heading', { name: '第 3 行' }).waitFor();
  });

  test('it has no serious finding of axe and fits every width', async () => {
    const page = await open(`${address}&lang=en`, { dark: true });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await findSeriousFindings(page)).toEqual([]);
    for (const width of [1280, 768, 375]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await measureOverflow(page), `sideways at ${width} px`).toBeLessThanOrEqual(0);
    }
  });
});
