import type { CheckedRuleFragment } from '../generated/operations.ts';
import { useWords } from '../language/use-words.ts';
import { partWords } from '../parts/part-words.ts';
import { Cites } from '../parts/cites.tsx';
import { EntityLink } from '../parts/entity-link.tsx';
import { findingWords } from './targets-words.ts';
import styles from './targets.module.css';
import { VerdictBadge } from './verdict-badge.tsx';

/** Each park or chain that a rule is about: how many were counted, and which. */
export function RuleCases({ cases }: { readonly cases: CheckedRuleFragment['cases'] }) {
  const words = useWords(findingWords);
  const { list } = useWords(partWords);
  return (
    <ul className={styles['cases']}>
      {cases.map(({ subject, count, verdict, openList, counted }) => (
        <li key={subject.id}>
          <VerdictBadge verdict={verdict} /> <EntityLink entity={subject} />{' '}
          <strong>{words.counted(count)}</strong>{' '}
          {openList && <span className={styles['soft']}>{words.openList}</span>}
          <div className={styles['soft']}>
            {list(counted.map(({ item }) => item.name))}{' '}
            <Cites cites={counted.flatMap(({ cites }) => cites)} of={subject.name} />
          </div>
        </li>
      ))}
    </ul>
  );
}
