import type { SheetCells } from '../sheet-cells.ts';
import {
  citesColumn,
  column,
  joinList,
  noteColumn,
  pick,
  type SheetDefinition,
} from '../sheet-definition.ts';
import { newProduct } from './firms.ts';

const ways = { COURTS: '点名招引', SEEKS: '寻求', LACKS: '缺失' } as const;
const wanted = ['Product', 'ChainStage'];

/** 招引: firms that the district courts by name, kinds of firm that it seeks, and links that it says it lacks. */
export const attraction: SheetDefinition = {
  name: '招引',
  columns: [
    column('way', '方式', '点名招引（有企业名）、寻求（只说产品）、缺失（原文说缺）', 12, {
      required: true,
      choices: Object.values(ways),
    }),
    column('firms', '企业', '点名招引的企业，用；分开', 28),
    column('products', '产品或环节', '要什么，用；分开', 32),
    column('cluster', '集群', '缺失属于哪个集群；空着即全区', 20),
    column('wording', '原文用词', '只抄关键词，不抄整句', 28),
    citesColumn,
    noteColumn,
  ],
  examples: [
    { way: '点名招引', firms: '例：江岸铝业有限公司', products: '铝型材', wording: '重点引进', cites: '369' },
    { way: '缺失', products: '车规级芯片', cluster: '新材料', wording: '例：补链', cites: '311' },
  ],
  read: (row, facts) => {
    const { cells } = row;
    const shared = pick(cells, ['wording', 'note']);
    if (cells['way'] === ways.COURTS) {
      const products = facts.mention(row, 'products', newProduct);
      const firms = facts.mention(row, 'firms', {
        labels: ['Firm'],
        create: 'Firm',
        properties: { kind: 'FIRM' },
      });
      if (firms.length === 0) facts.complain(row, 'firms', 'required');
      for (const firm of firms)
        facts.relate(row, 'COURTS', facts.districtId, firm, {
          ...shared,
          products: products.join('|'),
          modality: 'COURTED',
        });
      return;
    }
    const things = facts.mention(row, 'products', { ...newProduct, labels: wanted });
    if (things.length === 0) facts.complain(row, 'products', 'required');
    if (cells['way'] === ways.SEEKS)
      for (const thing of things)
        facts.relate(row, 'SEEKS', facts.districtId, thing, { ...shared, modality: 'COURTED' });
    else if (cells['way'] === ways.LACKS) {
      const clusters = cells['cluster']
        ? facts.mention(row, 'cluster', { labels: ['Cluster'] })
        : [facts.districtId];
      for (const from of clusters)
        for (const thing of things) facts.relate(row, 'LACKS', from, thing, shared);
    } else
      facts.complain(row, 'way', 'closed-value', {
        expected: Object.values(ways).join(', '),
        expectedZh: Object.values(ways).join('、'),
      });
  },
  write: (view) => {
    const courts = view.out('COURTS', view.districtId).map((relation) => ({
      way: ways.COURTS,
      firms: view.refer(relation.to, ['Firm']),
      products: joinList(
        [relation.properties['products'] ?? []].flat().map((id) => view.refer(String(id), ['Product'])),
      ),
      ...view.cellsOf(relation, ['wording', 'note', 'cites']),
    }));
    const seeks = view.out('SEEKS', view.districtId).map((relation) => ({
      way: ways.SEEKS,
      products: view.refer(relation.to, wanted),
      ...view.cellsOf(relation, ['wording', 'note', 'cites']),
    }));
    const sources = [view.districtId, ...view.ownEntities('Cluster').map(({ id }) => id)];
    const lacks = sources.flatMap((id) =>
      view.out('LACKS', id).map((relation): SheetCells => ({
        way: ways.LACKS,
        products: view.refer(relation.to, wanted),
        cluster: id === view.districtId ? '' : view.refer(id, ['Cluster']),
        ...view.cellsOf(relation, ['wording', 'note', 'cites']),
      })),
    );
    return [...courts, ...seeks, ...lacks];
  },
};
