import { useWords } from '../language/use-words.ts';
import { type GapStatus, gapSigns } from '../parts/badges.tsx';
import { gapWords, partWords } from '../parts/part-words.ts';
import tones from './chain-status.module.css';
import styles from './chain-strip.module.css';
import { chainsWords } from './chain-words.ts';
import { type ListedChain, stagesOf } from './group-chains.ts';

/** The stages of a chain in a row, each with the sign and colour of its status; plain where no status is told. */
export function ChainStrip({
  chain,
  statusOf,
}: {
  readonly chain: ListedChain;
  readonly statusOf: ReadonlyMap<string, GapStatus>;
}) {
  const words = useWords(chainsWords);
  const statuses = useWords(gapWords);
  const shared = useWords(partWords);
  return (
    <ol className={styles['strip']} aria-label={words.stagesOf(chain.name)}>
      {stagesOf(chain).map(({ id, name }) => {
        const status = statusOf.get(id);
        return (
          <li key={id} className={styles['stage']}>
            <span
              className={`${styles['box']} ${tones['tone']}`}
              data-tone={status}
              title={status && statuses[status]}
            >
              {status && (
                <>
                  <span className={styles['sign']} aria-hidden="true">
                    {gapSigns[status]}
                  </span>
                  <span className="unseen">{shared.pair(statuses[status], '')}</span>
                </>
              )}
              {name}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
