import { useState } from 'react';
import type { CompareEntityFragment, Modality } from '../generated/operations.ts';
import { useTerms } from '../language/terms.ts';
import { useWords } from '../language/use-words.ts';
import { InferredMark, modalitySign } from '../parts/badges.tsx';
import { Cites } from '../parts/cites.tsx';
import { EntityLink } from '../parts/entity-link.tsx';
import { pairWords } from './pair-words.ts';
import styles from './pair.module.css';

interface Name {
  readonly entity: CompareEntityFragment;
  readonly modality?: Modality | null;
  readonly stated?: string;
  readonly cites?: readonly { readonly id: string }[];
}

const shortest = 5;

/** Names that lead to their pages, each with the sign of its state; the first few, and the rest when asked for. */
export function NameList({ title, names }: { readonly title?: string; readonly names: readonly Name[] }) {
  const words = useWords(pairWords);
  const [whole, setWhole] = useState(false);
  if (names.length === 0) return null;
  const hidden = whole ? 0 : Math.max(0, names.length - shortest);
  return (
    <div className={styles['names']}>
      {title !== undefined && <span className={styles['label']}>{title}</span>}
      <ul>
        {names.map((name, index) => (
          <li key={`${name.entity.id} ${name.modality ?? ''}`} data-hidden={index >= names.length - hidden}>
            <State modality={name.modality ?? null} />
            <EntityLink entity={name.entity} plain={title !== undefined} />{' '}
            <InferredMark stated={name.stated ?? null} />{' '}
            <Cites cites={name.cites ?? []} of={name.entity.name} />
          </li>
        ))}
        {hidden > 0 && (
          <li className="screen-only">
            <button type="button" className={styles['more']} onClick={() => setWhole(true)}>
              {words.more(hidden)}
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}

/** The sign of a state, and its word for those who hear it or point at it. */
function State({ modality }: { readonly modality: Modality | null }) {
  const terms = useTerms();
  if (modality === null) return null;
  const word = terms.closed('Modality', modality);
  return (
    <span className={styles['sign']} data-tone={modality} title={word}>
      <span aria-hidden="true">{modalitySign(modality)}</span>
      <span className="unseen">{word} </span>
    </span>
  );
}
