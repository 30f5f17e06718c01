import { groupBy } from '../../../domain/group-by.ts';

interface LabelledHit {
  readonly entity: { readonly label: string };
}

/** Hits of one kind; `id` is the code of the label. */
export interface HitGroup<Hit> {
  readonly id: string;
  readonly hits: readonly Hit[];
}

/** Hits by kind: the kind of the best hit first, and each kind's hits in their order. */
export const groupByLabel = <Hit extends LabelledHit>(hits: readonly Hit[]): readonly HitGroup<Hit>[] =>
  [...groupBy(hits, ({ entity }) => entity.label)].map(([id, found]) => ({ id, hits: found }));
