import { groupProjects, type StatedSum } from '../../analysis/projects/group-projects.ts';
import type { IndustryTie } from '../../analysis/projects/industry-ties.ts';
import {
  findContainingPlaces,
  type FindProjectFactsRow,
  findProjects,
  type FindProjectsRow,
  listDistrictIds,
} from '../../graph/generated/questions.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { Answer } from '../answer.ts';
import { checkRange } from '../check-range.ts';
import { toCitedDocIds } from '../cited-documents.ts';
import type { QuestionContext } from '../context.ts';
import { describeDrafts } from '../describe-drafts.ts';
import { getNamedEntity } from '../names/get-named-entities.ts';
import { refuseEmptyList } from '../refuse-empty-list.ts';
import { createLate } from '../late.ts';
import { createVisibleAt } from '../visible-at.ts';
import {
  answerProject,
  listCapacities,
  loadProjectEntities,
  type PipelineProject,
  type ProjectFacts,
  readProjectFacts,
} from './answer-project.ts';
import { describeBasis, describeEmpty, describeLeftOut } from './describe-pipeline.ts';
import { findIndustryTies } from './find-industry-ties.ts';
import { clustersOfProjects, type ProjectClusters, readProjectClusters } from './project-clusters.ts';

export interface ProjectPipelineArgs {
  readonly district: string | null;
  readonly stages: readonly string[] | null;
  readonly industry: string | null;
  readonly includeWholeCluster: boolean;
  readonly park: string | null;
  readonly product: string | null;
  readonly firm: string | null;
  readonly asOf: string | null;
  readonly first: number;
}

export interface ProjectPipeline extends Answer {
  readonly stages: readonly {
    readonly stage: string;
    readonly count: number;
    readonly investment: StatedSum & { readonly unit: string };
    readonly land: StatedSum & { readonly unit: string };
    readonly revenue: StatedSum & { readonly unit: string };
    readonly capacities: readonly { readonly unit: string; readonly capacities: readonly EntityRecord[] }[];
    readonly projects: readonly PipelineProject[];
  }[];
  readonly total: number;
  readonly truncated: boolean;
  readonly caps: { readonly first: number };
}

/**
 * Projects by stage with place, firms, products and capacities. Eleven calls at most besides the names, whatever the
 * number of projects; their clusters are read once they are asked for.
 */
export async function projectPipeline(
  context: QuestionContext,
  args: ProjectPipelineArgs,
): Promise<ProjectPipeline> {
  checkRange('first', args.first, context.limits.maxNodes);
  const allStages = context.ontology.closedList('ProjectStage')?.values.map(({ code }) => code) ?? [];
  refuseEmptyList('stages', args.stages, allStages);
  const filters = await readFilters(context, args);
  const districtIds = filters.district
    ? [filters.district.id]
    : (await context.read(listDistrictIds, {})).map(({ id }) => id);
  const all = await context.read(findProjects, { districtIds });
  const visible = createVisibleAt(context, args.asOf);
  const known = all.filter(({ cites }) => visible({ docIds: toCitedDocIds(cites) }));
  const facts = await readProjectFacts(context, known, visible);
  const { ties, clusters } = await readTies(context, filters.industry, { known, facts, districtIds });
  const matching = await filterProjects(context, known, facts, filters, ties);
  const isOwn = ({ projectId }: FindProjectsRow) => ties.get(projectId) !== 'CLUSTER';
  const passing = args.includeWholeCluster ? matching : matching.filter(isOwn);
  const stages = allStages.filter((stage) => args.stages === null || args.stages.includes(stage));
  const grouped = groupProjects(passing, stages);
  const total = grouped.stages.reduce((sum, { projects }) => sum + projects.length, 0);
  const shown = new Set(grouped.stages.flatMap(({ projects }) => projects).slice(0, args.first));
  const entity = await loadProjectEntities(
    context,
    grouped.stages.flatMap(({ projects }) => projects),
    shown,
    facts,
  );
  const clustersOf = createLate(
    clustersOfProjects,
    () => ({ projectIds: [...new Set([...shown].map(({ projectId }) => projectId))], districtIds }),
    (found) => found,
  );
  return {
    ...describeBasis(
      args.asOf,
      describeDrafts(context, [...new Set(passing.map(({ districtId }) => districtId))]),
    ),
    stages: grouped.stages.map(({ stage, projects, investment, land, revenue }) => ({
      stage,
      count: projects.length,
      investment: { ...investment, unit: '亿元' },
      land: { ...land, unit: '亩' },
      revenue: { ...revenue, unit: '亿元' },
      capacities: listCapacities(projects, facts, entity),
      projects: projects
        .filter((project) => shown.has(project))
        .map((project) => ({
          ...answerProject(project, facts, clustersOf, entity),
          industryTie: ties.get(project.projectId) ?? null,
        })),
    })),
    total,
    truncated: total > shown.size,
    caps: { first: args.first },
    leftOut: describeLeftOut(args.asOf, {
      withoutStage: grouped.withoutStage.length,
      later: all.length - known.length,
      untied: clusters ? countUntied(known, clusters, ties) : 0,
      cluster: matching.length - passing.length,
      unplaced: filters.park ? countUnplaced(known, facts) : 0,
    }),
    ...(await describeEmpty(context, filters, args.asOf, { known: known.length, total })),
    datasetVersion: context.datasetVersion,
  };
}

