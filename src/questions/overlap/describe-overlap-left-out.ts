import {
  type DistrictStatement,
  type LeftOutReason,
  leftOutReasons,
  type SortedStatement,
} from '../../analysis/overlap/sort-statements.ts';
import { type LeftOut, listLeftOut } from '../left-out.ts';
import type { Complementarity } from './find-complementary.ts';

const reasonWords: Readonly<Record<LeftOutReason, readonly [string, string]>> = {
  OWN_WATCH_LIST: [
    'what a plan watches for its own district, which is no cluster',
    '本区规划仅作关注的方向，不是集群',
  ],
  AFTER_DATE: ['stated after asOf', '晚于所选日期的表述'],
  SUPERSEDED: ['park focuses that a newer edition replaces', '已被新文件替代的园区定位'],
  THIRD_PARTY: [
    "third parties' tables; includeThirdParty with basis INDUSTRY counts them",
    '第三方表格的说法；改按产业比较并计入第三方表格即可见',
  ],
  OTHER_BASIS: [
    'of another basis; basis INDUSTRY counts them',
    '不属于所选口径；改按产业（集群与园区定位）比较即可计入',
  ],
  NOT_THERE_YET: [
    'producers whose place is only courted or mentioned: nobody is there yet',
    '落点仅为拟引进或提及的生产者，尚未落地',
  ],
  INFERRED: [
    'concluded by an editor and not stated; includeInferred counts them',
    '推断而非明示；选择计入推断即可见',
  ],
  RELATED: ['matches RELATED, which never count', '仅“相关”的归类，从不计入'],
  NON_INDUSTRIAL: ['industries that are not industrial, which never count', '非工业产业，从不计入'],
  MODALITY: ['of another modality; the argument modality counts them', '不属于所选状态；选上该状态即可计入'],
};

/** What the comparison and its complementary links leave out. */
export function describeLeftOut(
  compared: readonly SortedStatement<DistrictStatement>[],
  makings: readonly SortedStatement<DistrictStatement>[],
  complementarity: Complementarity,
  notShown: number,
): readonly LeftOut[] {
  const makersAreCompared = makings.every((entry) => compared.includes(entry));
  return listLeftOut([
    ...countReasons(compared, '', ''),
    ...(makersAreCompared
      ? []
      : countReasons(makings, 'makers of products, for complementary: ', '互补所用的生产关系：')),
    {
      reason: 'complementary: supplies or demands stated after asOf, or printed steps',
      reasonZh: '互补：晚于所选日期的供应、需求或产业链上下游',
      count: complementarity.afterDate,
    },
    {
      reason:
        'complementary: supplies or demands that are inferred or of another modality; includeInferred and modality count them',
      reasonZh: '互补：推断的或不属于所选状态的供应、需求；选择计入推断、选上该状态即可计入',
      count: complementarity.filtered,
    },
    {
      reason:
        'complementary: stated supplies to a region, an industry or somebody outside the districts compared; supplyChain lists them',
      reasonZh: '互补：供应对象为区域、产业或所比区县以外的表述；可在“上下游供应链”中查看',
      count: complementarity.supplyElsewhere,
    },
    {
      reason: 'complementary: chains that print a way of working and no goods (kind MODE)',
      reasonZh: '互补：写工作模式而非产品的“链”',
      count: complementarity.modeChains,
    },
    {
      reason: 'further entries of the lists of pairs; raise first to see them',
      reasonZh: '各区县对列表中的其余条目；调高条数上限即可见',
      count: notShown,
    },
  ]);
}

const countReasons = (
  sorted: readonly SortedStatement<DistrictStatement>[],
  prefix: string,
  prefixZh: string,
): readonly LeftOut[] =>
  leftOutReasons.map((reason) => ({
    reason: `${prefix}${reasonWords[reason][0]}`,
    reasonZh: `${prefixZh}${reasonWords[reason][1]}`,
    count: sorted.filter((entry) => entry.leftOut === reason).length,
  }));
