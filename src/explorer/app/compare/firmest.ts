import type { CompareMakerCountFragment, Modality } from '../generated/operations.ts';
import { modalities } from './comparison.ts';

/** The firmest state of who makes an item; `NONE` where nobody is named. */
export const firmest = (counts: readonly CompareMakerCountFragment[]): Modality | 'NONE' =>
  modalities.find((modality) => counts.some((count) => count.modality === modality)) ?? 'NONE';

/** Each of some things once, by id; the first that came. */
export const uniqueBy = <Item>(items: readonly Item[], idOf: (item: Item) => string): readonly Item[] =>
  [...new Map(items.toReversed().map((item) => [idOf(item), item])).values()].toReversed();
