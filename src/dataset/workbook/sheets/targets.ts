import { parseCitation } from '../../../domain/citation.ts';
import {
  citesColumn,
  column,
  idColumn,
  joinList,
  noteColumn,
  pick,
  type SheetDefinition,
} from '../sheet-definition.ts';

const subjects = ['District', 'Park', 'Cluster', 'Task', 'Region'];
const properties = [
  'value',
  'unit',
  'year',
  'periodStart',
  'kind',
  'comparator',
  'attr',
  'accumulation',
  'scope',
  'note',
];

/** 指标: figures that are aimed at, started from or reached. */
export const targets: SheetDefinition = {
  name: '指标',
  columns: [
    column('subjects', '对象', '区县、园区、集群或任务；空着即本区', 20),
    column('indicator', '指标', '指标名称', 30, { required: true }),
    column('valueText', '原文数值', '照原文，如 3500亿元、32左右', 16, { required: true }),
    column('value', '数值', '数字', 10, { numeric: true }),
    column('unit', '单位', '如 亿元、%、家', 10, { required: true }),
    column('year', '年份', '如 2025', 8, { numeric: true }),
    column('periodStart', '起始年份', '累计或年均的第一年', 10, { numeric: true }),
    column('kind', '类别', '从列表中选', 10, { required: true, closed: 'TargetKind' }),
    column('comparator', '比较', '从列表中选', 10, { closed: 'Comparator' }),
    column('attr', '属性', '原文写有时', 10, { closed: 'TargetAttribute' }),
    column('accumulation', '累计方式', '从列表中选', 10, { closed: 'Accumulation' }),
    column('scope', '口径', '原文写有时', 12, { closed: 'TargetScope' }),
    citesColumn,
    noteColumn,
    idColumn,
  ],
  examples: [
    {
      indicator: '例：规模以上工业产值',
      valueText: '750亿元',
      value: '750',
      unit: '亿元',
      year: '2025',
      kind: '目标',
      scope: '规上',
      cites: '128',
    },
  ],
  read: (row, facts) => {
    const { cells } = row;
    const measured = cells['subjects']
      ? facts.mention(row, 'subjects', { labels: subjects })
      : [facts.districtId];
    const indicators = facts.mention(row, 'indicator', {
      labels: ['Indicator'],
      create: 'Indicator',
      properties: pick(cells, ['unit']),
    });
    const [indicator] = indicators;
    const [cite = ''] = facts.citesOf(row).split('|');
    const citation = parseCitation(cite);
    if (indicator === undefined || !citation) return;
    const id =
      cells['id'] ||
      toTargetId(
        measured[0] ?? facts.districtId,
        indicator,
        cells['year'] ?? '',
        citation.document,
        citation.line,
      );
    const target = facts.state({ ...row, cells: { ...cells, id } }, 'Target', cells['valueText'] ?? '', {
      ...pick(cells, properties),
      valueText: cells['valueText'] ?? '',
      docId: `doc:${citation.document}`,
      line: String(citation.line),
    });
    facts.relate(row, 'OF_INDICATOR', target, indicator);
    for (const subject of measured) facts.relate(row, 'MEASURED_BY', subject, target);
  },
  write: (view) =>
    view.ownEntities('Target').map((target) => ({
      ...view.cellsOf(target, [...properties, 'valueText', 'cites', 'id']),
      subjects: joinList(view.in('MEASURED_BY', target.id).map(({ from }) => view.refer(from, subjects))),
      indicator: joinList(view.out('OF_INDICATOR', target.id).map(({ to }) => view.refer(to, ['Indicator']))),
    })),
};

const toTargetId = (
  subject: string,
  indicator: string,
  year: string,
  document: string,
  line: number,
): string =>
  [
    'target:' + pathOf(subject),
    pathOf(indicator),
    /^\d{4}$/u.test(year) ? year : 'undated',
    `${document}-${line}`,
  ].join('/');

const pathOf = (id: string): string => id.slice(id.indexOf(':') + 1);
