import type {
  CompareBackingFragment,
  CompareEntityFragment,
  CompareEvidenceFragment,
} from '../generated/operations.ts';
import { useWords } from '../language/use-words.ts';
import { BackingDetails } from './backing-details.tsx';
import { MakersByModality } from './makers-by-modality.tsx';
import { NameList } from './name-list.tsx';
import { pairWords } from './pair-words.ts';
import styles from './pair.module.css';

interface BackingProps {
  readonly title: string;
  readonly item: CompareEntityFragment;
  readonly behind: CompareBackingFragment;
  readonly evidence: readonly CompareEvidenceFragment[];
}

/** What stands behind one district's side: how many make it in each state, which firms, clusters and parks. */
export function Backing({ title, item, behind, evidence }: BackingProps) {
  const words = useWords(pairWords);
  const makers = behind.firms
    .filter(({ via }) => via !== 'CLUSTER_AS_A_WHOLE')
    .map(({ firm, modality, stated }) => ({ entity: firm, modality, stated }));
  const nobody = behind.byModality.length === 0 && makers.length === 0;
  return (
    <div className={styles['side']}>
      <h6>{title}</h6>
      {nobody && <p className={styles['nobody']}>{words.nobodyNamed}</p>}
      <MakersByModality makers={makers} counts={behind.byModality} plain />
      <NameList title={words.clusters} plain names={behind.clusters.map((entity) => ({ entity }))} />
      <NameList title={words.parks} plain names={behind.parks.map((entity) => ({ entity }))} />
      <BackingDetails item={item} behind={behind} evidence={evidence} />
    </div>
  );
}
