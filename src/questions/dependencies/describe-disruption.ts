import { findFirmClusters } from '../../graph/generated/questions.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';
import type { DraftNote } from '../describe-drafts.ts';
import { createEntityLookup } from '../entity-lookup.ts';
import { type LeftOut, listLeftOut } from '../left-out.ts';
import { createAbout, describeNextDocument } from '../next-document.ts';
import { createVisibleAt } from '../visible-at.ts';
import type { ChainGraph, StatedProducing } from './find-chain-graph.ts';

export const describeDisruption = (asOf: string | null, drafts: DraftNote) => ({
  basis: `existing sources that documents state, ${asOf === null ? 'latest documents' : `documents up to ${asOf}`}, with what drops out taken away; a stage that loses its last stated source is LOST, and downstream of it within its chain a stage is CUT_OFF when all stages that feed it are gone and WEAKENED when some are, because a printed chain does not say whether inputs are alternatives; what hits a stage itself is in directEffect and comes first, and what is passed on has a distance in steps and weighs less the further it is, because other inputs are not printed; a cluster that names no maker counts as one source, and their number is unknown; a stage without a stated source is unknown, not lost; who is planned or courted is named beside, and stands in for nobody${drafts.basis}`,
  basisZh: `以文件明示的现有来源为准，${asOf === null ? '取最新文件' : `截至 ${asOf} 的文件`}，去掉所列对象；失去最后一个明示来源的环节为“失去最后来源”，其链内下游环节在全部上游失去时为“断供”，部分失去时为“削弱”，因为文件所列产业链没有说明各投入是否可互相替代；直接影响在前，传导影响注明相距步数，越远越弱，因为文件没有列出其他投入；企业未点名的集群计为一个来源，家数不详；没有明示来源的环节为未知，不算失去；规划、拟引进的主体另列，不作替代${drafts.basisZh}`,
});

export const listLeftOutDisruption = (asOf: string | null, graph: ChainGraph): readonly LeftOut[] =>
  listLeftOut([
    {
      reason: 'facts that were concluded, not said; nobody counts as a source by them',
      reasonZh: '推断而非明示的事实，不作为来源',
      count: graph.concluded.length,
    },
    {
      reason: `stages that only documents after ${asOf ?? 'the date'} print`,
      reasonZh: `仅见于 ${asOf ?? '该日期'} 之后文件的环节`,
      count: graph.laterStages,
    },
    {
      reason:
        'chains beyond the cap on stages (MAX_TRAVERSAL_NODES); name one in chain, unless it is larger than the cap by itself',
      reasonZh: '超出环节数上限（MAX_TRAVERSAL_NODES）的产业链；可用参数 chain 点名查询，单条即超限的除外',
      count: graph.chainsLeftOut,
    },
  ]);

interface Emptiness {
  readonly emptyReason: string | null;
  readonly emptyReasonZh: string | null;
}

/** Why nothing is touched. Two calls, which find what firms that drop out are tied to all the same. */
export async function describeNoDisruption(
  context: QuestionContext,
  asOf: string | null,
  removed: readonly EntityRecord[],
  chain: EntityRecord | null,
  { stages, concluded }: ChainGraph,
): Promise<Emptiness> {
  const next = describeNextDocument(context, asOf, createAbout(context, chain ? [chain] : removed));
  const until = asOf === null ? '' : ` up to ${asOf}`;
  const untilZh = asOf === null ? '' : `截至 ${asOf} `;
  if (chain && stages.length === 0)
    return {
      emptyReason: `no document${until} prints the stages of ${chain.name}${next.text}`,
      emptyReasonZh: `${untilZh}没有文件列出“${chain.name}”的环节${next.textZh}`,
    };
  const ties = await describeTies(context, asOf, removed, concluded);
  const names = removed.map(({ name }) => name).join(', ');
  const namesZh = removed.map(({ name }) => name).join('、');
  return stages.length === 0
    ? {
        emptyReason: `no document${until} ties ${names} to a stage or a product of a chain, or to a supply${ties.emptyReason}${next.text}`,
        emptyReasonZh: `${untilZh}没有文件把“${namesZh}”与产业链的环节、产品或供应关系联系起来${ties.emptyReasonZh}${next.textZh}`,
      }
    : {
        emptyReason: `no stated source${until} of these stages rests on ${names}; that says nothing of stages without a stated source${ties.emptyReason}${next.text}`,
        emptyReasonZh: `${untilZh}这些环节没有明示来源依赖“${namesZh}”；没有明示来源的环节则无从判断${ties.emptyReasonZh}${next.textZh}`,
      };
}

/** What firms are tied to all the same: their clusters, and what they are concluded to make, which counts nowhere. */
async function describeTies(
  context: QuestionContext,
  asOf: string | null,
  removed: readonly EntityRecord[],
  concluded: readonly StatedProducing[],
): Promise<{ readonly emptyReason: string; readonly emptyReasonZh: string }> {
  const removedIds = new Set(removed.map(({ id }) => id));
  const clusters = (await context.read(findFirmClusters, { ids: [...removedIds] })).filter(
    createVisibleAt(context, asOf),
  );
  const making = concluded.flatMap(({ actorId, producerIds, targetId }) =>
    [...new Set([actorId, ...producerIds])]
      .filter((id) => removedIds.has(id))
      .map((makerId) => ({ makerId, targetId })),
  );
  const entity = await createEntityLookup(context, [
    ...clusters.flatMap(({ clusterId, districtId }) => [clusterId, districtId]),
    ...making.map(({ targetId }) => targetId),
  ]);
  const namesOf = <Row>(rows: readonly Row[], name: (row: Row) => string) =>
    [...new Set(rows.map(name))].join('、');
  const ties = removed.flatMap(({ id, name }) => {
    const own = clusters.filter(({ firmId }) => firmId === id);
    const made = making.filter(({ makerId }) => makerId === id);
    const inClusters = namesOf(
      own,
      ({ clusterId, districtId }) => `${entity(clusterId).name}（${entity(districtId).name}）`,
    );
    const products = namesOf(made, ({ targetId }) => entity(targetId).name);
    return [
      ...(own.length > 0
        ? [{ text: `${name} is in the cluster ${inClusters}`, textZh: `${name}属于集群${inClusters}` }]
        : []),
      ...(made.length > 0
        ? [
            {
              text: `that ${name} makes ${products} was concluded, not said, and does not count`,
              textZh: `${name}生产${products}为推断而非明示，不计入`,
            },
          ]
        : []),
    ];
  });
  return {
    emptyReason: ties.map(({ text }) => `; ${text}`).join(''),
    emptyReasonZh: ties.map(({ textZh }) => `；${textZh}`).join(''),
  };
}
