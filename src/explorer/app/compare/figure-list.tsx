import type { CompareBackingFragment } from '../generated/operations.ts';
import { useTerms } from '../language/terms.ts';
import { useWords } from '../language/use-words.ts';
import { Cites } from '../parts/cites.tsx';
import { EntityLink } from '../parts/entity-link.tsx';
import { pairWords } from './pair-words.ts';
import styles from './pair.module.css';

/** Figures of the clusters behind a side, as printed: what, how much, by when, and of which cluster. */
export function FigureList({ targets }: { readonly targets: CompareBackingFragment['targets'] }) {
  const words = useWords(pairWords);
  const terms = useTerms();
  if (targets.length === 0) return null;
  return (
    <>
      <p className={styles['label']}>{words.figures}</p>
      <ul className={styles['facts']}>
        {targets.map(({ target, indicator, cluster, document, via, cites }) => (
          <li key={`${target.id} ${cluster.id}`}>
            <EntityLink entity={indicator} plain /> <b>{target.valueText}</b>{' '}
            <small>
              {[target.year, terms.closed('TargetKind', target.kind), cluster.name]
                .filter((part) => part !== null)
                .join(' · ')}
              {via === 'CLUSTER_AS_A_WHOLE' && ` · ${words.wholeCluster}`}
              {document.status !== 'ISSUED' && ` · ${terms.closed('DocumentStatus', document.status)}`}
            </small>{' '}
            <Cites cites={cites} of={`${indicator.name} ${target.valueText}`} />
          </li>
        ))}
      </ul>
    </>
  );
}
