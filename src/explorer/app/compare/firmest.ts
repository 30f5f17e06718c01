import type { CompareMakerCountFragment, Modality } from '../generated/operations.ts';

const order: readonly Modality[] = ['EXISTING', 'PLANNED', 'COURTED', 'MENTIONED'];

/** The firmest state of who makes an item; `NONE` where nobody is named. */
export const firmest = (counts: readonly CompareMakerCountFragment[]): Modality | 'NONE' =>
  order.find((modality) => counts.some((count) => count.modality === modality)) ?? 'NONE';

/** The firmest first, in the order that they came in. */
export const byFirmness = <Item extends { readonly modality: Modality | null }>(
  items: readonly Item[],
): readonly Item[] =>
  items.toSorted(
    (a, b) => order.indexOf(a.modality ?? 'MENTIONED') - order.indexOf(b.modality ?? 'MENTIONED'),
  );

/** Each of some things once, by id; the first that came. */
export const uniqueBy = <Item>(items: readonly Item[], idOf: (item: Item) => string): readonly Item[] =>
  [...new Map(items.toReversed().map((item) => [idOf(item), item])).values()].toReversed();
