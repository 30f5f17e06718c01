import { selectEditions } from '../analysis/select-editions.ts';
import { countsInOverlap } from '../analysis/statement-weight.ts';
import {
  findDistrictClusterIndustries,
  findDistrictDirectionIndustries,
  findDistrictParkClusterIndustries,
  findDistrictParkIndustries,
} from '../graph/generated/questions.ts';
import type { QuestionContext } from './context.ts';
import { createVisibleAt } from './visible-at.ts';

export type IndustrySource = 'CLUSTER' | 'PARK_FOCUS' | 'PARK_CLUSTER_FOCUS' | 'THIRD_PARTY';

/** One statement that ties a district to an industry, before any roll-up. */
export interface DistrictIndustryStatement {
  readonly districtId: string;
  readonly industryId: string;
  readonly source: IndustrySource;
  readonly viaId: string;
  readonly matching: string;
  /** Null for a third party's phrase, which says what a district will develop and no more. */
  readonly modality: string | null;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
}

/**
 * Every statement on the industries of districts, from clusters, park focuses and third parties' tables, that counts
 * in overlap (RELATED never does). Park focuses are those of the newest edition at `asOf` that speaks of the park.
 * Four calls, whatever the number of districts.
 */
export async function findDistrictIndustries(
  context: QuestionContext,
  districtIds: readonly string[],
): Promise<{
  readonly at: (asOf: string | null) => readonly DistrictIndustryStatement[];
}> {
  const params = { districtIds };
  const [clusters, parks, parkClusters, directions] = await Promise.all([
    context.read(findDistrictClusterIndustries, params),
    context.read(findDistrictParkIndustries, params),
    context.read(findDistrictParkClusterIndustries, params),
    context.read(findDistrictDirectionIndustries, params),
  ]);
  const fromClusters = clusters.map((row) => ({ ...row, source: 'CLUSTER' as const }));
  const fromParks = [
    ...parks.map((row) => ({
      ...row,
      source: 'PARK_FOCUS' as const,
      matching: 'EXACT',
      subjectId: row.viaId,
    })),
    ...parkClusters.map((row) => ({ ...row, source: 'PARK_CLUSTER_FOCUS' as const, subjectId: row.viaId })),
  ];
  // What a plan watches for its own district is neither a cluster nor another's statement.
  const isThirdParty = (row: { readonly districtId: string; readonly docIds: readonly string[] }) =>
    row.docIds.some((id) => context.documents.get(id)?.districtId !== row.districtId);
  const fromThirdParties = directions.filter(isThirdParty).map((row) => ({
    ...row,
    source: 'THIRD_PARTY' as const,
    modality: null,
  }));
  return {
    at: (asOf) => {
      const visible = createVisibleAt(context, asOf);
      return [
        ...fromClusters.filter(visible),
        ...selectEditions(fromParks, context.documents, asOf),
        ...fromThirdParties.filter(visible),
      ].filter((statement) => countsInOverlap(statement.matching));
    },
  };
}
