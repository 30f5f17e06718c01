import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCountingEngine } from '../support/counting-engine.ts';
import { describeEngines } from '../support/engines.ts';
import { createSeedApp, type SeedApp } from '../support/seed-app.ts';
import { forgetful } from '../support/unhurried.ts';

interface Subgraph {
  readonly basis: string;
  readonly basisZh: string;
  readonly emptyReason: string | null;
  readonly truncated: boolean;
  readonly leftOut: readonly { readonly reason: string; readonly count: number }[];
  readonly nodes: readonly { readonly entity: { readonly id: string; readonly label: string } }[];
  readonly edges: readonly { readonly type: string }[];
}

/** Expectations read from the lines named with them. */
describeEngines('subgraph', (engine) => {
  let app: SeedApp;
  let takeCalls: () => readonly string[] = () => [];
  beforeAll(async () => {
    const counted = {
      createForSeed: async () => {
        const counting = createCountingEngine(await engine.createForSeed());
        takeCalls = counting.takeCalls;
        return counting.engine;
      },
    };
    app = await createSeedApp(counted, forgetful);
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

  test('starts from exactly one thing, or from a filter', async () => {
    await expect(find('center: ["綦江"], ids: ["district:qijiang"]')).rejects.toThrow('both are given');
    await expect(find('maxNodes: 5')).rejects.toThrow('none is given');
    await expect(find('ids: ["firm:no-such"]')).rejects.toThrow('ids: no entity has the id firm:no-such');
    await expect(find('districts: []')).rejects.toThrow('districts: the list is empty');
  });

  test('ids shows these entities and what ties them to one another', async () => {
    // The district has both clusters, and the one supplies the other.
    const ids = ['district:qijiang', 'cluster:qijiang/new-materials', 'cluster:qijiang/advanced-equipment'];
    const { nodes, edges } = await find(`ids: ${JSON.stringify(ids)}`);
    expect(nodes.map(({ entity }) => entity.id).toSorted()).toEqual(ids.toSorted());
    expect(edges).toEqual(['HAS_CLUSTER', 'HAS_CLUSTER', 'SUPPLIES_TO'].map((type) => ({ type })));
  });

  test('every relation among the entities shown is shown, whichever way the walk went', async () => {
    const around = await find('center: ["綦江"], maxNodes: 2000');
    const ids = around.nodes.map(({ entity }) => entity.id);
    const again = await find(`ids: ${JSON.stringify(ids)}, maxNodes: 2000`);
    expect(again.edges).toHaveLength(around.edges.length);
    // More than a star.
    expect(around.edges.length).toBeGreaterThan(around.nodes.length);
  });

  test('a filter takes every entity that passes, and the cap keeps those with most relations', async () => {
    const firms = await find('labels: [FIRM], maxNodes: 2000');
    const { stats } = (await app.ask('{ stats { labels { label total } } }')) as {
      stats: { labels: readonly { label: string; total: number }[] };
    };
    expect(firms.nodes).toHaveLength(stats.labels.find(({ label }) => label === 'FIRM')?.total ?? -1);
    const capped = await find('labels: [DISTRICT, CLUSTER], maxNodes: 3');
    const whole = await find('labels: [DISTRICT, CLUSTER], maxNodes: 2000');
    expect(capped).toMatchObject({ truncated: true, leftOut: [{ count: whole.nodes.length - 3 }] });
    // The districts with the most clusters and comparisons are in it.
    expect(capped.nodes.map(({ entity }) => entity.label)).toEqual(['DISTRICT', 'DISTRICT', 'DISTRICT']);
  });

  test('districts keeps what belongs to them and what belongs to none', async () => {
    const clusters = await find('labels: [CLUSTER, PRODUCT], districts: ["綦江"], maxNodes: 2000');
    const ids = clusters.nodes.map(({ entity }) => entity.id);
    expect(ids).toContain('cluster:qijiang/new-materials');
    expect(ids.filter((id) => id.startsWith('cluster:') && !id.startsWith('cluster:qijiang/'))).toEqual([]);
    const everywhere = await find('labels: [PRODUCT], maxNodes: 2000');
    expect(ids.filter((id) => !id.startsWith('cluster:'))).toHaveLength(everywhere.nodes.length);
    // The other districts that 綦江 compares itself and works with belong to themselves.
    const around = await find('center: ["綦江"], labels: [DISTRICT, FIRM], districts: ["綦江"]');
    const districts = around.nodes.filter(({ entity }) => entity.label === 'DISTRICT');
    expect(districts.map(({ entity }) => entity.id)).toEqual(['district:qijiang']);
  });

  test('shows every stated property with its words, and how it looks', async () => {
    const { subgraph } = (await app.ask(`{ subgraph(center: ["district:qijiang"], labels: [CLUSTER]) {
      nodes { label labelZh colour shape degree statedOn attributes { name titleZh kind values { text textZh code number } } }
      edges { type from to typeZh modality stated colour line statedOn cites { id } attributes { name } } } }`)) as {
      subgraph: { nodes: Record<string, unknown>[]; edges: Record<string, unknown>[] };
    };
    expect(subgraph.nodes[0]).toMatchObject({
      label: 'DISTRICT',
      labelZh: '区县',
      shape: 'HEXAGON',
      degree: subgraph.edges.filter(({ from, to }) => [from, to].includes('district:qijiang')).length,
      attributes: expect.arrayContaining([
        {
          name: 'level',
          titleZh: '级别',
          kind: 'CLOSED',
          values: [{ text: 'district', textZh: '区', code: 'DISTRICT', number: null }],
        },
      ]) as unknown,
    });
    const lines = subgraph.edges
      .filter(({ type }) => type === 'HAS_CLUSTER')
      .map(({ typeZh, modality, line }) => [typeZh, modality, line].join(' '));
    expect([...new Set(lines)].toSorted()).toEqual(['拥有集群 EXISTING SOLID', '拥有集群 PLANNED DASHED']);
  });

  test('asks as often for many entities as for few', async () => {
    const countCalls = async (args: string) => {
      takeCalls();
      const { nodes } = await find(args);
      const hops = takeCalls().filter((name) => /^(?:expand|walk)-/u.test(name));
      return { nodes: nodes.length, hops: hops.length };
    };
    const few = await countCalls('center: ["cluster:qijiang/energy"], depth: 2, maxNodes: 20');
    const many = await countCalls('center: ["綦江", "合川"], depth: 2, maxNodes: 900');
    expect([few.nodes, many.nodes]).toEqual([20, 900]);
    // Both ways for each hop, and once for the relations among what was found.
    expect([few.hops, many.hops]).toEqual([5, 5]);
    // Without a hop only that; and once more where not all can stay, to find those with most relations.
    expect((await countCalls('labels: [FIRM], maxNodes: 900')).hops).toBe(1);
    expect((await countCalls('labels: [FIRM], maxNodes: 100')).hops).toBe(2);
  });
});
