import {
  citesColumn,
  column,
  idColumn,
  joinList,
  noteColumn,
  pick,
  type SheetDefinition,
  toList,
} from '../sheet-definition.ts';

const places = ['Park', 'District', 'Region'];

/** 企业: firms, where they are, the clusters they work in and what they make. */
export const firms: SheetDefinition = {
  name: '企业',
  states: { label: 'Firm', key: 'name' },
  columns: [
    column('name', '名称', '最长的写法', 28, { required: true }),
    column('aliases', '别名', '其他写法，用；分开', 22),
    column('legalName', '法定名称', '原文写有全称时', 28),
    column('kind', '类别', '空着即“企业”', 10, { closed: 'FirmKind' }),
    column('modality', '状态', '本行各项的状态；不同状态另起一行；空着即“现有”', 12, { closed: 'Modality' }),
    column('places', '所在', '园区、区县或地区，用；分开', 22),
    column('clusters', '集群', '所属集群，用；分开', 22),
    column('role', '角色', '在集群中的角色；空着即“现有”', 10, { closed: 'FirmRole' }),
    column('products', '产品', '生产什么，用；分开', 30),
    citesColumn,
    noteColumn,
    idColumn,
  ],
  examples: [
    {
      name: '例：江岸铝业有限公司',
      aliases: '江岸铝业',
      modality: '现有',
      places: '例：滨江工业园',
      clusters: '新材料',
      role: '龙头',
      products: '电解铝；铝型材',
      cites: '359',
    },
  ],
  read: (row, facts) => {
    const { cells } = row;
    const firm = facts.state(row, 'Firm', cells['name'] ?? '', {
      ...pick(cells, ['legalName', 'note']),
      kind: cells['kind'] || 'FIRM',
      aliases: toList(cells['aliases']),
    });
    const modality = cells['modality'] || 'EXISTING';
    for (const place of facts.mention(row, 'places', { labels: places }))
      facts.relate(row, 'LOCATED_IN', firm, place, { precision: 'STATED', modality });
    for (const cluster of facts.mention(row, 'clusters', { labels: ['Cluster'] }))
      facts.relate(row, 'OPERATES_IN', firm, cluster, { role: cells['role'] || 'PRESENT', modality });
    for (const product of facts.mention(row, 'products', newProduct))
      facts.relate(row, 'PRODUCES', firm, product, { modality });
  },
  write: (view) =>
    view.ownEntities('Firm').flatMap((firm) => {
      const own = view.cellsOf(firm, ['name', 'aliases', 'legalName', 'kind', 'note', 'cites', 'id']);
      const located = view.out('LOCATED_IN', firm.id);
      const operating = view.out('OPERATES_IN', firm.id);
      const producing = view.out('PRODUCES', firm.id).filter(({ to }) => view.labelOf(to) === 'Product');
      const all = [...located, ...operating, ...producing];
      const modalities = [...new Set(all.map(({ properties }) => String(properties['modality'])))];
      // What is only courted has nothing here that is of a state, and is courted all the same.
      const only = view.in('COURTS', firm.id).length > 0 ? 'COURTED' : '';
      return (modalities.length > 0 ? modalities : [only]).flatMap((modality) => {
        const of = (list: readonly (typeof all)[number][]) =>
          list.filter(({ properties }) => properties['modality'] === modality);
        const roles = [...new Set(of(operating).map(({ properties }) => String(properties['role'])))];
        return (roles.length > 0 ? roles : ['']).map((role, index) => ({
          ...own,
          modality,
          role,
          clusters: joinList(
            of(operating)
              .filter(({ properties }) => properties['role'] === role)
              .map(({ to }) => view.refer(to, ['Cluster'])),
          ),
          ...(index === 0
            ? {
                places: joinList(of(located).map(({ to }) => view.refer(to, places))),
                products: joinList(of(producing).map(({ to }) => view.refer(to, ['Product']))),
              }
            : {}),
        }));
      });
    }),
};

/** A product that nobody has named yet is made, once confirmed. */
export const newProduct = {
  labels: ['Product'],
  create: 'Product',
  properties: { mergeBasis: 'EXACT' },
} as const;
