import type { EntityRecord } from '../../graph/records.ts';
import type { ChainGraph } from './find-chain-graph.ts';

export const describeDisruption = (asOf: string | null) => ({
  basis: `existing sources that documents state, ${asOf === null ? 'latest documents' : `documents up to ${asOf}`}, with what drops out taken away; a stage that loses its last stated source is LOST, and downstream of it within its chain a stage is CUT_OFF when all stages that feed it are gone and WEAKENED when some are, because a printed chain does not say whether inputs are alternatives; a stage without a stated source is unknown, not lost; who is planned or courted is named beside, and stands in for nobody`,
  basisZh: `以文件明示的现有来源为准，${asOf === null ? '取最新文件' : `截至 ${asOf} 的文件`}，去掉所列对象；失去最后一个明示来源的环节为 LOST，其链内下游环节在全部上游失去时为 CUT_OFF，部分失去时为 WEAKENED，因为文件所列产业链没有说明各投入是否可互相替代；没有明示来源的环节为未知，不算失去；规划、招引中的主体另列，不作替代`,
});

export function describeNoDisruption(
  removed: readonly EntityRecord[],
  chain: EntityRecord | null,
  { stages }: ChainGraph,
  found: number,
): { readonly emptyReason: string | null; readonly emptyReasonZh: string | null } {
  if (found > 0) return { emptyReason: null, emptyReasonZh: null };
  const names = removed.map(({ name }) => name).join(', ');
  if (stages.length === 0)
    return {
      emptyReason: `no document${chain ? ` prints the stages of ${chain.name}` : ` ties ${names} to a stage or a product of a chain, or to a supply`}`,
      emptyReasonZh: chain
        ? `没有文件列出“${chain.name}”的环节`
        : `没有文件把“${names}”与产业链的环节、产品或供应关系联系起来`,
    };
  return {
    emptyReason: `no stated source of these stages rests on ${names}; that says nothing of stages without a stated source`,
    emptyReasonZh: `这些环节没有明示来源依赖“${names}”；没有明示来源的环节则无从判断`,
  };
}
