import type { DistrictPart } from '../../analysis/checks/check-parts.ts';
import { groupBy } from '../../domain/group-by.ts';
import { findDistrictClusterDocuments, findDistrictParkParents } from '../../graph/generated/questions.ts';
import { readText } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';
import { createEntityLookup } from '../entity-lookup.ts';

/** Kinds of parks that a total of the district is not made of: they lie in parks, or are planned. */
const themed = ['THEME_PARK', 'SITE'];

/** Parks and clusters of a district, with the documents that speak of them. Three calls. */
export async function readDistrictParts(
  context: QuestionContext,
  districtId: string,
): Promise<readonly DistrictPart[]> {
  const params = { districtIds: [districtId] };
  const [parks, clusters] = await Promise.all([
    context.read(findDistrictParkParents, params),
    context.read(findDistrictClusterDocuments, params),
  ]);
  const entity = await createEntityLookup(
    context,
    parks.map(({ partId }) => partId),
  );
  return [
    ...[...groupBy(parks, ({ partId }) => partId)].map(([partId, own]) => ({
      partId,
      label: 'Park' as const,
      parentIds: own.map(({ parentId }) => parentId),
      docIds: own.flatMap(({ docIds }) => docIds),
      isOnlyExisting: false,
      isExpected: !themed.includes(readText(entity(partId), 'kind') ?? ''),
    })),
    ...[...groupBy(clusters, ({ clusterId }) => clusterId)].map(([partId, own]) => ({
      partId,
      label: 'Cluster' as const,
      parentIds: [],
      docIds: own.map(({ docId }) => docId),
      isOnlyExisting: own.every(({ modality }) => modality === 'EXISTING'),
      isExpected: true,
    })),
  ];
}
