import type { ReactNode } from 'react';
import { useListParameter } from '../address/use-parameter.ts';
import styles from './tiles.module.css';

interface Tile {
  /** What stands in the address while the tile is pressed. */
  readonly value: string;
  readonly count: number;
  /** What is counted, by sign and word. */
  readonly badge: ReactNode;
  readonly title: string;
  /** True for what stands beside the others rather than among them. */
  readonly apart?: boolean;
}

/** Counts that are also a filter: a click keeps what they count, several together. */
export function Tiles({
  parameter,
  tiles,
  label,
}: {
  readonly parameter: string;
  readonly tiles: readonly Tile[];
  /** What is counted, for those who hear the page. */
  readonly label?: string;
}) {
  const [chosen, setChosen] = useListParameter(parameter);
  return (
    <ul className={styles['tiles']} aria-label={label}>
      {tiles.map(({ value, count, badge, title, apart = false }) => {
        const pressed = chosen.includes(value);
        return (
          <li key={value}>
            <button
              type="button"
              className={styles['tile']}
              data-apart={apart}
              aria-pressed={pressed}
              title={title}
              onClick={() => setChosen(pressed ? chosen.filter((one) => one !== value) : [...chosen, value])}
            >
              <span className={styles['count']}>{count}</span>
              {badge}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
