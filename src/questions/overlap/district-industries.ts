import type { DistrictStatement } from '../../analysis/overlap/sort-statements.ts';
import { countsInOverlap } from '../../analysis/overlap/statement-weight.ts';
import {
  findDistrictClusterIndustries,
  findDistrictDirectionIndustries,
  findDistrictParkClusterIndustries,
  findDistrictParkIndustries,
} from '../../graph/generated/questions.ts';
import type { QuestionContext } from '../context.ts';

/**
 * Every statement on the industries of districts, from clusters, park focuses and third parties' tables, of any date.
 * Four calls, whatever the number of districts.
 */
export async function findDistrictIndustries(
  context: QuestionContext,
  districtIds: readonly string[],
): Promise<readonly DistrictStatement[]> {
  const params = { districtIds };
  const [clusters, parks, parkClusters, directions] = await Promise.all([
    context.read(findDistrictClusterIndustries, params),
    context.read(findDistrictParkIndustries, params),
    context.read(findDistrictParkClusterIndustries, params),
    context.read(findDistrictDirectionIndustries, params),
  ]);
  const ownClusters = new Set(clusters.map((row) => `${row.districtId} ${row.viaId}`));
  // What a plan watches for its own district is neither a cluster nor another's statement.
  const isThirdParty = (row: { readonly districtId: string; readonly docIds: readonly string[] }) =>
    row.docIds.some((id) => context.documents.get(id)?.districtId !== row.districtId);
  return [
    ...clusters.map((row) => ({
      ...toStatement(row),
      source: 'CLUSTER' as const,
      clusterIds: [row.viaId],
    })),
    ...parks.map((row) => ({
      ...toStatement({ ...row, matching: 'EXACT' }),
      source: 'PARK_FOCUS' as const,
      editionSubjectId: row.viaId,
      parkIds: [row.viaId],
    })),
    ...parkClusters.map((row) => ({
      ...toStatement({ ...row, matching: toParkMatch(row) }),
      source: 'PARK_CLUSTER_FOCUS' as const,
      editionSubjectId: row.viaId,
      parkIds: [row.viaId],
      // A park of two districts may focus on the other's cluster.
      clusterIds: ownClusters.has(`${row.districtId} ${row.clusterId}`) ? [row.clusterId] : [],
    })),
    ...directions.map((row) => ({
      ...toStatement({ ...row, modality: null }),
      source: isThirdParty(row) ? ('THIRD_PARTY' as const) : ('OWN_WATCH_LIST' as const),
    })),
  ];
}

/** A park that focuses on a cluster focuses on more than an industry that only the cluster's text covers. */
const toParkMatch = ({
  matching,
  coveredByText,
}: {
  readonly matching: string;
  readonly coveredByText: boolean | null;
}): string => (coveredByText === true && countsInOverlap(matching) ? 'NARROW' : matching);

function toStatement(row: {
  readonly districtId: string;
  readonly industryId: string;
  readonly viaId: string;
  readonly matching: string;
  readonly coveredByText?: boolean | null;
  readonly modality: string | null;
  readonly cites: readonly string[];
  readonly docIds: readonly string[];
}) {
  const { districtId, industryId, viaId, matching, modality, cites, docIds } = row;
  return {
    districtId,
    itemId: industryId,
    itemLabel: 'Industry',
    viaId,
    matching,
    ofWholeCluster: row.coveredByText === true,
    modality,
    // The queries give nothing else.
    stated: 'EXPLICIT',
    cites: [...new Set(cites)],
    docIds,
    editionSubjectId: null,
    places: null,
    clusterIds: [],
    parkIds: [],
    firmIds: [],
    projectIds: [],
  };
}
