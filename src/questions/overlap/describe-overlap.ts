import {
  type DistrictStatement,
  type LeftOutReason,
  leftOutReasons,
  type SortedStatement,
} from '../../analysis/overlap/sort-statements.ts';
import type { Complementarity } from './find-complementary.ts';
import { type LeftOut, listLeftOut } from '../left-out.ts';
import type { DistrictOverlapArgs } from './overlap-arguments.ts';

const basisWords: Readonly<Record<DistrictOverlapArgs['basis'], readonly [string, string]>> = {
  INDUSTRY: ['industries of clusters and park focuses', '按集群和园区定位所属产业'],
  CLUSTER: ['industries of clusters', '按集群所属产业'],
  PRODUCT: ['products that clusters, firms and projects make', '按集群、企业和项目生产的产品'],
};

/** How an overlap was computed, in words. */
export function describeBasis({
  basis,
  rollUp,
  includeThirdParty,
  includeInferred,
  modality,
  asOf,
}: DistrictOverlapArgs & { readonly modality: readonly string[] }) {
  const [words, wordsZh] = basisWords[basis];
  const withTables = basis === 'INDUSTRY' && includeThirdParty;
  const ofIndustries = basis !== 'PRODUCT';
  const parts = [
    words,
    withTables ? "and of third parties' tables" : "without third parties' tables",
    ...(ofIndustries ? ['matches EXACT, CLOSE, NARROW, BROAD', `roll-up ${rollUp}`] : []),
    `modality ${modality.join(', ')}`,
    includeInferred ? 'makers stated or inferred' : 'makers stated, not inferred',
    'complementary: stated supplies, printed chain steps (one step), what one makes and the other seeks or lacks',
    asOf === null ? 'latest documents' : `documents up to ${asOf}`,
  ];
  const partsZh = [
    wordsZh,
    withTables ? '含第三方表格' : '不含第三方表格',
    ...(ofIndustries ? ['匹配程度为一致、相近、更窄、更宽', `上卷 ${rollUp}`] : []),
    `状态 ${modality.map((code) => modalityZh[code] ?? code).join('、')}`,
    includeInferred ? '生产关系含推断' : '生产关系仅限明示',
    '互补：文件明示的供应、产业链所列上下游（一级）、一方生产而另一方招引或缺失的产品',
    asOf === null ? '以最新文件为准' : `截至 ${asOf} 的文件`,
  ];
  return { basis: parts.join('; '), basisZh: partsZh.join('；') };
}

const modalityZh: Readonly<Record<string, string>> = {
  EXISTING: '现有',
  PLANNED: '规划',
  COURTED: '拟引进',
  MENTIONED: '提及',
};

const reasonWords: Readonly<Record<LeftOutReason, readonly [string, string]>> = {
  OWN_WATCH_LIST: [
    'what a plan watches for its own district, which is no cluster',
    '本区规划仅作关注的方向，不是集群',
  ],
  AFTER_DATE: ['stated after asOf', '晚于所选日期的表述'],
  SUPERSEDED: ['park focuses that a newer edition replaces', '已被新文件替代的园区定位'],
  THIRD_PARTY: [
    "third parties' tables; includeThirdParty with basis INDUSTRY counts them",
    '第三方表格；按产业口径并将 includeThirdParty 设为 true 可计入',
  ],
  OTHER_BASIS: ['of another basis; basis INDUSTRY counts them', '不属于所选口径；basis 取 INDUSTRY 可计入'],
  NOT_THERE_YET: [
    'producers whose place is only courted or mentioned: nobody is there yet',
    '落点仅为拟引进或提及的生产者，尚未落地',
  ],
  INFERRED: [
    'concluded by an editor and not stated; includeInferred counts them',
    '推断而非明示；将 includeInferred 设为 true 可计入',
  ],
  RELATED: ['matches RELATED, which never count', '仅“相关”的归类，从不计入'],
  NON_INDUSTRIAL: ['industries that are not industrial, which never count', '非工业产业，从不计入'],
  MODALITY: [
    'of another modality; the argument modality counts them',
    '不属于所选状态；用 modality 参数可计入',
  ],
};

/** What the comparison and its complementary links leave out. */
export function describeLeftOut(
  compared: readonly SortedStatement<DistrictStatement>[],
  makings: readonly SortedStatement<DistrictStatement>[],
  complementarity: Complementarity,
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
      reasonZh: '互补：推断的或不属于所选状态的供应、需求；用 includeInferred 和 modality 可计入',
      count: complementarity.filtered,
    },
    {
      reason:
        'complementary: stated supplies to a region, an industry or somebody outside the districts compared; supplyChain lists them',
      reasonZh: '互补：供应对象为区域、产业或所比区县以外的表述；可在 supplyChain 中查看',
      count: complementarity.supplyElsewhere,
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

/** Why no two districts share anything. */
export function describeEmpty(
  pairs: readonly { readonly shared: readonly string[] }[],
  statuses: readonly string[],
): { readonly emptyReason: string | null; readonly emptyReasonZh: string | null } {
  if (pairs.some((pair) => pair.shared.length > 0)) return { emptyReason: null, emptyReasonZh: null };
  const stating = statuses.filter((status) => status === 'OWN_PLAN' || status === 'THIRD_PARTY_ONLY').length;
  if (stating >= 2)
    return {
      emptyReason: 'districts state items of this kind, and no two of them the same one',
      emptyReasonZh: '各区县均有此类表述，但无两区相同',
    };
  if (statuses.some((status) => status === 'FILTERED_OUT' || status === 'THIRD_PARTY_LEFT_OUT'))
    return {
      emptyReason:
        'fewer than two districts have statements of the basis and modality asked for; leftOut says what would count more',
      emptyReasonZh: '符合所选口径和状态的区县不足两个；leftOut 列明如何计入更多',
    };
  if (statuses.includes('NO_EDITION'))
    return {
      emptyReason: 'at that date documents spoke of fewer than two of the districts',
      emptyReasonZh: '截至该日期，有文件提及的区县不足两个',
    };
  return {
    emptyReason: 'documents speak of fewer than two of the districts',
    emptyReasonZh: '有文件提及的区县不足两个',
  };
}
