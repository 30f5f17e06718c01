import { countsInOverlap } from '../../analysis/overlap/statement-weight.ts';
import { groupBy } from '../../domain/group-by.ts';
import {
  findDistrictClusterIndustries,
  findProjectClusters,
  type FindProjectClustersRow,
} from '../../graph/generated/questions.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';
import { createEntityLookup } from '../entity-lookup.ts';

/** Clusters that facts tie projects to, and what these clusters are of. */
export interface ProjectClusters {
  readonly clustersOf: ReadonlyMap<string, readonly FindProjectClustersRow[]>;
  /** Industries by cluster. */
  readonly industriesOf: ReadonlyMap<string, readonly string[]>;
}

/** Two calls, whatever the number of projects. */
export async function readProjectClusters(
  context: QuestionContext,
  projectIds: readonly string[],
  districtIds: readonly string[],
): Promise<ProjectClusters> {
  const [clusters, industries] = await Promise.all([
    context.read(findProjectClusters, { projectIds }),
    context.read(findDistrictClusterIndustries, { districtIds }),
  ]);
  const counted = industries.filter(({ matching }) => countsInOverlap(matching));
  return {
    clustersOf: groupBy(clusters, ({ projectId }) => projectId),
    industriesOf: new Map(
      [...groupBy(counted, ({ viaId }) => viaId)].map(([clusterId, own]) => [
        clusterId,
        [...new Set(own.map(({ industryId }) => industryId))],
      ]),
    ),
  };
}

type ClusterTie = 'PRODUCT' | 'FIRM' | 'CHAIN';

/** A cluster of a project as an answer shows it. */
export interface ProjectCluster {
  readonly cluster: EntityRecord;
  readonly via: ClusterTie;
  readonly through: EntityRecord;
  readonly industries: readonly EntityRecord[];
}

interface ClustersOfProjectsArgs {
  readonly projectIds: readonly string[];
  readonly districtIds: readonly string[];
}

/** Clusters by project. Three calls. */
export async function clustersOfProjects(
  context: QuestionContext,
  { projectIds, districtIds }: ClustersOfProjectsArgs,
): Promise<ReadonlyMap<string, readonly ProjectCluster[]>> {
  const { clustersOf, industriesOf } = await readProjectClusters(context, projectIds, districtIds);
  const industryIds = (clusterId: string) => industriesOf.get(clusterId) ?? [];
  const entity = await createEntityLookup(
    context,
    [...clustersOf.values()]
      .flat()
      .flatMap(({ clusterId, viaId }) => [clusterId, viaId, ...industryIds(clusterId)]),
  );
  return new Map(
    [...clustersOf].map(([projectId, ties]) => [
      projectId,
      ties.map(({ clusterId, via, viaId }) => ({
        cluster: entity(clusterId),
        via: toTie(via),
        through: entity(viaId),
        industries: industryIds(clusterId).map(entity),
      })),
    ]),
  );
}

const toTie = (via: string): ClusterTie => (via === 'PRODUCT' || via === 'FIRM' ? via : 'CHAIN');
