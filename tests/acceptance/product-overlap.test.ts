import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { adHocQuery } from '../support/ad-hoc-query.ts';
import { createCountingEngine } from '../support/counting-engine.ts';
import { describeEngines } from '../support/engines.ts';
import { createSeedApp, type SeedApp } from '../support/seed-app.ts';
import { forgetful, unhurried } from '../support/unhurried.ts';
import type { GraphEngine } from '../../src/graph/engine.ts';

/** What firms, clusters and industries share, worked out by reading the lines that are named. */
describeEngines('productOverlap on the seed', (engine) => {
  let app: SeedApp;
  let graph: GraphEngine;
  let takeCalls: () => readonly string[];
  beforeAll(async () => {
    const counted = {
      // Facts are written past the journal here, too: on a graph that no other file sees.
      createForSeed: async () => {
        graph = await engine.createFresh();
        const counting = createCountingEngine(graph);
        takeCalls = counting.takeCalls;
        return counting.engine;
      },
    };
    app = await createSeedApp(counted, forgetful);
  });
  afterAll(() => app.close());

  const ask = async (args: string, selection: string): Promise<Overlap> =>
    ((await app.ask(`{ productOverlap(${args}) { ${selection} } }`)) as { productOverlap: Overlap })
      .productOverlap;
  const askPair = async (args: string, selection: string): Promise<Pair> => {
    const [pair] = (await ask(args, `pairs { ${selection} }`)).pairs;
    if (!pair) throw new Error('no pair');
    return pair;
  };
  const names = (products: readonly { readonly product: Named }[]) =>
    products.map(({ product }) => product.name).toSorted();
  const makings =
    'makings { maker { id } modality stated cites { id } ties { industry { id } match ofWholeCluster cluster { id } firm { id } modality stated cites { id } } }';
  const side = `product { name } modality stated ofWholeClusters makerCount makingCount byModality { modality count } ${makings}`;

  test('德呈威 and 望江摩托 make motorcycles (254), and only 望江摩托 is among the suppliers of parts', async () => {
    const pair = await askPair(
      'subjects: ["德呈威", "望江摩托"]',
      `shared { product { name } modality left { ${side} } } sharedCount onlyLeft { product { name } } onlyLeftCount
       onlyRight { ${side} } onlyRightCount jaccard overlapCoefficient truncated`,
    );
    expect(names(pair.shared)).toEqual(
      ['250cc排量及以上巡航车', '中高档摩托车', '摩托车', '越野车', '赛车', '雪地（橇）车'].toSorted(),
    );
    expect(names(pair.onlyRight)).toEqual(['中高端部件', '摩托车零部件'].toSorted());
    expect(pair).toMatchObject({
      sharedCount: 6,
      onlyLeft: [],
      onlyLeftCount: 0,
      onlyRightCount: 2,
      jaccard: 0.75,
      overlapCoefficient: 1,
      truncated: false,
    });
    // They make motorcycles today, and are to bring out racing ones.
    const modality = (name: string) => pair.shared.find(({ product }) => product.name === name)?.modality;
    expect([modality('摩托车'), modality('赛车')]).toEqual(['EXISTING', 'PLANNED']);
    const makers = pair.shared.flatMap(({ left }) => left.makings);
    expect(makers).toHaveLength(6);
    for (const making of makers)
      expect(making).toMatchObject({
        maker: { id: 'firm:dechengwei' },
        cites: [{ id: 'hechuan-145:254' }],
        ties: [],
      });
  });

  test('a firm has the products of the projects that it undertakes', async () => {
    const pair = await askPair(
      'subjects: ["餐链合壹", "豪渝"]',
      `shared { product { name } left { ${side} } }`,
    );
    expect(names(pair.shared)).toContain('火锅底料');
    const project = pair.shared
      .flatMap(({ left }) => left.makings)
      .find(({ maker }) => maker.id === 'project:qijiang/canlian-heyi-hotpot-base');
    expect(project?.ties).toEqual([
      expect.objectContaining({
        firm: { id: 'firm:canlian-heyi' },
        cluster: null,
        industry: null,
        cites: [{ id: 'qijiang-145:476' }],
      }),
    ]);
  });

  test('clusters: gearboxes, steering and disc brakes in 江津 (69) and 綦江 (315)', async () => {
    const args = 'subjects: ["cluster:jiangjin/motorcycle", "cluster:qijiang/advanced-equipment"]';
    const pair = await askPair(
      args,
      `shared { product { name } left { ${side} } right { ${side} } } sharedCount onlyLeft { product { name } } onlyLeftCount onlyRightCount truncated`,
    );
    expect(names(pair.shared)).toEqual(['变速器', '盘式制动器', '转向系统'].toSorted());
    for (const shared of pair.shared) {
      expect(listCites(shared.left)).toContain('jiangjin-2023:69');
      expect(listCites(shared.right)).toContain('qijiang-145:315');
    }
    expect(names(pair.onlyLeft)).toContain('赛车');

    const capped = await ask(
      `${args}, first: 1`,
      'truncated caps { first firstMakings subjects makings } leftOut { reason count } pairs { shared { product { name } } sharedCount onlyLeftCount onlyRightCount truncated }',
    );
    expect(capped.pairs[0]).toMatchObject({
      sharedCount: 3,
      onlyLeftCount: pair.onlyLeftCount,
      onlyRightCount: pair.onlyRightCount,
      truncated: true,
    });
    expect(capped.pairs[0]?.shared).toHaveLength(1);
    expect(capped).toMatchObject({ truncated: true, caps: { first: 1, subjects: 20 } });
    expect(capped.leftOut.some(({ reason }) => reason.includes('raise first'))).toBe(true);
    expect(pair.truncated).toBe(false);
  });

  test('what one plans and the other only mentions is shared when both are asked for, and shows both', async () => {
    const args = 'subjects: ["cluster:hechuan/new-it", "cluster:qijiang/new-it"]';
    const selection = `shared { product { name } modality left { modality } right { modality } }`;
    const found = (pair: Pair) => pair.shared.find(({ product }) => product.name === '5G');
    expect(found(await askPair(`${args}, modality: [EXISTING, PLANNED, MENTIONED]`, selection))).toEqual({
      product: { name: '5G' },
      modality: 'MENTIONED',
      left: { modality: 'MENTIONED' },
      right: { modality: 'PLANNED' },
    });
    expect(found(await askPair(args, selection))).toBeUndefined();
  });

  test('an industry has its clusters’ and firms’ products, with what ties them', async () => {
    const args = 'subjects: ["ext:aluminium", "ext:cement"]';
    const pair = await askPair(
      args,
      `sharedCount sameMakersCount shared { sameMakers product { name } left { ${side} } }`,
    );
    expect(pair.sharedCount).toBeGreaterThan(0);
    const every = pair.shared.flatMap(({ left }) => left.makings);
    expect(every.every(({ ties }) => ties.length > 0 && ties.every(({ match }) => match !== 'RELATED'))).toBe(
      true,
    );
    expect(every.some(({ ties }) => ties.some(({ industry }) => industry?.id === 'ext:aluminium'))).toBe(
      true,
    );
    // Both are among what the text of 綦江's 新材料 covers: its makers are on both sides, and no line parts them.
    expect(pair.sameMakersCount).toBeGreaterThan(0);
    const same = pair.shared.find(({ sameMakers }) => sameMakers);
    expect(same?.left.ofWholeClusters).toBe(true);

    const apart = await ask(
      `${args}, includeWholeClusters: false`,
      'subjects { status explanationZh } pairs { sharedCount jaccard overlapCoefficient } leftOut { reason count } emptyReason emptyReasonZh',
    );
    expect(apart).toMatchObject({
      subjects: [{ status: 'NO_MAKER' }, { status: 'NO_MAKER' }],
      pairs: [{ sharedCount: 0, jaccard: null, overlapCoefficient: null }],
    });
    expect(apart.emptyReason).toContain('铝及再生铝');
    expect(apart.emptyReasonZh).toContain('未计入');
    expect(apart.leftOut.some(({ reason }) => reason.includes('includeWholeClusters'))).toBe(true);
  });

  test('a firm that is classified as an industry itself, and one side that only courts what the other makes', async () => {
    const query = 'subjects: ["ind:motorcycle", "德呈威"], modality: [EXISTING, COURTED]';
    const selection = `shared { product { name } modality sameMakers left { ${side} } right { modality } }`;
    const before = await askPair(query, selection);
    expect(before.shared.flatMap(({ left }) => left.makings.map(({ maker }) => maker.id))).not.toContain(
      'firm:zhongqi',
    );
    const relation = (id: string, from: string, to: string, properties: object) => ({
      relationId: id,
      from,
      to,
      properties: {
        relationId: id,
        stated: 'EXPLICIT',
        cites: ['hechuan-145:254'],
        docIds: ['doc:hechuan-145'],
        datasets: [],
        ...properties,
      },
    });
    await graph.write(putRelations('CLASSIFIED_AS'), {
      rows: [relation('added-1', 'firm:zhongqi', 'ind:motorcycle', { match: 'EXACT' })],
    });
    await graph.write(putRelations('PRODUCES'), {
      rows: [relation('added-2', 'firm:zhongqi', 'product:motorcycles', { modality: 'COURTED' })],
    });
    const pair = await askPair(query, selection);
    const shared = pair.shared.find(({ product }) => product.name === '摩托车');
    expect(shared?.left.makings).toContainEqual({
      maker: { id: 'firm:zhongqi' },
      modality: 'COURTED',
      stated: 'EXPLICIT',
      cites: [{ id: 'hechuan-145:254' }],
      ties: [
        {
          industry: { id: 'ind:motorcycle' },
          match: 'EXACT',
          ofWholeCluster: false,
          cluster: null,
          firm: null,
          modality: null,
          stated: 'EXPLICIT',
          cites: [{ id: 'hechuan-145:254' }],
        },
      ],
    });
    expect(shared?.right).toEqual({ modality: 'EXISTING' });

    const apart = await askPair(
      'subjects: ["firm:zhongqi", "德呈威"], modality: [EXISTING, COURTED]',
      selection,
    );
    const courted = apart.shared.find(({ product }) => product.name === '摩托车');
    expect(courted).toMatchObject({
      modality: 'COURTED',
      left: { modality: 'COURTED' },
      right: { modality: 'EXISTING' },
      sameMakers: false,
    });
  });

  test('the pairs are the cells of the matrix, and the number of calls does not grow with the subjects', async () => {
    const mixed = ['ext:aluminium', 'cluster:qijiang/new-materials', '德呈威'];
    const many = [...mixed, ...clusters.map((name) => `cluster:${name}`)];
    const everything = `subjects { products { ${side} } } pairs { left { id } right { id } jaccard sharedCount shared { left { ${side} } } onlyLeft { ${side} } }
      matrix { subjects { id } jaccard overlapCoefficient weightedJaccard sharedCount sameMakersCount }`;
    takeCalls();
    await ask(`subjects: ${JSON.stringify(mixed)}`, everything);
    const forThree = takeCalls();
    expect(many).toHaveLength(20);
    const { matrix, pairs } = await ask(`subjects: ${JSON.stringify(many)}, first: 5`, everything);
    expect(takeCalls()).toEqual(forThree);
    expect(forThree.filter((name) => name === 'find-makings')).toHaveLength(1);
    expect(pairs).toHaveLength(190);
    const ids = matrix.subjects.map(({ id }) => id);
    for (const pair of pairs) {
      const [row, column] = [ids.indexOf(pair.left.id), ids.indexOf(pair.right.id)];
      expect([matrix.jaccard[row]?.[column], matrix.jaccard[column]?.[row]]).toEqual([
        pair.jaccard,
        pair.jaccard,
      ]);
      expect(matrix.sharedCount[row]?.[column]).toBe(pair.sharedCount);
    }
    expect(ids.map((_, index) => matrix.jaccard[index]?.[index])).toEqual(ids.map(() => null));
  });

  test('only what was out at the date counts', async () => {
    const answer = await ask(
      'subjects: ["德呈威", "望江摩托"], asOf: "2000-01-01"',
      'basis subjects { status productCount } leftOut { reason count } emptyReason emptyReasonZh',
    );
    expect(answer.subjects).toEqual([
      { status: 'FILTERED_OUT', productCount: 0 },
      { status: 'FILTERED_OUT', productCount: 0 },
    ]);
    expect(answer.leftOut).toEqual([{ reason: 'stated after asOf', count: 14 }]);
    expect(answer.emptyReason).toContain('leftOut');
  });

  test('more makers, or facts of making, than one step may read are refused rather than compared in part', async () => {
    const small = await createApp(
      loadConfig({ GRAPH_URL: 'embedded:memory', PORT: '0', MAX_HOP_ROWS: '10', ...unhurried }),
      { engine: { ...graph, close: () => Promise.resolve() }, log: pino({ level: 'silent' }) },
    );
    await small.prepare();
    const refuse = async (subjects: string) => {
      const { body } = await small.executeOperation({
        query: `{ productOverlap(subjects: ${subjects}) { basis } }`,
      });
      return body.kind === 'single' ? body.singleResult.errors?.[0] : undefined;
    };
    // 19 are of the cluster; the two firms have 14 facts.
    const makers = await refuse('["cluster:qijiang/advanced-equipment", "德呈威"]');
    expect(makers?.message).toMatch(/more than 10 firms, projects and clusters.*MAX_HOP_ROWS/u);
    const facts = await refuse('["望江摩托", "德呈威"]');
    expect(facts?.message).toMatch(/more than 10 facts of making.*MAX_HOP_ROWS/u);
    expect(facts?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED' });
    expect(facts?.extensions?.['messageZh']).toContain('超过 10 条生产关系');
    await small.close();
  });

  test('wrong arguments are named', async () => {
    const refuse = (args: string) => ask(args, 'basis');
    await expect(refuse('subjects: ["德呈威"]')).rejects.toThrow(/subjects: give at least two.* 1 given/u);
    await expect(refuse('subjects: ["德呈威", "firm:dechengwei"]')).rejects.toThrow(
      /德呈威 \(firm:dechengwei\) is given twice/u,
    );
    await expect(refuse('subjects: ["新材料", "德呈威"]')).rejects.toThrow(
      /新材料 means several entities.*cluster:qijiang\/new-materials/u,
    );
    await expect(refuse('subjects: ["district:qijiang", "德呈威"]')).rejects.toThrow(
      /label District; expected Firm or Cluster or Industry/u,
    );
    await expect(refuse('subjects: ["德呈威", "望江摩托"], modality: []')).rejects.toThrow(
      /modality: the list is empty/u,
    );
    await expect(refuse('subjects: ["德呈威", "望江摩托"], first: 1001')).rejects.toThrow(
      /first: 1001 is outside 1 to 1000/u,
    );
    await expect(refuse('subjects: ["德呈威", "望江摩托"], firstMakings: 0')).rejects.toThrow(
      /firstMakings: 0 is outside 1 to 200/u,
    );
    const names21 = JSON.stringify(Array.from({ length: 21 }, (_, index) => `firm ${index}`));
    await expect(refuse(`subjects: ${names21}`)).rejects.toThrow(/21 is more than the limit of 20/u);
  });
});

const putRelations = (type: string) =>
  adHocQuery(
    `UNWIND $rows AS row MATCH (f:Entity {id: row.from}) MATCH (t:Entity {id: row.to}) MERGE (f)-[r:${type} {relationId: row.relationId}]->(t) SET r += row.properties`,
    'write',
  );

const clusters = [
  'qijiang/advanced-equipment',
  'qijiang/new-it',
  'qijiang/chemicals',
  'qijiang/consumer-goods',
  'qijiang/env-protection',
  'hechuan/auto-moto',
  'hechuan/health',
  'hechuan/new-it',
  'hechuan/new-materials',
  'hechuan/building-materials',
  'hechuan/consumer-goods',
  'hechuan/natural-gas',
  'jiangjin/icnev',
  'jiangjin/food',
  'jiangjin/new-energy',
  'jiangjin/motorcycle',
  'qianjiang/new-materials',
];

const listCites = ({ makings }: Side) => makings.flatMap(({ cites }) => cites.map(({ id }) => id));

interface Named {
  readonly name: string;
}
interface Id {
  readonly id: string;
}
interface Side {
  readonly product: Named;
  readonly modality: string;
  readonly ofWholeClusters: boolean;
  readonly makings: readonly {
    readonly maker: Id;
    readonly modality: string;
    readonly cites: readonly Id[];
    readonly ties: readonly {
      readonly industry: Id | null;
      readonly match: string | null;
    }[];
  }[];
}
interface Pair {
  readonly left: Id;
  readonly right: Id;
  readonly shared: readonly {
    readonly product: Named;
    readonly modality: string;
    readonly sameMakers: boolean;
    readonly left: Side;
    readonly right: Side;
  }[];
  readonly sharedCount: number;
  readonly sameMakersCount: number;
  readonly onlyLeft: readonly Side[];
  readonly onlyLeftCount: number;
  readonly onlyRight: readonly Side[];
  readonly onlyRightCount: number;
  readonly jaccard: number | null;
  readonly truncated: boolean;
}
interface Overlap {
  readonly subjects: readonly { readonly status: string; readonly productCount: number }[];
  readonly pairs: readonly Pair[];
  readonly matrix: {
    readonly subjects: readonly Id[];
    readonly jaccard: readonly (readonly (number | null)[])[];
    readonly sharedCount: readonly (readonly (number | null)[])[];
  };
  readonly leftOut: readonly { readonly reason: string; readonly count: number }[];
  readonly emptyReason: string | null;
  readonly emptyReasonZh: string | null;
}
