import { expect, test } from 'vitest';
import { describeBrowser } from './support/browser.ts';

interface Courting {
  readonly courting: {
    readonly total: number;
    readonly subjects: readonly {
      readonly contested: boolean;
      readonly subject: { readonly name: string };
      readonly courtedBy: readonly { readonly district: { readonly name: string } }[];
    }[];
  };
}

const query = `query ($contested: Boolean!) {
  courting(by: PRODUCT, contestedOnly: $contested, first: 1000) {
    total
    subjects { contested subject { name } courtedBy { district { name } } }
  }
}`;

describeBrowser('courting', ({ open, ask }) => {
  test('what several districts want is found, with who wants it and the line that says so', async () => {
    const page = await open('/courting?by=PRODUCT');
    await page.getByLabel('只看被争抢的').check();
    const { courting } = await ask<Courting>(query, { contested: true });
    expect(courting.total).toBeGreaterThan(0);
    expect(courting.subjects.every(({ contested }) => contested)).toBe(true);
    await page.getByText(`共 ${courting.total} 行`).waitFor();
    const [first] = courting.subjects;
    const row = page.getByRole('row').nth(1);
    const text = await row.textContent();
    expect(text).toContain(first?.subject.name);
    for (const { district } of first?.courtedBy ?? []) expect(text).toContain(district.name);
    await row
      .getByRole('button', { name: /出处/u })
      .first()
      .click();
    await page
      .getByRole('complementary')
      .getByText(/第 \d+/u)
      .first()
      .waitFor();
  });

  test('parks of those who court are shown with their land', async () => {
    const page = await open('/courting');
    await page.getByRole('group').first().waitFor();
    await page
      .getByText(/的园区 \(\d+\)/u)
      .first()
      .click();
    await page.getByRole('columnheader', { name: '剩余可用地（亩）' }).first().waitFor();
  });
});
