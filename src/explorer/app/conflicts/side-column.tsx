import { useWords } from '../language/use-words.ts';
import { Badge, InferredMark } from '../parts/badges.tsx';
import { Cites } from '../parts/cites.tsx';
import { useContextText } from '../parts/entity-context.ts';
import { EntityLink } from '../parts/entity-link.tsx';
import type { SideGroup } from './group-sides.ts';
import styles from './conflicts.module.css';
import { conflictsWords } from './conflicts-words.ts';

/** One side: its passages as printed, each with what it is about and its lines. */
export function SideColumn({ group: { side, passages, isDefault } }: { readonly group: SideGroup }) {
  const words = useWords(conflictsWords);
  const contextText = useContextText();
  return (
    <li className={styles['side']} data-default={isDefault}>
      <div className={styles['sideName']}>
        <strong lang="zh-CN">{side}</strong>
        {isDefault && (
          <Badge tone="EXISTING" sign="★">
            {words.shownByDefault}
          </Badge>
        )}
      </div>
      <ul className={styles['passages']}>
        {passages.map(({ relationId, printed, entity, stated, cites }) => (
          <li key={relationId}>
            {printed === entity.name ? (
              <span className={styles['printed']}>
                <EntityLink entity={entity} />
              </span>
            ) : printed === null ? (
              <span className={styles['soft']}>{words.notPrinted}</span>
            ) : (
              <span className={styles['printed']} lang="zh-CN">
                {printed}
              </span>
            )}
            <div className={styles['about']}>
              {printed !== entity.name && <EntityLink entity={entity} />} <small>{contextText(entity)}</small>{' '}
              <InferredMark stated={stated} />{' '}
              <Cites cites={cites} of={`${side} ${printed ?? entity.name}`} />
            </div>
          </li>
        ))}
      </ul>
    </li>
  );
}
