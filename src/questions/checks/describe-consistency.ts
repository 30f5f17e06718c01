import { type Figure, isShare } from '../../analysis/figures/figure.ts';
import { linkStatedGrowth } from '../../analysis/figures/stated-growth.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';
import type { DraftNote } from '../describe-drafts.ts';
import type { LeftOut } from '../left-out.ts';
import { createAbout, describeNextDocument } from '../next-document.ts';

/** Figures that no check looks at. */
export const describeUnchecked = (
  figures: readonly Figure[],
  shares: readonly Figure[],
): readonly LeftOut[] => [
  {
    reason: 'shares of which no figure of the same document and year gives both amounts',
    reasonZh: '占比类数值，同一文件同一年份没有分子和分母',
    count: shares.length,
  },
  {
    reason: 'stated growths that no figure of the same subject and document can be tied to',
    reasonZh: '增速类数值，同一对象、同一文件没有可对应的指标',
    count: linkStatedGrowth(figures).unlinked.length,
  },
  {
    reason: 'amounts without a year, which are held against nothing',
    reasonZh: '没有年份的数值，不与其他数值比较',
    count: figures.filter((figure) => figure.year === null && !isShare(figure)).length,
  },
];

export const describeBasis = (asOf: string | null, drafts: DraftNote) => ({
  basis: `figures of the district, its parks, clusters and tasks${asOf === null ? '' : ` in documents up to ${asOf}`}; they agree where the values that printed rounding leaves open (half a unit of the last printed place) meet, and a figure that is printed twice where one is what the other rounds to; parts are added only where quantity, year, kind, unit, price basis and document agree and the scope is the total's; no document says that its parts are all, so they are judged only where every park or cluster that it names has a figure, or where they exceed the total already; themed sites are not waited for, and parts that overlap in content prove nothing by exceeding it${drafts.basis}`,
  basisZh: `取本区县及其园区、集群、任务的数值${asOf === null ? '' : `（截至 ${asOf} 的文件）`}；按印出位数的半个单位计舍入误差，区间相交即为一致，同一数值两处所写，一处四舍五入等于另一处即为一致；只有指标、年份、类别、单位、价格口径、文件和口径都一致时才加总；文件未说明部分是否齐全，故只在其所列园区或集群全有数值、或已超过总数时才下结论；主题园区和零散点位不计入应有部分，内容重叠的部分超过总数不作为依据${drafts.basisZh}`,
});

export function describeEmpty(
  context: Pick<QuestionContext, 'documents'>,
  district: EntityRecord,
  asOf: string | null,
  figures: number,
  all: number,
  shown: number,
): { readonly emptyReason: string | null; readonly emptyReasonZh: string | null } {
  if (shown > 0) return { emptyReason: null, emptyReasonZh: null };
  if (figures === 0) {
    const next = describeNextDocument(context, asOf, createAbout(context, [district]));
    return {
      emptyReason: `no document${asOf === null ? '' : ` up to ${asOf}`} gives figures of ${district.name}${next.text}`,
      emptyReasonZh: `${asOf === null ? '' : `截至 ${asOf}，`}没有文件写明${district.name}的数值${next.textZh}`,
    };
  }
  return all === 0
    ? {
        emptyReason: `${district.name} has ${figures} figures, and no two of them can be held against each other`,
        emptyReasonZh: `${district.name}有 ${figures} 个数值，但没有可以相互校核的`,
      }
    : {
        emptyReason: `${all} checks of ${district.name}, and none of them passes the filter`,
        emptyReasonZh: `${district.name}共有 ${all} 项校核，但没有一项符合筛选条件`,
      };
}
