import { groupBy } from '../../../domain/group-by.ts';
import { useChangeAddress } from '../address/use-parameter.ts';
import { useTerms } from '../language/terms.ts';
import { useWords } from '../language/use-words.ts';
import { Cites } from '../parts/cites.tsx';
import styles from './figure-chart.module.css';
import { FigureChart } from './figure-chart.tsx';
import { FigureKind, FigureValue, yearsOf } from './figure-text.tsx';
import { GrowthCell } from './growth-cell.tsx';
import type { TargetChoice } from './target-choice.ts';
import type { TargetRow } from './target-row.ts';
import { targetsWords } from './targets-words.ts';

/** The figures of the chosen indicator for the chosen subject by year, drawn and as a table; nothing where one is not chosen. */
export function ChartSection({
  rows,
  choice,
}: {
  readonly rows: readonly TargetRow[];
  readonly choice: TargetChoice;
}) {
  const words = useWords(targetsWords);
  const change = useChangeAddress();
  const series = rows.filter(
    ({ indicator, subjects }) =>
      indicator?.id === choice.indicator && subjects.some(({ id }) => id === choice.subject),
  );
  const [first] = series;
  if (!first?.indicator) return null;
  const subject = first.subjects.find(({ id }) => id === choice.subject);
  const title = words.chart(first.indicator.name, subject?.name ?? '');
  const drawn = series.filter(({ target }) => target.year !== null && target.value !== null);
  return (
    <section className={styles['figure']} aria-labelledby="chart-title">
      <div className={styles['head']}>
        <h2 id="chart-title">{title}</h2>
        <button
          type="button"
          className="button screen-only"
          onClick={() => change({ indicator: null, indicatorName: null, subject: null })}
        >
          {words.closeChart}
        </button>
      </div>
      {[...groupBy(drawn, ({ target }) => target.unit)].map(([unit, rowsOfUnit]) => (
        <div key={unit}>
          <p className={styles['unit']}>
            {words.unit}: {unit}
          </p>
          <div className={styles['scroll']} tabIndex={0} role="region" aria-label={`${title} ${unit}`}>
            <FigureChart rows={rowsOfUnit} title={`${title} ${unit}`} />
          </div>
        </div>
      ))}
      {drawn.length < series.length && <p>{words.notDrawn(series.length - drawn.length)}</p>}
      <ChartTable rows={series} caption={title} />
    </section>
  );
}

function ChartTable({ rows, caption }: { readonly rows: readonly TargetRow[]; readonly caption: string }) {
  const words = useWords(targetsWords);
  const terms = useTerms();
  return (
    <details>
      <summary>{words.asTable}</summary>
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label={words.asTable}>
        <table className={styles['table']}>
          <caption className="unseen">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.year}</th>
              <th scope="col">{words.kind}</th>
              <th scope="col" data-align="end">
                {words.value}
              </th>
              <th scope="col">{words.unit}</th>
              <th scope="col">{words.growth}</th>
              <th scope="col">{words.sources}</th>
            </tr>
          </thead>
          <tbody>
            {rows
              .toSorted((a, b) => (a.target.year ?? Infinity) - (b.target.year ?? Infinity))
              .map((row) => (
                <tr key={row.target.id}>
                  <td>{yearsOf(row.target) || words.noYear}</td>
                  <td>
                    <FigureKind kind={row.target.kind} />{' '}
                    {row.target.scope !== null && terms.closed('TargetScope', row.target.scope)}{' '}
                    {row.target.accumulation !== null &&
                      terms.closed('Accumulation', row.target.accumulation)}
                  </td>
                  <td data-align="end">
                    <FigureValue target={row.target} />
                  </td>
                  <td>{row.target.unit}</td>
                  <td>
                    <GrowthCell row={row} />
                  </td>
                  <td>
                    <Cites cites={row.target.cites} of={`${caption} ${row.target.name}`} />
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
