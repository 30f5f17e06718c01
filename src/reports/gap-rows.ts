import type { EntityRecord } from '../graph/records.ts';
import type { WholeGapProduct } from '../questions/gaps/whole-gaps.ts';
import type { WholeGaps } from '../questions/gaps/whole-gaps.ts';

type Chain = WholeGaps['chains'][number];

/** A product of a stage, a stage without products, or a product outside of chains. */
export interface GapRow {
  readonly chain: EntityRecord | null;
  readonly stage: Chain['stages'][number] | null;
  readonly product: WholeGapProduct | null;
}

/** The rows of an answer in its own order, products outside of chains last. */
export const listGapRows = ({ chains, otherProducts }: WholeGaps): readonly GapRow[] => [
  ...chains.flatMap(({ chain, stages }) =>
    stages.flatMap((stage): readonly GapRow[] =>
      stage.products.length > 0
        ? stage.products.map((product) => ({ chain, stage, product }))
        : [{ chain, stage, product: null }],
    ),
  ),
  ...otherProducts.map((product) => ({ chain: null, stage: null, product })),
];
