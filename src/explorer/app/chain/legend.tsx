import type { ChainMapQuery } from '../generated/operations.ts';
import { useWords } from '../language/use-words.ts';
import { GapBadge, gapStatuses } from '../parts/badges.tsx';
import { mapWords, statusMeanings } from './chain-words.ts';
import styles from './legend.module.css';

/** What the colours and signs mean, and how many stages of the chain have each. */
export function Legend({ counts }: { readonly counts: ChainMapQuery['chainGaps']['counts'] }) {
  const words = useWords(mapWords);
  const meanings = useWords(statusMeanings);
  return (
    <section className={styles['legend']}>
      <h3>{words.legend}</h3>
      <ul>
        {gapStatuses.map((status) => {
          const count = counts.find((one) => one.status === status)?.stages ?? 0;
          return (
            <li key={status} data-none={count === 0}>
              <GapBadge status={status} /> <strong>{words.stages(count)}</strong>{' '}
              <small>{meanings[status]}</small>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
