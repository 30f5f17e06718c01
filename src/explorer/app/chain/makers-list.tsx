import { useTerms } from '../language/terms.ts';
import { useWords } from '../language/use-words.ts';
import { InferredMark, ModalityBadge } from '../parts/badges.tsx';
import { Cites } from '../parts/cites.tsx';
import { EntityLink } from '../parts/entity-link.tsx';
import { productWords } from './chain-words.ts';
import { factsOf, listMakers, type Maker, type MappedProduct } from './makers.ts';
import styles from './product-block.module.css';

const shownAtOnce = 4;

/** Who of the district makes a product, will, or is courted for it; and what it says of a product without a maker. */
export function MakersList({ product }: { readonly product: MappedProduct }) {
  const words = useWords(productWords);
  const groups = listMakers(product);
  const soughtBy = factsOf(product, 'SEEKS');
  const lackedBy = factsOf(product, 'LACKS');
  if (groups.length === 0 && soughtBy.length === 0 && lackedBy.length === 0)
    return product.note === null ? <p className={styles['soft']}>{words.none}</p> : null;
  return (
    <div className={styles['makers']}>
      {groups.map(({ modality, makers }) => (
        <div key={modality}>
          <ModalityBadge modality={modality} />
          <Makers makers={makers.slice(0, shownAtOnce)} />
          {makers.length > shownAtOnce && (
            <details className={styles['more']}>
              <summary>{words.moreMakers(makers.length - shownAtOnce)}</summary>
              <Makers makers={makers.slice(shownAtOnce)} />
            </details>
          )}
        </div>
      ))}
      <Wish text={words.sought} facts={soughtBy} />
      <Wish text={words.lacks} facts={lackedBy} />
    </div>
  );
}

function Makers({ makers }: { readonly makers: readonly Maker[] }) {
  const words = useWords(productWords);
  const terms = useTerms();
  return (
    <ul className={styles['names']}>
      {makers.map(({ key, entity, stated, cites, projectStage, undertakers }) => (
        <li key={key}>
          <EntityLink entity={entity} />
          {entity.label === 'CLUSTER' && <small>{words.whole}</small>}
          {projectStage !== null && <small> {terms.closed('ProjectStage', projectStage)}</small>}
          {undertakers.map((firm) => (
            <small key={firm.id}>
              {' '}
              {words.undertakenBy}
              <EntityLink entity={firm} plain />
            </small>
          ))}{' '}
          <InferredMark stated={stated} /> <Cites cites={cites} of={entity.name} />
        </li>
      ))}
    </ul>
  );
}

function Wish({ text, facts }: { readonly text: string; readonly facts: ReturnType<typeof factsOf> }) {
  if (facts.length === 0) return null;
  return (
    <p className={styles['soft']}>
      {text} {facts.every(({ stated }) => stated === 'INFERRED') && <InferredMark stated="INFERRED" />}{' '}
      <Cites cites={facts.flatMap(({ cites }) => cites)} of={text} />
    </p>
  );
}
