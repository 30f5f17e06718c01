import { groupBy } from '../domain/group-by.ts';

export interface Placed<Item> {
  readonly item: Item;
  /** From 1; equal for items that nothing tells apart. */
  readonly rank: number;
  /** How many others have the same rank. */
  readonly tiedWith: number;
}

/** Standard competition ranking (1, 1, 3) of items that are in order already. */
export function rankWithTies<Item>(
  ordered: readonly Item[],
  compare: (left: Item, right: Item) => number,
): readonly Placed<Item>[] {
  let rank = 1;
  const placed = ordered.map((item, index) => {
    const previous = ordered[index - 1];
    if (previous !== undefined && compare(previous, item) !== 0) rank = index + 1;
    return { item, rank };
  });
  const ties = groupBy(placed, (place) => place.rank);
  return placed.map((place) => ({ ...place, tiedWith: (ties.get(place.rank)?.length ?? 1) - 1 }));
}