interface Known {
  readonly known: readonly FindProjectsRow[];
  readonly facts: ProjectFacts;
  readonly districtIds: readonly string[];
}

/** What ties projects to an industry, and the clusters that may; nothing is read without an industry. */
async function readTies(
  context: QuestionContext,
  industry: EntityRecord | null,
  { known, facts, districtIds }: Known,
) {
  if (industry === null) return { ties: new Map<string, IndustryTie>(), clusters: null };
  const projectIds = [...new Set(known.map(({ projectId }) => projectId))];
  const clusters = await readProjectClusters(context, projectIds, districtIds);
  return { ties: await findIndustryTies(context, industry, known, facts, clusters), clusters };
}

async function readFilters(context: QuestionContext, args: ProjectPipelineArgs) {
  const named = async (argument: keyof ProjectPipelineArgs, labels: readonly string[]) => {
    const text = args[argument];
    return typeof text === 'string'
      ? getNamedEntity(context, argument, text, { labels, firstLabelWins: true })
      : null;
  };
  const [district, industry, park, product, firm] = await Promise.all([
    named('district', ['District']),
    named('industry', ['Industry']),
    named('park', ['Park']),
    named('product', ['Product', 'ChainStage']),
    named('firm', ['Firm']),
  ]);
  return { district, industry, park, product, firm };
}

type Filters = Awaited<ReturnType<typeof readFilters>>;

async function filterProjects(
  context: QuestionContext,
  projects: readonly FindProjectsRow[],
  { facts, factsOf }: ProjectFacts,
  { industry, park, product, firm }: Filters,
  ties: ReadonlyMap<string, IndustryTie>,
): Promise<readonly FindProjectsRow[]> {
  const inPark = await findInPark(context, park, facts);
  const has = (projectId: string, type: string, otherId: string) =>
    (factsOf.get(projectId) ?? []).some((fact) => fact.type === type && fact.otherId === otherId);
  return projects.filter(
    ({ projectId }) =>
      (inPark === null || inPark.has(projectId)) &&
      (industry === null || ties.has(projectId)) &&
      (product === null || has(projectId, 'PRODUCES', product.id)) &&
      (firm === null || has(projectId, 'UNDERTAKES', firm.id)),
  );
}

const countUntied = (
  projects: readonly FindProjectsRow[],
  { clustersOf }: ProjectClusters,
  ties: ReadonlyMap<string, IndustryTie>,
): number => projects.filter(({ projectId }) => !ties.has(projectId) && !clustersOf.has(projectId)).length;

const countUnplaced = (projects: readonly FindProjectsRow[], { factsOf }: ProjectFacts): number =>
  projects.filter(
    ({ projectId }) => !(factsOf.get(projectId) ?? []).some(({ type }) => type === 'LOCATED_IN'),
  ).length;

/** Projects in a park or in a park of it; null without a filter. */
async function findInPark(
  context: QuestionContext,
  park: EntityRecord | null,
  facts: readonly FindProjectFactsRow[],
): Promise<ReadonlySet<string> | null> {
  if (park === null) return null;
  const located = facts.filter(({ type }) => type === 'LOCATED_IN');
  const places = await context.read(findContainingPlaces, {
    ids: [...new Set(located.map(({ otherId }) => otherId))],
  });
  const inside = new Set([
    park.id,
    ...places.filter(({ wholeId }) => wholeId === park.id).map(({ partId }) => partId),
  ]);
  return new Set(located.filter(({ otherId }) => inside.has(otherId)).map(({ projectId }) => projectId));
}
