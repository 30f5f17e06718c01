import { useMemo } from 'react';
import { useListParameter } from '../address/use-parameter.ts';
import { useWords } from '../language/use-words.ts';
import { GapBadge, gapStatuses } from '../parts/badges.tsx';
import { gapWords } from '../parts/part-words.ts';
import type { GapRow } from './gap-row.ts';
import styles from './gaps.module.css';
import { gapsWords } from './gaps-words.ts';

/** How many products have each status; a click keeps only those. */
export function StatusTiles({ rows }: { readonly rows: readonly GapRow[] }) {
  const words = useWords(gapsWords);
  const names = useWords(gapWords);
  const [chosen, setChosen] = useListParameter('status');
  return (
    <ul className={styles['tiles']}>
      {gapStatuses.map((status) => {
        const count = rows.filter(({ gap }) => gap.status === status).length;
        const pressed = chosen.includes(status);
        return (
          <li key={status}>
            <button
              type="button"
              className={styles['tile']}
              aria-pressed={pressed}
              title={words.countOf(names[status], count)}
              onClick={() =>
                setChosen(pressed ? chosen.filter((one) => one !== status) : [...chosen, status])
              }
            >
              <span className={styles['count']}>{count}</span>
              <GapBadge status={status} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** The rows whose status is among those of the address; all where none is chosen. */
export function useChosenRows(rows: readonly GapRow[]): readonly GapRow[] {
  const [chosen] = useListParameter('status');
  return useMemo(
    () => (chosen.length === 0 ? rows : rows.filter(({ gap }) => chosen.includes(gap.status))),
    [rows, chosen],
  );
}
