import { expect, test } from 'vitest';
import { describeBrowser, findSeriousFindings, measureOverflow } from './support/browser.ts';

interface Checks {
  readonly consistencyChecks: {
    readonly counts: readonly { readonly verdict: string; readonly checks: number }[];
    readonly checks: readonly {
      readonly verdict: string;
      readonly messageZh: string;
      readonly claim: { readonly id: string };
      readonly figures: readonly { readonly figure: { readonly id: string } }[];
    }[];
  };
  readonly targets: { readonly totalCount: number };
}

const checksOfQijiang = `{
  consistencyChecks(district: "district:qijiang") {
    counts { verdict checks }
    checks { verdict messageZh claim { id } figures { figure { id } } }
  }
  targets(filter: { docId: { in: ["doc:qijiang-145"] } }) { totalCount }
}`;

describeBrowser('figures of plans', ({ open, ask, forgive }) => {
  test('of all districts come page after page until all are there', async () => {
    const { targets } = await ask<Pick<Checks, 'targets'>>('{ targets { totalCount } }');
    expect(targets.totalCount).toBeGreaterThan(200);
    const page = await open('/targets');
    await page
      .getByRole('status')
      .filter({ hasText: `共 ${targets.totalCount} 行` })
      .waitFor();
  });

  test('those that do not fit are counted, kept by a click, and open their finding with its sources', async () => {
    const { consistencyChecks, targets } = await ask<Checks>(checksOfQijiang);
    const differing = consistencyChecks.checks.filter(({ verdict }) => verdict === 'DIFFERS');
    const concerned = new Set(
      differing.flatMap(({ claim, figures }) => [claim.id, ...figures.map(({ figure }) => figure.id)]),
    );
    const page = await open('/targets?district=district:qijiang');
    await page
      .getByRole('status')
      .filter({ hasText: `共 ${targets.totalCount} 行` })
      .waitFor();
    await page
      .getByRole('list', { name: '按核查结果筛选数值' })
      .getByRole('button', { name: new RegExp(`^${concerned.size}\\s*不一致$`, 'u') })
      .click();
    const table = page.getByRole('table', { name: '指标数值：每行一个数值' });
    await expect.poll(() => table.locator('tbody tr').count()).toBe(concerned.size);
    // 第13行写98家，表1第179行写88。
    await table
      .getByRole('row', { name: /高新技术企业.*基期/u })
      .getByRole('button', { name: /不一致/u })
      .click();
    const panel = page.getByRole('complementary', { name: '核查：数值是否对得上' });
    await panel.getByText('一处写88家，另一处写98家').waitFor();
    await panel.getByText('+10 家').waitFor();
    await panel.getByRole('button', { name: /高新技术企业 98家/u }).click();
    const sources = page.getByRole('complementary', { name: '出处' });
    await sources.getByText('第 13 行').waitFor();
    await page.keyboard.press('Escape');
    await sources.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
  });

  test('an indicator of one subject is drawn by year, and is a table too', async () => {
    // 表1：工业增加值2020年137，2025年260：五年年均增长 (260/137)^(1/5) − 1。
    const yearly = (((260 / 137) ** (1 / 5) - 1) * 100).toFixed(1);
    const page = await open('/targets?district=district:qijiang');
    await page.getByRole('searchbox', { name: '在表中筛选' }).first().fill('工业增加值');
    await page.getByRole('button', { name: '看綦江的工业增加值图' }).first().click();
    const chart = page.getByRole('img', { name: /綦江：工业增加值/u });
    expect(await chart.textContent()).toMatch(/2020.*基期.*260.*2025.*目标/u);
    await page.getByText('以表格查看').click();
    const table = page.getByRole('table', { name: '綦江：工业增加值' });
    await table.getByText(`年均 +${yearly}%`).waitFor();
    expect(await table.locator('tbody tr').count()).toBe(await chart.locator('rect').count());
    const again = await open(page.url().slice(new URL(page.url()).origin.length));
    await again.getByRole('img', { name: /綦江：工业增加值/u }).waitFor();
  });

  test('all findings are listed, of figures and of rules, with verdict and reason', async () => {
    const { consistencyChecks } = await ask<Checks>(checksOfQijiang);
    const page = await open('/targets?district=district:qijiang');
    const figures = page.getByRole('region', { name: '数值核查', exact: true });
    for (const [verdict, word] of [
      ['DIFFERS', '不一致'],
      ['CANNOT_TELL', '无法判断'],
      ['AGREES', '一致'],
    ]) {
      const count = consistencyChecks.counts.find((one) => one.verdict === verdict)?.checks;
      await figures
        .getByRole('list', { name: '按结果筛选' })
        .getByRole('button', { name: new RegExp(`^${count}\\s*${word}$`, 'u') })
        .waitFor();
    }
    const rows = await figures.getByRole('table').locator('tbody tr').allTextContents();
    expect(rows).toHaveLength(consistencyChecks.checks.length);
    for (const [index, { messageZh }] of consistencyChecks.checks.entries())
      expect(rows[index]).toContain(messageZh);
    const { ruleChecks } = await ask<{
      readonly ruleChecks: { readonly checks: readonly { rule: { name: string }; reason: string }[] };
    }>('{ ruleChecks(district: "district:jiangjin") { checks { rule { name } reason } } }');
    const english = await open('/targets?district=district:jiangjin&lang=en');
    const rules = english.getByRole('region', { name: 'Checks of rules', exact: true }).getByRole('table');
    for (const { rule, reason } of ruleChecks.checks)
      await rules.getByRole('row').filter({ hasText: rule.name }).filter({ hasText: reason }).waitFor();
    await rules
      .getByRole('row', { name: /江津工业园区每个组团不超过2个主导产业/u })
      .getByText('holds')
      .first()
      .waitFor();
  });

  test('year and kind choose figures, and the export asks for the same', async () => {
    const { targets } = await ask<Pick<Checks, 'targets'>>(
      '{ targets(filter: { docId: { in: ["doc:hechuan-145"] }, year: { eq: 2025 }, kind: { eq: TARGET } }) { totalCount } }',
    );
    const page = await open('/targets?district=district:hechuan');
    await page.getByRole('table', { name: '指标数值：每行一个数值' }).waitFor();
    await page.getByLabel('年份').selectOption('2025');
    await page.getByLabel('类别').selectOption('目标');
    await page
      .getByRole('status')
      .filter({ hasText: `共 ${targets.totalCount} 行` })
      .waitFor();
    await page.getByRole('button', { name: '导出' }).click();
    const address = await page.getByRole('link', { name: /Excel/u }).getAttribute('href');
    const parameters = new URL(address ?? '').searchParams;
    expect([parameters.get('district'), parameters.get('year')]).toEqual(['district:hechuan', '2025']);
  });

  test('in English, on a phone, in the dark, with a finding open', async () => {
    const page = await open('/targets?district=district:hechuan&lang=en', { width: 375, dark: true });
    await page
      .getByRole('button', { name: /does not fit/u })
      .last()
      .click();
    await page.getByRole('complementary', { name: 'Finding: do the figures fit?' }).waitFor();
    expect(await findSeriousFindings(page)).toEqual([]);
    expect(await measureOverflow(page)).toBeLessThanOrEqual(0);
  });

  test('a district that nobody knows is said so', async () => {
    forgive(/status of 4\d\d/u);
    const page = await open('/targets?district=district:nowhere');
    await page.getByRole('alert').getByText('district:nowhere').waitFor();
  });
});
