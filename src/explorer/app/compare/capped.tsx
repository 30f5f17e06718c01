import { useChangeAddress } from '../address/use-parameter.ts';
import { useWords } from '../language/use-words.ts';
import { pairWords } from './pair-words.ts';
import styles from './pair.module.css';

/** The most entries of a list that the API gives. */
const most = 1000;

/** Says that a list was cut, and asks for more of it. */
export function Capped({ shown, all }: { readonly shown: number; readonly all: number }) {
  const words = useWords(pairWords);
  const change = useChangeAddress();
  if (shown >= all) return null;
  return (
    <p className={styles['capped']}>
      {words.capped(shown, all)}{' '}
      {shown < most && (
        <button
          type="button"
          className="button screen-only"
          onClick={() => change({ first: String(Math.min(most, Math.max(all, 200))) })}
        >
          {words.showAll(Math.min(most, all))}
        </button>
      )}
    </p>
  );
}
