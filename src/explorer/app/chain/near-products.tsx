import { useWords } from '../language/use-words.ts';
import { partWords } from '../parts/part-words.ts';
import { InferredMark, ModalityBadge } from '../parts/badges.tsx';
import { Cites } from '../parts/cites.tsx';
import { EntityLink } from '../parts/entity-link.tsx';
import type { Fill } from './fill.ts';
import styles from './fill-panel.module.css';
import { fillWords } from './fill-words.ts';

/** Products with a near name and who makes them: a hint for whom to ask, never a candidate. */
export function NearProducts({ near }: { readonly near: Fill['nearProducts'] }) {
  const words = useWords(fillWords);
  const { list } = useWords(partWords);
  if (near.total === 0) return null;
  return (
    <>
      <h4>
        {words.near}{' '}
        <small>
          {near.truncated ? words.shownOf(near.products.length, near.total) : words.total(near.total)}
        </small>
      </h4>
      <ul className={styles['plain']}>
        {near.products.map(({ product, makers }) => (
          <li key={product.id}>
            <EntityLink entity={product} />
            <ul className={styles['plain']}>
              {makers.map(({ entity, modality, stated, districts, cites }) => (
                <li key={`${entity.id} ${modality} ${stated}`}>
                  <EntityLink entity={entity} />{' '}
                  <small>{list(districts.map(({ district }) => district.name))}</small>{' '}
                  <ModalityBadge modality={modality} /> <InferredMark stated={stated} />{' '}
                  <Cites cites={cites} of={entity.name} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
