/** Random numbers that a seed repeats. */
export interface Random {
  /** An integer from 0, below `limit`. */
  readonly below: (limit: number) => number;
  /** @throws RangeError when there is nothing to pick from */
  readonly pick: <Value>(values: readonly Value[]) => Value;
}

/** Mulberry32: small, and good enough to spread test data. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    pick(values) {
      if (values.length === 0) throw new RangeError('there is nothing to pick from');
      return values[below(values.length)] as (typeof values)[number];
    },
  };
}
