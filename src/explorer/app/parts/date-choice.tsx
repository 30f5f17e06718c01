import { useParameter } from '../address/use-parameter.ts';
import { useWords } from '../language/use-words.ts';
import styles from './choices.module.css';
import { partWords } from './part-words.ts';

/** Up to which date documents count: the parameter `asOf` of the address, empty for all. */
export function DateChoice() {
  const words = useWords(partWords);
  const [asOf, setAsOf] = useParameter('asOf', '');
  return (
    <label className={styles['choice']}>
      <span>{words.asOf}</span>
      <input type="date" className="field" value={asOf} onChange={({ target }) => setAsOf(target.value)} />
    </label>
  );
}
