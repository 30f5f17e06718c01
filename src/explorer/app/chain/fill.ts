import type { WhoCouldFillQuery } from '../generated/operations.ts';

/** Who could fill one product, and who answers for it. */
export type Fill = WhoCouldFillQuery['chainGaps']['chains'][number]['stages'][number]['products'][number];
