import type { EntityRecord } from '../../graph/records.ts';

export interface StatedSupplyRow {
  readonly fromId: string;
  readonly toId: string;
  readonly type: string;
  readonly relationId: string;
  readonly modality: string;
  readonly product: string | null;
  readonly wording: string | null;
  readonly stated: string;
  readonly cites: readonly string[];
}

export interface StatedSupply extends Omit<StatedSupplyRow, 'fromId' | 'toId'> {
  readonly from: EntityRecord;
  readonly to: EntityRecord;
}

/** A supply as an answer shows it. */
export const toStatedSupply = (
  { fromId, toId, type, relationId, modality, product, wording, stated, cites }: StatedSupplyRow,
  entity: (id: string) => EntityRecord,
): StatedSupply => ({
  from: entity(fromId),
  to: entity(toId),
  type,
  relationId,
  modality,
  product,
  wording,
  stated,
  cites,
});
