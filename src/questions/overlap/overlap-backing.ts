import { type Backer, type BackerCount, countBackers } from '../../analysis/overlap/count-backers.ts';
import type { DistrictStatement } from '../../analysis/overlap/sort-statements.ts';
import { compareText } from '../../domain/compare-text.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';
import type { BackingFacts } from './find-backing-facts.ts';
import type { BearsName, ItemMaker, ItemMakers } from './item-makers.ts';
import { listOverlapDocuments, type OverlapDocument } from './overlap-documents.ts';
import { listClusterFirms, listMakers, type OverlapFirm, type OverlapVia } from './overlap-firms.ts';

type Entity = (id: string) => EntityRecord;

export interface OverlapBacking {
  readonly clusters: readonly EntityRecord[];
  readonly parks: readonly EntityRecord[];
  readonly parksOfWholeCluster: readonly EntityRecord[];
  readonly byModality: readonly BackerCount[];
  readonly firms: readonly OverlapFirm[];
  readonly projects: readonly EntityRecord[];
  readonly targets: readonly {
    readonly target: EntityRecord;
    readonly indicator: EntityRecord;
    readonly cluster: EntityRecord;
    readonly via: OverlapVia;
    readonly document: EntityRecord;
    readonly cites: readonly string[];
  }[];
  readonly sources: readonly OverlapDocument[];
}

export interface BackingParts {
  readonly context: Pick<QuestionContext, 'documents'>;
  readonly facts: BackingFacts;
  readonly makersOf: ItemMakers;
  readonly bearsName: BearsName;
  readonly includeInferred: boolean;
  readonly entity: Entity;
}

/** Statements on one item of one district. */
export interface BackedItem {
  readonly districtId: string;
  readonly itemId: string;
  readonly behind: readonly DistrictStatement[];
  /** Statements that do not count and still name makers of a product. */
  readonly inferred: readonly DistrictStatement[];
}

/** What stands behind an item: of the item itself, and apart from it of clusters that are of more than it. */
export function describeBacking(parts: BackingParts, item: BackedItem): OverlapBacking {
  const { facts, entity, context } = parts;
  const { behind } = item;
  const clusterIds = listIds(behind, (row) => row.clusterIds);
  const viaOf = createVia(behind);
  const makers = findMakers(parts, item);
  const isProduct = behind.some(({ source }) => source === 'PRODUCER');
  const parkIds = new Set([
    ...listIds(
      behind.filter((row) => !row.ofWholeCluster),
      (row) => row.parkIds,
    ),
    ...(isProduct ? [] : listNamedParks(parts, item)),
  ]);
  const ofWholeCluster = listIds(behind, (row) => row.parkIds).filter((id) => !parkIds.has(id));
  return {
    clusters: clusterIds.map(entity),
    parks: [...parkIds].sort(compareText).map(entity),
    parksOfWholeCluster: ofWholeCluster.map(entity),
    byModality: countBackers([
      ...makers.filter(({ isStated }) => isStated).flatMap(({ statement }) => toBackers(statement)),
      ...(isProduct ? [] : listMembers(parts, clusterIds, viaOf)),
    ]),
    firms: isProduct
      ? listMakers([...behind, ...item.inferred], entity)
      : [
          ...listMakers(
            makers.map(({ statement }) => statement),
            entity,
          ),
          ...listClusterFirms(clusterIds.flatMap(facts.firmsOf), viaOf, entity),
        ],
    projects: listIds(
      isProduct ? behind : makers.map(({ statement }) => statement),
      (row) => row.projectIds,
    ).map(entity),
    targets: clusterIds
      .flatMap(facts.targetsOf)
      .map(({ targetId, indicatorId, clusterId, docId, cites }) => ({
        target: entity(targetId),
        indicator: entity(indicatorId),
        cluster: entity(clusterId),
        via: viaOf(clusterId),
        document: entity(docId),
        cites,
      })),
    sources: listOverlapDocuments(context, behind, entity),
  };
}

/** Whether a cluster is named for the item, or is of more than it. */
function createVia(behind: readonly DistrictStatement[]): (clusterId: string) => OverlapVia {
  const named = new Set(behind.filter((row) => !row.ofWholeCluster).flatMap((row) => row.clusterIds));
  return (clusterId) => (named.has(clusterId) ? 'CLUSTER_NAME' : 'CLUSTER_AS_A_WHOLE');
}

/** What only a third party says of a district says nothing of who makes it there. */
const findMakers = (
  { makersOf }: BackingParts,
  { districtId, itemId, behind }: BackedItem,
): readonly ItemMaker[] =>
  behind.every(({ source }) => source === 'THIRD_PARTY') ? [] : makersOf(districtId, itemId);

/** Parks that focus on a product that bears the industry's name. */
function listNamedParks(
  { facts, bearsName }: BackingParts,
  { districtId, itemId, behind }: BackedItem,
): readonly string[] {
  if (behind.every(({ source }) => source === 'THIRD_PARTY')) return [];
  const bears = bearsName(itemId);
  return facts
    .focusesOf(districtId)
    .filter(({ focusId }) => bears(focusId))
    .map(({ parkId }) => parkId);
}

function toBackers({ viaId, firmIds, projectIds, modality }: DistrictStatement): readonly Backer[] {
  const firmness = modality ?? 'MENTIONED';
  const isCluster = !firmIds.includes(viaId) && !projectIds.includes(viaId);
  return [
    ...firmIds.map((id) => ({ id, kind: 'FIRM' as const, modality: firmness })),
    ...projectIds.map((id) => ({ id, kind: 'PROJECT' as const, modality: firmness })),
    ...(isCluster ? [{ id: viaId, kind: 'CLUSTER' as const, modality: firmness }] : []),
  ];
}

/** Firms of clusters that are named for the item. */
const listMembers = (
  { facts, includeInferred }: BackingParts,
  clusterIds: readonly string[],
  viaOf: (clusterId: string) => OverlapVia,
): readonly Backer[] =>
  clusterIds
    .filter((id) => viaOf(id) === 'CLUSTER_NAME')
    .flatMap(facts.firmsOf)
    .filter(({ stated }) => stated === 'EXPLICIT' || includeInferred)
    .map(({ firmId, modality }) => ({ id: firmId, kind: 'FIRM' as const, modality }));

const listIds = (
  statements: readonly DistrictStatement[],
  toIds: (statement: DistrictStatement) => readonly string[],
): readonly string[] => [...new Set(statements.flatMap(toIds))].sort(compareText);
