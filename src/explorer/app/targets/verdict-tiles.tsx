import { useListParameter } from '../address/use-parameter.ts';
import { useWords } from '../language/use-words.ts';
import { findingWords, verdictWords } from './targets-words.ts';
import styles from './targets.module.css';
import { type Verdict, VerdictBadge } from './verdict-badge.tsx';

/** How many there are of each verdict; a click keeps only those. */
export function VerdictTiles({
  label,
  parameter,
  verdicts,
  count,
}: {
  readonly label: string;
  /** Its name in the address. */
  readonly parameter: string;
  readonly verdicts: readonly Verdict[];
  readonly count: (verdict: Verdict) => number;
}) {
  const words = useWords(findingWords);
  const names = useWords(verdictWords);
  const [chosen, setChosen] = useListParameter(parameter);
  return (
    <ul className={styles['tiles']} aria-label={label}>
      {verdicts.map((verdict) => {
        const pressed = chosen.includes(verdict);
        return (
          <li key={verdict}>
            <button
              type="button"
              className={styles['tile']}
              aria-pressed={pressed}
              title={words.countOf(names[verdict], count(verdict))}
              onClick={() =>
                setChosen(pressed ? chosen.filter((one) => one !== verdict) : [...chosen, verdict])
              }
            >
              <span className={styles['count']}>{count(verdict)}</span>
              <VerdictBadge verdict={verdict} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
