import type { EditionDocument } from '../analysis/select-editions.ts';
import type { DistrictIndustryStatement } from './district-industries.ts';

export type OverlapDistrictStatus =
  | 'OWN_PLAN'
  | 'THIRD_PARTY_ONLY'
  | 'THIRD_PARTY_LEFT_OUT'
  | 'NO_EDITION'
  | 'NO_STATEMENT';

type Statements = readonly DistrictIndustryStatement[];

export interface DistrictStatements {
  readonly own: (statements: Statements) => Statements;
  readonly thirdParty: (statements: Statements) => Statements;
  /** Statements visible at the date asked for, and all. */
  readonly visible: Statements;
  readonly all: Statements;
  readonly includeThirdParty: boolean;
  readonly documents: ReadonlyMap<string, EditionDocument>;
}

export interface DistrictDescription {
  readonly status: OverlapDistrictStatus;
  readonly nextEdition: string | null;
  readonly explanation: string;
  readonly explanationZh: string;
}

/** Says what a district's side of a comparison rests on, or why it is empty. */
export function describeDistrict(statements: DistrictStatements): DistrictDescription {
  const own = statements.own(statements.visible);
  const thirdParty = statements.thirdParty(statements.visible);
  if (own.length > 0) {
    const alsoLeftOut = thirdParty.length > 0 && !statements.includeThirdParty;
    return describe(
      'OWN_PLAN',
      `${own.length} statements of its own documents${alsoLeftOut ? `; ${thirdParty.length} of third parties left out` : ''}`,
      `本区文件中的 ${own.length} 条表述${alsoLeftOut ? `；未计入第三方表述 ${thirdParty.length} 条` : ''}`,
    );
  }
  if (thirdParty.length > 0)
    return statements.includeThirdParty
      ? describe(
          'THIRD_PARTY_ONLY',
          `${thirdParty.length} statements, all of a third party's table`,
          `${thirdParty.length} 条表述，全部来自第三方表格`,
        )
      : describe(
          'THIRD_PARTY_LEFT_OUT',
          `only a third party's table speaks of it; includeThirdParty counts its ${thirdParty.length} statements`,
          `仅第三方表格提及；将 includeThirdParty 设为 true 可计入其 ${thirdParty.length} 条表述`,
        );
  const nextEdition = findNextEdition(statements);
  if (nextEdition !== null)
    return {
      ...describe(
        'NO_EDITION',
        `no document had spoken of it at that date; the next is of ${nextEdition}`,
        `截至该日期尚无文件提及；下一份文件日期为 ${nextEdition}`,
      ),
      nextEdition,
    };
  return describe(
    'NO_STATEMENT',
    'no document of the dataset speaks of its industries',
    '数据集中没有文件提及其产业',
  );
}

function findNextEdition({
  own,
  thirdParty,
  all,
  includeThirdParty,
  documents,
}: DistrictStatements): string | null {
  const later = [...own(all), ...(includeThirdParty ? thirdParty(all) : [])].flatMap((statement) =>
    statement.docIds.flatMap((id) => documents.get(id)?.date ?? []),
  );
  return later.sort()[0] ?? null;
}

const describe = (
  status: OverlapDistrictStatus,
  explanation: string,
  explanationZh: string,
): DistrictDescription => ({ status, nextEdition: null, explanation, explanationZh });
