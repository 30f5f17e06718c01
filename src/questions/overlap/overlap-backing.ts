import type { DistrictStatement } from '../../analysis/overlap/sort-statements.ts';
import { compareText } from '../../domain/compare-text.ts';
import { groupBy } from '../../domain/group-by.ts';
import { findClusterFirms, findClusterTargets } from '../../graph/generated/questions.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';
import { listOverlapDocuments, type OverlapDocument } from './overlap-documents.ts';
import { createVisibleAt } from '../visible-at.ts';

export interface OverlapBacking {
  readonly clusters: readonly EntityRecord[];
  readonly parks: readonly EntityRecord[];
  readonly firms: readonly {
    readonly firm: EntityRecord;
    readonly of: EntityRecord;
    readonly role: string | null;
    readonly modality: string;
    readonly stated: string;
    readonly cites: readonly string[];
  }[];
  readonly projects: readonly EntityRecord[];
  readonly targets: readonly {
    readonly target: EntityRecord;
    readonly indicator: EntityRecord;
    readonly cluster: EntityRecord;
    readonly document: EntityRecord;
    readonly cites: readonly string[];
  }[];
  readonly sources: readonly OverlapDocument[];
}

type Entity = (id: string) => EntityRecord;

export interface BackingFacts {
  /** Ids that the backings of any statements show. */
  readonly ids: readonly string[];
  /** `inferred` are statements that do not count and still name makers. */
  readonly describe: (
    statements: readonly DistrictStatement[],
    inferred: readonly DistrictStatement[],
    entity: Entity,
  ) => OverlapBacking;
}

/** Firms and figures of all clusters behind the given statements. Two calls. */
export async function findBackingFacts(
  context: QuestionContext,
  statements: readonly DistrictStatement[],
  asOf: string | null,
): Promise<BackingFacts> {
  const visible = createVisibleAt(context, asOf);
  const clusterIds = listIds(statements, (statement) => statement.clusterIds);
  const params = { clusterIds };
  const [firms, targets] = await Promise.all([
    context.read(findClusterFirms, params),
    context.read(findClusterTargets, params),
  ]);
  const visibleFirms = firms.filter(visible);
  const visibleTargets = targets.filter(visible);
  const firmsOf = groupBy(visibleFirms, (row) => row.clusterId);
  const targetsOf = groupBy(visibleTargets, (row) => row.clusterId);
  return {
    ids: [
      ...listIds(statements, (row) => [
        ...row.clusterIds,
        ...row.parkIds,
        ...row.firmIds,
        ...row.projectIds,
        ...row.docIds,
      ]),
      ...visibleFirms.map((row) => row.firmId),
      ...visibleTargets.flatMap((row) => [row.targetId, row.indicatorId, row.docId]),
    ],
    describe: (behind, inferred, entity) => {
      const clusters = listIds(behind, (row) => row.clusterIds);
      const makers = behind.filter((row) => row.source === 'PRODUCER');
      return {
        clusters: clusters.map(entity),
        parks: listIds(behind, (row) => row.parkIds).map(entity),
        firms:
          makers.length > 0
            ? toMakers([...makers, ...inferred], entity)
            : clusters.flatMap((id) =>
                (firmsOf.get(id) ?? []).map(({ firmId, clusterId, role, modality, stated, cites }) => ({
                  firm: entity(firmId),
                  of: entity(clusterId),
                  role,
                  modality,
                  stated,
                  cites,
                })),
              ),
        projects: listIds(behind, (row) => row.projectIds).map(entity),
        targets: clusters.flatMap((id) =>
          (targetsOf.get(id) ?? []).map(({ targetId, indicatorId, clusterId, docId, cites }) => ({
            target: entity(targetId),
            indicator: entity(indicatorId),
            cluster: entity(clusterId),
            document: entity(docId),
            cites,
          })),
        ),
        sources: listOverlapDocuments(context, behind, entity),
      };
    },
  };
}

/** Each firm once for each modality and each way of saying so: it may make a product itself and by a project. */
function toMakers(makers: readonly DistrictStatement[], entity: Entity): OverlapBacking['firms'] {
  const makings = makers.flatMap((maker) => maker.firmIds.map((firmId) => ({ ...maker, firmId })));
  const grouped = groupBy(makings, ({ firmId, modality, stated }) => `${firmId} ${modality} ${stated}`);
  return [...grouped.values()].flatMap((group) => {
    const [first] = group;
    return first
      ? [
          {
            firm: entity(first.firmId),
            of: entity(first.itemId),
            role: null,
            modality: first.modality ?? 'MENTIONED',
            stated: first.stated,
            cites: [...new Set(group.flatMap((making) => making.cites))],
          },
        ]
      : [];
  });
}

const listIds = (
  statements: readonly DistrictStatement[],
  toIds: (statement: DistrictStatement) => readonly string[],
): readonly string[] => [...new Set(statements.flatMap(toIds))].sort(compareText);
