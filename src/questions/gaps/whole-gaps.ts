import type { QuestionContext } from '../context.ts';
import type { Asker } from '../late.ts';
import type { GapProduct } from './answer-gap-product.ts';
import { type ChainGaps, chainGaps, type ChainGapsArgs } from './chain-gaps.ts';
import type { AnswerableDepartment } from './find-gap-departments.ts';

/** A product with the departments that answer for it. */
export interface WholeGapProduct extends Omit<GapProduct, 'answerableDepartments'> {
  readonly answerableDepartments: readonly AnswerableDepartment[];
}

type Chain = ChainGaps['chains'][number];

interface WholeChain extends Omit<Chain, 'stages'> {
  readonly stages: readonly (Omit<Chain['stages'][number], 'products'> & {
    readonly products: readonly WholeGapProduct[];
  })[];
}

/** Gaps with the departments that answer for them. */
export interface WholeGaps extends Omit<ChainGaps, 'chains' | 'otherProducts'> {
  readonly chains: readonly WholeChain[];
  readonly otherProducts: readonly WholeGapProduct[];
}

/** Finds gaps of chains, for who shows the departments too. */
export async function wholeGaps(context: QuestionContext, args: ChainGapsArgs): Promise<WholeGaps> {
  const answer = await context.ask(chainGaps, args);
  const read = createReader({ questions: async () => context });
  return {
    ...answer,
    chains: await Promise.all(
      answer.chains.map(async (chain) => ({
        ...chain,
        stages: await Promise.all(
          chain.stages.map(async (stage) => ({ ...stage, products: await read(stage.products) })),
        ),
      })),
    ),
    otherProducts: await read(answer.otherProducts),
  };
}

const createReader =
  (asker: Asker) =>
  (products: readonly GapProduct[]): Promise<readonly WholeGapProduct[]> =>
    Promise.all(
      products.map(async (product) => ({
        ...product,
        answerableDepartments: await product.answerableDepartments({}, asker),
      })),
    );
