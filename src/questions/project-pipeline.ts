import { groupProjects, type StatedSum } from '../analysis/group-projects.ts';
import { listNarrower } from '../analysis/narrower-industries.ts';
import { countsInOverlap } from '../analysis/statement-weight.ts';
import { LimitExceededError } from '../domain/errors.ts';
import { groupBy } from '../domain/group-by.ts';
import {
  findContainingPlaces,
  findDistrictClusterIndustries,
  findProjectClusters,
  type FindProjectClustersRow,
  findProjectFacts,
  type FindProjectFactsRow,
  findProjects,
  type FindProjectsRow,
  listDistrictIds,
  listIndustryHierarchy,
} from '../graph/generated/questions.ts';
import { type EntityRecord, readText } from '../graph/records.ts';
import { toCitedDocIds } from './cited-documents.ts';
import type { QuestionContext } from './context.ts';
import { createEntityLookup } from './entity-lookup.ts';
import { getNamedEntity } from './get-named-entities.ts';
import { type LeftOut, listLeftOut } from './left-out.ts';
import { createVisibleAt } from './visible-at.ts';

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

interface Fact {
  readonly modality: string;
  readonly stated: string;
  readonly cites: readonly string[];
}

type ClusterTie = 'PRODUCT' | 'FIRM' | 'CHAIN';

