import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { importDataset } from '../../src/dataset/import-dataset.ts';
import { ontology } from '../../src/domain/ontology/ontology.ts';
import { catalogue } from '../../src/graph/catalogue.ts';
import { createCountingEngine } from '../support/counting-engine.ts';
import { writeDatasetFolder } from '../support/dataset-folder.ts';
import { describeEngines } from '../support/engines.ts';
import { forgetful, unhurried } from '../support/unhurried.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}
interface Fact {
  readonly kind: string;
  readonly actor: Named;
  readonly modality: string;
  readonly cites: readonly Named[];
}
interface Candidate {
  readonly rank: number;
  readonly tiedWith: number;
  readonly candidate: Named;
  readonly kinship: string;
  readonly modality: string;
  readonly reasons: readonly { readonly code: string; readonly cites: readonly Named[] }[];
}
interface Candidates {
  readonly total: number;
  readonly truncated: boolean;
  readonly ranked: readonly Candidate[];
}
interface Figure {
  readonly value: number;
  readonly unit: string;
  readonly year: number | null;
  readonly measure: string;
}
interface Product {
  readonly product: Named;
  readonly status: string;
  readonly makersNamed: boolean | null;
  readonly wanted: boolean;
  readonly noteZh: string | null;
  readonly nearProducts: {
    readonly total: number;
    readonly products: readonly {
      readonly product: Named;
      readonly makers: readonly { readonly entity: Named; readonly modality: string }[];
    }[];
  };
  readonly decidedBy: readonly Fact[];
  readonly alsoStated: readonly Fact[];
  readonly inferred: readonly Fact[];
  readonly alsoCourtedBy: readonly Fact[];
  readonly elsewhere: readonly { readonly entity: Named }[];
  readonly projects: readonly {
    readonly project: Named;
    readonly modality: string;
    readonly undertakers: readonly Named[];
    readonly capacities: readonly Figure[];
  }[];
  readonly goal: {
    readonly goals: readonly Figure[];
    readonly existing: readonly Figure[];
    readonly planned: readonly Figure[];
    readonly shortfall: Figure | null;
    readonly shortfallReason: string | null;
    readonly shortfallReasonZh: string | null;
    readonly uncommitted: Figure | null;
  };
  readonly candidates: Candidates;
  readonly inferredCandidates: Candidates;
  readonly referenceCandidates: Candidates;
  readonly answerableDepartments: readonly {
    readonly department: Named;
    readonly role: string;
    readonly via: string;
    readonly stated: string;
    readonly cites: readonly Named[];
  }[];
}
interface Gaps {
  readonly basis: string;
  readonly basisZh: string;
  readonly total: number;
  readonly otherTotal: number;
  readonly truncated: boolean;
  readonly chains: readonly {
    readonly chain: Named;
    readonly stages: readonly {
      readonly status: string;
      readonly stage: Named;
      readonly products: readonly Product[];
    }[];
  }[];
  readonly otherProducts: readonly Product[];
  readonly leftOut: readonly { readonly reason: string; readonly count: number }[];
  readonly emptyReason: string | null;
  readonly emptyReasonZh: string | null;
}

const fact = '{ kind modality actor { id name } cites { id } }';
const figure = '{ value unit year measure }';
const candidates =
  '(first: 20) { total truncated ranked { rank tiedWith kinship modality candidate { id name } reasons { code cites { id } } } }';
const fields = `{
  basis basisZh total otherTotal truncated emptyReason emptyReasonZh leftOut { reason count }
  chains { chain { id name } stages { status stage { id name } products { ...P } } }
  otherProducts { ...P }
}`;
const fragment = `fragment P on GapProduct {
  product { id name } status makersNamed wanted noteZh decidedBy ${fact} alsoStated ${fact} inferred ${fact} alsoCourtedBy ${fact}
  elsewhere { entity { id name } }
  projects { project { id name } modality undertakers { id name } capacities { value unit } }
  nearProducts { total products { product { id name } makers { entity { id name } modality } } }
  goal { goals ${figure} existing ${figure} planned ${figure} shortfall { value unit } shortfallReason shortfallReasonZh uncommitted { value unit } }
  candidates${candidates} inferredCandidates${candidates} referenceCandidates${candidates}
  answerableDepartments { department { id name } role via stated cites { id } }
}`;

