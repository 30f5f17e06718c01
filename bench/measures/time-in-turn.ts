/** Milliseconds of one party. */
export interface Timing {
  readonly medianMs: number;
  readonly p95Ms: number;
}

/**
 * Times several parties in turn, so that whatever else the machine does meets all of them alike.
 * The first tenth of the rounds (three at least) warms up and does not count.
 */
export async function timeInTurn<Party extends string>(
  parties: Readonly<Record<Party, () => Promise<unknown>>>,
  rounds: number,
): Promise<Readonly<Record<Party, Timing>>> {
  const entries = Object.entries(parties) as [Party, () => Promise<unknown>][];
  const samples = new Map(entries.map(([name]) => [name, [] as number[]]));
  const warmUp = Math.max(3, Math.ceil(rounds / 10));
  for (let round = -warmUp; round < rounds; round += 1)
    for (const [name, run] of entries) {
      const begin = performance.now();
      await run();
      if (round >= 0) samples.get(name)?.push(performance.now() - begin);
    }
  return Object.fromEntries(entries.map(([name]) => [name, summarize(samples.get(name) ?? [])])) as Readonly<
    Record<Party, Timing>
  >;
}

/** @param samples milliseconds, one at least */
export function summarize(samples: readonly number[]): Timing {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { medianMs: at(0.5), p95Ms: at(0.95) };
}
