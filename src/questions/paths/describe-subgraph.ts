import type { QuestionContext } from '../context.ts';
import { type LeftOut, listLeftOut } from '../left-out.ts';
import { modalityZh } from '../words-zh.ts';
import type { LinkDirection } from './expand-links.ts';
import type { SelectionStart, SubgraphSelection } from './select-subgraph.ts';

const ways: Readonly<Record<LinkDirection, readonly [string, string]>> = {
  OUT: ['along relations', '沿关系方向'],
  IN: ['against relations', '逆关系方向'],
  BOTH: ['along and against relations', '不限关系方向'],
};

/** How the picture starts, in both languages. */
const starts: Readonly<Record<SelectionStart, readonly [string, string]>> = {
  CENTER: ['the centre', '中心'],
  IDS: ['the entities whose ids are given', '所给标识的实体'],
  FILTER: ['every entity that passes', '符合条件的全部实体'],
};

/** What was walked, and what is not walked unasked. */
export function describeSubgraph(
  { ontology }: Pick<QuestionContext, 'ontology'>,
  args: SubgraphSelection,
  start: SelectionStart,
  depth: number,
) {
  const { labels, relations, direction, modality, districts, asOf } = args;
  const [way, wayZh] = ways[direction];
  const [from, fromZh] = starts[start];
  const parts = [
    depth === 0
      ? `${from}, and the relations among them`
      : `entities within ${depth} hops of ${from}, ${way}, and the relations between them`,
    ...describeLabels(start, labels),
    ...(relations === null ? [] : [`only relations ${relations.join(', ')}`]),
    ...(modality === null
      ? []
      : [`only relations of modality ${modality.join(', ')}, and those without one`]),
    ...(districts === null
      ? []
      : [`only what belongs to ${districts.join(', ')}, or to no district; the start stays`]),
    asOf === null ? 'all documents' : `documents up to ${asOf}`,
  ];
  const partsZh = [
    depth === 0 ? `${fromZh}及其间的关系` : `${fromZh} ${depth} 步以内的实体（${wayZh}）及其间的关系`,
    ...describeLabelsZh(start, labels?.map((label) => ontology.label(label)?.zh ?? label) ?? null),
    ...(relations === null
      ? []
      : [`只取关系“${relations.map((type) => ontology.relation(type)?.zh ?? type).join('”“')}”`]),
    ...(modality === null ? [] : [`只取状态为${modality.map(modalityZh).join('、')}及无状态的关系`]),
    ...(districts === null ? [] : [`只取属于${districts.join('、')}或不属于任何区县的实体，起点除外`]),
    asOf === null ? '取全部文件' : `截至 ${asOf} 的文件`,
  ];
  return { basis: parts.join('; '), basisZh: partsZh.join('；') };
}

const describeLabels = (start: SelectionStart, labels: readonly string[] | null): readonly string[] => {
  if (labels !== null)
    return [
      `only entities of label ${labels.join(', ')}${start === 'FILTER' ? '' : `, beside ${starts[start][0]}`}`,
    ];
  if (start === 'FILTER') return ['without documents and industries, unless labels names them'];
  return [
    'documents and industries are not walked unless labels names them: they tie everything to everything',
  ];
};

const describeLabelsZh = (start: SelectionStart, labels: readonly string[] | null): readonly string[] => {
  if (labels !== null)
    return [`${start === 'FILTER' ? '' : `除${starts[start][1]}外`}只取标签为${labels.join('、')}的实体`];
  if (start === 'FILTER') return ['不含文件与产业，除非在 labels 中写明'];
  return ['不经过文件与产业，除非在 labels 中写明：二者几乎与一切相连'];
};

/** What the picture does not show of what was found. */
export const listSubgraphLeftOut = (
  overCap: number,
  excluded: number,
  complete: boolean,
): readonly LeftOut[] =>
  listLeftOut([
    {
      reason: 'entities found beyond maxNodes; those behind them were not looked at',
      reasonZh: '超出 maxNodes 的实体；其后的实体未再查看',
      count: overCap,
    },
    {
      reason: 'ids that exclude names',
      reasonZh: 'exclude 中写明的实体',
      count: excluded,
    },
    {
      reason:
        'at least this many relations: one step found more than it reads (MAX_HOP_ROWS); narrow the selection',
      reasonZh: '至少有这么多条关系未读取：一步所得超过上限（MAX_HOP_ROWS）；请缩小范围',
      count: complete ? 0 : 1,
    },
  ]);

/** Why the picture holds no relation. */
export function describeNoRelations(
  start: SelectionStart,
  depth: number,
  nodes: number,
  edges: number,
): { readonly emptyReason: string | null; readonly emptyReasonZh: string | null } {
  if (edges > 0) return { emptyReason: null, emptyReasonZh: null };
  if (nodes === 0)
    return {
      emptyReason: 'no entity passes labels, districts, exclude and asOf',
      emptyReasonZh: '没有符合 labels、districts、exclude 与 asOf 的实体',
    };
  if (depth > 0)
    return {
      emptyReason: `no relation of these labels, types, modalities, districts and date leads from ${starts[start][0]}`,
      emptyReasonZh: `${starts[start][1]}没有符合所限标签、关系、状态、区县与日期的关系`,
    };
  return {
    emptyReason: `depth 0 shows ${starts[start][0]} alone, and no relation ties these entities to one another`,
    emptyReasonZh: `depth 为 0 时只有${starts[start][1]}，其间没有关系`,
  };
}
