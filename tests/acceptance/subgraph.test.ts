import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeEngines } from '../support/engines.ts';
import { createSeedApp, type SeedApp } from '../support/seed-app.ts';

interface Subgraph {
  readonly basis: string;
  readonly basisZh: string;
  readonly emptyReason: string | null;
  readonly truncated: boolean;
  readonly leftOut: readonly { readonly reason: string; readonly count: number }[];
  readonly nodes: readonly { readonly entity: { readonly id: string; readonly label: string } }[];
  readonly edges: readonly unknown[];
}

/** Expectations read from the lines named with them. */
describeEngines('subgraph', (engine) => {
  let app: SeedApp;
  beforeAll(async () => {
    app = await createSeedApp(engine);
  });
  afterAll(() => app.close());

  const find = async (args: string) => {
    const data = (await app.ask(
      `{ subgraph(${args}) { basis basisZh emptyReason truncated leftOut { reason count } nodes { entity { id label } } edges { type } } }`,
    )) as { subgraph: Subgraph };
    return data.subgraph;
  };

  test('says that documents and industries are not walked unasked, and walks them when they are named', async () => {
    const unasked = await find('center: ["cluster:qijiang/new-materials"]');
    const labels = new Set(unasked.nodes.map(({ entity }) => entity.label));
    expect(labels.has('Document')).toBe(false);
    expect(labels.has('Industry')).toBe(false);
    expect(unasked.basis).toContain('documents and industries are not walked');
    expect(unasked.basisZh).toContain('不经过文件与产业');
    // qijiang-145:344 and what follows: materials, aluminium, cement, glass fibre and more.
    const asked = await find('center: ["cluster:qijiang/new-materials"], labels: [INDUSTRY]');
    expect(asked.nodes.map(({ entity }) => entity.id)).toEqual(
      expect.arrayContaining(['ext:aluminium', 'ext:cement', 'ext:glass-fibre']),
    );
    expect(asked.basis).toContain('only entities of label Industry');
  });

  test('says what it leaves out, and why nothing is there', async () => {
    const capped = await find('center: ["綦江"], maxNodes: 5, exclude: ["firm:hasite"]');
    expect(capped.truncated).toBe(true);
    expect(capped.nodes).toHaveLength(5);
    expect(capped.leftOut).toMatchObject([
      { reason: expect.stringContaining('maxNodes') as string },
      { reason: expect.stringContaining('exclude') as string, count: 1 },
    ]);
    const alone = await find('center: ["旗能电铝"], relations: [SUPERSEDES]');
    expect(alone).toMatchObject({ edges: [], emptyReason: expect.stringContaining('no relation') as string });
    expect((await find('center: ["旗能电铝"], depth: 0')).emptyReason).toContain('depth 0');
  });

  test('a list that filters and is empty is refused', async () => {
    await expect(find('center: ["綦江"], modality: []')).rejects.toThrow(/modality: .*EXISTING/u);
    await expect(find('center: ["綦江"], labels: []')).rejects.toThrow('labels: the list is empty');
    await expect(find('center: []')).rejects.toThrow('center: the list is empty');
  });
});
