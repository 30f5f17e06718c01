import { pickFirmest } from '../../analysis/modalities.ts';
import type { DistrictStatement } from '../../analysis/overlap/sort-statements.ts';
import { groupBy } from '../../domain/group-by.ts';
import { type BackingParts, describeBacking, type OverlapBacking } from './overlap-backing.ts';
import { type OverlapEvidence, toEvidence } from './overlap-evidence.ts';

/** A statement that counts, with the item that it counts for after the roll-up. */
export type CountedStatement = DistrictStatement & { readonly rolledId: string };

/** What a district states of an item, and what stands behind it. */
export interface OverlapSide {
  readonly evidence: readonly OverlapEvidence[];
  readonly backing: OverlapBacking;
  /** Of the statements: as printed. */
  readonly modality: string | null;
  /** Of who makes it. */
  readonly makersModality: string | null;
}

export type Sides = (districtId: string, itemId: string) => OverlapSide;

/** Sides of all pairs, each made once: a district shares an item with many others. */
export function createSides(
  counted: readonly CountedStatement[],
  inferred: readonly DistrictStatement[],
  parts: BackingParts,
): Sides {
  const byItem = groupBy(counted, (statement) => `${statement.districtId} ${statement.rolledId}`);
  const inferredByItem = groupBy(inferred, (statement) => `${statement.districtId} ${statement.itemId}`);
  const known = new Map<string, OverlapSide>();
  const describe = (districtId: string, itemId: string): OverlapSide => {
    const key = `${districtId} ${itemId}`;
    const behind = byItem.get(key) ?? [];
    const backing = describeBacking(parts, {
      districtId,
      itemId,
      behind,
      inferred: inferredByItem.get(key) ?? [],
    });
    return {
      evidence: behind.flatMap((statement) => toEvidence(statement, parts.entity)),
      backing,
      modality: pickFirmest(behind.map((statement) => statement.modality)),
      makersModality: pickFirmest(backing.byModality.map((count) => count.modality)),
    };
  };
  return (districtId, itemId) => {
    const key = `${districtId} ${itemId}`;
    const side = known.get(key) ?? describe(districtId, itemId);
    known.set(key, side);
    return side;
  };
}
