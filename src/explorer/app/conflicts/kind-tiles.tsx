import { useListParameter } from '../address/use-parameter.ts';
import { useTerms } from '../language/terms.ts';
import { useWords } from '../language/use-words.ts';
import { conflictKinds, lookAlikeKind } from './conflict-kinds.ts';
import styles from './conflicts.module.css';
import { conflictsWords } from './conflicts-words.ts';

/** How many conflicts there are of each kind; a click keeps only those. Look-alikes show only when asked for. */
export function KindTiles({ counts }: { readonly counts: ReadonlyMap<string, number> }) {
  const words = useWords(conflictsWords);
  const terms = useTerms();
  const [chosen, setChosen] = useListParameter('kinds');
  return (
    <ul className={styles['tiles']} aria-label={words.kinds}>
      {conflictKinds.map((kind) => {
        const count = counts.get(kind) ?? 0;
        const pressed = chosen.includes(kind);
        const name = kind === lookAlikeKind ? words.lookAlike : terms.closed('ConflictKind', kind);
        return (
          <li key={kind}>
            <button
              type="button"
              className={styles['tile']}
              data-look-alike={kind === lookAlikeKind}
              aria-pressed={pressed}
              title={words.countOf(name, count)}
              onClick={() => setChosen(pressed ? chosen.filter((one) => one !== kind) : [...chosen, kind])}
            >
              <span className={styles['count']}>{count}</span>
              {name}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
