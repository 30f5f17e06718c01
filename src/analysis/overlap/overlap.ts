/**
 * One statement that ties a district to an item (an industry, or a product); `weight` is from 0 to 1.
 */
export interface OverlapStatement {
  readonly districtId: string;
  readonly itemId: string;
  readonly weight: number;
}

export interface OverlapPair {
  readonly leftId: string;
  readonly rightId: string;
  readonly shared: readonly string[];
  readonly onlyLeft: readonly string[];
  readonly onlyRight: readonly string[];
  /** |A ∩ B| / |A ∪ B|; null when both are empty (P. Jaccard, 1901). */
  readonly jaccard: number | null;
  /** |A ∩ B| / min(|A|, |B|); null when either is empty (Szymkiewicz–Simpson). */
  readonly overlapCoefficient: number | null;
  /** Σ min(wA, wB) / Σ max(wA, wB) over the best weight of each item; null when both are empty (M. Ružička, 1958). */
  readonly weightedJaccard: number | null;
}

/**
 * Compares every pair of districts by the items they state, in the order of `districtIds`, each pair once.
 * Complexity: statements plus pairs times the items of a pair.
 */
export function compareDistricts(
  districtIds: readonly string[],
  statements: readonly OverlapStatement[],
): readonly OverlapPair[] {
  const weights = new Map(districtIds.map((districtId) => [districtId, new Map<string, number>()]));
  for (const { districtId, itemId, weight } of statements) {
    const items = weights.get(districtId);
    if (items) items.set(itemId, Math.max(items.get(itemId) ?? 0, weight));
  }
  const pairs: OverlapPair[] = [];
  districtIds.forEach((leftId, index) => {
    for (const rightId of districtIds.slice(index + 1)) {
      pairs.push(
        comparePair(leftId, rightId, weights.get(leftId) ?? new Map(), weights.get(rightId) ?? new Map()),
      );
    }
  });
  return pairs;
}

function comparePair(
  leftId: string,
  rightId: string,
  left: ReadonlyMap<string, number>,
  right: ReadonlyMap<string, number>,
): OverlapPair {
  const all = [...new Set([...left.keys(), ...right.keys()])].sort();
  const shared = all.filter((item) => left.has(item) && right.has(item));
  const smaller = Math.min(left.size, right.size);
  const sum = (choose: (a: number, b: number) => number) =>
    all.reduce((total, item) => total + choose(left.get(item) ?? 0, right.get(item) ?? 0), 0);
  return {
    leftId,
    rightId,
    shared,
    onlyLeft: all.filter((item) => !right.has(item)),
    onlyRight: all.filter((item) => !left.has(item)),
    jaccard: all.length === 0 ? null : shared.length / all.length,
    overlapCoefficient: smaller === 0 ? null : shared.length / smaller,
    weightedJaccard: all.length === 0 ? null : sum(Math.min) / sum(Math.max),
  };
}
