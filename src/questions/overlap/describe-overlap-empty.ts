import { compareText } from '../../domain/compare-text.ts';
import type { DistrictOverlapArgs } from './overlap-arguments.ts';

const plannedByWording =
  '; clusters and park focuses that a plan sets itself are PLANNED by its wording, even where firms make it today: ask for PLANNED too, and read makersModality and byModality, or compare products';
const plannedByWordingZh =
  '；规划所列集群与园区定位按文件措辞多属规划状态，即使企业现已生产：请同时选取规划状态，再看各项生产者的状态，或改按产品比较';

/** Why no two districts share anything. */
export function describeEmpty(
  pairs: readonly { readonly shared: readonly string[] }[],
  districts: readonly { readonly status: string; readonly nextEdition: string | null }[],
  {
    basis,
    modality,
    asOf,
  }: Pick<DistrictOverlapArgs, 'basis' | 'asOf'> & {
    readonly modality: readonly string[];
  },
): { readonly emptyReason: string | null; readonly emptyReasonZh: string | null } {
  if (pairs.some((pair) => pair.shared.length > 0)) return { emptyReason: null, emptyReasonZh: null };
  const statuses = districts.map(({ status }) => status);
  const stating = statuses.filter((status) => status === 'OWN_PLAN' || status === 'THIRD_PARTY_ONLY').length;
  // A reader who asks for what exists has to know that it is not the plan's wording that says so.
  const byWording = basis !== 'PRODUCT' && !modality.includes('PLANNED');
  if (stating >= 2)
    return {
      emptyReason: `districts state items of this kind, and no two of them the same one${byWording ? plannedByWording : ''}`,
      emptyReasonZh: `各区县均有此类表述，但无两区相同${byWording ? plannedByWordingZh : ''}`,
    };
  if (statuses.some((status) => status === 'FILTERED_OUT' || status === 'THIRD_PARTY_LEFT_OUT'))
    return {
      emptyReason:
        'fewer than two districts have statements of the basis and modality asked for; leftOut says what would count more' +
        (byWording ? plannedByWording : ''),
      emptyReasonZh:
        '符合所选口径和状态的区县不足两个；“未计入”列明如何计入更多' + (byWording ? plannedByWordingZh : ''),
    };
  const next = districts.flatMap(({ nextEdition }) => nextEdition ?? []).sort(compareText)[0];
  if (statuses.includes('NO_EDITION'))
    return {
      emptyReason: `up to ${asOf} documents spoke of fewer than two of the districts${next ? `; the next is of ${next}` : ''}`,
      emptyReasonZh: `截至 ${asOf}，有文件提及的区县不足两个${next ? `；下一份文件日期为 ${next}` : ''}`,
    };
  return {
    emptyReason: 'documents speak of fewer than two of the districts',
    emptyReasonZh: '有文件提及的区县不足两个',
  };
}
