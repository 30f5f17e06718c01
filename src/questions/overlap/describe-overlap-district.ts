import { type EditionDocument, isOutAt } from '../../analysis/editions/select-editions.ts';
import type { DistrictStatement, SortedStatement } from '../../analysis/overlap/sort-statements.ts';
import { compareText } from '../../domain/compare-text.ts';

export type OverlapDistrictStatus =
  | 'OWN_PLAN'
  | 'THIRD_PARTY_ONLY'
  | 'THIRD_PARTY_LEFT_OUT'
  | 'FILTERED_OUT'
  | 'NO_EDITION'
  | 'NO_STATEMENT';

export interface DistrictSide {
  /** All statements on the district, sorted. */
  readonly sorted: readonly SortedStatement<DistrictStatement>[];
  readonly includeThirdParty: boolean;
  readonly documents: ReadonlyMap<string, EditionDocument>;
  readonly asOf: string | null;
}

export interface DistrictDescription {
  readonly status: OverlapDistrictStatus;
  readonly nextEdition: string | null;
  readonly explanation: string;
  readonly explanationZh: string;
}

/** Says what a district's side of a comparison rests on, or why it is empty. */
export function describeDistrict(side: DistrictSide): DistrictDescription {
  const isThirdParty = ({ statement }: SortedStatement<DistrictStatement>) =>
    statement.source === 'THIRD_PARTY';
  const counted = side.sorted.filter(({ leftOut }) => leftOut === null);
  const own = counted.filter((entry) => !isThirdParty(entry)).length;
  const thirdParty = side.sorted.filter(
    (entry) => isThirdParty(entry) && (entry.leftOut === null || entry.leftOut === 'THIRD_PARTY'),
  ).length;
  const alsoLeftOut = thirdParty > 0 && !side.includeThirdParty;
  const alsoCounted = counted.length - own;
  if (own > 0)
    return describe(
      'OWN_PLAN',
      `${own} statements of its own clusters, parks and producers${alsoCounted > 0 ? `; ${alsoCounted} of third parties` : ''}${alsoLeftOut ? `; ${thirdParty} of third parties left out` : ''}`,
      `本区集群、园区和生产者的 ${own} 条表述${alsoCounted > 0 ? `；第三方表述 ${alsoCounted} 条` : ''}${alsoLeftOut ? `；未计入第三方表述 ${thirdParty} 条` : ''}`,
    );
  const nextEdition = findNextEdition(side);
  if (counted.length > 0)
    return describe(
      'THIRD_PARTY_ONLY',
      `${counted.length} statements, all of a third party's table`,
      `${counted.length} 条表述，全部来自第三方表格`,
      nextEdition,
    );
  const filtered = side.sorted.filter(
    ({ leftOut }) =>
      leftOut !== 'AFTER_DATE' &&
      leftOut !== 'THIRD_PARTY' &&
      leftOut !== 'OWN_WATCH_LIST' &&
      leftOut !== 'SUPERSEDED',
  ).length;
  if (filtered > 0)
    return describe(
      'FILTERED_OUT',
      `documents make ${filtered} statements on it, none of the basis and modality asked for; leftOut says what would count them`,
      `文件中有 ${filtered} 条表述，均不属于所选口径或状态；“未计入”列明如何计入`,
      nextEdition,
    );
  if (alsoLeftOut)
    return describe(
      'THIRD_PARTY_LEFT_OUT',
      `only a third party's table speaks of it; includeThirdParty with basis INDUSTRY counts its ${thirdParty} statements`,
      `仅第三方表格提及；改按产业比较并计入第三方表格，可计入其 ${thirdParty} 条表述`,
      nextEdition,
    );
  if (nextEdition !== null)
    return describe(
      'NO_EDITION',
      `no document had spoken of it at that date; the next is of ${nextEdition}`,
      `截至该日期尚无文件提及；下一份文件日期为 ${nextEdition}`,
      nextEdition,
    );
  return describe('NO_STATEMENT', 'no document of the dataset speaks of it', '数据集中没有文件提及');
}

/** The date of the first document after `asOf` that would count, as far as the basis goes. */
function findNextEdition({ sorted, includeThirdParty, documents, asOf }: DistrictSide): string | null {
  const later = sorted
    .filter(
      ({ statement, leftOut }) =>
        leftOut === 'AFTER_DATE' && (includeThirdParty || statement.source !== 'THIRD_PARTY'),
    )
    .flatMap(({ statement }) => [
      ...statement.docIds,
      ...(statement.places ?? []).flatMap((place) => place.docIds),
    ])
    .flatMap((id) => {
      const document = documents.get(id);
      return document && !isOutAt(document, asOf) ? [document.date] : [];
    });
  return later.sort(compareText)[0] ?? null;
}

const describe = (
  status: OverlapDistrictStatus,
  explanation: string,
  explanationZh: string,
  nextEdition: string | null = null,
): DistrictDescription => ({ status, nextEdition, explanation, explanationZh });
