import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeBrowser, findSeriousFindings, measureOverflow } from './support/browser.ts';

interface Answer {
  readonly subgraph: {
    readonly nodes: readonly {
      readonly entity: { readonly id: string; readonly name: string; readonly label: string };
    }[];
    readonly edges: readonly { readonly relationId: string }[];
    readonly leftOut: readonly { readonly count: number }[];
  };
}

const query = `query ($center: [String!], $ids: [ID!], $depth: Int, $maxNodes: Int!, $exclude: [ID!], $labels: [EntityLabel!]) {
  subgraph(center: $center, ids: $ids, depth: $depth, maxNodes: $maxNodes, exclude: $exclude, labels: $labels) {
    nodes { entity { id name label } }
    edges { relationId }
    leftOut { count }
  }
}`;

const cluster = 'cluster:qijiang/aluminium-copper';

/** The picture says in words what it shows; it is there once the layout is. */
const readCounts = async (page: Page): Promise<readonly number[]> => {
  await page.locator('[role=img] canvas').first().waitFor();
  const label = (await page.locator('[role=img]').first().getAttribute('aria-label')) ?? '';
  return [/(\d+) 个实体/u, /(\d+) 条关系/u].map((pattern) => Number(pattern.exec(label)?.[1]));
};

const untilCounts = async (page: Page, counts: readonly number[]): Promise<void> => {
  await expect.poll(() => readCounts(page), { timeout: 15_000 }).toEqual(counts);
};

/** The file that the button gives. */
const savePicture = async (page: Page): Promise<Buffer> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '保存图片' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('图谱：铝铜材料.png');
  return readFileSync(await download.path());
};

const nodeTable = (page: Page) => page.getByRole('region', { name: '图中的实体' });

