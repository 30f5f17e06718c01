import type { OverlapPairQuery } from '../generated/operations.ts';
import { useTerms } from '../language/terms.ts';
import { useWords } from '../language/use-words.ts';
import { Badge } from '../parts/badges.tsx';
import { EntityLink } from '../parts/entity-link.tsx';
import { pairWords } from './pair-words.ts';
import styles from './pair.module.css';

/** Which documents each side rests on, and of what standing they are. */
export function PairSides({
  districts,
}: {
  readonly districts: OverlapPairQuery['districtOverlap']['districts'];
}) {
  const words = useWords(pairWords);
  const terms = useTerms();
  return (
    <ul className={styles['sides']}>
      {districts.map(({ district, sources }) => (
        <li key={district.id}>
          <strong>{words.documents(district.name)}</strong>
          {sources.length === 0 && words.noDocuments}
          {sources.map(({ document, status, kind }) => (
            <span key={document.id} className={styles['document']}>
              <EntityLink entity={document} /> {document.date}{' '}
              {status !== 'ISSUED' && <Badge tone="plain">{terms.closed('DocumentStatus', status)}</Badge>}
              {kind === 'THIRD_PARTY' && <Badge tone="plain">{words.sources.THIRD_PARTY}</Badge>}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
