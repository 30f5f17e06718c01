import type {
  CompareEntityFragment,
  CompareLinkFragment,
  ComplementaryKind,
} from '../generated/operations.ts';
import { useWords } from '../language/use-words.ts';
import { Capped } from './capped.tsx';
import { ComplementaryItem } from './complementary-item.tsx';
import { isSuppliedToday, type LinkFilter, passes } from './link-filter.ts';
import { pairWords } from './pair-words.ts';
import styles from './pair.module.css';

interface ComplementaryWayProps {
  readonly id: string;
  readonly from: CompareEntityFragment;
  readonly to: CompareEntityFragment;
  readonly links: readonly CompareLinkFragment[];
  /** How many there are, shown or not. */
  readonly total: number;
  readonly filter: LinkFilter;
}

const kinds: readonly ComplementaryKind[] = ['STATED_SUPPLY', 'CHAIN_STEP', 'DEMAND'];

/** What one district could supply to the other, the surest kind first, and what it makes today before the rest. */
export function ComplementaryWay({ id, from, to, links, total, filter }: ComplementaryWayProps) {
  const words = useWords(pairWords);
  const shown = links.filter(passes[filter]);
  const groups = kinds
    .map((kind) => ({ kind, links: shown.filter((link) => link.kind === kind).toSorted(todayFirst) }))
    .filter((group) => group.links.length > 0);
  return (
    <section aria-labelledby={id} className={styles['way']}>
      <h4 id={id} className={styles['wayTitle']}>
        <span>{from.name}</span> <span aria-hidden="true">→</span>
        <span className="unseen">{words.supplies}</span> <span>{to.name}</span>{' '}
        <small role="status">
          {filter === 'all' ? words.links(total) : words.linksShown(shown.length, total)}
        </small>
      </h4>
      {total === 0 && <p>{words.noLinks}</p>}
      {groups.map((group) => (
        <div key={group.kind}>
          <h5 className={styles['kind']}>
            {words.kinds[group.kind]} <small>{words.links(group.links.length)}</small>
          </h5>
          {words.kindNotes[group.kind] !== '' && (
            <p className={styles['lead']}>{words.kindNotes[group.kind]}</p>
          )}
          <ul className={styles['list']}>
            {group.links.map((link) => (
              <ComplementaryItem key={keyOf(link)} link={link} />
            ))}
          </ul>
        </div>
      ))}
      <Capped shown={links.length} all={total} />
    </section>
  );
}

const todayFirst = (a: CompareLinkFragment, b: CompareLinkFragment): number =>
  Number(isSuppliedToday(b)) - Number(isSuppliedToday(a));

const keyOf = ({ kind, output, input, supply, cites }: CompareLinkFragment): string =>
  [kind, output?.id, input?.id, supply?.from.id, supply?.to.id, ...cites.map(({ id }) => id)].join(' ');
