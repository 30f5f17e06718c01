import { listDistrictIds } from '../../graph/generated/questions.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';
import { findChainGraph } from '../dependencies/find-chain-graph.ts';
import type { LeftOut } from '../left-out.ts';
import { getNamedEntity } from '../names/get-named-entities.ts';

/** What a list is asked for. */
export interface ListScope {
  readonly district: EntityRecord | null;
  readonly chain: EntityRecord | null;
  readonly asOf: string | null;
  /** The district, or all. */
  readonly districtIds: readonly string[];
  /** Whether a product or stage is of the chain; all are when no chain is given. */
  readonly isOfChain: (targetId: string) => boolean;
}

export async function findListScope(
  context: QuestionContext,
  args: { readonly district: string | null; readonly chain: string | null; readonly asOf: string | null },
): Promise<ListScope> {
  const [district, chain] = await Promise.all([
    args.district === null
      ? null
      : getNamedEntity(context, 'district', args.district, { labels: ['District'] }),
    args.chain === null ? null : getNamedEntity(context, 'chain', args.chain, { labels: ['Chain'] }),
  ]);
  const districtIds = district
    ? [district.id]
    : (await context.read(listDistrictIds, {})).map(({ id }) => id);
  const stages = chain ? (await findChainGraph(context, [chain.id], args.asOf, chain)).stages : [];
  const held = new Set(stages.flatMap(({ stageId, productIds }) => [stageId, ...productIds]));
  return {
    district,
    chain,
    asOf: args.asOf,
    districtIds,
    isOfChain: (targetId) => chain === null || held.has(targetId),
  };
}

/** Of which districts, chain and date a list is, in words. */
export const describeScope = ({ district, chain, asOf }: ListScope) => ({
  scope: `${district ? district.name : 'all districts'}${chain ? `, chain ${chain.name}` : ''}, ${asOf === null ? 'latest documents' : `documents up to ${asOf}`}`,
  scopeZh: `${district ? district.name : '全部区县'}${chain ? `，产业链“${chain.name}”` : ''}，${asOf === null ? '取最新文件' : `截至 ${asOf} 的文件`}`,
});

/** What only documents after the date say; nothing without a date. */
export const countLater = ({ asOf }: ListScope, count: number): LeftOut => ({
  reason: `facts that only documents after ${asOf ?? 'the date'} state`,
  reasonZh: `仅见于 ${asOf ?? '该日期'} 之后文件的事实`,
  count,
});
