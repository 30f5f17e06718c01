import { useWords } from '../language/use-words.ts';
import { useShowSources } from '../sources/use-show-sources.ts';
import styles from './cites.module.css';
import { partWords } from './part-words.ts';

/** A button that opens the source lines of a fact beside the page. */
export function Cites({
  cites,
  of,
}: {
  readonly cites: readonly { readonly id: string }[];
  /** What they are the sources of, for those who hear the page. */
  readonly of: string;
}) {
  const words = useWords(partWords);
  const show = useShowSources();
  const ids = [...new Set(cites.map(({ id }) => id))];
  if (ids.length === 0) return null;
  return (
    <button type="button" className={styles['cites']} title={words.sourcesOf(of)} onClick={() => show(ids)}>
      {words.sources(ids.length)}
      <span className="unseen"> {words.sourcesOf(of)}</span>
    </button>
  );
}
