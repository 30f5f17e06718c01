import { useChoiceParameter } from '../address/use-parameter.ts';
import type { ComparePairFragment } from '../generated/operations.ts';
import { useWords } from '../language/use-words.ts';
import { Choice } from '../parts/choices.tsx';
import { ComplementaryWay } from './complementary-way.tsx';
import { linkFilters } from './link-filter.ts';
import { countLinks } from './pair-summary.tsx';
import { pairWords } from './pair-words.ts';
import styles from './pair.module.css';

/** Who could supply whom: first from left to right, then back. */
export function ComplementarySection({ pair }: { readonly pair: ComparePairFragment }) {
  const words = useWords(pairWords);
  const [filter, setFilter] = useChoiceParameter('links', linkFilters, 'all');
  const { left, right, complementary } = pair;
  return (
    <section aria-labelledby="complementary">
      <h3 id="complementary" className={styles['title']}>
        {words.complementary} <small>{words.links(pair.complementaryCount)}</small>
      </h3>
      <p className={styles['lead']}>{words.complementaryLead}</p>
      {pair.complementaryCount > 0 && (
        <div className={`${styles['filter']} screen-only`}>
          <Choice
            label={words.filterLinks}
            value={filter}
            options={linkFilters.map((value) => ({ value, text: words.linkFilters[value] }))}
            onChange={setFilter}
          />
        </div>
      )}
      <ComplementaryWay
        id="to-right"
        from={left}
        to={right}
        filter={filter}
        links={complementary.filter(({ from }) => from.id === left.id)}
        total={countLinks(pair, 'leftToRight')}
      />
      <ComplementaryWay
        id="to-left"
        from={right}
        to={left}
        filter={filter}
        links={complementary.filter(({ from }) => from.id === right.id)}
        total={countLinks(pair, 'rightToLeft')}
      />
    </section>
  );
}
