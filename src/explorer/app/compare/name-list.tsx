import { useState } from 'react';
import type { CompareEntityFragment } from '../generated/operations.ts';
import { useWords } from '../language/use-words.ts';
import { InferredMark } from '../parts/badges.tsx';
import { Cites } from '../parts/cites.tsx';
import { EntityLink } from '../parts/entity-link.tsx';
import { pairWords } from './pair-words.ts';
import styles from './pair.module.css';

interface Name {
  readonly entity: CompareEntityFragment;
  readonly stated?: string;
  readonly cites?: readonly { readonly id: string }[];
}

const shortest = 5;

/** Names that lead to their pages: the first few, and the rest when asked for. */
export function NameList({
  title,
  names,
  plain = false,
}: {
  readonly title?: string;
  readonly names: readonly Name[];
  /** True: without the signs of kinds, where all are of the kind that the title names. */
  readonly plain?: boolean;
}) {
  const words = useWords(pairWords);
  const [whole, setWhole] = useState(false);
  if (names.length === 0) return null;
  // A single name more takes no more room than the button would.
  const shown = whole || names.length <= shortest + 1 ? names.length : shortest;
  return (
    <div className={styles['names']}>
      {title !== undefined && <span className={styles['label']}>{title}</span>}
      <ul>
        {names.map(({ entity, stated, cites = [] }, index) => (
          <li key={entity.id} data-hidden={index >= shown}>
            <EntityLink entity={entity} plain={plain} /> <InferredMark stated={stated ?? null} />{' '}
            <Cites cites={cites} of={entity.name} />
          </li>
        ))}
        {shown < names.length && (
          <li className="screen-only">
            <button type="button" className={styles['more']} onClick={() => setWhole(true)}>
              {words.more(names.length - shown)}
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}
