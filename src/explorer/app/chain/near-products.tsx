import { useWords } from '../language/use-words.ts';
import { EntityLink } from '../parts/entity-link.tsx';
import type { Fill } from './fill.ts';
import { MakerLine } from './maker-line.tsx';
import styles from './fill-panel.module.css';
import { fillWords } from './fill-words.ts';

/** Products with a near name and who makes them: a hint for whom to ask, never a candidate. */
export function NearProducts({ near }: { readonly near: Fill['nearProducts'] }) {
  const words = useWords(fillWords);
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
              {makers.map((maker) => (
                <li key={`${maker.entity.id} ${maker.modality} ${maker.stated}`}>
                  <MakerLine maker={maker} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
