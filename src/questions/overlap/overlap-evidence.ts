import type { DistrictStatement } from '../../analysis/overlap/sort-statements.ts';
import type { EntityRecord } from '../../graph/records.ts';

export interface OverlapEvidence {
  readonly source: Exclude<DistrictStatement['source'], 'OWN_WATCH_LIST'>;
  readonly via: EntityRecord;
  readonly item: EntityRecord;
  readonly industry: EntityRecord | null;
  readonly match: string;
  readonly ofWholeCluster: boolean;
  readonly modality: string | null;
  readonly stated: string;
  readonly cites: readonly string[];
}

/** A statement as an answer shows it; none for what a plan only watches, which never counts. */
export function toEvidence(
  statement: DistrictStatement,
  entity: (id: string) => EntityRecord,
): readonly OverlapEvidence[] {
  const { source, viaId, itemId, matching, ofWholeCluster, modality, stated, cites } = statement;
  if (source === 'OWN_WATCH_LIST') return [];
  const item = entity(itemId);
  return [
    {
      source,
      via: entity(viaId),
      item,
      industry: toIndustry(item),
      match: matching,
      ofWholeCluster,
      modality,
      stated,
      cites,
    },
  ];
}

/** The item when it is an industry, otherwise null. */
export const toIndustry = (item: EntityRecord): EntityRecord | null =>
  item.label === 'Industry' ? item : null;
