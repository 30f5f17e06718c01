import type { ReactNode } from 'react';
import type { ComparePairFragment } from '../generated/operations.ts';
import { useWords } from '../language/use-words.ts';
import type { PairPart } from './pair-parts.ts';
import { pairWords } from './pair-words.ts';
import styles from './pair-summary.module.css';

const toPercent = (share: number | null): string => (share === null ? '—' : `${Math.round(share * 100)}%`);

/** How many links lead from left to right, or back, of all that there are. */
export const countLinks = (
  { complementaryCounts }: ComparePairFragment,
  way: 'leftToRight' | 'rightToLeft',
): number => complementaryCounts.reduce((sum, count) => sum + count[way], 0);

interface PairSummaryProps {
  readonly pair: ComparePairFragment;
  readonly part: PairPart;
  readonly setPart: (part: PairPart) => void;
}

/** The pair in numbers, each a button that shows its part. */
export function PairSummary({ pair, part, setPart }: PairSummaryProps) {
  const words = useWords(pairWords);
  const { left, right } = pair;
  const bar = [
    { key: 'left', count: pair.onlyLeftCount, text: words.onlyOf(left.name) },
    { key: 'shared', count: pair.sharedCount, text: words.bothHave },
    { key: 'right', count: pair.onlyRightCount, text: words.onlyOf(right.name) },
  ];
  const choice = (of: PairPart, children: ReactNode) => (
    <button type="button" aria-pressed={part === of} onClick={() => setPart(of)}>
      {children}
    </button>
  );
  return (
    <div className={styles['summary']}>
      <div className={styles['bar']}>
        {bar
          .filter(({ count }) => count > 0)
          .map(({ key, count, text }) => (
            <span key={key} data-part={key} style={{ flexGrow: count }}>
              {text} {count}
            </span>
          ))}
      </div>
      <div className={styles['parts']} role="group" aria-label={words.partsOfPair}>
        {choice(
          'shared',
          <>
            <strong>{words.shared}</strong>
            <b>{words.items(pair.sharedCount)}</b>
            <small>{words.shares(toPercent(pair.jaccard), toPercent(pair.overlapCoefficient))}</small>
          </>,
        )}
        {choice(
          'complementary',
          <>
            <strong>{words.complementary}</strong>
            <b>{words.links(pair.complementaryCount)}</b>
            <small>
              {left.name}→{right.name} {countLinks(pair, 'leftToRight')} · {right.name}→{left.name}{' '}
              {countLinks(pair, 'rightToLeft')}
            </small>
          </>,
        )}
        {choice(
          'only',
          <>
            <strong>{words.onlyHeading}</strong>
            <b>{words.items(pair.onlyLeftCount + pair.onlyRightCount)}</b>
            <small>
              {left.name} {pair.onlyLeftCount} · {right.name} {pair.onlyRightCount}
            </small>
          </>,
        )}
      </div>
    </div>
  );
}
