import { countsInOverlap } from '../../analysis/overlap/statement-weight.ts';
import { groupBy } from '../../domain/group-by.ts';
import {
  findDistrictClusterIndustries,
  findProjectClusters,
  type FindProjectClustersRow,
  findProjectFacts,
  type FindProjectFactsRow,
  type FindProjectsRow,
} from '../../graph/generated/questions.ts';
import { type EntityRecord, readText } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';
import { createEntityLookup } from '../entity-lookup.ts';

interface Fact {
  readonly modality: string;
  readonly stated: string;
  readonly cites: readonly string[];
}

type ClusterTie = 'PRODUCT' | 'FIRM' | 'CHAIN';

export interface ProjectAnswer {
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

/** What the graph says of projects, by project. */
export interface ProjectFacts {
  readonly facts: readonly FindProjectFactsRow[];
  readonly factsOf: ReadonlyMap<string, readonly FindProjectFactsRow[]>;
  readonly clustersOf: ReadonlyMap<string, readonly FindProjectClustersRow[]>;
  /** Industries by cluster. */
  readonly industriesOf: ReadonlyMap<string, readonly string[]>;
}

/** Places, firms, products, capacities and clusters of projects. Three calls, whatever the number of projects. */
export async function readProjectFacts(
  context: QuestionContext,
  projects: readonly FindProjectsRow[],
  districtIds: readonly string[],
  visible: (fact: { readonly docIds: readonly string[] }) => boolean,
): Promise<ProjectFacts> {
  const projectIds = [...new Set(projects.map(({ projectId }) => projectId))];
  const [rows, clusters, industries] = await Promise.all([
    context.read(findProjectFacts, { projectIds }),
    context.read(findProjectClusters, { projectIds }),
    context.read(findDistrictClusterIndustries, { districtIds }),
  ]);
  const facts = rows.filter(visible);
  const counted = industries.filter(({ matching }) => countsInOverlap(matching));
  return {
    facts,
    factsOf: groupBy(facts, ({ projectId }) => projectId),
    clustersOf: groupBy(clusters, ({ projectId }) => projectId),
    industriesOf: new Map(
      [...groupBy(counted, ({ viaId }) => viaId)].map(([clusterId, own]) => [
        clusterId,
        [...new Set(own.map(({ industryId }) => industryId))],
      ]),
    ),
  };
}

/** Everything that the answer shows: capacities of all projects that are counted, the rest of those that are shown. */
export async function loadProjectEntities(
  context: QuestionContext,
  counted: readonly FindProjectsRow[],
  shown: ReadonlySet<FindProjectsRow>,
  { factsOf, clustersOf, industriesOf }: ProjectFacts,
): Promise<(id: string) => EntityRecord> {
  const capacityIds = counted.flatMap(({ projectId }) => otherIds(factsOf.get(projectId), 'HAS_CAPACITY'));
  const capacityOf = await createEntityLookup(context, capacityIds);
  return createEntityLookup(context, [
    ...capacityIds,
    ...capacityIds.flatMap((id) => readText(capacityOf(id), 'product') ?? []),
    ...[...shown].flatMap(({ districtId, projectId }) => [
      districtId,
      projectId,
      ...(factsOf.get(projectId) ?? []).map(({ otherId }) => otherId),
      ...(clustersOf.get(projectId) ?? []).flatMap(({ clusterId, viaId }) => [
        clusterId,
        viaId,
        ...(industriesOf.get(clusterId) ?? []),
      ]),
    ]),
  ]);
}

export function answerProject(
  row: FindProjectsRow,
  { factsOf, clustersOf, industriesOf }: ProjectFacts,
  entity: (id: string) => EntityRecord,
): ProjectAnswer {
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
      industries: (industriesOf.get(clusterId) ?? []).map(entity),
    })),
    stageText: row.stageText,
    cites: row.cites,
  };
}

/** Capacities of projects by unit, each once. */
export const listCapacities = (
  projects: readonly FindProjectsRow[],
  { factsOf }: ProjectFacts,
  capacityOf: (id: string) => EntityRecord,
) => {
  const ids = projects.flatMap(({ projectId }) => otherIds(factsOf.get(projectId), 'HAS_CAPACITY'));
  const byUnit = groupBy([...new Set(ids)].map(capacityOf), (capacity) => readText(capacity, 'unit') ?? '');
  return [...byUnit].map(([unit, capacities]) => ({ unit, capacities }));
};

const toTie = (via: string): ClusterTie => (via === 'PRODUCT' || via === 'FIRM' ? via : 'CHAIN');

const otherIds = (facts: readonly FindProjectFactsRow[] | undefined, type: string): readonly string[] =>
  (facts ?? []).filter((fact) => fact.type === type).map(({ otherId }) => otherId);

const toFact = ({ modality, stated, cites }: FindProjectFactsRow): Fact => ({
  modality: modality ?? 'MENTIONED',
  stated,
  cites,
});
