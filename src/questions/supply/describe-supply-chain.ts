import type { SupplyDirection, SupplyMode } from '../../analysis/supply/supply-tiers.ts';
import type { QuestionContext } from '../context.ts';
import { describeDrafts } from '../describe-drafts.ts';
import { type LeftOut, listLeftOut } from '../left-out.ts';
import { modalityZh } from '../words-zh.ts';

export interface SupplyFilter {
  readonly direction: SupplyDirection;
  readonly mode: SupplyMode;
  readonly modality: readonly string[] | null;
  readonly asOf: string | null;
}

export function describeSupplyBasis(
  context: Pick<QuestionContext, 'documents'>,
  { direction, mode, modality, asOf }: SupplyFilter,
  districtIds: readonly string[],
) {
  const drafts = describeDrafts(context, districtIds);
  const upstream = direction === 'UPSTREAM';
  const across = mode === 'CROSS_CHAIN';
  const [only, onlyZh] =
    modality === null
      ? ['', '']
      : [
          `; makers of modality ${modality.join(', ')}`,
          `；只列状态为${modality.map(modalityZh).join('、')}的生产者`,
        ];
  return {
    basis: `printed steps ${upstream ? 'against' : 'with'} the flow of goods, ${across ? 'across chains that hold one product' : 'within each chain'}; chains that print a way of working, not goods, only when named${only}; ${asOf === null ? 'latest documents' : `documents up to ${asOf}`}${drafts.basis}`,
    basisZh: `按文件所列产业链${upstream ? '向上游' : '向下游'}逐级展开，${across ? '经共同产品跨链' : '不跨链'}；写工作模式而非产品的“链”不计入，除非点名查询${onlyZh}；${asOf === null ? '以最新文件为准' : `截至 ${asOf} 的文件`}${drafts.basisZh}`,
  };
}

/** What the filters took away, as counts of statements. */
export const listSupplyLeftOut = (counts: {
  readonly elsewhere: number;
  readonly unplaced: number;
  readonly otherModality: number;
  readonly later: number;
  readonly modeChains: number;
  readonly startsBeyondCap: number;
}): readonly LeftOut[] =>
  listLeftOut([
    {
      reason: 'statements of producing in other districts than those asked for',
      reasonZh: '所选区县以外的生产陈述',
      count: counts.elsewhere,
    },
    {
      reason: 'statements of producing by somebody whom no line places in a district',
      reasonZh: '没有文件写明生产者所在区县的生产陈述',
      count: counts.unplaced,
    },
    {
      reason: 'statements of producing or supplying of other modalities than those asked for',
      reasonZh: '不属于所选状态的生产或供应陈述',
      count: counts.otherModality,
    },
    {
      reason: 'stages, steps, products and supplies of documents after asOf',
      reasonZh: '所限日期之后的文件中的环节、步骤、产品与供应',
      count: counts.later,
    },
    {
      reason: 'chains that print a way of working and no goods (kind MODE); name one in from to see it',
      reasonZh: '写工作模式而非产品的“链”；在 from 中点名可见',
      count: counts.modeChains,
    },
    {
      reason:
        'stages to start from beyond the cap on stages (MAX_TRAVERSAL_NODES); start from one stage or product',
      reasonZh: '超出环节数上限（MAX_TRAVERSAL_NODES）的起始环节；可改以某个环节或产品为起点',
      count: counts.startsBeyondCap,
    },
  ]);
