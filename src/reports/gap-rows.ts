import type { EntityRecord } from '../graph/records.ts';
import type { GapProduct } from '../questions/gaps/answer-gap-product.ts';
import type { ChainGaps } from '../questions/gaps/chain-gaps.ts';

type Chain = ChainGaps['chains'][number];

/** A product of a stage, a stage without products, or a product outside of chains. */
export interface GapRow {
  readonly chain: EntityRecord | null;
  readonly stage: Chain['stages'][number] | null;
  readonly product: GapProduct | null;
}

/** The rows of an answer in its own order, products outside of chains last. */
export const listGapRows = ({ chains, otherProducts }: ChainGaps): readonly GapRow[] => [
  ...chains.flatMap(({ chain, stages }) =>
    stages.flatMap((stage): readonly GapRow[] =>
      stage.products.length > 0
        ? stage.products.map((product) => ({ chain, stage, product }))
        : [{ chain, stage, product: null }],
    ),
  ),
  ...otherProducts.map((product) => ({ chain: null, stage: null, product })),
];
