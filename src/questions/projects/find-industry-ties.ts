import {
  createNameTest,
  type IndustryTie,
  tieToIndustry,
  toIndustryWords,
} from '../../analysis/projects/industry-ties.ts';
import { listNarrower } from '../../analysis/overlap/narrower-industries.ts';
import { type FindProjectsRow, listIndustryHierarchy } from '../../graph/generated/questions.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';
import { createEntityLookup } from '../entity-lookup.ts';
import { namesOf } from '../names/names-of.ts';
import type { ProjectFacts } from './answer-project.ts';
import type { ProjectClusters } from './project-clusters.ts';

/** What ties each project to an industry or a narrower one; projects without a tie are not in it. Two calls. */
export async function findIndustryTies(
  context: QuestionContext,
  industry: EntityRecord,
  projects: readonly FindProjectsRow[],
  { factsOf }: ProjectFacts,
  { clustersOf, industriesOf }: ProjectClusters,
): Promise<ReadonlyMap<string, IndustryTie>> {
  const links = await context.read(listIndustryHierarchy, {});
  const wanted = listNarrower(industry.id, links);
  const others = [...new Set(links.flatMap(({ fromId, toId }) => [fromId, toId]))].filter(
    (id) => !wanted.has(id),
  );
  const productsOf = (projectId: string) =>
    (factsOf.get(projectId) ?? []).filter(({ type }) => type === 'PRODUCES').map(({ otherId }) => otherId);
  const chainsOf = (projectId: string) =>
    (clustersOf.get(projectId) ?? []).filter(({ via }) => via === 'CHAIN').map(({ viaId }) => viaId);
  const entity = await createEntityLookup(context, [
    ...wanted,
    ...others,
    ...projects.flatMap(({ projectId }) => [projectId, ...productsOf(projectId), ...chainsOf(projectId)]),
  ]);
  const listNames = (ids: Iterable<string>) => [...ids].flatMap((id) => namesOf(entity(id)));
  const isNamed = createNameTest(toIndustryWords(listNames(wanted)), toIndustryWords(listNames(others)));
  return new Map(
    projects.flatMap(({ projectId }) => {
      const tie = tieToIndustry(
        {
          names: listNames([projectId]),
          productNames: listNames(productsOf(projectId)),
          chainNames: listNames(chainsOf(projectId)),
          clusters: (clustersOf.get(projectId) ?? []).map(({ clusterId, via }) => ({
            industries: industriesOf.get(clusterId) ?? [],
            byProduct: via !== 'FIRM',
          })),
        },
        isNamed,
        wanted,
      );
      return tie === null ? [] : [[projectId, tie] as const];
    }),
  );
}
