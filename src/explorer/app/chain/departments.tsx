import { useWords } from '../language/use-words.ts';
import { InferredMark } from '../parts/badges.tsx';
import { Cites } from '../parts/cites.tsx';
import { EntityLink } from '../parts/entity-link.tsx';
import type { Fill } from './fill.ts';
import styles from './fill-panel.module.css';
import { fillWords, roleWords, viaWords } from './fill-words.ts';

/** Departments of the district that answer for a product, and by what. */
export function Departments({ departments }: { readonly departments: Fill['answerableDepartments'] }) {
  const words = useWords(fillWords);
  const vias = useWords(viaWords);
  const roles = useWords(roleWords);
  return (
    <>
      <h4>{words.departments}</h4>
      {departments.length === 0 ? (
        <p className={styles['soft']}>{words.noDepartments}</p>
      ) : (
        <ul className={styles['plain']}>
          {departments.map((one) => (
            <li key={`${one.relationId} ${one.via} ${one.subject.id}`}>
              <EntityLink entity={one.department} /> {roles[one.role]}
              {one.generic && <small> {words.generic}</small>}{' '}
              <small>
                {words.via}
                {vias[one.via]} <EntityLink entity={one.subject} plain />
              </small>{' '}
              <InferredMark stated={one.stated} /> <Cites cites={one.cites} of={one.department.name} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
