import { useState } from 'react';
import { useLanguage } from '../language/language.tsx';
import { relationWords } from '../language/relation-words.ts';
import { useTerms } from '../language/terms.ts';
import { useWords } from '../language/use-words.ts';
import { usePrinting } from '../parts/use-printing.ts';
import styles from './entity.module.css';
import { entityWords } from './entity-words.ts';
import type { RelationGroup, RelationToOther } from './group-relations.ts';
import { RelationRow } from './relation-row.tsx';

/** Rows of a kind that are shown before one asks for all. */
const rowsAtFirst = 8;
/** The same where an entity has hundreds of relations: one wants to see all its groups. */
const rowsOfMany = 4;
const many = 150;

/** All relations of an entity, a section for each type and direction. */
export function RelationGroups({
  groups,
  of,
}: {
  readonly groups: readonly RelationGroup[];
  readonly of: string;
}) {
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  const atFirst = total > many ? rowsOfMany : rowsAtFirst;
  return groups.map((group) => <GroupSection key={group.key} group={group} of={of} atFirst={atFirst} />);
}

function GroupSection({
  group,
  of,
  atFirst,
}: {
  readonly group: RelationGroup;
  readonly of: string;
  readonly atFirst: number;
}) {
  const terms = useTerms();
  const { language } = useLanguage();
  const heading = relationWords[group.type][group.side][language];
  const several = group.kinds.length > 1;
  return (
    <section className={styles['group']} id={group.key} aria-labelledby={`${group.key}-title`}>
      <h3 id={`${group.key}-title`} className={styles['groupTitle']}>
        {heading} <span className={styles['count']}>{group.count}</span>
      </h3>
      {group.kinds.map(({ label, rows }) => (
        <div key={label}>
          {several && (
            <h4 className={styles['kindTitle']}>
              {terms.label(label)} <span className={styles['count']}>{rows.length}</span>
            </h4>
          )}
          <Rows rows={rows} of={of} atFirst={atFirst} />
        </div>
      ))}
    </section>
  );
}

function Rows({
  rows,
  of,
  atFirst,
}: {
  readonly rows: readonly RelationToOther[];
  readonly of: string;
  readonly atFirst: number;
}) {
  const words = useWords(entityWords);
  const [all, setAll] = useState(false);
  const printing = usePrinting();
  // One more row costs less room than the button that hides it.
  const long = rows.length > atFirst + 1;
  const shown = long && !all && !printing ? rows.slice(0, atFirst) : rows;
  return (
    <>
      <ul className={styles['rows']}>
        {shown.map((row) => (
          <RelationRow key={`${row.relation.relationId} ${row.side}`} row={row} of={of} />
        ))}
      </ul>
      {long && (
        <button
          type="button"
          className={`button ${styles['more']} screen-only`}
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? words.showFewer : words.showAll(rows.length)}
        </button>
      )}
    </>
  );
}
