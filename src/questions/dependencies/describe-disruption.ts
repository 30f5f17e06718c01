import { groupBy } from '../../domain/group-by.ts';
import { findFirmClusters } from '../../graph/generated/questions.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';
import type { DraftNote } from '../describe-drafts.ts';
import { createEntityLookup } from '../entity-lookup.ts';
import { describeNextDocument } from '../next-document.ts';
import { createVisibleAt } from '../visible-at.ts';
import type { ChainGraph } from './find-chain-graph.ts';

export const describeDisruption = (asOf: string | null, drafts: DraftNote) => ({
  basis: `existing sources that documents state, ${asOf === null ? 'latest documents' : `documents up to ${asOf}`}, with what drops out taken away; a stage that loses its last stated source is LOST, and downstream of it within its chain a stage is CUT_OFF when all stages that feed it are gone and WEAKENED when some are, because a printed chain does not say whether inputs are alternatives; what hits a stage itself is in directEffect and comes first, and what is passed on has a distance in steps and weighs less the further it is, because other inputs are not printed; a cluster that names no maker counts as one source, and their number is unknown; a stage without a stated source is unknown, not lost; who is planned or courted is named beside, and stands in for nobody${drafts.basis}`,
  basisZh: `以文件明示的现有来源为准，${asOf === null ? '取最新文件' : `截至 ${asOf} 的文件`}，去掉所列对象；失去最后一个明示来源的环节为“失去最后来源”，其链内下游环节在全部上游失去时为“断供”，部分失去时为“削弱”，因为文件所列产业链没有说明各投入是否可互相替代；直接影响在前，传导影响注明相距步数，越远越弱，因为文件没有列出其他投入；企业未点名的集群计为一个来源，家数不详；没有明示来源的环节为未知，不算失去；规划、拟引进的主体另列，不作替代${drafts.basisZh}`,
});

interface Emptiness {
  readonly emptyReason: string | null;
  readonly emptyReasonZh: string | null;
}

/** Why nothing is touched. Two calls when no chain holds what drops out: the clusters that its firms are in are named. */
export async function describeNoDisruption(
  context: QuestionContext,
  asOf: string | null,
  removed: readonly EntityRecord[],
  chain: EntityRecord | null,
  { stages }: ChainGraph,
): Promise<Emptiness> {
  const next = describeNextDocument(context, asOf, chain ? [chain] : removed);
  const until = asOf === null ? '' : ` up to ${asOf}`;
  const untilZh = asOf === null ? '' : `截至 ${asOf} `;
  const names = removed.map(({ name }) => name).join(', ');
  const namesZh = removed.map(({ name }) => name).join('、');
  if (stages.length > 0)
    return {
      emptyReason: `no stated source${until} of these stages rests on ${names}; that says nothing of stages without a stated source${next.text}`,
      emptyReasonZh: `${untilZh}这些环节没有明示来源依赖“${namesZh}”；没有明示来源的环节则无从判断${next.textZh}`,
    };
  if (chain)
    return {
      emptyReason: `no document${until} prints the stages of ${chain.name}${next.text}`,
      emptyReasonZh: `${untilZh}没有文件列出“${chain.name}”的环节${next.textZh}`,
    };
  const ties = await describeTies(context, asOf, removed);
  return {
    emptyReason: `no document${until} ties ${names} to a stage or a product of a chain, or to a supply${ties.emptyReason}${next.text}`,
    emptyReasonZh: `${untilZh}没有文件把“${namesZh}”与产业链的环节、产品或供应关系联系起来${ties.emptyReasonZh}${next.textZh}`,
  };
}

/** What firms are tied to all the same: their clusters. */
async function describeTies(
  context: QuestionContext,
  asOf: string | null,
  removed: readonly EntityRecord[],
): Promise<{ readonly emptyReason: string; readonly emptyReasonZh: string }> {
  const rows = (await context.read(findFirmClusters, { ids: removed.map(({ id }) => id) })).filter(
    createVisibleAt(context, asOf),
  );
  const entity = await createEntityLookup(
    context,
    rows.flatMap(({ firmId, clusterId, districtId }) => [firmId, clusterId, districtId]),
  );
  const ties = [...groupBy(rows, ({ firmId }) => firmId)].map(([firmId, ofFirm]) => ({
    firm: entity(firmId).name,
    clusters: [
      ...new Set(
        ofFirm.map(({ clusterId, districtId }) => `${entity(clusterId).name}（${entity(districtId).name}）`),
      ),
    ].join('、'),
  }));
  return {
    emptyReason: ties.map(({ firm, clusters }) => `; ${firm} is in the cluster ${clusters}`).join(''),
    emptyReasonZh: ties.map(({ firm, clusters }) => `；${firm}属于集群 ${clusters}`).join(''),
  };
}
