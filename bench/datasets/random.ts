/** Random numbers that a seed repeats. */
export interface Random {
  /** An integer from 0, below `limit`. */
  readonly below: (limit: number) => number;
  /** From 0 up to 1, without 1. */
  readonly next: () => number;
  readonly isLess: (probability: number) => boolean;
}

/** Mulberry32 (Tommy Ettinger, public domain): small, and good enough to spread made-up data. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    below: (limit) => Math.floor(next() * limit),
    isLess: (probability) => next() < probability,
  };
}

/** Draws 0 most often, 1 half as often, 2 a third as often, and so on (Zipf's law). */
export function createZipf(size: number): (random: Random) => number {
  const sums: number[] = [];
  let sum = 0;
  for (let rank = 1; rank <= size; rank += 1) {
    sum += 1 / rank;
    sums.push(sum);
  }
  return ({ next }) => {
    const wanted = next() * sum;
    return sums.findIndex((upTo) => wanted < upTo);
  };
}
