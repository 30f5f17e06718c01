import { useMemo, useState } from 'react';
import { useParameter } from '../address/use-parameter.ts';
import type { ListedConflictFragment } from '../generated/operations.ts';
import { useChoose, useWords } from '../language/use-words.ts';
import { Empty } from '../parts/states.tsx';
import { usePrinting } from '../parts/use-printing.ts';
import { ConflictItem } from './conflict-item.tsx';
import styles from './conflicts.module.css';
import { conflictsWords } from './conflicts-words.ts';

const shownAtOnce = 40;

/** The contradictions one below the other, found by any text in them. */
export function ConflictList({ conflicts }: { readonly conflicts: readonly ListedConflictFragment[] }) {
  const words = useWords(conflictsWords);
  const choose = useChoose();
  const printing = usePrinting();
  const [filter, setFilter] = useParameter('filter', '');
  const [limit, setLimit] = useState(shownAtOnce);
  const found = useMemo(() => {
    const wanted = filter.trim().toLowerCase();
    return wanted === '' ? conflicts : conflicts.filter((one) => toText(one, choose).includes(wanted));
  }, [conflicts, filter, choose]);
  return (
    <section aria-labelledby="conflict-list">
      <h2 id="conflict-list" className="unseen">
        {words.list}
      </h2>
      <div className={`${styles['tools']} screen-only`}>
        <input
          type="search"
          className="field"
          aria-label={words.find}
          placeholder={words.find}
          value={filter}
          onChange={({ target }) => setFilter(target.value)}
        />
        <span role="status">{words.shown(found.length, conflicts.length)}</span>
      </div>
      {found.slice(0, printing ? found.length : limit).map((reported) => (
        <ConflictItem key={reported.conflict.id} reported={reported} />
      ))}
      {found.length === 0 && <Empty>{words.noneMatches}</Empty>}
      {found.length > limit && (
        <button type="button" className="button screen-only" onClick={() => setLimit(limit + shownAtOnce)}>
          {words.more(Math.min(shownAtOnce, found.length - limit))}
        </button>
      )}
    </section>
  );
}

const toText = (
  { conflict, documents, sides }: ListedConflictFragment,
  choose: ReturnType<typeof useChoose>,
): string =>
  [
    conflict.name,
    choose(conflict.treatment, conflict.treatmentZh),
    choose(conflict.note, conflict.noteZh),
    ...documents.map(({ name }) => name),
    ...sides.flatMap(({ side, printed, entity }) => [side, printed ?? '', entity.name]),
  ]
    .join('\n')
    .toLowerCase();
