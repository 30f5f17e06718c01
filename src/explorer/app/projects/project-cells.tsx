import { useWords } from '../language/use-words.ts';
import { partWords } from '../parts/part-words.ts';
import { InferredMark, ModalityBadge } from '../parts/badges.tsx';
import { EntityLink } from '../parts/entity-link.tsx';
import { gatherClusters, type ProjectRow } from './project-row.ts';
import styles from './projects.module.css';
import { projectsWords } from './projects-words.ts';

/** Where a project is; said so where only its paragraph tells. */
export function PlacesCell({ row: { places } }: { readonly row: ProjectRow }) {
  const words = useWords(projectsWords);
  return (
    <ul className={styles['lines']}>
      {places.map(({ place, modality, stated, precision }) => (
        <li key={`${place.id} ${modality}`}>
          <EntityLink entity={place} /> <ModalityBadge modality={modality} /> <InferredMark stated={stated} />
          {precision === 'CONTEXTUAL' && <small className={styles['soft']}> {words.contextual}</small>}
        </li>
      ))}
    </ul>
  );
}

/** Who undertakes it, in which part. */
export function FirmsCell({ row: { firms } }: { readonly row: ProjectRow }) {
  return (
    <ul className={styles['lines']}>
      {firms.map(({ firm, role, modality, stated }) => (
        <li key={`${firm.id} ${modality} ${role ?? ''}`}>
          <EntityLink entity={firm} plain />{' '}
          {role !== null && <small className={styles['soft']}>{role}</small>}{' '}
          <ModalityBadge modality={modality} /> <InferredMark stated={stated} />
        </li>
      ))}
    </ul>
  );
}

export function ProductsCell({ row: { products } }: { readonly row: ProjectRow }) {
  return (
    <ul className={styles['lines']}>
      {products.map(({ product, modality, stated }) => (
        <li key={`${product.id} ${modality}`}>
          <EntityLink entity={product} plain={product.label === 'PRODUCT'} />{' '}
          <ModalityBadge modality={modality} /> <InferredMark stated={stated} />
        </li>
      ))}
    </ul>
  );
}

/** Each capacity by itself: a base may hold what is printed of the projects in it, so that none are added. */
export function CapacitiesCell({ row: { capacities } }: { readonly row: ProjectRow }) {
  return (
    <ul className={styles['lines']}>
      {capacities.map(({ capacity, product }) => (
        <li key={capacity.id}>
          <span title={capacity.name}>
            <strong>{capacity.value.toLocaleString()}</strong> {capacity.unit}
          </span>{' '}
          <small className={styles['soft']}>
            {[...new Set([product?.name, capacity.qualifier])].filter(Boolean).join(' · ')}
          </small>
        </li>
      ))}
    </ul>
  );
}

export function ClustersCell({ row: { clusters } }: { readonly row: ProjectRow }) {
  const { list, clauses } = useWords(partWords);
  const words = useWords(projectsWords);
  return (
    <ul className={styles['lines']}>
      {gatherClusters(clusters).map(({ cluster, ties }) => (
        <li key={cluster.id}>
          <EntityLink entity={cluster} plain />{' '}
          <small className={styles['soft']}>
            {clauses(ties.map(({ via, names }) => words[via](list(names))))}
          </small>
        </li>
      ))}
    </ul>
  );
}
