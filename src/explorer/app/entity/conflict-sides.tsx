import { groupBy } from '../../../domain/group-by.ts';
import { useChoose, useWords } from '../language/use-words.ts';
import { Cites } from '../parts/cites.tsx';
import { useContextText } from '../parts/entity-context.ts';
import { EntityLink } from '../parts/entity-link.tsx';
import type { OwnAttributes } from './shown-entity.ts';
import styles from './entity.module.css';
import { kindWords } from './entity-words.ts';
import type { Attribute, RelationToOther } from './group-relations.ts';

/** The sides of a contradiction beside each other, each as printed. */
export function ConflictSides({
  rows,
  attributes,
}: {
  readonly rows: readonly RelationToOther[];
  readonly attributes: OwnAttributes;
}) {
  const words = useWords(kindWords);
  const choose = useChoose();
  const contextText = useContextText();
  const byDefault = attributes.find(({ name }) => name === 'default')?.values[0]?.text;
  const text = (attribute: Attribute | undefined): string => {
    const value = attribute?.values[0];
    return value ? choose(value.text, value.textZh) : '';
  };
  const sides = groupBy(
    rows.filter(({ relation, side }) => relation.type === 'INVOLVES' && side === 'out'),
    ({ relation }) => text(relation.attributes.find(({ name }) => name === 'side')),
  );
  return (
    <section aria-labelledby="sides-title">
      <h2 id="sides-title">{words.sides}</h2>
      <div className={styles['sides']}>
        {[...sides].map(([side, members]) => (
          <section key={side} className={styles['card']} aria-label={side}>
            <h3>
              {side}
              {side === byDefault && <small className={styles['soft']}> {words.shownByDefault}</small>}
            </h3>
            <ul className={styles['plain']}>
              {members.map(({ relation, other }) => (
                <li key={relation.relationId}>
                  <blockquote className={styles['printed']} lang="zh-CN">
                    {text(relation.attributes.find(({ name }) => name === 'printed'))}
                  </blockquote>
                  <EntityLink entity={other} /> <small className={styles['soft']}>{contextText(other)}</small>{' '}
                  <Cites cites={relation.cites} of={`${side} ${other.name}`} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}
