import { useMemo } from 'react';
import type { ComparePairFragment, CompareSharedFragment } from '../generated/operations.ts';
import { useWords } from '../language/use-words.ts';
import { Capped } from './capped.tsx';
import { firmest } from './firmest.ts';
import { pairWords } from './pair-words.ts';
import styles from './pair.module.css';
import { SharedItem } from './shared-item.tsx';

type Group = 'bothToday' | 'oneToday' | 'noneToday';
const groups: readonly Group[] = ['bothToday', 'oneToday', 'noneToday'];

function groupOf({ leftBehind, rightBehind }: CompareSharedFragment): Group {
  const today = [leftBehind, rightBehind].filter(
    ({ byModality }) => firmest(byModality) === 'EXISTING',
  ).length;
  return today === 2 ? 'bothToday' : today === 1 ? 'oneToday' : 'noneToday';
}

/** What both districts have, sharpest first: what both make today, then one, then neither. */
export function SharedSection({ pair }: { readonly pair: ComparePairFragment }) {
  const words = useWords(pairWords);
  const grouped = useMemo(
    () =>
      groups
        .map((group) => ({ group, items: pair.shared.filter((item) => groupOf(item) === group) }))
        .filter(({ items }) => items.length > 0),
    [pair],
  );
  return (
    <section aria-labelledby="shared">
      <h3 id="shared" className={styles['title']}>
        {words.shared} <small>{words.items(pair.sharedCount)}</small>
      </h3>
      {pair.sharedCount === 0 && <p>{words.noSharing}</p>}
      {grouped.map(({ group, items }) => (
        <div key={group}>
          <h4 className={styles['group']} data-group={group}>
            {words[group]} <small>{words.items(items.length)}</small>
          </h4>
          <ul className={styles['list']}>
            {items.map((shared) => (
              <SharedItem
                key={shared.item.id}
                shared={shared}
                left={pair.left}
                right={pair.right}
                quiet={group === 'bothToday'}
              />
            ))}
          </ul>
        </div>
      ))}
      <Capped shown={pair.shared.length} all={pair.sharedCount} />
    </section>
  );
}
