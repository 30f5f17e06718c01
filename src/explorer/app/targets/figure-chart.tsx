import { useId } from 'react';
import { useTerms } from '../language/terms.ts';
import { yearsOf } from './figure-text.tsx';
import styles from './figure-chart.module.css';
import type { TargetRow } from './target-row.ts';

const narrowestColumn = 96;
const barWidth = 52;
const barsHeight = 150;
const top = 28;
const labelsHeight = 62;

interface Bar {
  readonly row: TargetRow;
  readonly value: number;
  readonly remark: string;
}

/** Figures of one unit as bars by year, from zero; what each is stands below it in words. */
export function FigureChart({
  rows,
  title,
}: {
  readonly rows: readonly TargetRow[];
  readonly title: string;
}) {
  const terms = useTerms();
  const id = useId();
  const bars = useBars(rows);
  const highest = Math.max(0, ...bars.map(({ value }) => value));
  const lowest = Math.min(0, ...bars.map(({ value }) => value));
  const scale = barsHeight / (highest - lowest || 1);
  const zero = top + highest * scale;
  const columnWidth = measureColumn(bars.flatMap(({ row, remark }) => [row.target.valueText, remark]));
  const width = bars.length * columnWidth;
  const height = top + barsHeight + labelsHeight;
  return (
    <svg
      className={styles['chart']}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-labelledby={id}
    >
      <title id={id}>{title}</title>
      {bars.map(({ row: { target }, value, remark }, index) => {
        const centre = index * columnWidth + columnWidth / 2;
        const high = Math.max(value, 0);
        return (
          <g key={target.id} data-kind={target.kind}>
            <rect
              className={styles['bar']}
              x={centre - barWidth / 2}
              y={zero - high * scale}
              width={barWidth}
              height={Math.max(1, Math.abs(value) * scale)}
            />
            <text className={styles['value']} x={centre} y={zero - high * scale - 8}>
              {target.valueText}
            </text>
            <text className={styles['year']} x={centre} y={top + barsHeight + 20}>
              {yearsOf(target)}
            </text>
            <text x={centre} y={top + barsHeight + 38}>
              {terms.closed('TargetKind', target.kind)}
            </text>
            <text className={styles['soft']} x={centre} y={top + barsHeight + 55}>
              {remark}
            </text>
          </g>
        );
      })}
      <line className={styles['axis']} x1={0} x2={width} y1={zero} y2={zero} />
    </svg>
  );
}

/** Wide enough for every text: Chinese characters are as wide as they are high, others about half of that. */
const measureColumn = (texts: readonly string[]): number =>
  Math.max(narrowestColumn, ...texts.map((text) => 16 + text.length * 7.5 + countWide(text) * 6.5));

const countWide = (text: string): number => text.match(/[\u2E80-\uFFEF]/gu)?.length ?? 0;

const kinds = ['ACTUAL', 'BASELINE', 'TARGET'];

/** By year, what was reached before what is aimed at; scope and accumulation are said where they tell bars apart. */
function useBars(rows: readonly TargetRow[]): readonly Bar[] {
  const terms = useTerms();
  const remarkOf = ({ target: { scope, accumulation } }: TargetRow): string =>
    [
      scope === null ? '' : terms.closed('TargetScope', scope),
      accumulation === null ? '' : terms.closed('Accumulation', accumulation),
    ]
      .filter((text) => text !== '')
      .join(' ');
  const differ = new Set(rows.map(remarkOf)).size > 1;
  return rows
    .toSorted(
      ({ target: a }, { target: b }) =>
        (a.year ?? 0) - (b.year ?? 0) || kinds.indexOf(a.kind) - kinds.indexOf(b.kind),
    )
    .flatMap((row) =>
      row.target.value === null || row.target.year === null
        ? []
        : [{ row, value: row.target.value, remark: differ ? remarkOf(row) : '' }],
    );
}
