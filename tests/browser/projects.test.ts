import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeBrowser } from './support/browser.ts';

interface Sum {
  readonly sum: number | null;
  readonly stated: number;
  readonly of: number;
}

interface Pipeline {
  readonly projectPipeline: {
    readonly total: number;
    readonly stages: readonly {
      readonly stage: string;
      readonly count: number;
      readonly investment: Sum;
      readonly projects: readonly { readonly project: { readonly id: string; readonly name: string } }[];
    }[];
  };
}

const question = `query ($district: String, $firm: String, $industry: String) {
  projectPipeline(district: $district, firm: $firm, industry: $industry, first: 1000) {
    total
    stages { stage count investment { sum stated of } projects { project { id name } } }
  }
}`;

const rowCount = (page: Page): Promise<number> =>
  page.getByRole('table', { name: '项目清单' }).locator('tbody tr').count();
const rowsSaid = (page: Page, said: string) => page.getByRole('status').filter({ hasText: said }).waitFor();

const stageButton = (page: Page, stage: string) =>
  page
    .getByRole('table', { name: '各阶段的项目数与合计' })
    .getByRole('button', { name: new RegExp(stage, 'u') });

describeBrowser('projects', ({ address, open, ask, forgive }) => {
  test('each stage says how many projects it has, what they state, and how many state it', async () => {
    const { projectPipeline } = await ask<Pipeline>(question, { district: '江津' });
    const page = await open('/projects?district=district:jiangjin');
    const board = page.getByRole('table', { name: '各阶段的项目数与合计' });
    const buttons = await board.getByRole('button').allInnerTexts();
    expect(buttons.map((text) => Number(text.trim().split(/\s+/u).at(-1)))).toEqual(
      projectPipeline.stages.map(({ count }) => count),
    );
    const cells = await board
      .getByRole('row', { name: /^投资/u })
      .getByRole('cell')
      .allInnerTexts();
    expect(cells.map((text) => text.split(/\s+/u).join(' '))).toEqual(
      projectPipeline.stages.map(({ investment: { sum, stated, of } }) =>
        of === 0 ? '' : `${sum === null ? '—' : sum} ${of} 个中 ${stated} 个写明`,
      ),
    );
    // jiangjin-2025, lines 52–54: one signed project, of 2 亿元.
    expect(cells.filter((text) => text.startsWith('2\n'))).toHaveLength(1);
  });

  test('a stage is kept by a click, stands in the address, and comes back with it', async () => {
    const { projectPipeline } = await ask<Pipeline>(question, { district: '綦江' });
    const expansion = projectPipeline.stages.find(({ stage }) => stage === 'EXPANSION');
    const names = expansion?.projects.map(({ project }) => project.name).toSorted();
    const page = await open('/projects?district=district:qijiang');
    await rowsSaid(page, `共 ${projectPipeline.total} 行`);
    await stageButton(page, '扩能').press('Enter');
    await rowsSaid(page, `共 ${expansion?.count} 行`);
    expect(new URL(page.url()).searchParams.getAll('stage')).toEqual(['EXPANSION']);
    const again = await open(page.url().slice(new URL(page.url()).origin.length));
    expect(await stageButton(again, '扩能').getAttribute('aria-pressed')).toBe('true');
    const shown = await again
      .getByRole('table', { name: '项目清单' })
      .locator('tbody tr th a')
      .allInnerTexts();
    expect(shown.toSorted()).toEqual(names);
    await again.getByRole('button', { name: '显示全部阶段' }).click();
    await rowsSaid(again, `共 ${projectPipeline.total} 行`);
  });

  test('a firm found by pinyin narrows the list, and can be let go again', async () => {
    const page = await open('/projects');
    const all = await ask<Pipeline>(question);
    await page.getByRole('combobox', { name: '只看某产业、园区、产品或企业' }).pressSequentially('qineng');
    await page
      .getByRole('option', { name: /旗能/u })
      .first()
      .click();
    await page.waitForURL(/firm=/u);
    const firm = new URL(page.url()).searchParams.get('firm');
    const own = await ask<Pipeline>(question, { firm });
    expect(own.projectPipeline.total).toBeGreaterThan(0);
    expect(own.projectPipeline.total).toBeLessThan(all.projectPipeline.total);
    await rowsSaid(page, `共 ${own.projectPipeline.total} 行`);
    expect(await rowCount(page)).toBe(own.projectPipeline.total);
    await page.getByRole('button', { name: /不再限于/u }).click();
    await rowsSaid(page, `共 ${all.projectPipeline.total} 行`);
  });

  test('a project leads to its page, and its sources open beside the list', async () => {
    const page = await open('/projects?district=district:qijiang&stage=EXPANSION');
    const row = page.getByRole('row', { name: /锂电池隔膜生产线/u });
    await row.getByRole('button', { name: /出处/u }).click();
    const sources = page.getByRole('complementary', { name: '出处' });
    await sources.getByText('綦江区工业高质量发展“十四五”规划').first().waitFor();
    expect(new URL(page.url()).searchParams.getAll('source').length).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await row.getByRole('link', { name: '锂电池隔膜生产线' }).click();
    await page.getByRole('heading', { level: 1, name: /锂电池隔膜生产线/u }).waitFor();
  });

  test('the export takes what the view shows', async () => {
    const page = await open('/projects?district=district:qijiang&stage=EXPANSION&stage=NONSENSE');
    await page.getByRole('button', { name: '导出' }).click();
    const href = await page.getByRole('link', { name: /Excel/u }).getAttribute('href');
    const { pathname, searchParams } = new URL(href ?? '', page.url());
    expect(pathname).toBe('/export/projects');
    expect(searchParams.get('district')).toBe('district:qijiang');
    expect(searchParams.getAll('stages')).toEqual(['EXPANSION']);
    expect(searchParams.get('format')).toBe('xlsx');
    searchParams.set('format', 'csv');
    const table = await page.request.get(`${address}${pathname}?${searchParams.toString()}`);
    expect(table.status()).toBe(200);
    const records: Record<string, string>[] = parse(await table.body(), { bom: true, columns: true });
    const { projectPipeline } = await ask<Pipeline>(question, { district: '綦江' });
    const expansion = projectPipeline.stages.find(({ stage }) => stage === 'EXPANSION');
    expect(records.map((record) => record['项目'] ?? '').toSorted()).toEqual(
      expansion?.projects.map(({ project }) => project.name).toSorted(),
    );
  });

  test('the recorded contradictions that involve a listed project are counted, and lead to their view', async () => {
    const { conflictReport } = await ask<{
      conflictReport: { conflicts: { conflict: { name: string }; sides: { entity: { label: string } }[] }[] };
    }>(
      `{ conflictReport(district: "綦江", first: 1000) { conflicts { conflict { name } sides { entity { id label } } } } }`,
    );
    const about = conflictReport.conflicts.filter(({ sides }) =>
      sides.some(({ entity }) => entity.label === 'PROJECT' || entity.label === 'CAPACITY'),
    );
    expect(about.length).toBeGreaterThan(0);
    const page = await open('/projects?district=district:qijiang');
    const findings = page.getByRole('region', { name: '綦江的校核发现' });
    await findings.getByText(`${about.length} 处矛盾`).waitFor();
    await findings.getByText('是哪些').click();
    for (const { conflict } of about) await findings.getByText(conflict.name, { exact: true }).waitFor();
    expect(await findings.getByRole('link', { name: /查看矛盾/u }).getAttribute('href')).toBe(
      '/conflicts?district=district%3Aqijiang',
    );
  });

  test('an industry that there is none of is told with those that are near, and can be let go', async () => {
    forgive(/404/u);
    const page = await open('/projects?industry=汽车');
    await page
      .getByRole('alert')
      .getByText(/汽车零部件/u)
      .waitFor();
    await page.getByRole('button', { name: /不再限于“汽车”/u }).click();
    await page.getByRole('table', { name: '项目清单' }).waitFor();
  });
});
