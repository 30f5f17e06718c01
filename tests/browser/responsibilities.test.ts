import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeBrowser } from './support/browser.ts';

interface Part {
  readonly position: number | null;
  readonly openList: boolean;
  readonly roleWord: string;
  readonly actor: { readonly name: string };
}

interface Answer {
  readonly responsibilities: {
    readonly district: { readonly name: string };
    readonly counts: readonly { readonly lead: string; readonly subjects: number }[];
    readonly subjects: readonly {
      readonly subject: { readonly name: string };
      readonly lead: string;
      readonly supports: readonly Part[];
    }[];
    readonly departments: readonly {
      readonly department: { readonly name: string };
      readonly soleLeads: number;
      readonly jointLeads: number;
    }[];
    readonly answerable: readonly { readonly responsibility: Part }[] | null;
    readonly unanswered: readonly { readonly name: string }[] | null;
  };
}

const question = `query ($district: String!, $subject: String) {
  responsibilities(district: $district, subject: $subject) {
    district { name }
    counts { lead subjects }
    subjects { subject { name } lead supports { position openList roleWord actor { name } } }
    departments { department { name } soleLeads jointLeads }
    answerable { responsibility { position openList roleWord actor { name } } }
    unanswered { name }
  }
}`;

const taskTable = (page: Page, district: string) =>
  page.getByRole('table', { name: `${district}的任务分工` });
const firstCells = (page: Page, district: string) =>
  taskTable(page, district).locator('tbody tr th a').allInnerTexts();

