import { groupProjects, type StatedSum } from '../../analysis/projects/group-projects.ts';
import { listNarrower } from '../../analysis/overlap/narrower-industries.ts';
import { LimitExceededError } from '../../domain/errors.ts';
import {
  findContainingPlaces,
  type FindProjectFactsRow,
  findProjects,
  type FindProjectsRow,
  listDistrictIds,
  listIndustryHierarchy,
} from '../../graph/generated/questions.ts';
import type { EntityRecord } from '../../graph/records.ts';
import {
  answerProject,
  listCapacities,
  loadProjectEntities,
  type ProjectAnswer,
  type ProjectFacts,
  readProjectFacts,
} from './answer-project.ts';
import { toCitedDocIds } from '../cited-documents.ts';
import type { QuestionContext } from '../context.ts';
import { getNamedEntity } from '../names/get-named-entities.ts';
import { type LeftOut, listLeftOut } from '../left-out.ts';
import { createVisibleAt } from '../visible-at.ts';

export interface ProjectPipelineArgs {
  readonly district: string | null;
  readonly stages: readonly string[] | null;
  readonly industry: string | null;
  readonly park: string | null;
  readonly product: string | null;
  readonly firm: string | null;
  readonly asOf: string | null;
  readonly first: number;
}

export interface ProjectPipeline {
  readonly basis: string;
  readonly basisZh: string;
  readonly stages: readonly {
    readonly stage: string;
    readonly count: number;
    readonly investment: StatedSum & { readonly unit: string };
    readonly land: StatedSum & { readonly unit: string };
    readonly revenue: StatedSum & { readonly unit: string };
    readonly capacities: readonly { readonly unit: string; readonly capacities: readonly EntityRecord[] }[];
    readonly projects: readonly ProjectAnswer[];
  }[];
  readonly total: number;
  readonly truncated: boolean;
  readonly caps: { readonly first: number };
  readonly leftOut: readonly LeftOut[];
  readonly emptyReason: string | null;
  readonly emptyReasonZh: string | null;
  readonly datasetVersion: string;
}

/**
 * Projects by stage with place, firms, products and capacities. Nine calls at most besides the names, whatever the
 * number of projects.
 */
export async function projectPipeline(
  context: QuestionContext,
  args: ProjectPipelineArgs,
): Promise<ProjectPipeline> {
  if (args.first < 1 || args.first > context.limits.maxNodes)
    throw new LimitExceededError(`first: ${args.first} is not from 1 to ${context.limits.maxNodes}`);
  const filters = await readFilters(context, args);
  const districtIds = filters.district
    ? [filters.district.id]
    : (await context.read(listDistrictIds, {})).map(({ id }) => id);
  const all = await context.read(findProjects, { districtIds });
  const visible = createVisibleAt(context, args.asOf);
  const known = all.filter(({ cites }) => visible({ docIds: toCitedDocIds(cites) }));
  const facts = await readProjectFacts(context, known, districtIds, visible);
  const passing = await filterProjects(context, known, facts, filters);
  const allStages = context.ontology.closedList('ProjectStage')?.values.map(({ code }) => code) ?? [];
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
  return {
    ...describeBasis(args.asOf),
    stages: grouped.stages.map(({ stage, projects, investment, land, revenue }) => ({
      stage,
      count: projects.length,
      investment: { ...investment, unit: '亿元' },
      land: { ...land, unit: '亩' },
      revenue: { ...revenue, unit: '亿元' },
      capacities: listCapacities(projects, facts, entity),
      projects: projects
        .filter((project) => shown.has(project))
        .map((project) => answerProject(project, facts, entity)),
    })),
    total,
    truncated: total > shown.size,
    caps: { first: args.first },
    leftOut: describeLeftOut(args.asOf, {
      withoutStage: grouped.withoutStage.length,
      later: all.length - known.length,
      untied: filters.industry ? countUntied(known, facts) : 0,
      unplaced: filters.park ? countUnplaced(known, facts) : 0,
    }),
    ...describeEmpty(filters.district, known.length, total),
    datasetVersion: context.datasetVersion,
  };
}

