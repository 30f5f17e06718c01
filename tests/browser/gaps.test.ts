import { readFile } from 'node:fs/promises';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { describeBrowser } from './support/browser.ts';

const district = 'district:qijiang';

interface Gaps {
  readonly chainGaps: {
    readonly chains: readonly {
      readonly chain: { readonly id: string };
      readonly stages: readonly {
        readonly products: readonly {
          readonly status: string;
          readonly product: { readonly name: string };
          readonly candidates: { readonly total: number };
        }[];
      }[];
    }[];
    readonly otherProducts: readonly {
      readonly status: string;
      readonly product: { readonly name: string };
    }[];
  };
}

const query = `query ($district: String!) {
  chainGaps(district: $district, first: 1000) {
    chains { chain { id } stages { products { status product { name } candidates(first: 1) { total } } } }
    otherProducts { status product { name } }
  }
}`;

describeBrowser('the gaps', ({ open, ask, address }) => {
  const askRows = async () => {
    const { chainGaps } = await ask<Gaps>(query, { district });
    return [
      ...chainGaps.chains.flatMap(({ stages }) => stages.flatMap(({ products }) => products)),
      ...chainGaps.otherProducts,
    ];
  };

  test('from the start page: the missing links of a district, taken along to Excel, and a chain of them', async () => {
    const page = await open('/');
    await page.getByRole('link', { name: /哪些环节还缺/u }).click();
    await page.getByRole('combobox', { name: '区县' }).selectOption({ label: '綦江' });
    await page.getByRole('button', { name: /未明示/u }).click();
    const rows = await askRows();
    const notStated = rows.filter(({ status }) => status === 'NOT_STATED');
    expect(notStated.length).toBeGreaterThan(0);
    await page.getByText(`共 ${notStated.length} 行`).waitFor();

    await page.getByRole('button', { name: '导出' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /Excel/u }).click(),
    ]);
    expect(download.suggestedFilename()).toContain('缺口-綦江');
    const { sheets } = await readXlsx(await readFile(await download.path()));
    const table = sheets.find(({ name }) => name === '缺口');
    const column = table?.rows[0]?.indexOf('产品') ?? -1;
    expect(column).toBeGreaterThanOrEqual(0);
    const exported = table?.rows.slice(1).map((row) => String(row[column])) ?? [];
    expect(new Set(exported)).toEqual(new Set(notStated.map(({ product }) => product.name)));

    await page.keyboard.press('Escape');
    await page.getByRole('row').nth(1).getByRole('link', { name: /—/u }).first().click();
    await page.getByRole('heading', { level: 1, name: /—/u }).waitFor();
    expect(new URL(page.url()).searchParams.get('district')).toBe(district);
  });

  test('statuses, filter and order stand in the address, and come back from it', async () => {
    const page = await open(`/gaps?district=${district}`);
    await page.getByRole('button', { name: /规划中/u }).click();
    await page.getByRole('searchbox', { name: '在表中筛选' }).fill('铝');
    await page
      .getByRole('columnheader', { name: /^产品/u })
      .getByRole('button')
      .click();
    const first = await page.getByRole('row').nth(1).textContent();
    const again = await open(page.url().slice(address.length));
    expect(await again.getByRole('row').nth(1).textContent()).toBe(first);
    expect(await again.getByRole('button', { name: /规划中/u }).getAttribute('aria-pressed')).toBe('true');
    expect(await again.getByRole('columnheader', { name: /^产品/u }).getAttribute('aria-sort')).toBe(
      'ascending',
    );
  });

  test('who could fill a gap is one click away', async () => {
    const page = await open(`/gaps?district=${district}`);
    await page
      .getByRole('link', { name: /谁能补上/u })
      .first()
      .click();
    expect(new URL(page.url()).searchParams.get('fill')).toMatch(/^product:|^stage:/u);
    await page.getByRole('heading', { name: /谁能补上/u }).waitFor();
  });
});
