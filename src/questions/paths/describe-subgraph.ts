import { type LeftOut, listLeftOut } from '../left-out.ts';
import { modalityZh } from '../words-zh.ts';
import type { LinkDirection } from './expand-links.ts';

const ways: Readonly<Record<LinkDirection, readonly [string, string]>> = {
  OUT: ['along relations', '沿关系方向'],
  IN: ['against relations', '逆关系方向'],
  BOTH: ['along and against relations', '不限关系方向'],
};

interface SubgraphFilter {
  readonly depth: number;
  readonly labels: readonly string[] | null;
  readonly relations: readonly string[] | null;
  readonly direction: LinkDirection;
  readonly modality: readonly string[] | null;
  readonly asOf: string | null;
}

/** What was walked, and what is not walked unasked. */
export function describeSubgraph({ depth, labels, relations, direction, modality, asOf }: SubgraphFilter) {
  const [way, wayZh] = ways[direction];
  const parts = [
    `entities within ${depth} hops of the centre, ${way}, and the relations between them`,
    labels === null
      ? 'documents and industries are not walked unless labels names them: they tie everything to everything'
      : `only entities of label ${labels.join(', ')}, beside the centre`,
    ...(relations === null ? [] : [`only relations ${relations.join(', ')}`]),
    ...(modality === null
      ? []
      : [`only relations of modality ${modality.join(', ')}, and those without one`]),
    asOf === null ? 'all documents' : `documents up to ${asOf}`,
  ];
  const partsZh = [
    `中心 ${depth} 步以内的实体（${wayZh}）及其间的关系`,
    labels === null
      ? '不经过文件与产业，除非在 labels 中写明：二者几乎与一切相连'
      : `除中心外只取标签为 ${labels.join('、')} 的实体`,
    ...(relations === null ? [] : [`只取关系 ${relations.join('、')}`]),
    ...(modality === null ? [] : [`只取状态为${modality.map(modalityZh).join('、')}及无状态的关系`]),
    asOf === null ? '取全部文件' : `截至 ${asOf} 的文件`,
  ];
  return { basis: parts.join('; '), basisZh: partsZh.join('；') };
}

/** What the picture does not show of what was found. */
export const listSubgraphLeftOut = (overCap: number, excluded: number): readonly LeftOut[] =>
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
  ]);

/** Why the picture holds nothing but its centre. */
export const describeNoNeighbours = (
  edges: number,
  depth: number,
): { readonly emptyReason: string | null; readonly emptyReasonZh: string | null } => {
  if (edges > 0) return { emptyReason: null, emptyReasonZh: null };
  return depth === 0
    ? {
        emptyReason: 'depth 0 shows the centre alone, and no relation ties its entities to one another',
        emptyReasonZh: 'depth 为 0 时只有中心，其间没有关系',
      }
    : {
        emptyReason: 'no relation of these labels, types, modalities and date leads from the centre',
        emptyReasonZh: '中心没有符合所限标签、关系、状态与日期的关系',
      };
};
