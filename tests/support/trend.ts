/** How a series of evenly spaced values goes. */
export interface Trend {
  readonly mean: number;
  /** What the least-squares line rises over the whole of the series. */
  readonly rise: number;
}

/** The trend of the last two thirds of a series: the first third is warming up. */
export function findTrend(values: readonly number[]): Trend {
  const late = values.slice(Math.floor(values.length / 3));
  const count = late.length;
  const mean = late.reduce((sum, value) => sum + value, 0) / count;
  const middle = (count - 1) / 2;
  let covariance = 0;
  let variance = 0;
  for (const [index, value] of late.entries()) {
    covariance += (index - middle) * (value - mean);
    variance += (index - middle) ** 2;
  }
  return { mean, rise: variance === 0 ? 0 : (covariance / variance) * (count - 1) };
}
