import { LimitExceededError } from '../domain/errors.ts';
import { measureChains } from '../graph/generated/questions.ts';
import type { EntityRecord } from '../graph/records.ts';
import type { QuestionContext } from './context.ts';

/** A chain with the number of its stages in all documents. */
export interface SizedChain {
  readonly chainId: string;
  readonly stages: number;
}

/** Which chains an answer can show whole. */
export interface FittingChains {
  readonly kept: readonly string[];
  /** Those that would go beyond the cap on stages. */
  readonly left: readonly SizedChain[];
}

/** As fitSizedChains, of chains that are not counted yet. One call. */
export async function fitChains(
  context: QuestionContext,
  chainIds: readonly string[],
  named: EntityRecord | null,
): Promise<FittingChains> {
  const sizes = new Map(
    (await context.read(measureChains, { chainIds })).map(({ chainId, stages }) => [chainId, stages]),
  );
  return fitSizedChains(
    context,
    chainIds.map((chainId) => ({ chainId, stages: sizes.get(chainId) ?? 0 })),
    named,
  );
}

/**
 * Chains that together stay within the cap on stages, in the given order; counted, so that none is read in vain.
 * @throws LimitExceededError when the one that is named has more stages than the cap
 */
export function fitSizedChains(
  context: Pick<QuestionContext, 'limits'>,
  chains: readonly SizedChain[],
  named: EntityRecord | null,
): FittingChains {
  let total = 0;
  const kept: string[] = [];
  const left: SizedChain[] = [];
  for (const { chainId, stages } of chains) {
    if (total + stages > context.limits.maxNodes) {
      left.push({ chainId, stages });
      continue;
    }
    total += stages;
    kept.push(chainId);
  }
  const tooLarge = left.find(({ chainId }) => chainId === named?.id);
  if (named && tooLarge) throw toLargeChainError(context, named, tooLarge);
  return { kept, left };
}

const toLargeChainError = (
  { limits }: Pick<QuestionContext, 'limits'>,
  { name }: EntityRecord,
  { stages }: SizedChain,
): LimitExceededError =>
  new LimitExceededError(
    `chain: ${name} has ${stages} stages, and an answer reads ${limits.maxNodes} at most (MAX_TRAVERSAL_NODES); ask for one of its products in chainGaps or supplyChain instead`,
    {
      messageZh: `chain：“${name}”有 ${stages} 个环节，一次最多读取 ${limits.maxNodes} 个（MAX_TRAVERSAL_NODES）；请改用 chainGaps 或 supplyChain 查询其中的某个产品`,
    },
  );
