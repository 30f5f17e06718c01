import { useTerms } from '../language/terms.ts';
import { useWords } from '../language/use-words.ts';
import { productWords } from './chain-words.ts';
import { CourtedElsewhere } from './courted-elsewhere.tsx';
import type { MappedProduct } from './makers.ts';
import { MakerLine } from './maker-line.tsx';
import styles from './product-block.module.css';

/** Who makes a product in other districts, and who courts it there: counts first, names on a click. */
export function Elsewhere({ product }: { readonly product: MappedProduct }) {
  const words = useWords(productWords);
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
            {elsewhere.map((maker) => (
              <li key={`${maker.entity.id} ${maker.modality} ${maker.stated}`}>
                <MakerLine maker={maker} />
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
