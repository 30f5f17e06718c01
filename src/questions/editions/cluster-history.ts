import { orderEditions } from '../../analysis/editions/order-editions.ts';
import type { EditionDocument } from '../../analysis/editions/select-editions.ts';
import { type ClusterChange, traceClusters } from '../../analysis/editions/trace-clusters.ts';
import { groupBy } from '../../domain/group-by.ts';
import { findClusterStatements } from '../../graph/generated/questions.ts';
import type { FindClusterStatementsRow } from '../../graph/generated/questions.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { Answer } from '../answer.ts';
import type { QuestionContext } from '../context.ts';
import { describeDrafts, type DraftNote } from '../describe-drafts.ts';
import { createEntityLookup } from '../entity-lookup.ts';
import { listLeftOut } from '../left-out.ts';
import { getNamedEntities, getNamedEntity } from '../names/get-named-entities.ts';

export interface ClusterHistoryArgs {
  readonly district: string;
  readonly clusters: readonly string[] | null;
  readonly asOf: string | null;
}

export interface ClusterHistory extends Answer {
  readonly district: EntityRecord;
  readonly editions: readonly { readonly document: EntityRecord; readonly clusters: number }[];
  readonly clusters: readonly {
    readonly cluster: EntityRecord;
    readonly modality: string;
    readonly latestChange: ClusterChange;
    readonly steps: readonly {
      readonly document: EntityRecord;
      readonly change: ClusterChange;
      readonly renamed: boolean;
      readonly tierLabel: string | null;
      readonly tierRank: number | null;
      readonly position: number | null;
      readonly nameInDoc: string | null;
      readonly stated: string | null;
      readonly cites: readonly string[];
    }[];
  }[];
  readonly nextEdition: string | null;
}

/** How the clusters of a district and their tiers changed from edition to edition. Three calls. */
export async function clusterHistory(
  context: QuestionContext,
  args: ClusterHistoryArgs,
): Promise<ClusterHistory> {
  const district = await getNamedEntity(context, 'district', args.district, { labels: ['District'] });
  const all = await context.read(findClusterStatements, { districtIds: [district.id] });
  const own = new Set(all.map(({ clusterId }) => clusterId));
  const named =
    args.clusters &&
    (await getNamedEntities(context, 'clusters', args.clusters, {
      labels: ['Cluster'],
      prefer:
        async () =>
        ({ id }) =>
          own.has(id),
    }));
  const wanted = named && new Set(named.map(({ id }) => id));
  const rows = all.filter(({ clusterId }) => wanted === null || wanted.has(clusterId));
  const { editions, drafts, later } = orderEditions(listDocuments(context, all), args.asOf);
  const docIds = editions.map(({ id }) => id);
  const traces = traceClusters(rows, docIds);
  const entity = await createEntityLookup(context, [...docIds, ...traces.map(({ clusterId }) => clusterId)]);
  const modalityOf = new Map(rows.map(({ clusterId, modality }) => [clusterId, modality]));
  const rowsOf = groupBy(all, ({ docId }) => docId);
  const countIn = (documents: readonly EditionDocument[]) =>
    documents.reduce((sum, { id }) => sum + (rowsOf.get(id)?.length ?? 0), 0);
  return {
    ...describeBasis(args.asOf, describeDrafts(context, [district.id])),
    district,
    editions: docIds.map((id) => ({ document: entity(id), clusters: rowsOf.get(id)?.length ?? 0 })),
    clusters: traces.map(({ clusterId, steps }) => ({
      cluster: entity(clusterId),
      modality: modalityOf.get(clusterId) ?? 'PLANNED',
      latestChange: steps.at(-1)?.change ?? 'NOT_NAMED',
      steps: steps.map(({ docId, change, statement, isRenamed }) => ({
        document: entity(docId),
        change,
        renamed: isRenamed,
        ...toStatementFields(statement),
      })),
    })),
    nextEdition: later[0]?.date ?? null,
    leftOut: listLeftOut([
      {
        reason: 'clusters named by drafts, which override nothing that is issued',
        reasonZh: '草案中的集群，不取代已印发文件',
        count: countIn(drafts),
      },
      {
        reason: 'clusters named by documents later than asOf',
        reasonZh: '晚于 asOf 日期的文件中的集群',
        count: countIn(later),
      },
    ]),
    ...describeEmpty(district, all.length, traces.length, later[0]?.date),
    datasetVersion: context.datasetVersion,
  };
}

function listDocuments(
  context: QuestionContext,
  rows: readonly FindClusterStatementsRow[],
): readonly EditionDocument[] {
  const ids = [...new Set(rows.map(({ docId }) => docId))];
  return ids.flatMap((id) => context.documents.get(id) ?? []);
}

const toStatementFields = (statement: FindClusterStatementsRow | null) => ({
  tierLabel: statement?.tierLabel ?? null,
  tierRank: statement?.tierRank ?? null,
  position: statement?.position ?? null,
  nameInDoc: statement?.nameInDoc ?? null,
  stated: statement?.stated ?? null,
  cites: statement?.cites ?? [],
});

const describeBasis = (asOf: string | null, drafts: DraftNote) => ({
  basis: `tiers as each edition prints them, oldest first, ${asOf === null ? 'all editions' : `editions up to ${asOf}`}; only ranks are compared, as tiers of two editions have other names and sizes, and an edition that does not name a cluster does not say that it was given up${drafts.basis}`,
  basisZh: `按各版文件所列梯队，由旧到新，${asOf === null ? '取全部版本' : `截至 ${asOf} 的版本`}；各版梯队名称与规模不同，仅比较位次；未列出不等于取消${drafts.basisZh}`,
});

function describeEmpty(district: EntityRecord, stated: number, shown: number, next: string | undefined) {
  if (shown > 0) return { emptyReason: null, emptyReasonZh: null };
  if (stated === 0)
    return {
      emptyReason: `no edition of a plan names clusters of ${district.name}`,
      emptyReasonZh: `没有规划文件列出${district.name}的集群`,
    };
  return next === undefined
    ? {
        emptyReason: `none of the clusters asked for is one of ${district.name}`,
        emptyReasonZh: `所问集群均不属于${district.name}`,
      }
    : {
        emptyReason: `no edition for ${district.name} was out at that date; the next is of ${next}`,
        emptyReasonZh: `截至该日期${district.name}尚无文件；下一份文件日期为 ${next}`,
      };
}