async function readFilters(context: QuestionContext, args: ProjectPipelineArgs) {
  const named = async (argument: keyof ProjectPipelineArgs, labels: readonly string[]) => {
    const text = args[argument];
    return typeof text === 'string'
      ? getNamedEntity(context, argument, text, { labels, firstLabelWins: true })
      : null;
  };
  return {
    district: await named('district', ['District']),
    industry: await named('industry', ['Industry']),
    park: await named('park', ['Park']),
    product: await named('product', ['Product', 'ChainStage']),
    firm: await named('firm', ['Firm']),
  };
}

type Filters = Awaited<ReturnType<typeof readFilters>>;

async function filterProjects(
  context: QuestionContext,
  projects: readonly FindProjectsRow[],
  { facts, factsOf, clustersOf, industriesOf }: ProjectFacts,
  { industry, park, product, firm }: Filters,
): Promise<readonly FindProjectsRow[]> {
  const links = industry ? await context.read(listIndustryHierarchy, {}) : [];
  const inPark = await findInPark(context, park, facts);
  const wanted = industry && listNarrower(industry.id, links);
  const isOfIndustry = ({ clusterId }: { readonly clusterId: string }) =>
    (industriesOf.get(clusterId) ?? []).some((industryId) => wanted?.has(industryId));
  const has = (projectId: string, type: string, otherId: string) =>
    (factsOf.get(projectId) ?? []).some((fact) => fact.type === type && fact.otherId === otherId);
  return projects.filter(
    ({ projectId }) =>
      (inPark === null || inPark.has(projectId)) &&
      (wanted === null || (clustersOf.get(projectId) ?? []).some(isOfIndustry)) &&
      (product === null || has(projectId, 'PRODUCES', product.id)) &&
      (firm === null || has(projectId, 'UNDERTAKES', firm.id)),
  );
}

const countUntied = (projects: readonly FindProjectsRow[], { clustersOf }: ProjectFacts): number =>
  projects.filter(({ projectId }) => !clustersOf.has(projectId)).length;

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

const describeLeftOut = (
  asOf: string | null,
  counts: Readonly<Record<'withoutStage' | 'later' | 'untied' | 'unplaced', number>>,
): readonly LeftOut[] =>
  listLeftOut([
    {
      reason: 'projects whose stage no document states',
      reasonZh: '未写明阶段的项目',
      count: counts.withoutStage,
    },
    {
      reason: `projects that no document up to ${asOf} states; a later asOf counts them`,
      reasonZh: `截至 ${asOf} 的文件未载的项目；放宽 asOf 可计入`,
      count: counts.later,
    },
    {
      reason:
        'projects that no product, firm or chain ties to a cluster, so that their industry is not known',
      reasonZh: '没有产品、企业或产业链可据以判断所属集群的项目，行业不明',
      count: counts.untied,
    },
    {
      reason: 'projects of which no document says where they are',
      reasonZh: '未写明地点的项目',
      count: counts.unplaced,
    },
  ]);

const describeBasis = (asOf: string | null) => ({
  basis: `projects as the plans print them, ${asOf === null ? 'in all documents' : `in documents up to ${asOf}`}, by the stage that their words mean; sums are over one unit and say how many projects state the value; capacities are listed and never added; clusters are concluded from products, firms and chains of the same district`,
  basisZh: `以规划所列项目为准，${asOf === null ? '取全部文件' : `截至 ${asOf} 的文件`}，按原文用语划分阶段；合计只在同一单位内进行，并注明有几个项目写明；产能只列不加；所属集群由本区产品、企业、产业链推断`,
});

function describeEmpty(
  district: EntityRecord | null,
  known: number,
  total: number,
): { readonly emptyReason: string | null; readonly emptyReasonZh: string | null } {
  if (total > 0) return { emptyReason: null, emptyReasonZh: null };
  const where = district?.name ?? 'these districts';
  return known === 0
    ? {
        emptyReason: `no document gives projects of ${where}`,
        emptyReasonZh: `没有文件写明${district?.name ?? '这些区县'}的项目`,
      }
    : {
        emptyReason: `${known} projects of ${where}, and none of them passes the filter`,
        emptyReasonZh: `${district?.name ?? '这些区县'}共有 ${known} 个项目，但没有一个符合筛选条件`,
      };
}
