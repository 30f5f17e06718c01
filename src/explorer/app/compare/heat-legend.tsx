import { useWords } from '../language/use-words.ts';
import { compareWords } from './compare-words.ts';
import type { HeatScale } from './heat-scale.ts';
import styles from './overlap-matrix.module.css';

/** Which numbers each colour of the matrix stands for. */
export function HeatLegend({ scale }: { readonly scale: HeatScale }) {
  const words = useWords(compareWords);
  return (
    <div className={styles['legend']}>
      <span id="heat-legend">{words.legend}</span>
      <ul aria-labelledby="heat-legend">
        <li data-heat="none">
          <span className={styles['swatch']} aria-hidden="true" />
          {words.noData}
        </li>
        <li data-heat="0">
          <span className={styles['swatch']} aria-hidden="true" />
          {words.none}
        </li>
        {scale.legend.map((entry) => (
          <li key={entry.class} data-heat={entry.class}>
            <span className={styles['swatch']} aria-hidden="true" />
            {entry.from === entry.to ? entry.from : `${entry.from}–${entry.to}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
