import { useTerms } from '../language/terms.ts';
import { useWords } from '../language/use-words.ts';
import { partWords } from '../parts/part-words.ts';
import { InferredMark, ModalityBadge } from '../parts/badges.tsx';
import { Cites } from '../parts/cites.tsx';
import { EntityLink } from '../parts/entity-link.tsx';
import { productWords } from './chain-words.ts';
import { CourtedElsewhere } from './courted-elsewhere.tsx';
import type { MappedProduct } from './makers.ts';
import styles from './product-block.module.css';

/** Who makes a product in other districts, and who courts it there: counts first, names on a click. */
export function Elsewhere({ product }: { readonly product: MappedProduct }) {
  const words = useWords(productWords);
  const { list } = useWords(partWords);
  const { elsewhere, alsoCourtedBy } = product;
  return (
    <>
      {elsewhere.length > 0 && (
        <details className={styles['more']}>
          <summary>
            {words.elsewhere(elsewhere.length)}
            <ByModality makers={elsewhere} />
          </summary>
          <ul className={styles['names']}>
            {elsewhere.map(({ entity, modality, stated, districts, cites }) => (
              <li key={`${entity.id} ${modality} ${stated}`}>
                <EntityLink entity={entity} />{' '}
                <small>{list(districts.map(({ district }) => district.name))}</small>{' '}
                <ModalityBadge modality={modality} /> <InferredMark stated={stated} />{' '}
                <Cites cites={cites} of={entity.name} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {alsoCourtedBy.length > 0 && (
        <details className={styles['more']}>
          <summary>{words.alsoCourted(alsoCourtedBy.length)}</summary>
          <CourtedElsewhere facts={alsoCourtedBy} />
        </details>
      )}
    </>
  );
}

function ByModality({ makers }: { readonly makers: MappedProduct['elsewhere'] }) {
  const terms = useTerms();
  const counts = new Map<string, number>();
  for (const { modality } of makers) counts.set(modality, (counts.get(modality) ?? 0) + 1);
  return (
    <small>
      {[...counts].map(([modality, count]) => ` · ${terms.closed('Modality', modality)} ${count}`).join('')}
    </small>
  );
}
