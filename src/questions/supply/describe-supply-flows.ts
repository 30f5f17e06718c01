import type { SupplyMode } from '../../analysis/supply/supply-tiers.ts';
import type { QuestionContext } from '../context.ts';
import { describeDrafts } from '../describe-drafts.ts';
import { type LeftOut, listLeftOut } from '../left-out.ts';
import { modalityZh } from '../words-zh.ts';

export function describeFlowsBasis(
  context: Pick<QuestionContext, 'documents'>,
  {
    mode,
    modality,
    asOf,
  }: {
    readonly mode: SupplyMode;
    readonly modality: readonly string[] | null;
    readonly asOf: string | null;
  },
  districtIds: readonly string[],
) {
  const drafts = describeDrafts(context, districtIds);
  const across = mode === 'CROSS_CHAIN';
  const [only, onlyZh] =
    modality === null
      ? ['', '']
      : [`; only ${modality.join(', ')}`, `；只取${modality.map(modalityZh).join('、')}`];
  return {
    basis: `stated: supplies that a line names, between the two districts or those who belong to them. Inferred: a printed chain says that one stage feeds another${across ? ', or two chains meet in one product' : ''}, one district has makers of the first and the other makers of the second; no line says that they deal with each other. Counted: pairs of stages, whatever the products that they hold (districtOverlap counts pairs of products, so that its numbers differ)${only}; ${asOf === null ? 'all documents' : `documents up to ${asOf}`}${drafts.basis}`,
    basisZh: `明示：文件写明的供应，两端为两区或其所属主体。推断：文件所列产业链中一环节供给另一环节${across ? '（或两条链经共同产品相接）' : ''}，一区有前者的生产者、另一区有后者的生产者，并无文件写明双方有交易。计数单位为前后环节对，不论环节内有几种产品（districtOverlap 按产品对计数，数目因此不同）${onlyZh}；${asOf === null ? '取全部文件' : `截至 ${asOf} 的文件`}${drafts.basisZh}`,
  };
}

/** Why there is no flow between any two of the districts. */
export function describeNoFlows(found: {
  readonly pairs: number;
  readonly steps: number;
  readonly feeds: number;
  readonly producing: number;
  readonly filtered: number;
  readonly asOf: string | null;
  /** Of the first document after asOf that prints a step. */
  readonly nextDate: string | null;
}): { readonly emptyReason: string | null; readonly emptyReasonZh: string | null } {
  if (found.pairs > 0) return { emptyReason: null, emptyReasonZh: null };
  if (found.feeds === 0)
    return {
      emptyReason: 'no document prints a chain, and none states a supply between these districts',
      emptyReasonZh: '没有文件列出产业链，也没有文件写明这些区县之间的供应',
    };
  if (found.steps === 0)
    return {
      emptyReason: `chains were printed only after ${found.asOf}, first on ${found.nextDate}, and no supply between these districts was stated by then`,
      emptyReasonZh: `产业链均在 ${found.asOf} 之后列出，最早为 ${found.nextDate}，此前也没有文件写明这些区县之间的供应`,
    };
  if (found.filtered === 0 && found.producing > 0)
    return {
      emptyReason: `all ${found.producing} statements of producing are of another modality, and no supply of this one is stated`,
      emptyReasonZh: `全部 ${found.producing} 条生产陈述均属其他状态，也没有该状态的明示供应`,
    };
  return {
    emptyReason:
      'no step of a chain has makers of its two stages in two of these districts, and no supply between them is stated',
    emptyReasonZh: '没有一步产业链的前后环节分别在其中两区有生产者，也没有文件写明其间的供应',
  };
}

/** What an answer does not count. */
export const listFlowsLeftOut = (counts: {
  readonly otherModality: number;
  readonly unplaced: number;
  readonly openEnded: number;
  readonly laterSteps: number;
  readonly modeChains: number;
  readonly unreadSteps: number;
  readonly unreadSupplies: number;
  readonly notShown: number;
}): readonly LeftOut[] =>
  listLeftOut([
    {
      reason: 'statements of producing or supplying whose modality was not asked for',
      reasonZh: '不属于所选状态的生产或供应陈述',
      count: counts.otherModality,
    },
    {
      reason: 'producers that no line places in a district, or that are only courted there',
      reasonZh: '没有文件写明所在区县、或仅在招引中的生产者',
      count: counts.unplaced,
    },
    {
      reason:
        'stated supplies of these districts whose other end belongs to no district, such as a region or an industry',
      reasonZh: '这些区县的明示供应中另一端不属于任何区县（如区域、产业）的',
      count: counts.openEnded,
    },
    {
      reason: 'steps of chains that documents printed only after asOf',
      reasonZh: '所限日期之后的文件才列出的产业链环节',
      count: counts.laterSteps,
    },
    {
      reason: 'chains that print a way of working and no goods (kind MODE)',
      reasonZh: '写工作模式而非产品的“链”',
      count: counts.modeChains,
    },
    {
      reason:
        'steps of chains that were not read, nor any flow over them: one call reads no more (MAX_HOP_ROWS)',
      reasonZh: '未读取的产业链前后环节关系，其上的流向也未计入：超出一次读取的上限（MAX_HOP_ROWS）',
      count: counts.unreadSteps,
    },
    {
      reason: 'stated supplies that were not read: one call reads no more (MAX_HOP_ROWS)',
      reasonZh: '未读取的明示供应：超出一次读取的上限（MAX_HOP_ROWS）',
      count: counts.unreadSupplies,
    },
    {
      reason: 'further inferred flows of a pair; raise maxFlowsPerPair to see them',
      reasonZh: '同一对区县的其他推断流向；调高 maxFlowsPerPair 可见',
      count: counts.notShown,
    },
  ]);
