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

const focusLevels = { PRIORITY: 'priority', FEATURED: 'featured', FOCUS: 'focus' } as const;
const focusLabels = ['Cluster', 'Industry', 'Product'];
const properties = ['kind', 'status', 'areaKm2', 'plannedMu', 'industrialMu', 'remainingMu', 'note'];

/** 园区: parks, what they belong to, and what they focus on. */
export const parks: SheetDefinition = {
  name: '园区',
  states: { label: 'Park', key: 'name' },
  columns: [
    column('name', '名称', '园区、组团或点位，照原文', 26, { required: true }),
    column('aliases', '别名', '其他写法，用；分开', 20),
    column('kind', '类别', '从列表中选', 16, { required: true, closed: 'ParkKind' }),
    column('status', '状态', '从列表中选', 10, { closed: 'BuildStatus' }),
    column('parent', '隶属', '上级园区或区县；空着即本区', 20),
    column('areaKm2', '面积（平方公里）', '数字', 12, { numeric: true }),
    column('plannedMu', '规划面积（亩）', '数字', 12, { numeric: true }),
    column('industrialMu', '工业用地（亩）', '数字', 12, { numeric: true }),
    column('remainingMu', '剩余用地（亩）', '数字', 12, { numeric: true }),
    column('priority', '主导产业', '集群、产业或产品，用；分开', 26),
    column('featured', '特色产业', '同上', 26),
    column('focus', '重点产业', '同上；未分主次时写这里', 26),
    column('document', '产业文件', '产业定位载于哪份文件；只有一份时可空', 18),
    column('modality', '产业状态', '空着即“规划”', 10, { closed: 'Modality' }),
    citesColumn,
    noteColumn,
    idColumn,
  ],
  examples: [
    {
      name: '例：滨江工业园',
      kind: '工业园区',
      status: '现有',
      areaKm2: '12.5',
      priority: '新材料；智能装备及智能制造',
      featured: '智能家居',
      cites: '86',
    },
  ],
  read: (row, facts) => {
    const { cells } = row;
    const park = facts.state(row, 'Park', cells['name'] ?? '', {
      ...pick(cells, properties),
      aliases: toList(cells['aliases']),
    });
    const parents = cells['parent']
      ? facts.mention(row, 'parent', { labels: ['Park', 'District', 'Region'] })
      : [facts.districtId];
    for (const parent of parents) facts.relate(row, 'PART_OF', park, parent);
    const [docId = facts.onlyDocument ?? ''] = cells['document']
      ? facts.mention(row, 'document', { labels: ['Document'] })
      : [];
    for (const [level, key] of Object.entries(focusLevels))
      facts.mention(row, key, { labels: focusLabels }).forEach((focus, index) =>
        facts.relate(row, 'FOCUSES_ON', park, focus, {
          level,
          order: String(index + 1),
          docId,
          modality: cells['modality'] || 'PLANNED',
        }),
      );
  },
  write: (view) =>
    view.ownEntities('Park').flatMap((park) => {
      const parents = view.out('PART_OF', park.id).map(({ to }) => to);
      const focuses = view.out('FOCUSES_ON', park.id);
      const own = {
        ...view.cellsOf(park, ['name', 'aliases', ...properties, 'cites', 'id']),
        parent: joinList(parents.map((parent) => view.refer(parent, ['Park', 'District', 'Region']))),
      };
      const groupOf = ({ properties: p }: (typeof focuses)[number]) =>
        JSON.stringify([String(p['modality']), String(p['docId'] ?? '')]);
      const groups = [...new Set(focuses.map(groupOf))];
      return (groups.length > 0 ? groups : [JSON.stringify(['', ''])]).map((group) => {
        const [modality = '', docId = ''] = JSON.parse(group) as string[];
        const focusCells = Object.fromEntries(
          Object.entries(focusLevels).map(([level, key]) => [
            key,
            joinList(
              focuses
                .filter((focus) => focus.properties['level'] === level && groupOf(focus) === group)
                .map(({ to }) => view.refer(to, focusLabels)),
            ),
          ]),
        );
        const document = docId === '' ? '' : view.refer(docId, ['Document']);
        return { ...own, ...focusCells, modality, document };
      });
    }),
};
