import type { SearchEntitiesQuery } from '../generated/operations.ts';
import { useTerms } from '../language/terms.ts';
import { useWords } from '../language/use-words.ts';
import { useContextText } from '../parts/entity-context.ts';
import { EntityLink } from '../parts/entity-link.tsx';
import { groupByLabel } from './group-by-label.ts';
import styles from './search-page.module.css';
import { reasonWords } from './search-words.ts';

type Hit = SearchEntitiesQuery['search']['hits'][number];

/** Hits by kind, each with where it belongs and why it matched. */
export function FoundEntities({ hits }: { readonly hits: readonly Hit[] }) {
  const terms = useTerms();
  return (
    <div className={styles['groups']}>
      {groupByLabel(hits).map((group) => (
        <section key={group.id} className={styles['group']} aria-label={terms.label(group.id)}>
          <h2>
            {terms.label(group.id)} <span className={styles['count']}>{group.hits.length}</span>
          </h2>
          <ul className={styles['hits']}>
            {group.hits.map((hit) => (
              <Found key={hit.entity.id} hit={hit} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Found({ hit: { entity, matched, reason } }: { readonly hit: Hit }) {
  const reasons = useWords(reasonWords);
  const context = useContextText()(entity);
  return (
    <li>
      <EntityLink entity={entity} /> {context !== '' && <span className={styles['soft']}>{context}</span>}
      <small className={styles['reason']}>
        {reasons[reason]}
        {matched !== entity.name && <span lang="zh-CN"> · {matched}</span>}
      </small>
    </li>
  );
}
