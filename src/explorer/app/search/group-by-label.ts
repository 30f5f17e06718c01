import type { FindEntitiesQuery } from '../generated/operations.ts';

type Hit = FindEntitiesQuery['search']['hits'][number];

/** Hits of one kind; `id` is the code of the label. */
export interface HitGroup {
  readonly id: string;
  readonly hits: readonly Hit[];
}

/** Hits by kind: the kind of the best hit first, and each kind's hits in their order. */
export function groupByLabel(hits: readonly Hit[]): readonly HitGroup[] {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) groups.set(hit.entity.label, [...(groups.get(hit.entity.label) ?? []), hit]);
  return [...groups].map(([id, found]) => ({ id, hits: found }));
}
