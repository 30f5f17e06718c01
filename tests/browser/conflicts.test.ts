import { expect, test } from 'vitest';
import { describeBrowser, findSeriousFindings, measureOverflow } from './support/browser.ts';

interface Reported {
  readonly conflictReport: {
    readonly total: number;
    readonly lookAlikesTotal: number;
    readonly counts: readonly {
      readonly kind: string;
      readonly kindZh: string;
      readonly conflicts: number;
    }[];
    readonly conflicts: readonly {
      readonly conflict: {
        readonly name: string;
        readonly kind: string;
        readonly treatmentZh: string | null;
      };
    }[];
  };
}

const report = `query ($district: String, $kinds: [ConflictKind!]) {
  conflictReport(district: $district, kinds: $kinds, first: 1000) {
    total lookAlikesTotal counts { kind kindZh conflicts } conflicts { conflict { name kind treatmentZh } }
  }
}`;

describeBrowser('contradictions', ({ open, ask, forgive }) => {
  test('are counted by kind, and a tile keeps those of its kind', async () => {
    const { conflictReport } = await ask<Reported>(report);
    const page = await open('/conflicts');
    await page
      .getByRole('status')
      .filter({ hasText: `共 ${conflictReport.total} 处` })
      .waitFor();
    for (const { kindZh, conflicts } of conflictReport.counts)
      await page.getByRole('button', { name: new RegExp(`^${conflicts}\\s*${kindZh}$`, 'u') }).waitFor();
    const between = conflictReport.conflicts.filter(({ conflict }) => conflict.kind === 'D');
    await page.getByRole('button', { name: '文件之间' }).click();
    await page
      .getByRole('status')
      .filter({ hasText: `共 ${between.length} 处` })
      .waitFor();
    expect(await page.getByRole('article').getByRole('heading').allTextContents()).toEqual(
      between.map(({ conflict }) => conflict.name),
    );
    expect(page.url()).toContain('kinds=D');
  });

  test('a district: both sides beside each other as printed, with lines, links and the treatment', async () => {
    // 正文第92行写95%，表1第258行写90。
    const name = '园区产业集中度：95%与90';
    const { conflictReport } = await ask<Reported>(report, { district: 'district:qijiang' });
    const treatment = conflictReport.conflicts.find(({ conflict }) => conflict.name === name)?.conflict
      .treatmentZh;
    const page = await open('/conflicts?district=district:qijiang');
    await page.getByRole('searchbox', { name: '在清单中查找' }).fill('园区产业集中度');
    const item = page.getByRole('article', { name });
    const sides = item.getByRole('list', { name: `${name}：各方说法` }).locator('> li');
    const texts = await sides.allTextContents();
    expect(texts).toHaveLength(2);
    expect(texts[0]).toMatch(/表1.*默认采用.*90/u);
    expect(texts[1]).toMatch(/正文.*95%/u);
    await item.locator('dd[lang=zh-CN]', { hasText: treatment ?? 'no treatment' }).waitFor();
    const boxes = await Promise.all([sides.nth(0).boundingBox(), sides.nth(1).boundingBox()]);
    expect(boxes[0]?.y).toBe(boxes[1]?.y);
    await sides
      .nth(1)
      .getByRole('button', { name: /出处/u })
      .click();
    await page.getByRole('complementary').getByText('第 92 行').waitFor();
    await page.keyboard.press('Escape');
    await sides.nth(1).getByRole('link', { name: '95%' }).click();
    await page.getByRole('heading', { level: 1, name: '95%' }).waitFor();
  });

  test('what only looks like one is shown when asked for, apart', async () => {
    const { conflictReport } = await ask<Reported>(report);
    const page = await open('/conflicts?kinds=M');
    await page.getByText('看似矛盾，实为口径、范围或对象不同').waitFor();
    await page
      .getByRole('status')
      .filter({ hasText: `共 ${conflictReport.lookAlikesTotal} 处` })
      .waitFor();
    expect(await page.getByRole('article').filter({ hasText: '口径不同，不算矛盾' }).count()).toBe(
      await page.getByRole('article').count(),
    );
  });

  test('one document, in English, on a phone, in the dark', async () => {
    const page = await open('/conflicts?document=doc:qianjiang-2022&lang=en', { width: 375, dark: true });
    await page.getByRole('article').first().waitFor();
    for (const documents of await page.getByRole('article').locator('dd').last().allTextContents())
      expect(documents).toContain('黔江区“工业强城”建设实施方案');
    expect(await findSeriousFindings(page)).toEqual([]);
    expect(await measureOverflow(page)).toBeLessThanOrEqual(0);
  });

  test('the export asks what the view shows', async () => {
    const page = await open('/conflicts?district=district:hechuan&kinds=T&kinds=S');
    await page.getByRole('button', { name: '导出' }).click();
    const address = await page.getByRole('link', { name: /Excel/u }).getAttribute('href');
    const parameters = new URL(address ?? '').searchParams;
    expect(parameters.get('district')).toBe('district:hechuan');
    expect(parameters.getAll('kinds')).toEqual(['T', 'S']);
  });

  test('a district that nobody knows is said so', async () => {
    forgive(/status of 4\d\d/u);
    const page = await open('/conflicts?district=district:nowhere');
    await page.getByRole('alert').getByText('district:nowhere').waitFor();
  });
});
