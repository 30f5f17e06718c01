import type { DependenciesArgs, FoundDependencies } from './find-dependencies.ts';
import { type LeftOut, listLeftOut } from '../left-out.ts';
import { modalityZh } from '../words-zh.ts';

export function describeDependencies(
  { modality, asOf }: DependenciesArgs,
  { drafts }: Pick<FoundDependencies, 'drafts'>,
) {
  const until = asOf === null ? 'latest documents' : `documents up to ${asOf}`;
  return {
    basis: `sources that documents state with modality ${modality}, ${until}: a firm counts once with its projects; a cluster counts as one only in a district where no producer is named, with its makers not named and their number unknown, so that it is never called a single source; one source is one that documents tell of, and a printed list may end in 等; concentration is the sum of squared shares of districts by number of sources (Herfindahl–Hirschman); cut vertices are articulation points (Hopcroft and Tarjan) of the undirected graph of printed steps, in which chains meet in the products that they share (concluded, not printed)${drafts.basis}`,
    basisZh: `以文件明示、状态为${modalityZh(modality)}的来源为准，${asOf === null ? '取最新文件' : `截至 ${asOf} 的文件`}：企业与其项目合计一家；集群仅在该区没有点名生产者时计为一个来源，企业未点名，家数不详，不称为唯一来源；“一家”以文件所提为限，原文列举可能以“等”结尾；集中度为各区县来源数占比的平方和（赫芬达尔—赫希曼指数）；割点为文件所列环节构成的无向图的关节点，不同产业链经共同产品相连（推断，非原文）${drafts.basisZh}`,
  };
}

export const listLeftOutDependencies = (
  { modality, asOf }: DependenciesArgs,
  { graph, modeChains, unnamedSources }: FoundDependencies,
): readonly LeftOut[] =>
  listLeftOut([
    {
      reason:
        'products, and stages without products, of which only a cluster is said to make them: makers not named, number unknown, so that they are no single sources',
      reasonZh: '只写明由某集群生产的产品（或无产品的环节）：企业未点名，家数不详，不列为唯一来源',
      count: unnamedSources,
    },
    {
      reason: `stages that only documents after ${asOf ?? 'the date'} print`,
      reasonZh: `仅见于 ${asOf ?? '该日期'} 之后文件的环节`,
      count: graph.laterStages,
    },
    {
      reason: `facts of another modality than ${modality}; ask for their modality`,
      reasonZh: `状态不是${modalityZh(modality)}的事实；可按其状态查询`,
      count: graph.facts.filter((fact) => fact.modality !== modality).length,
    },
    {
      reason: 'facts that were concluded, not said; they are no source',
      reasonZh: '推断而非明示的事实，不作为来源',
      count: graph.concluded.length,
    },
    {
      reason: 'chains that print a way of working and hold no products; name one in chain to see it',
      reasonZh: '只写工作方式、没有产品的链；可用参数 chain 点名查询',
      count: modeChains,
    },
    {
      reason:
        'chains beyond the cap on stages (MAX_TRAVERSAL_NODES); ask for them one by one, and for one that is larger than the cap by itself by its products, in chainGaps or supplyChain',
      reasonZh:
        '超出环节数上限（MAX_TRAVERSAL_NODES）的产业链：可逐条查询；单条即超限的，可用 chainGaps 或 supplyChain 按产品查询',
      count: graph.chainsLeftOut,
    },
  ]);

export function describeNoDependencies(
  { chain, modality, asOf }: DependenciesArgs,
  { district, graph }: FoundDependencies,
): { readonly emptyReason: string | null; readonly emptyReasonZh: string | null } {
  const until = asOf === null ? '' : ` up to ${asOf}`;
  const untilZh = asOf === null ? '' : `截至 ${asOf} `;
  if (graph.stages.length === 0 && graph.chainsLeftOut > 0)
    return {
      emptyReason: `there are ${graph.chainsLeftOut} chains, and each has more stages than an answer reads (MAX_TRAVERSAL_NODES); ask for one of their products in chainGaps or supplyChain`,
      emptyReasonZh: `共有 ${graph.chainsLeftOut} 条产业链，每条的环节数都超出一次读取的上限（MAX_TRAVERSAL_NODES）；请用 chainGaps 或 supplyChain 按产品查询`,
    };
  if (graph.stages.length === 0)
    return chain === null
      ? {
          emptyReason: `no document${until} prints a chain of ${district?.name ?? ''}, and nobody there is said to make a product of a chain`,
          emptyReasonZh: `${untilZh}没有文件列出“${district?.name ?? ''}”的产业链，也没有写明该区有人生产链上产品`,
        }
      : {
          emptyReason: `no document${until} prints the stages of ${chain}`,
          emptyReasonZh: `${untilZh}没有文件列出“${chain}”的环节`,
        };
  if (!graph.facts.some((fact) => fact.modality === modality))
    return {
      emptyReason: `the stages are printed, and no document${until} names a source of modality ${modality} for any of them`,
      emptyReasonZh: `文件列有环节，但${untilZh}没有文件写明状态为${modalityZh(modality)}的来源`,
    };
  return { emptyReason: null, emptyReasonZh: null };
}