describeBrowser('the graph', ({ address, newPage, ask, forgive }) => {
  /** Without waiting for a quiet network: a worker's script is at times never told to have ended. */
  const open = async (path: string, options?: { readonly dark: boolean }) => {
    const page = await newPage(options);
    await page.goto(address + path);
    return page;
  };

  const askGraph = async (variables: object) =>
    (await ask<Answer>(query, { maxNodes: 100, ...variables })).subgraph;
  const addressOf = (more = '') => `/graph?center=${encodeURIComponent(cluster)}${more}`;

  test('begins with a district', async () => {
    const page = await open('/graph');
    await page.getByRole('main').getByRole('link', { name: '綦江' }).click();
    const { nodes, edges, leftOut } = await askGraph({ center: ['district:qijiang'] });
    await untilCounts(page, [nodes.length, edges.length]);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('图谱：綦江');
    const total = leftOut.reduce((sum, { count }) => sum + count, 0);
    expect(total).toBeGreaterThan(0);
    await page.getByText(`另有 ${total} 个`).waitFor();
  });

  test('grows on a click, and a shared address comes back with the same picture', async () => {
    const page = await open(addressOf());
    const start = await askGraph({ center: [cluster] });
    await untilCounts(page, [start.nodes.length, start.edges.length]);
    const before = start.nodes.map(({ entity }) => entity);
    const firm = before.find(({ label }) => label === 'FIRM');
    const product = before.find(({ label }) => label === 'PRODUCT');
    if (!firm || !product) throw new Error('the cluster has neither a firm nor a product');
    await page.getByRole('button', { name: `展开：${firm.name}`, exact: true }).click();
    const grown = await askGraph({
      center: [firm.id],
      depth: 1,
      maxNodes: 61,
      exclude: before.map(({ id }) => id).filter((id) => id !== firm.id),
    });
    const ids = [...new Set([...before, ...grown.nodes.map(({ entity }) => entity)].map(({ id }) => id))];
    expect(ids.length).toBeGreaterThan(before.length);
    const all = await askGraph({ ids, depth: 0 });
    await untilCounts(page, [ids.length, all.edges.length]);
    await page.getByRole('button', { name: `隐藏：${product.name}`, exact: true }).click();
    const rest = await askGraph({ ids: ids.filter((id) => id !== product.id), depth: 0 });
    await untilCounts(page, [rest.nodes.length, rest.edges.length]);
    expect(await nodeTable(page).getByRole('link', { name: product.name, exact: true }).count()).toBe(0);
    const { pathname, search } = new URL(page.url());
    const shared = await open(pathname + search);
    await untilCounts(shared, [rest.nodes.length, rest.edges.length]);
    const again = await open(pathname + search);
    await untilCounts(again, [rest.nodes.length, rest.edges.length]);
    expect((await savePicture(shared)).equals(await savePicture(again))).toBe(true);
    await shared.getByRole('button', { name: '全部撤销' }).click();
    await untilCounts(shared, [start.nodes.length, start.edges.length]);
  });

  test('shows an entity chosen by keyboard, with its sources', async () => {
    const page = await open(addressOf());
    await readCounts(page);
    const row = page.getByRole('button', { name: '查看：綦江', exact: true });
    await row.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('region', { name: '选中的实体' });
    await panel.getByRole('heading', { name: '綦江' }).waitFor();
    await expect.poll(() => page.locator(':focus').textContent()).toBe('綦江');
    await panel
      .getByRole('button', { name: /出处/u })
      .first()
      .click();
    await page.getByRole('complementary', { name: '出处' }).getByRole('article').first().waitFor();
    expect(page.url()).toContain('node=district');
  });

  test('leaves out a kind that is unticked, and what lies behind it', async () => {
    const page = await open(addressOf('&depth=2'));
    const whole = await askGraph({ center: [cluster], depth: 2 });
    await untilCounts(page, [whole.nodes.length, whole.edges.length]);
    await page.getByRole('checkbox', { name: /^区县/u }).uncheck();
    const { __type } = await ask<{ __type: { enumValues: readonly { name: string }[] } }>(
      '{ __type(name: "EntityLabel") { enumValues { name } } }',
    );
    const labels = __type.enumValues
      .map(({ name }) => name)
      .filter((name) => !['DISTRICT', 'DOCUMENT', 'INDUSTRY'].includes(name));
    const filtered = await askGraph({ center: [cluster], depth: 2, labels });
    expect(filtered.nodes.some(({ entity }) => entity.label === 'DISTRICT')).toBe(false);
    await untilCounts(page, [filtered.nodes.length, filtered.edges.length]);
  });

  test('saves the picture under its Chinese title', async () => {
    const page = await open(addressOf());
    await readCounts(page);
    const png = await savePicture(page);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    // Width of the header chunk: twice the narrowest page, as it is drawn for print.
    expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(1280);
  });

  test('draws two thousand entities, in every layout', async () => {
    const page = await open('/graph?center=district:qijiang&depth=3&max=2000&layout=kinds');
    const { nodes, edges } = await askGraph({ center: ['district:qijiang'], depth: 3, maxNodes: 2000 });
    expect(nodes.length).toBe(2000);
    await untilCounts(page, [nodes.length, edges.length]);
    for (const layout of ['concentric', 'layered', 'force']) {
      await page.getByLabel('布局').selectOption(layout);
      await untilCounts(page, [nodes.length, edges.length]);
    }
    await page.getByRole('progressbar').waitFor({ state: 'detached', timeout: 30_000 });
  }, 120_000);

  test('says what is wrong with an address, and takes another centre', async () => {
    forgive(/Failed to load resource/u);
    const page = await open('/graph?center=firm:nobody');
    await page.getByRole('alert').getByText('firm:nobody').waitFor();
    await page.getByRole('combobox', { name: '添加中心' }).fill('綦江');
    await page.getByRole('option', { name: '綦江', exact: true }).first().click();
    await readCounts(page);
    expect(new URL(page.url()).searchParams.getAll('center')).toEqual(['district:qijiang']);
  });

  for (const dark of [false, true])
    test(`has no serious finding of axe and fits every width, ${dark ? 'dark' : 'light'}`, async () => {
      const page = await open(addressOf(`&node=${encodeURIComponent(cluster)}`), { dark });
      await readCounts(page);
      expect(await findSeriousFindings(page)).toEqual([]);
      for (const width of [1280, 768, 375]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await measureOverflow(page), `sideways at ${width} px`).toBeLessThanOrEqual(0);
      }
    });
});
