import type { CompareEvidenceFragment } from '../generated/operations.ts';
import { useTerms } from '../language/terms.ts';
import { useWords } from '../language/use-words.ts';
import { InferredMark, ModalityBadge } from '../parts/badges.tsx';
import { Cites } from '../parts/cites.tsx';
import { EntityLink } from '../parts/entity-link.tsx';
import { pairWords } from './pair-words.ts';
import styles from './pair.module.css';

/** The statements that tie a district to an item, each with its source lines. */
export function EvidenceList({
  evidence,
  itemId,
}: {
  readonly evidence: readonly CompareEvidenceFragment[];
  /** The item that they are of, after a roll-up. */
  readonly itemId: string;
}) {
  const words = useWords(pairWords);
  const terms = useTerms();
  return (
    <ul className={styles['facts']}>
      {evidence.map((statement) => {
        const { source, via, item, match, ofWholeCluster, modality, stated, cites } = statement;
        const remarks = [
          item.id !== itemId && words.classifiedAs(item.name),
          match !== 'EXACT' && terms.closed('Match', match),
          ofWholeCluster && words.wholeCluster,
        ].filter((remark) => remark !== false);
        return (
          <li key={`${source} ${via.id} ${item.id} ${modality ?? ''}`}>
            <span className={styles['label']}>{words.sources[source]}</span>
            <EntityLink entity={via} /> <ModalityBadge modality={modality} /> <InferredMark stated={stated} />{' '}
            <small>{remarks.join(' · ')}</small> <Cites cites={cites} of={via.name} />
          </li>
        );
      })}
    </ul>
  );
}