interface ProjectAnswer {
  readonly project: EntityRecord;
  readonly district: EntityRecord;
  readonly places: readonly (Fact & { readonly place: EntityRecord; readonly precision: string | null })[];
  readonly firms: readonly (Fact & { readonly firm: EntityRecord; readonly role: string | null })[];
  readonly products: readonly (Fact & { readonly product: EntityRecord; readonly capacity: string | null })[];
  readonly capacities: readonly {
    readonly capacity: EntityRecord;
    readonly product: EntityRecord | null;
    readonly cites: readonly string[];
  }[];
  readonly clusters: readonly {
    readonly cluster: EntityRecord;
    readonly via: ClusterTie;
    readonly through: EntityRecord;
    readonly industries: readonly EntityRecord[];
  }[];
  readonly stageText: string | null;
  readonly cites: readonly string[];
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
  const projectIds = [...new Set(known.map(({ projectId }) => projectId))];
  const [factRows, clusters, industries, links] = await Promise.all([
    context.read(findProjectFacts, { projectIds }),
    context.read(findProjectClusters, { projectIds }),
    context.read(findDistrictClusterIndustries, { districtIds }),
    filters.industry ? context.read(listIndustryHierarchy, {}) : [],
  ]);
  const facts = factRows.filter(visible);
  const factsOf = groupBy(facts, ({ projectId }) => projectId);
  const clustersOf = groupBy(clusters, ({ projectId }) => projectId);
  const industriesOf = groupBy(
    industries.filter(({ matching }) => countsInOverlap(matching)),
    ({ viaId }) => viaId,
  );
  const inPark = await findInPark(context, filters.park, facts);
  const wantedIndustries = filters.industry && listNarrower(filters.industry.id, links);
  const isOfIndustry = ({ clusterId }: FindProjectClustersRow) =>
    (industriesOf.get(clusterId) ?? []).some(({ industryId }) => wantedIndustries?.has(industryId));
  const has = (projectId: string, type: string, otherId: string) =>
    (factsOf.get(projectId) ?? []).some((fact) => fact.type === type && fact.otherId === otherId);
  const passing = known.filter(
    ({ projectId }) =>
      (inPark === null || inPark.has(projectId)) &&
      (wantedIndustries === null || (clustersOf.get(projectId) ?? []).some(isOfIndustry)) &&
      (filters.product === null || has(projectId, 'PRODUCES', filters.product.id)) &&
      (filters.firm === null || has(projectId, 'UNDERTAKES', filters.firm.id)),
  );
  const allStages = context.ontology.closedList('ProjectStage')?.values.map(({ code }) => code) ?? [];
  const stages = allStages.filter((stage) => args.stages === null || args.stages.includes(stage));
  const grouped = groupProjects(passing, stages);
  const total = grouped.stages.reduce((sum, { projects }) => sum + projects.length, 0);
  const shown = new Set(grouped.stages.flatMap(({ projects }) => projects).slice(0, args.first));
  const counted = grouped.stages.flatMap(({ projects }) => projects);
  const capacityIds = counted.flatMap(({ projectId }) => otherIds(factsOf.get(projectId), 'HAS_CAPACITY'));
  const capacityOf = await createEntityLookup(context, capacityIds);
  const entity = await createEntityLookup(context, [
    ...capacityIds.flatMap((id) => readText(capacityOf(id), 'product') ?? []),
    ...[...shown].flatMap(({ districtId, projectId }) => [
      districtId,
      projectId,
      ...(factsOf.get(projectId) ?? []).map(({ otherId }) => otherId),
      ...(clustersOf.get(projectId) ?? []).flatMap(({ clusterId, viaId }) => [
        clusterId,
        viaId,
        ...(industriesOf.get(clusterId) ?? []).map(({ industryId }) => industryId),
      ]),
    ]),
  ]);
  const listIndustries = (clusterId: string) =>
    [...new Set((industriesOf.get(clusterId) ?? []).map(({ industryId }) => industryId))].map(entity);
  const answerProject = (row: FindProjectsRow): ProjectAnswer => {
    const own = factsOf.get(row.projectId) ?? [];
    const ofType = (type: string) => own.filter((fact) => fact.type === type);
    return {
      project: entity(row.projectId),
      district: entity(row.districtId),
      places: ofType('LOCATED_IN').map((fact) => ({
        ...toFact(fact),
        place: entity(fact.otherId),
        precision: fact.precision,
      })),
      firms: ofType('UNDERTAKES').map((fact) => ({
        ...toFact(fact),
        firm: entity(fact.otherId),
        role: fact.role,
      })),
      products: ofType('PRODUCES').map((fact) => ({
        ...toFact(fact),
        product: entity(fact.otherId),
        capacity: fact.capacity,
      })),
      capacities: ofType('HAS_CAPACITY').map(({ otherId, cites }) => {
        const productId = readText(entity(otherId), 'product');
        return { capacity: entity(otherId), product: productId === null ? null : entity(productId), cites };
      }),
      clusters: (clustersOf.get(row.projectId) ?? []).map(({ clusterId, via, viaId }) => ({
        cluster: entity(clusterId),
        via: toTie(via),
        through: entity(viaId),
        industries: listIndustries(clusterId),
      })),
      stageText: row.stageText,
      cites: row.cites,
    };
  };
  const untied = known.filter(({ projectId }) => !clustersOf.has(projectId)).length;
  const unplaced = known.filter(
    ({ projectId }) => otherIds(factsOf.get(projectId), 'LOCATED_IN').length === 0,
  ).length;
  return {
    ...describeBasis(args.asOf),
    stages: grouped.stages.map(({ stage, projects, investment, land, revenue }) => ({
      stage,
      count: projects.length,
      investment: { ...investment, unit: '亿元' },
      land: { ...land, unit: '亩' },
      revenue: { ...revenue, unit: '亿元' },
      capacities: listCapacities(projects, factsOf, capacityOf),
      projects: projects.filter((project) => shown.has(project)).map(answerProject),
    })),
    total,
    truncated: total > shown.size,
    caps: { first: args.first },
    leftOut: listLeftOut([
      {
        reason: 'projects whose stage no document states',
        reasonZh: '未写明阶段的项目',
        count: grouped.withoutStage.length,
      },
      {
        reason: `projects that no document up to ${args.asOf} states; a later asOf counts them`,
        reasonZh: `截至 ${args.asOf} 的文件未载的项目；放宽 asOf 可计入`,
        count: all.length - known.length,
      },
      {
        reason:
          'projects that no product, firm or chain ties to a cluster, so that their industry is not known',
        reasonZh: '没有产品、企业或产业链可据以判断所属集群的项目，行业不明',
        count: filters.industry ? untied : 0,
      },
      {
        reason: 'projects of which no document says where they are',
        reasonZh: '未写明地点的项目',
        count: filters.park ? unplaced : 0,
      },
    ]),
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

const toTie = (via: string): ClusterTie => (via === 'PRODUCT' || via === 'FIRM' ? via : 'CHAIN');

const otherIds = (facts: readonly FindProjectFactsRow[] | undefined, type: string): readonly string[] =>
  (facts ?? []).filter((fact) => fact.type === type).map(({ otherId }) => otherId);

const toFact = ({ modality, stated, cites }: FindProjectFactsRow): Fact => ({
  modality: modality ?? 'MENTIONED',
  stated,
  cites,
});

const listCapacities = (
  projects: readonly FindProjectsRow[],
  factsOf: ReadonlyMap<string, readonly FindProjectFactsRow[]>,
  capacityOf: (id: string) => EntityRecord,
) => {
  const ids = projects.flatMap(({ projectId }) => otherIds(factsOf.get(projectId), 'HAS_CAPACITY'));
  const byUnit = groupBy([...new Set(ids)].map(capacityOf), (capacity) => readText(capacity, 'unit') ?? '');
  return [...byUnit].map(([unit, capacities]) => ({ unit, capacities }));
};

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
