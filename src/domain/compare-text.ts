/** Order of texts by code unit, for `toSorted`: the same on every machine, whatever its language. */
export const compareText = (left: string, right: string): number =>
  left < right ? -1 : Number(left > right);
