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
import { newProduct } from './firms.ts';

const places = ['Park', 'District', 'Region'];
const properties = [
  'kind',
  'stage',
  'stageText',
  'landMu',
  'investmentYi',
  'annualRevenueYi',
  'startYear',
  'endYear',
  'note',
];

/** 项目: projects, who undertakes them, where, and what they will make. */
export const projects: SheetDefinition = {
  name: '项目',
  states: { label: 'Project', key: 'name' },
  columns: [
    column('name', '名称', '照原文', 34, { required: true }),
    column('aliases', '别名', '其他写法，用；分开', 20),
    column('kind', '类别', '从列表中选', 10, { closed: 'ProjectKind' }),
    column('stage', '阶段', '从列表中选', 12, { required: true, closed: 'ProjectStage' }),
    column('stageText', '阶段原文', '如 加快推进', 14),
    column('firms', '企业', '承担企业，用；分开', 26),
    column('places', '所在', '园区、区县或地区，用；分开', 22),
    column('landMu', '用地（亩）', '数字', 10, { numeric: true }),
    column('investmentYi', '投资（亿元）', '数字', 10, { numeric: true }),
    column('annualRevenueYi', '年产值（亿元）', '数字', 10, { numeric: true }),
    column('startYear', '开始年份', '如 2022', 10, { numeric: true }),
    column('endYear', '结束年份', '如 2025', 10, { numeric: true }),
    column('products', '产品', '生产什么，用；分开', 26),
    column('capacity', '产能', '产品与数量照原文，如 50万台', 18),
    column('modality', '状态', '空着则由阶段得出', 10, { closed: 'Modality' }),
    citesColumn,
    noteColumn,
    idColumn,
  ],
  examples: [
    {
      name: '例：年产10万吨铝型材项目',
      kind: '生产',
      stage: '在建',
      stageText: '加快建设',
      firms: '例：江岸铝业有限公司',
      investmentYi: '5',
      products: '铝型材',
      capacity: '10万吨',
      cites: '361',
    },
  ],
  read: (row, facts) => {
    const { cells } = row;
    const project = facts.state(row, 'Project', cells['name'] ?? '', {
      ...pick(cells, properties),
      aliases: toList(cells['aliases']),
    });
    const modality = cells['modality'] || toModality(cells['stage'] ?? '');
    facts.relate(row, 'OF_DISTRICT', project, facts.districtId);
    for (const place of facts.mention(row, 'places', { labels: places }))
      facts.relate(row, 'LOCATED_IN', project, place, { precision: 'STATED', modality });
    for (const firm of facts.mention(row, 'firms', {
      labels: ['Firm'],
      create: 'Firm',
      properties: { kind: 'FIRM' },
    }))
      facts.relate(row, 'UNDERTAKES', firm, project, { modality });
    for (const product of facts.mention(row, 'products', newProduct))
      facts.relate(row, 'PRODUCES', project, product, { modality, ...pick(cells, ['capacity']) });
  },
  write: (view) =>
    view.ownEntities('Project').flatMap((project) => {
      const own = view.cellsOf(project, ['name', 'aliases', ...properties, 'cites', 'id']);
      const located = view.out('LOCATED_IN', project.id);
      const undertaken = view.in('UNDERTAKES', project.id);
      const producing = view.out('PRODUCES', project.id).filter(({ to }) => view.labelOf(to) === 'Product');
      const keyOf = (fact: (typeof producing)[number]) =>
        JSON.stringify([fact.properties['modality'], fact.properties['capacity'] ?? '']);
      const groups = [
        ...new Set([
          ...producing.map(keyOf),
          ...[...located, ...undertaken].map(({ properties: p }) => JSON.stringify([p['modality'], ''])),
        ]),
      ];
      return (groups.length > 0 ? groups : [JSON.stringify(['', ''])]).map((group) => {
        const [modality, capacity] = JSON.parse(group) as [string, string];
        const plain = capacity === '';
        const ofModality = (list: readonly (typeof located)[number][]) =>
          plain ? list.filter(({ properties: p }) => p['modality'] === modality) : [];
        return {
          ...own,
          modality,
          capacity,
          places: joinList(ofModality(located).map(({ to }) => view.refer(to, places))),
          firms: joinList(ofModality(undertaken).map(({ from }) => view.refer(from, ['Firm']))),
          products: joinList(
            producing.filter((fact) => keyOf(fact) === group).map(({ to }) => view.refer(to, ['Product'])),
          ),
        };
      });
    }),
};

/** The modality of a project's relations, from its stage (code or Chinese). */
function toModality(stage: string): string {
  if (['COURTING', '招引'].includes(stage)) return 'COURTED';
  if (['BUILT', '建成', 'TRIAL_RAMP', '投产达产', 'RUNNING', '现有'].includes(stage)) return 'EXISTING';
  return 'PLANNED';
}
