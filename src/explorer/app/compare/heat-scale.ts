/** Colours of the scale beside none. */
const classes = 5;

/** A heat map's scale, over the numbers as they are shown, so that the legend says exactly what the cells do. */
export interface HeatScale {
  /** 0 for nothing, 1 to 5 from little to much. */
  readonly classOf: (value: number) => number;
  readonly format: (value: number) => string;
  /** Of each colour that some number can have: the least and the greatest number as they are shown. */
  readonly legend: readonly { readonly class: number; readonly from: string; readonly to: string }[];
}

/** Equal steps up to the greatest number. Shares are shown as per cent, with a decimal where all are below a tenth. */
export function createHeatScale(values: readonly number[], kind: 'count' | 'share'): HeatScale {
  const greatest = Math.max(0, ...values);
  const factor = kind === 'count' ? 1 : greatest < 0.1 ? 1000 : 100;
  const toSteps = (value: number): number => Math.round(value * factor);
  const write = (steps: number): string =>
    kind === 'count' ? String(steps) : `${factor === 1000 ? (steps / 10).toFixed(1) : steps}%`;
  const top = Math.max(1, toSteps(greatest));
  const classOf = (value: number): number =>
    value <= 0 ? 0 : Math.max(1, Math.ceil((toSteps(value) * classes) / top));
  const legend = Array.from({ length: classes }, (_, index) => ({
    class: index + 1,
    from: Math.floor((index * top) / classes) + 1,
    to: Math.floor(((index + 1) * top) / classes),
  }))
    .filter(({ from, to }) => greatest > 0 && from <= to)
    .map(({ class: step, from, to }) => ({ class: step, from: write(from), to: write(to) }));
  return {
    classOf,
    legend,
    // A share that is there and rounds to nothing is not nothing.
    format: (value) => (value > 0 && toSteps(value) === 0 ? `<${write(1)}` : write(toSteps(value))),
  };
}
