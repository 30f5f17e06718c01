import { groupBy } from '../../../domain/group-by.ts';
import type { SheetRow } from '../sheet-cells.ts';
import {
  citesColumn,
  column,
  joinList,
  noteColumn,
  pick,
  type SheetDefinition,
} from '../sheet-definition.ts';

const ways = ['MODE', '模式', 'ECOSYSTEM', '生态'];

/** 产业链: one row a stage, from upstream to downstream. */
export const chains: SheetDefinition = {
  name: '产业链',
  columns: [
    column('chain', '产业链', '首环—末环；每个环节一行', 26, { required: true }),
    column('text', '原文', '整条链照抄；空着即以“—”连接各环节', 36),
    column('kind', '类别', '空着即“产品链”', 10, { closed: 'ChainKind' }),
    column('cluster', '集群', '所属集群', 20),
    column('order', '序号', '第几环，1 为最上游', 8, { numeric: true, required: true }),
    column('label', '环节', '照原文', 26, { required: true }),
    column('products', '产品', '该环节的产品，用；分开；空着即环节名', 30),
    citesColumn,
    noteColumn,
    column('id', '链标识', '系统填写；改名称时请勿改动', 24),
    column('stageId', '环节标识', '系统填写', 24),
  ],
  states: { label: 'Chain', key: 'chain' },
  examples: [
    { chain: '例：电解铝—铝型材', order: '1', label: '电解铝', cites: '344' },
    {
      chain: '例：电解铝—铝型材',
      order: '2',
      label: '铝型材',
      products: '工业铝型材；建筑铝型材',
      cites: '344',
    },
  ],
  read: (row, facts) => {
    const { cells } = row;
    const name = cells['chain'] ?? '';
    const chain = facts.state(row, 'Chain', name, {
      text: cells['text'] ?? '',
      kind: cells['kind'] || 'PRODUCT',
    });
    facts.relate(row, 'OF_DISTRICT', chain, facts.districtId);
    for (const cluster of facts.mention(row, 'cluster', { labels: ['Cluster'] }))
      facts.relate(row, 'CHAIN_OF', chain, cluster);
    const stage = facts.stateStage(row, chain, cells['label'] ?? '', {
      ...pick(cells, ['note']),
      order: cells['order'] ?? '',
      chainId: chain,
    });
    facts.relate(row, 'HAS_STAGE', chain, stage, { order: cells['order'] ?? '' });
    // A stage of a way of working is no product.
    if (!cells['products'] && ways.includes(cells['kind'] ?? '')) return;
    const key = cells['products'] ? 'products' : 'label';
    facts
      .mention(row, key, { labels: ['Product'], create: 'Product', properties: { mergeBasis: 'EXACT' } })
      .forEach((product, index) =>
        facts.relate(row, 'INCLUDES', stage, product, { atomIndex: String(index + 1) }),
      );
  },
  finish: (rows, facts) => {
    for (const own of groupBy(rows, ({ cells }) => cells['chain'] ?? '').values()) {
      const ordered = own.toSorted((left, right) => orderOf(left) - orderOf(right));
      const [first] = ordered;
      if (!first) continue;
      const text = ordered.map(({ cells }) => cells['label'] ?? '').join('—');
      const isWritten = own.some(({ cells }) => cells['text']);
      const name = first.cells['chain'] ?? '';
      const chain = facts.state(first, 'Chain', name, isWritten ? {} : { text });
      const stages = ordered.map(
        (row) => [row, facts.stateStage(row, chain, row.cells['label'] ?? '', {})] as const,
      );
      // Each stage feeds the next; several rows of one stage are one.
      stages.slice(1).forEach(([row, stage], index) => {
        const before = stages[index]?.[1];
        if (before !== undefined && before !== stage)
          facts.relate(row, 'FEEDS', before, stage, { chainId: chain });
      });
    }
  },
  write: (view) =>
    view.ownEntities('Chain').flatMap((chain) => {
      const clusters = view.out('CHAIN_OF', chain.id).map(({ to }) => view.refer(to, ['Cluster']));
      return view.out('HAS_STAGE', chain.id).flatMap(({ to }) => {
        const stage = view.entity(to);
        if (!stage) return [];
        const products = view.out('INCLUDES', to).toSorted(byAtom);
        return [
          {
            ...view.cellsOf(chain, ['text', 'kind', 'id']),
            chain: chain.name,
            cluster: joinList(clusters),
            label: stage.name,
            ...view.cellsOf(stage, ['order', 'note', 'cites']),
            products: joinList(products.map((relation) => view.refer(relation.to, ['Product']))),
            stageId: stage.id,
          },
        ];
      });
    }),
};

const orderOf = ({ cells }: SheetRow): number => Number(cells['order'] ?? 0);

const byAtom = (
  left: { readonly properties: Readonly<Record<string, unknown>> },
  right: { readonly properties: Readonly<Record<string, unknown>> },
): number => Number(left.properties['atomIndex'] ?? 0) - Number(right.properties['atomIndex'] ?? 0);
