import { selectEditions } from '../../analysis/editions/select-editions.ts';
import { groupBy } from '../../domain/group-by.ts';
import {
  findClusterFirms,
  type FindClusterFirmsRow,
  findClusterTargets,
  type FindClusterTargetsRow,
  findDistrictParkFocuses,
} from '../../graph/generated/questions.ts';
import type { QuestionContext } from '../context.ts';
import { createVisibleAt } from '../visible-at.ts';
import type { OverlapBasis } from './overlap-arguments.ts';

/** A park of a district that focuses on a product. */
interface ParkFocus {
  readonly districtId: string;
  readonly parkId: string;
  readonly focusId: string;
}

/** What may stand behind statements, beside those who make something. */
export interface BackingFacts {
  /** Ids that an answer may show, beside the clusters. */
  readonly ids: readonly string[];
  readonly firmsOf: (clusterId: string) => readonly FindClusterFirmsRow[];
  readonly targetsOf: (clusterId: string) => readonly FindClusterTargetsRow[];
  /** None unless parks are compared. */
  readonly focusesOf: (districtId: string) => readonly ParkFocus[];
}

/** Firms and figures of the clusters behind statements, and products that parks focus on. Three calls. */
export async function findBackingFacts(
  context: QuestionContext,
  districtIds: readonly string[],
  clusterIds: readonly string[],
  { basis, asOf }: { readonly basis: OverlapBasis; readonly asOf: string | null },
): Promise<BackingFacts> {
  const visible = createVisibleAt(context, asOf);
  const [firms, targets, focuses] = await Promise.all([
    context.read(findClusterFirms, { clusterIds }),
    context.read(findClusterTargets, { clusterIds }),
    basis === 'INDUSTRY' ? findParkFocuses(context, districtIds, asOf) : [],
  ]);
  const visibleFirms = firms.filter(visible);
  const visibleTargets = targets.filter(visible);
  const firmsOf = groupBy(visibleFirms, (row) => row.clusterId);
  const targetsOf = groupBy(visibleTargets, (row) => row.clusterId);
  const focusesOf = groupBy(focuses, (row) => row.districtId);
  return {
    ids: [
      ...visibleFirms.map((row) => row.firmId),
      ...visibleTargets.flatMap((row) => [row.targetId, row.indicatorId, row.docId]),
      ...focuses.flatMap((row) => [row.parkId, row.focusId]),
    ],
    firmsOf: (clusterId) => firmsOf.get(clusterId) ?? [],
    targetsOf: (clusterId) => targetsOf.get(clusterId) ?? [],
    focusesOf: (districtId) => focusesOf.get(districtId) ?? [],
  };
}

/** Products that the newest edition names as a park's focus. One call. */
async function findParkFocuses(
  context: QuestionContext,
  districtIds: readonly string[],
  asOf: string | null,
): Promise<readonly ParkFocus[]> {
  const rows = await context.read(findDistrictParkFocuses, { districtIds });
  const stated = rows
    .filter(({ stated: said }) => said === 'EXPLICIT')
    .map((row) => ({ ...row, subjectId: row.parkId }));
  return selectEditions(stated, context.documents, asOf).filter(({ focusLabel }) => focusLabel === 'Product');
}
