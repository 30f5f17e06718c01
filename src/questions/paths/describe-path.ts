import type { EntityRecord } from '../../graph/records.ts';
import { modalityZh } from '../words-zh.ts';
import type { LinkDirection } from './expand-links.ts';

/** What a search without a path would have to drop to find one. */
export interface Relaxation {
  /** FACTS: modality and asOf; WAY: via, relations and direction; UNASKED: documents and industries are between. */
  readonly kind: 'FACTS' | 'WAY' | 'UNASKED';
  readonly length: number;
}

export function describePathBasis({
  via,
  direction,
  modality,
  asOf,
}: {
  readonly via: readonly string[] | null;
  readonly direction: LinkDirection;
  readonly modality: readonly string[] | null;
  readonly asOf: string | null;
}) {
  const way = {
    OUT: ['along relations', '沿关系方向'],
    IN: ['against relations', '逆关系方向'],
    BOTH: ['along and against relations', '不限关系方向'],
  } as const;
  const through = via === null ? 'not through documents and industries' : `through ${via.join(', ')} only`;
  const throughZh = via === null ? '不经过文件与产业' : `只经过 ${via.join('、')}`;
  const [only, onlyZh] =
    modality === null
      ? ['', '']
      : [
          `; relations of modality ${modality.join(', ')}`,
          `；只取状态为${modality.map(modalityZh).join('、')}的关系`,
        ];
  return {
    basis: `fewest relations between the two, ${way[direction][0]}, ${through}${only}; ${asOf === null ? 'all documents' : `documents up to ${asOf}`}; a relation says that two entities are connected, not that one supplies the other`,
    basisZh: `两实体间关系数最少的路径，${way[direction][1]}，${throughZh}${onlyZh}；${asOf === null ? '取全部文件' : `截至 ${asOf} 的文件`}；相连只表示有关系，不等于供货`,
  };
}

export function describeNoPath(
  from: EntityRecord,
  to: EntityRecord,
  { maxHops }: { readonly maxHops: number },
  found: { readonly length: number | null; readonly searchCut: boolean },
  relaxation: Relaxation | null,
): { readonly emptyReason: string | null; readonly emptyReasonZh: string | null } {
  if (found.length !== null) return { emptyReason: null, emptyReasonZh: null };
  if (from.id === to.id)
    return { emptyReason: 'from and to are the same entity', emptyReasonZh: '起点与终点是同一实体' };
  const cut = found.searchCut ? '; a cap cut the search, so that one may have been missed' : '';
  const cutZh = found.searchCut ? '；搜索因上限中止，可能有遗漏' : '';
  if (relaxation === null)
    return {
      emptyReason: `no connection within ${maxHops} hops, whatever the filters${cut}`,
      emptyReasonZh: `${maxHops} 步之内没有任何联系，放宽条件亦无${cutZh}`,
    };
  const { kind, length } = relaxation;
  const reasons = {
    FACTS: [
      `connected in ${length} hops, but not by relations of this modality and date`,
      `${length} 步可达，但所限的状态或日期之内没有这样的关系`,
    ],
    WAY: [
      `connected in ${length} hops, but not by these labels, relations and direction`,
      `${length} 步可达，但不符合所限的标签、关系或方向`,
    ],
    UNASKED: [
      `connected in ${length} hops only through documents or industries; name them in via to see it`,
      `仅经文件或产业 ${length} 步可达；在 via 中写明即可查看`,
    ],
  } as const;
  const [reason, reasonZh] = reasons[kind];
  return { emptyReason: reason + cut, emptyReasonZh: reasonZh + cutZh };
}
