import { compareText } from '../../domain/compare-text.ts';

export interface DistrictShare {
  readonly districtId: string;
  /** Sources in the district. */
  readonly numerator: number;
  /** Sources of all districts; one in two districts counts in both. */
  readonly denominator: number;
  readonly share: number;
}

export interface Concentration {
  /** From 1/n for n districts with equal shares to 1 for a single district. */
  readonly index: number;
  readonly shares: readonly DistrictShare[];
  /** Sources of which no line says where they are: in no share. */
  readonly withoutDistrict: number;
}

/**
 * Herfindahl–Hirschman index by district: the sum of squared shares (A. O. Hirschman, National Power and the Structure
 * of Foreign Trade, 1945, and The Paternity of an Index, American Economic Review 54, 1964; O. C. Herfindahl,
 * Concentration in the Steel Industry, 1950). Shares are of the number of sources, because plans seldom give volumes.
 * Null when no source has a district: nothing known is no zero. O(s) for s sources.
 */
export function measureConcentration(
  sources: readonly { readonly districtIds: readonly string[] }[],
): Concentration | null {
  const counts = new Map<string, number>();
  for (const districtId of sources.flatMap(({ districtIds }) => districtIds))
    counts.set(districtId, (counts.get(districtId) ?? 0) + 1);
  const denominator = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (denominator === 0) return null;
  const shares = [...counts]
    .map(([districtId, numerator]) => ({
      districtId,
      numerator,
      denominator,
      share: numerator / denominator,
    }))
    .toSorted(
      (left, right) => right.numerator - left.numerator || compareText(left.districtId, right.districtId),
    );
  return {
    // Whole numbers are added before the one division, so that the order of districts changes no digit.
    index: shares.reduce((sum, { numerator }) => sum + numerator ** 2, 0) / denominator ** 2,
    shares,
    withoutDistrict: sources.filter(({ districtIds }) => districtIds.length === 0).length,
  };
}
