import type { IndustryTie } from '../../analysis/projects/industry-ties.ts';
import { groupBy } from '../../domain/group-by.ts';
import {
  findProjectFacts,
  type FindProjectFactsRow,
  type FindProjectsRow,
} from '../../graph/generated/questions.ts';
import { type EntityRecord, readText } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';
import { createEntityLookup } from '../entity-lookup.ts';
import type { Asker, Late } from '../late.ts';
import type { ProjectCluster } from './project-clusters.ts';

interface Fact {
  readonly modality: string;
  readonly stated: string;
  readonly cites: readonly string[];
}

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
  readonly clusters: Late<readonly ProjectCluster[]>;
  readonly stageText: string | null;
  readonly cites: readonly string[];
}

/** A project in the pipeline. */
export interface PipelineProject extends ProjectAnswer {
  readonly industryTie: IndustryTie | null;
}

/** What the graph says of projects, by project. */
export interface ProjectFacts {
  readonly facts: readonly FindProjectFactsRow[];
  readonly factsOf: ReadonlyMap<string, readonly FindProjectFactsRow[]>;
}

/** Places, firms, products and capacities of projects. One call, whatever the number of projects. */
export async function readProjectFacts(
  context: QuestionContext,
  projects: readonly FindProjectsRow[],
  visible: (fact: { readonly docIds: readonly string[] }) => boolean,
): Promise<ProjectFacts> {
  const projectIds = [...new Set(projects.map(({ projectId }) => projectId))];
  const facts = (await context.read(findProjectFacts, { projectIds })).filter(visible);
  return { facts, factsOf: groupBy(facts, ({ projectId }) => projectId) };
}

/** Everything that the answer shows: capacities of all projects that are counted, the rest of those that are shown. */
export async function loadProjectEntities(
  context: QuestionContext,
  counted: readonly FindProjectsRow[],
  shown: ReadonlySet<FindProjectsRow>,
  { factsOf }: ProjectFacts,
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
    ]),
  ]);
}

export function answerProject(
  row: FindProjectsRow,
  { factsOf }: ProjectFacts,
  clustersOf: (asker: Asker) => Promise<ReadonlyMap<string, readonly ProjectCluster[]>>,
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
    clusters: async (_args, asker) => (await clustersOf(asker)).get(row.projectId) ?? [],
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

const otherIds = (facts: readonly FindProjectFactsRow[] | undefined, type: string): readonly string[] =>
  (facts ?? []).filter((fact) => fact.type === type).map(({ otherId }) => otherId);

const toFact = ({ modality, stated, cites }: FindProjectFactsRow): Fact => ({
  modality: modality ?? 'MENTIONED',
  stated,
  cites,
});
