import type { ComparePairFragment } from '../generated/operations.ts';
import { useWords } from '../language/use-words.ts';
import { pairWords } from './pair-words.ts';
import styles from './pair.module.css';

const toPercent = (share: number | null): string => (share === null ? '—' : `${Math.round(share * 100)}%`);

/** How many links lead from left to right, or back, of all that there are. */
export const countLinks = (
  { complementaryCounts }: ComparePairFragment,
  way: 'leftToRight' | 'rightToLeft',
): number => complementaryCounts.reduce((sum, count) => sum + count[way], 0);

/** The pair in numbers, each of which leads to its part. */
export function PairSummary({ pair }: { readonly pair: ComparePairFragment }) {
  const words = useWords(pairWords);
  const { left, right } = pair;
  const parts = [
    { key: 'left', count: pair.onlyLeftCount, text: words.onlyOf(left.name), target: 'only' },
    { key: 'shared', count: pair.sharedCount, text: words.shared, target: 'shared' },
    { key: 'right', count: pair.onlyRightCount, text: words.onlyOf(right.name), target: 'only' },
  ];
  const ways = [
    { from: left.name, to: right.name, count: countLinks(pair, 'leftToRight'), target: 'to-right' },
    { from: right.name, to: left.name, count: countLinks(pair, 'rightToLeft'), target: 'to-left' },
  ];
  return (
    <div className={styles['summary']}>
      <div className={styles['bar']} aria-hidden="true">
        {parts
          .filter(({ count }) => count > 0)
          .map(({ key, count }) => (
            <span key={key} data-part={key} style={{ flexGrow: count }}>
              {count}
            </span>
          ))}
      </div>
      <ul>
        {parts.map(({ key, count, text, target }) => (
          <li key={key} data-part={key}>
            <a href={`#${target}`}>
              <b>{words.items(count)}</b> {text}
            </a>
          </li>
        ))}
        <li>
          <b>{toPercent(pair.jaccard)}</b> {words.jaccard}
        </li>
        <li>
          <b>{toPercent(pair.overlapCoefficient)}</b> {words.overlapCoefficient}
        </li>
      </ul>
      <ul>
        {ways.map(({ from, to, count, target }) => (
          <li key={target} data-part="way">
            <a href={`#${target}`}>
              <b>{words.links(count)}</b> {words.couldSupply(from, to)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
