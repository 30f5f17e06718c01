import type { CompareMakerCountFragment } from '../generated/operations.ts';
import { useWords } from '../language/use-words.ts';
import { ModalityBadge } from '../parts/badges.tsx';
import { pairWords } from './pair-words.ts';
import styles from './pair.module.css';

/** How many make an item in each state; existing and planned are never added up. */
export function MakerCounts({ counts }: { readonly counts: readonly CompareMakerCountFragment[] }) {
  const words = useWords(pairWords);
  if (counts.length === 0) return <p className={styles['nobody']}>{words.nobodyNamed}</p>;
  return (
    <ul className={styles['counts']}>
      {counts.map(({ modality, firms, projects, clusters }) => (
        <li key={modality}>
          <ModalityBadge modality={modality} /> {words.makers(firms, projects, clusters)}
        </li>
      ))}
    </ul>
  );
}
