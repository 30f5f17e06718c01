import { compareText } from '../../domain/compare-text.ts';

/** One statement that ties an owner (a district, a firm, an industry…) to an item; `weight` is from 0 to 1. */
export interface OverlapStatement {
  readonly ownerId: string;
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
 * Compares every pair of owners by the items they state, in the order of `ownerIds`, each pair once.
 * Complexity: statements, sorted once, plus for each pair the items of its two sides.
 */
export function compareOwners(
  ownerIds: readonly string[],
  statements: readonly OverlapStatement[],
): readonly OverlapPair[] {
  const weights = new Map(ownerIds.map((ownerId) => [ownerId, new Map<string, number>()]));
  for (const { ownerId, itemId, weight } of statements) {
    const items = weights.get(ownerId);
    if (items) items.set(itemId, Math.max(items.get(itemId) ?? 0, weight));
  }
  const itemIds = [...new Set(statements.map(({ itemId }) => itemId))].toSorted(compareText);
  const places = new Map(itemIds.map((itemId, place) => [itemId, place]));
  const sides = [...weights].map(([ownerId, items]) => ({
    ownerId,
    items: [...items]
      .map(([itemId, weight]) => ({ itemId, weight, place: places.get(itemId) ?? 0 }))
      .toSorted((left, right) => left.place - right.place),
  }));
  return sides.flatMap((left, index) => sides.slice(index + 1).map((right) => comparePair(left, right)));
}

interface Side {
  readonly ownerId: string;
  /** In order of id; `place` is that of the item among all items, because numbers compare faster than ids. */
  readonly items: readonly { readonly itemId: string; readonly weight: number; readonly place: number }[];
}

/** Walks both sides together, in order of id: no item is looked up, and nothing is sorted again. */
function comparePair(left: Side, right: Side): OverlapPair {
  const shared: string[] = [];
  const onlyLeft: string[] = [];
  const onlyRight: string[] = [];
  let common = 0;
  let total = 0;
  let [l, r] = [0, 0];
  for (;;) {
    const ofLeft = left.items[l];
    const ofRight = right.items[r];
    if (ofLeft && ofRight && ofLeft.place === ofRight.place) {
      shared.push(ofLeft.itemId);
      common += Math.min(ofLeft.weight, ofRight.weight);
      total += Math.max(ofLeft.weight, ofRight.weight);
      l += 1;
      r += 1;
    } else if (ofLeft && (!ofRight || ofLeft.place < ofRight.place)) {
      onlyLeft.push(ofLeft.itemId);
      total += ofLeft.weight;
      l += 1;
    } else if (ofRight) {
      onlyRight.push(ofRight.itemId);
      total += ofRight.weight;
      r += 1;
    } else break;
  }
  const all = shared.length + onlyLeft.length + onlyRight.length;
  const smaller = Math.min(left.items.length, right.items.length);
  return {
    leftId: left.ownerId,
    rightId: right.ownerId,
    shared,
    onlyLeft,
    onlyRight,
    jaccard: all === 0 ? null : shared.length / all,
    overlapCoefficient: smaller === 0 ? null : shared.length / smaller,
    weightedJaccard: all === 0 ? null : common / total,
  };
}
