import { useWords } from '../language/use-words.ts';
import { InferredMark, ModalityBadge } from './badges.tsx';
import { EntityLink, type LinkedEntity } from './entity-link.tsx';
import styles from './makers.module.css';
import { partWords } from './part-words.ts';

interface Maker {
  readonly entity: LinkedEntity;
  readonly modality: string;
  readonly stated: string;
  readonly districts?: readonly { readonly district: { readonly id: string; readonly name: string } }[];
}

const shownAtOnce = 3;

/** The first makers of a product, each with how it stands; how many more there are. */
export function Makers({ makers }: { readonly makers: readonly Maker[] }) {
  const words = useWords(partWords);
  if (makers.length === 0) return null;
  return (
    <ul className={styles['makers']}>
      {makers.slice(0, shownAtOnce).map(({ entity, modality, stated, districts = [] }) => (
        <li key={`${entity.id} ${modality} ${stated}`}>
          <EntityLink entity={entity} />
          {districts.length > 0 && (
            <span className={styles['place']}>
              {' '}
              {words.list(districts.map(({ district }) => district.name))}
            </span>
          )}{' '}
          <ModalityBadge modality={modality} /> <InferredMark stated={stated} />
        </li>
      ))}
      {makers.length > shownAtOnce && (
        <li className={styles['place']}>{words.andMore(makers.length - shownAtOnce)}</li>
      )}
    </ul>
  );
}
