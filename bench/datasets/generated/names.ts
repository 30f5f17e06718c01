import {
  brandFirst,
  brandLast,
  districtFirst,
  districtLast,
  productFirst,
  productSecond,
  productThird,
} from './words.ts';

/** Names by number: the same number always has the same name, and no two numbers of a kind have one name. */
export interface Names {
  readonly district: (index: number) => string;
  /** A product; numbers of all districts count on. */
  readonly product: (index: number) => string;
  /** What a firm is called between its district and its trade; different within a district. */
  readonly brand: (index: number) => string;
}

/** Names that a seed shuffles. */
export const createNames = (seed: number): Names => ({
  district: nameFrom([districtFirst, districtLast], 1237, seed),
  product: nameFrom([productFirst, productSecond, productThird], 52_361, seed),
  brand: nameFrom([brandFirst, brandLast], 1237, seed),
});

/** One word of each list; `step` has no divisor in common with the number of combinations, so that each comes once. */
function nameFrom(lists: readonly (readonly string[])[], step: number, seed: number) {
  const combinations = lists.reduce((product, { length }) => product * length, 1);
  return (index: number): string => {
    let left = ((index % combinations) * step + seed) % combinations;
    const chosen = lists.map((list) => {
      const word = list[left % list.length] ?? '';
      left = Math.floor(left / list.length);
      return word;
    });
    const round = Math.floor(index / combinations);
    return chosen.join('') + (round === 0 ? '' : `${round + 1}号`);
  };
}