/** A list of firms that no plan states; 膜电极 is a product of the plans, 膜电极组件 is another form of its name here. */
const referenceFiles = {
  'dataset.yaml': 'id: reference-list\nversion: 1\ntitle: 企业名录\nkind: REFERENCE\n',
  'entities/Document.csv':
    'id,title,issuer,date,status,file,cites\ndoc:list-1,企业名录,某机构,2024-01,ISSUED,list-1.txt,list-1:1\n',
  'entities/Product.csv':
    'id,name,aliases,mergeBasis,cites\nproduct:list/mea,膜电极组件,膜电极,CURATED,list-1:2\nproduct:list/near,膜电极材料,,EXACT,list-1:3\n',
  'entities/Firm.csv':
    'id,name,aliases,kind,cites\nfirm:list/a,甲膜电极厂,甲膜,FIRM,list-1:2\nfirm:list/b,乙膜电极厂,乙膜,FIRM,list-1:3\n',
  'relations/PRODUCES.csv':
    'from,to,modality,cites\nfirm:list/a,product:list/mea,EXISTING,list-1:2\nfirm:list/b,product:list/near,EXISTING,list-1:3\n',
};

/** Expectations worked out from the lines named with them. */
describeEngines('gaps of a chain', (engineUnderTest) => {
  let app: App;
  let takeCalls: () => readonly string[];
  let ask: (args: string) => Promise<Gaps>;
  let findProducts: (args: string, name: string) => Promise<readonly Product[]>;

  beforeAll(async () => {
    const counting = createCountingEngine(await engineUnderTest.createFresh());
    takeCalls = counting.takeCalls;
    const config = loadConfig({ GRAPH_URL: 'embedded:memory', PORT: '0', ...unhurried, ...forgetful });
    app = await createApp(config, {
      engine: counting.engine,
      log: pino({ level: 'silent' }),
    });
    await app.prepare();
    ask = async (args) => {
      const query = `{ gaps: chainGaps(${args}) ${fields} } ${fragment}`;
      const { body } = await app.executeOperation({ query });
      if (body.kind !== 'single') throw new Error('the answer came in parts');
      const { data, errors } = body.singleResult;
      if (errors) throw new Error(errors.map((error) => error.message).join('; '));
      return (JSON.parse(JSON.stringify(data)) as { readonly gaps: Gaps }).gaps;
    };
    findProducts = async (args, name) => {
      const { chains, otherProducts } = await ask(args);
      const all = [
        ...chains.flatMap(({ stages }) => stages).flatMap(({ products }) => products),
        ...otherProducts,
      ];
      const found = all.filter(({ product }) => product.name === name);
      expect(found.length).toBeGreaterThan(0);
      return found;
    };
  });
  afterAll(() => app.close());

  const ids = (list: readonly Named[]) => list.map(({ id }) => id);

  describe('what stands behind a product', () => {
    test('再生铝 of 綦江: a goal of 200, of which two firms plan 11 and 21, and none is said to exist (359)', async () => {
      const [product] = await findProducts('district: "綦江", product: "再生铝"', '再生铝');
      expect(product?.status).toBe('PLANNED');
      expect(product?.goal).toMatchObject({
        goals: [{ value: 200, unit: '万吨', measure: 'CAPACITY' }],
        existing: [],
        shortfall: null,
        uncommitted: { value: 168, unit: '万吨' },
      });
      expect(product?.goal.planned.map(({ value }) => value).toSorted()).toEqual([11, 21]);
      expect(product?.goal.shortfallReason).toContain('not zero');
      expect(product?.goal.shortfallReasonZh).toContain('不等于零');
      const projects = new Map(product?.projects.map((project) => [project.project.id, project]));
      expect(projects.get('project:qijiang/hasite-recycled-aluminium')).toMatchObject({
        modality: 'PLANNED',
        undertakers: [{ name: '重庆哈斯特' }],
        capacities: [{ value: 11 }],
      });
      expect(projects.get('project:qijiang/recycled-aluminium-copper-base')).toMatchObject({
        undertakers: [],
        capacities: [{ value: 200 }],
      });
      // 南山铝业 and 明泰铝业 are courted for it, which decides nothing beside what is planned.
      expect(
        product?.alsoStated
          .filter(({ kind }) => kind === 'COURTS')
          .map(({ actor }) => actor.id)
          .toSorted(),
      ).toEqual(['firm:mingtai-lvye', 'firm:nanshan-lvye']);
    });

    test('电解铝 of 綦江: 34 exist (348), and the plan sets no goal', async () => {
      const [product] = await findProducts('district: "綦江", product: "电解铝"', '电解铝');
      expect(product).toMatchObject({
        status: 'SINGLE_SOURCE',
        goal: { goals: [], existing: [{ value: 34, unit: '万吨' }], shortfall: null },
      });
      expect(product?.goal.shortfallReason).toContain('no quantity as its goal');
    });

    test('摩托车: output of 2020 and no goal in 綦江 (11), a goal for 2025 and no output in 合川 (244)', async () => {
      const [qijiang] = await findProducts('district: "綦江", product: "摩托车"', '摩托车');
      expect(qijiang?.goal).toMatchObject({
        goals: [],
        existing: [{ value: 19.23, unit: '万辆', year: 2020, measure: 'OUTPUT' }],
      });
      const [hechuan] = await findProducts('district: "合川", product: "摩托车"', '摩托车');
      expect(hechuan?.goal).toMatchObject({
        goals: [{ value: 100, unit: '万辆', year: 2025, measure: 'OUTPUT' }],
        existing: [],
        shortfall: null,
      });
    });

    test('页岩气: two goals of one line (501) have no difference', async () => {
      const [product] = await findProducts('district: "綦江", product: "页岩气"', '页岩气');
      expect(product?.goal.goals.map(({ value }) => value).toSorted((a, b) => a - b)).toEqual([12, 15]);
      expect(product?.goal.shortfallReason).toContain('several goals');
    });
  });

  describe('candidates', () => {
    test('for 再生铝 of 綦江: 合川 makes it now (hechuan-145:284), by a line; 顺博 by inference, apart', async () => {
      const [product] = await findProducts('district: "綦江", product: "再生铝"', '再生铝');
      const [first] = product?.candidates.ranked ?? [];
      expect(first).toMatchObject({
        rank: 1,
        kinship: 'SAME_PRODUCT',
        modality: 'EXISTING',
        candidate: { id: 'cluster:hechuan/new-materials' },
      });
      expect(first?.reasons.map(({ code }) => code)).toEqual([
        'SAME_REGION',
        'SAME_PRODUCT',
        'EXISTING',
        'NO_PARK',
        'NOT_COURTED',
      ]);
      expect(ids(first?.reasons[1]?.cites ?? [])).toEqual(['hechuan-145:284']);
      expect(ids(product?.inferredCandidates.ranked.map(({ candidate }) => candidate) ?? [])).toContain(
        'firm:shunbo-lvye',
      );
      expect(ids(product?.candidates.ranked.map(({ candidate }) => candidate) ?? [])).not.toContain(
        'firm:shunbo-lvye',
      );
    });

    test('for 电解铝 of 江津: 旗能 in 綦江, a partner by qijiang-145:675, comes first', async () => {
      const [product] = await findProducts('district: "江津", product: "电解铝"', '电解铝');
      expect(product?.status).toBe('NOT_STATED');
      const [first] = product?.candidates.ranked ?? [];
      expect(first).toMatchObject({ rank: 1, tiedWith: 0, candidate: { id: 'firm:qineng-dianlv' } });
      expect(first?.reasons[0]?.code).toBe('PARTNER_DISTRICT');
      expect(ids(first?.reasons[0]?.cites ?? [])).toContain('qijiang-145:675');
    });

    test('for 玻璃纤维 of 黔江: three firms that 綦江 courts (367) tie, and 三磊 of its own is inferred (42)', async () => {
      const [product] = await findProducts(
        'district: "黔江", chain: "chain:qijiang/glass-fibre"',
        '玻璃纤维',
      );
      expect(product?.status).toBe('NOT_STATED');
      expect(ids(product?.inferred.map(({ actor }) => actor) ?? [])).toContain('firm:sanlei-boxian');
      const courted = (product?.candidates.ranked ?? []).filter(({ modality }) => modality === 'COURTED');
      expect(ids(courted.map(({ candidate }) => candidate)).toSorted()).toEqual([
        'firm:chongqing-guoji-fuhe',
        'firm:ouwensikening',
        'firm:taishan-boxian',
      ]);
      expect(new Set(courted.map(({ rank }) => rank)).size).toBe(1);
      for (const { tiedWith, reasons } of courted) {
        expect(tiedWith).toBe(2);
        expect(reasons.at(-1)?.code).toBe('COURTED_BY_OTHERS');
        expect(ids(reasons.at(-1)?.cites ?? [])).toContain('qijiang-145:367');
      }
      expect(product?.alsoCourtedBy.map(({ kind }) => kind)).toContain('COURTS');
    });

    test('a list says how many there are in all', async () => {
      const { body } = await app.executeOperation({
        query:
          '{ chainGaps(district: "江津", chain: "chain:qijiang/aluminium-automotive-sheet") { chains { stages { products { candidates(first: 1) { total truncated ranked { rank } } } } } } }',
      });
      expect(JSON.stringify(body)).toContain('"truncated":true,"ranked":[{"rank":1}]');
    });
  });

  test.each([
    // qijiang-145:587 names no firm; hechuan-145:19 names a leader of the cluster, and no maker of this.
    ['綦江', '齿轮'],
    ['合川', '功能性食品'],
  ])('%s makes %s, by a cluster alone: one producer, and no firm is named', async (district, name) => {
    const [product] = await findProducts(`district: "${district}", product: "${name}"`, name);
    expect(product).toMatchObject({
      status: 'SINGLE_SOURCE',
      makersNamed: false,
      noteZh: '企业未点名，家数不详',
    });
    const { basis, basisZh } = await ask(`district: "${district}", product: "${name}"`);
    expect(basis).toContain('makersNamed');
    expect(basisZh).toContain('企业未点名，家数不详');
  });

  test('电解铝 of 綦江 is made by a named firm (359)', async () => {
    const [product] = await findProducts('district: "綦江", product: "电解铝"', '电解铝');
    expect(product).toMatchObject({ status: 'SINGLE_SOURCE', makersNamed: true, noteZh: null });
  });

  test('the name 新能源摩托车 holds 摩托车, which 德呈威 and 望江摩托 make (hechuan-145:254): a hint, no candidate', async () => {
    const [product] = await findProducts('district: "綦江", product: "新能源摩托车"', '新能源摩托车');
    const near = product?.nearProducts.products.find((found) => found.product.name === '摩托车');
    expect(near?.makers.map(({ entity }) => entity.name)).toEqual(
      expect.arrayContaining(['德呈威', '望江摩托']),
    );
    const names = product?.candidates.ranked.map(({ candidate }) => candidate.name);
    expect(names).not.toContain('德呈威');
    expect(product?.decidedBy.map(({ actor }) => actor.name)).not.toContain('德呈威');
  });

  test('a candidate of the same region cites the lines that give it: qijiang-145:56, hechuan-145:12', async () => {
    const [product] = await findProducts('district: "綦江", product: "摩托车零部件"', '摩托车零部件');
    const reasons = (product?.candidates.ranked ?? []).flatMap((candidate) => candidate.reasons);
    const sameRegion = reasons.filter(({ code }) => code === 'SAME_REGION');
    expect(sameRegion.length).toBeGreaterThan(0);
    for (const { cites } of sameRegion)
      expect(ids(cites)).toEqual(expect.arrayContaining(['qijiang-145:56', 'hechuan-145:12']));
  });

  test('汽摩 covers 智能网联新能源汽车 and 摩托车: the chains of 高端装备制造, so classified (307)', async () => {
    const { chains } = await ask('district: "綦江", industry: "汽摩"');
    const found = ids(chains.map(({ chain }) => chain));
    expect(found).toEqual(
      expect.arrayContaining(['chain:qijiang/motorcycles', 'chain:qijiang/nev-core-parts']),
    );
    // Narrower than what was asked for is enough, broader is not.
    const gears = await ask('district: "綦江", industry: "ext:gears"');
    expect(ids(gears.chains.map(({ chain }) => chain)).every((id) => found.includes(id))).toBe(true);
  });

  test('新材料 is a cluster of three districts: that of the district is meant', async () => {
    const { chains, total } = await ask('district: "綦江", cluster: "新材料"');
    const byId = await ask('district: "綦江", cluster: "cluster:qijiang/new-materials"');
    expect(total).toBeGreaterThan(0);
    expect(chains.map(({ chain }) => chain)).toEqual(byId.chains.map(({ chain }) => chain));
    await expect(ask('district: "江津", cluster: "新材料"')).rejects.toThrow(
      /新材料 \(cluster:qijiang\/new-materials\)/u,
    );
  });

  test('电转向: 江津 has a cluster that plans it, and seeks it still (jiangjin-2023:47)', async () => {
    const { otherProducts, otherTotal } = await ask('district: "江津", wantedOnly: true');
    expect(otherTotal).toBe(otherProducts.length);
    expect(otherProducts.every(({ wanted }) => wanted)).toBe(true);
    const product = otherProducts.find((found) => found.product.name === '电转向');
    expect(product?.status).toBe('PLANNED');
    expect(product?.alsoStated.map(({ kind, cites }) => [kind, ids(cites)])).toContainEqual([
      'SEEKS',
      ['jiangjin-2023:47'],
    ]);
  });

  test('汽车轻量化 is named in qianjiang-2022:45: its departments answer, not those of 38, which leads there', async () => {
    const [product] = await findProducts('district: "黔江", product: "汽车轻量化"', '汽车轻量化');
    const departments = product?.answerableDepartments ?? [];
    expect(departments.map(({ department }) => department.name).toSorted()).toEqual(
      ['区招商投资局', '区级相关部门', '正阳工业园区管委会'].toSorted(),
    );
    for (const { via, cites } of departments) {
      expect(via).toBe('TASK');
      expect(ids(cites)).toEqual(['qianjiang-2022:45']);
    }
  });

  test('what was concluded alone is NOT_STATED, and says so: 高速驱动电机 of 合川', async () => {
    const [product] = await findProducts('district: "合川"', '高速驱动电机');
    expect(product).toMatchObject({ status: 'NOT_STATED', noteZh: '文件没有明示；推断的事实另列' });
    expect(product?.inferred.length).toBeGreaterThan(0);
  });

  test('黔江 has a draft alone, and the answer says so', async () => {
    const { basis, basisZh } = await ask('district: "黔江"');
    expect(basis).toContain('"黔江区“工业强城”建设实施方案"');
    expect(basisZh).toContain('草案');
  });

  test('a filter that nothing passes leaves no chain, and is named', async () => {
    const { chains, emptyReason, emptyReasonZh } = await ask(
      'district: "綦江", cluster: "节能环保", status: [COVERED]',
    );
    expect(chains).toEqual([]);
    expect(emptyReason).toContain('COVERED');
    expect(emptyReasonZh).toContain('已覆盖');
    const sought = await ask('district: "綦江", wantedOnly: true, status: [COURTED]');
    for (const { stages } of sought.chains) expect(stages.length).toBeGreaterThan(0);
  });

  test('a status keeps the products that have it; their stage keeps the status of all its products', async () => {
    const all = await ask('district: "綦江"');
    const planned = await ask('district: "綦江", status: [PLANNED]');
    const list = ({ chains }: typeof all) =>
      chains.flatMap(({ stages }) =>
        stages.flatMap(({ stage, status, products }) =>
          products.map((product) => [stage.id, status, product.product.id, product.status].join(' ')),
        ),
      );
    const expected = list(all).filter((row) => row.endsWith(' PLANNED'));
    expect(list(planned)).toEqual(expected);
    expect(expected.some((row) => row.includes(' NOT_STATED '))).toBe(true);
  });

  test('the first chains and other products, and how many there are', async () => {
    const all = await ask('district: "綦江"');
    expect(all).toMatchObject({ truncated: false, total: all.chains.length });
    expect(all.otherTotal).toBe(all.otherProducts.length);
    const two = await ask('district: "綦江", first: 2');
    expect(two).toMatchObject({ truncated: true, total: all.total, otherTotal: all.otherTotal });
    expect(two.chains.map(({ chain }) => chain)).toEqual(all.chains.slice(0, 2).map(({ chain }) => chain));
    expect(two.otherProducts).toHaveLength(2);
  });

  test('研发服务 is lacking in 黔江 by qianjiang-2022:59, and the departments of that line answer for it', async () => {
    const [product] = await findProducts('district: "黔江", product: "研发服务"', '研发服务');
    expect(product?.status).toBe('MISSING');
    const departments = product?.answerableDepartments ?? [];
    const ofRole = (role: string) =>
      departments
        .filter((department) => department.role === role)
        .map(({ department }) => department.name)
        .toSorted();
    expect(ofRole('LEADS')).toEqual(['区科技局', '区经济信息委', '正阳工业园区管委会'].toSorted());
    expect(ofRole('SUPPORTS')).toEqual(['区市场监管局']);
    for (const { via, stated, cites } of departments) {
      expect([via, stated]).toEqual(['TASK', 'EXPLICIT']);
      expect(ids(cites)).toContain('qianjiang-2022:59');
    }
  });

  test('綦江 names no department for its chains, and none is guessed', async () => {
    const [product] = await findProducts('district: "綦江", product: "再生铝"', '再生铝');
    expect(product?.answerableDepartments).toEqual([]);
  });

  test('黔江 has no chain: the answer says who has', async () => {
    const { chains, emptyReason, emptyReasonZh } = await ask('district: "黔江"');
    expect(chains).toEqual([]);
    for (const reason of [emptyReason, emptyReasonZh]) {
      expect(reason).toContain('綦江');
      expect(reason).toContain('合川');
    }
  });

  test('before a plan was out its chains are left out, and counted', async () => {
    const { chains, leftOut, emptyReason } = await ask('district: "綦江", asOf: "2020-01-01"');
    expect(chains).toEqual([]);
    expect(emptyReason).toContain('after 2020-01-01');
    // The plan of 綦江 is dated 2024-12-27.
    expect(emptyReason).toContain('"綦江区工业高质量发展“十四五”规划", is of 2024-12-27');
    expect(leftOut.some(({ reason, count }) => reason.includes('stages') && count > 100)).toBe(true);
  });

  test('wrong input names the argument and what is near it', async () => {
    await expect(ask('district: "綦江", product: "再生铝材"')).rejects.toThrow(
      /product: .*nearest: .*再生铝/u,
    );
    await expect(ask('district: "綦江", product: "再生铝", chain: "x"')).rejects.toThrow('not both');
    await expect(ask('district: "綦江", status: []')).rejects.toThrow(/status: the list is empty/u);
    await expect(ask('district: "綦江", first: 0')).rejects.toThrow(/first: 0/u);
  });

  test('all chains of a district cost as many calls as those of one product', async () => {
    takeCalls();
    await ask('district: "綦江", product: "再生铝"');
    const one = takeCalls().filter((name) => !name.startsWith('find-entities'));
    await ask('district: "綦江"');
    const all = takeCalls().filter((name) => !name.startsWith('find-entities'));
    expect(all).toEqual([...one, 'find-wanted-products'].toSorted());
    // Near products are asked for here: three calls more.
    expect(all).toHaveLength(17);
  });

  test('what is not asked for is not read', async () => {
    takeCalls();
    const args = 'district: "district:qijiang", first: 3';
    const query = `{ gaps: chainGaps(${args}) { chains { stages { status products { status } } } } }`;
    const { body } = await app.executeOperation({ query });
    expect(body.kind === 'single' && body.singleResult.errors).toBeUndefined();
    const calls = takeCalls();
    expect(calls).not.toContain('find-responsibilities');
    expect(calls).not.toContain('list-made-products');
    expect(calls.filter((name) => name !== 'find-entities-by-id')).toHaveLength(12);
  });

  test('a reference dataset offers a candidate by an exact or curated name, apart, and changes no status', async () => {
    const before = await ask('district: "綦江", product: "膜电极"');
    await importDataset({
      engine: app.engine,
      catalogue,
      ontology,
      folder: await writeDatasetFolder(referenceFiles),
    });
    const after = await ask('district: "綦江", product: "膜电极"');
    const [old] = before.otherProducts;
    const [product] = after.otherProducts;
    expect(product).toMatchObject({
      status: 'COURTED',
      elsewhere: old?.elsewhere,
      candidates: old?.candidates,
      decidedBy: old?.decidedBy,
    });
    expect(product?.referenceCandidates).toMatchObject({
      total: 1,
      ranked: [{ rank: 1, kinship: 'SAME_PRODUCT', modality: 'EXISTING', candidate: { id: 'firm:list/a' } }],
    });
    expect(after.leftOut.map(({ reason }) => reason).join()).toContain('reference');
  });
});