describeBrowser('responsibilities', ({ address, open, ask, forgive }) => {
  test('without a district, the first by name is shown, and it is said which', async () => {
    const { districts } = await ask<{ districts: { edges: { node: { id: string; name: string } }[] } }>(
      '{ districts(filter: { role: { eq: SUBJECT } }, orderBy: NAME, first: 1) { edges { node { id name } } } }',
    );
    const first = districts.edges[0]?.node;
    const page = await open('/responsibilities');
    await page.getByText(`没有选区县，先显示${first?.name}。`).waitFor();
    expect(await page.getByRole('combobox', { name: '区县' }).inputValue()).toBe(first?.id);
  });

  test('the ways of leading are counted, and a click keeps the tasks without a lead', async () => {
    const { responsibilities } = await ask<Answer>(question, { district: '江津' });
    const page = await open('/responsibilities?district=district:jiangjin');
    for (const [word, lead] of [
      ['独立牵头', 'SOLE'],
      ['共同牵头', 'JOINT'],
      ['泛称牵头', 'GENERIC'],
      ['无牵头', 'NONE'],
    ] as const) {
      const count = responsibilities.counts.find((one) => one.lead === lead)?.subjects;
      await page.getByRole('button', { name: new RegExp(`^${count}\\D*${word}$`, 'u') }).waitFor();
    }
    await page.getByRole('button', { name: /无牵头/u }).click();
    await page.waitForURL(/lead=NONE/u);
    const without = responsibilities.subjects.filter(({ lead }) => lead === 'NONE');
    await page
      .getByRole('status')
      .filter({ hasText: `共 ${without.length} 行` })
      .waitFor();
    expect((await firstCells(page, '江津')).toSorted()).toEqual(
      without.map(({ subject }) => subject.name).toSorted(),
    );
    // The numbers stay those of the whole district.
    await page.getByRole('button', { name: /^11\D*独立牵头$/u }).waitFor();
  });

  test('departments stand in the printed order, and a list that ends in 等 says so', async () => {
    const { responsibilities } = await ask<Answer>(question, { district: '江津' });
    const page = await open('/responsibilities?district=district:jiangjin');
    const openLists = responsibilities.subjects.filter(({ supports }) =>
      supports.some(({ openList }) => openList),
    );
    expect(openLists.length).toBeGreaterThan(0);
    for (const { subject, supports } of openLists) {
      const row = taskTable(page, '江津').getByRole('row', { name: new RegExp(subject.name, 'u') });
      const supportCell = row.getByRole('cell').nth(2);
      const words = [...new Set(supports.map(({ roleWord }) => roleWord))];
      const printed = words.flatMap((word) =>
        supports.filter(({ roleWord }) => roleWord === word).map(({ actor }) => actor.name),
      );
      expect(await supportCell.getByRole('link').allInnerTexts()).toEqual(printed);
      const items = await supportCell.getByRole('listitem').allInnerTexts();
      expect(items.filter((text) => text === '等').length).toBe(
        words.filter((word) => supports.some(({ roleWord, openList }) => openList && roleWord === word))
          .length,
      );
    }
  });

  test('by department, each has what it leads alone and with others', async () => {
    const { responsibilities } = await ask<Answer>(question, { district: '黔江' });
    const page = await open('/responsibilities?district=district:qianjiang');
    await page.getByRole('combobox', { name: '怎么看' }).selectOption('department');
    await page.waitForURL(/by=department/u);
    const rows = page.getByRole('table', { name: '黔江各部门的分工' }).locator('tbody tr');
    const column = (position: number) => rows.locator(`> :nth-child(${position})`).allInnerTexts();
    const [names, soles, joints] = await Promise.all([column(1), column(2), column(3)]);
    expect(
      names.map((name, index) => [name.replace('泛称', '').trim(), soles[index], joints[index]]),
    ).toEqual(
      responsibilities.departments.map(({ department, soleLeads, jointLeads }) => [
        department.name,
        String(soleLeads),
        String(jointLeads),
      ]),
    );
  });

  test('who answers for a thing, and that nobody is named for another', async () => {
    const cluster = await ask<Answer>(question, { district: '黔江', subject: '新能源' });
    const page = await open('/responsibilities?district=district:qianjiang');
    await page.getByRole('combobox', { name: '这件事谁负责' }).pressSequentially('新能源');
    await page
      .getByRole('option', { name: '新能源', exact: true })
      .or(page.getByRole('option', { name: /^新能源 /u }))
      .first()
      .click();
    await page.waitForURL(/subject=/u);
    const subject = new URL(page.url()).searchParams.get('subject');
    const picked = await ask<Answer>(question, { district: '黔江', subject });
    const answers = page.locator('section', { has: page.getByRole('heading', { name: '这件事谁负责' }) });
    for (const { responsibility } of picked.responsibilities.answerable ?? [])
      await answers.getByRole('link', { name: responsibility.actor.name, exact: true }).first().waitFor();
    expect(cluster.responsibilities.answerable?.length).toBeGreaterThan(0);

    const aluminium = await ask<Answer>(question, { district: '綦江', subject: 'product:aluminium' });
    expect(aluminium.responsibilities.answerable).toEqual([]);
    const other = await open('/responsibilities?district=district:qijiang&subject=product:aluminium');
    const unanswered = other.getByText('没有文件为它写明部门');
    await unanswered.waitFor();
    expect(await unanswered.getByRole('link').allInnerTexts()).toEqual(
      aluminium.responsibilities.unanswered?.map(({ name }) => name),
    );
  });

  test('the export takes what the view shows', async () => {
    const page = await open('/responsibilities?district=district:jiangjin&lead=NONE&role=SUPPORTS&news=yes');
    await page.getByRole('button', { name: '导出' }).click();
    const href = await page.getByRole('link', { name: /CSV/u }).getAttribute('href');
    const { pathname, searchParams } = new URL(href ?? '', page.url());
    expect(pathname).toBe('/export/responsibilities');
    expect(Object.fromEntries(searchParams)).toEqual({
      district: 'district:jiangjin',
      lead: 'NONE',
      role: 'SUPPORTS',
      includeNews: 'true',
      lang: 'zh',
      format: 'csv',
    });
    expect((await page.request.get(`${address}${pathname}?${searchParams.toString()}`)).status()).toBe(200);
  });

  test('a subject that there is none of is told, and can be let go', async () => {
    forgive(/404/u);
    const page = await open('/responsibilities?district=district:jiangjin&subject=chain:nowhere/none');
    await page.getByRole('alert').getByText('chain:nowhere/none').waitFor();
    await page.getByRole('button', { name: /chain:nowhere\/none/u }).click();
    await taskTable(page, '江津').waitFor();
    expect(new URL(page.url()).searchParams.has('subject')).toBe(false);
  });
});
