import { findChainStages, listDistrictChains } from '../../graph/generated/questions.ts';
import { type EntityRecord, readText } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';

/** Chains that print a way of working (谋划—服务): no goods flow along them. */
export interface ModeChains {
  readonly chainIds: ReadonlySet<string>;
  /** Their stages, each with its chain. */
  readonly chainOf: ReadonlyMap<string, string>;
}

/** All chains of kind MODE with their stages, without the one that `named` is or is a stage of. Two calls at most. */
export async function findModeChains(
  context: Pick<QuestionContext, 'read'>,
  named: EntityRecord | null = null,
): Promise<ModeChains> {
  const namedChain = named && (named.label === 'Chain' ? named.id : readText(named, 'chainId'));
  const rows = (await context.read(listDistrictChains, {})).filter(
    ({ kind, chainId }) => kind === 'MODE' && chainId !== namedChain,
  );
  const chainIds = [...new Set(rows.map(({ chainId }) => chainId))];
  const stages = chainIds.length === 0 ? [] : await context.read(findChainStages, { chainIds });
  return {
    chainIds: new Set(chainIds),
    chainOf: new Map(stages.map(({ stageId, chainId }) => [stageId, chainId])),
  };
}
