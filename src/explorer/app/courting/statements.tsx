import type { CourtingLineFragment } from '../generated/operations.ts';
import { useWords } from '../language/use-words.ts';
import { partWords } from '../parts/part-words.ts';
import { Badge, InferredMark, ModalityBadge } from '../parts/badges.tsx';
import { Cites } from '../parts/cites.tsx';
import { EntityLink } from '../parts/entity-link.tsx';
import styles from './courting.module.css';
import { courtingWords } from './courting-words.ts';

/** What each district says of wanting one thing, with its line. */
export function Statements({
  lines,
  subjectId,
}: {
  readonly lines: readonly CourtingLineFragment[];
  /** What the row is of, and need not be said again. */
  readonly subjectId: string;
}) {
  return (
    <ul className={styles['lines']}>
      {lines.map((line) => (
        <li key={line.relationId}>
          <Statement line={line} subjectId={subjectId} />
        </li>
      ))}
    </ul>
  );
}

function Statement({ line, subjectId }: { readonly line: CourtingLineFragment; readonly subjectId: string }) {
  const words = useWords(courtingWords);
  const { list } = useWords(partWords);
  const { district, kind, wording, firm, products, modality, stated, cites } = line;
  const others = products.filter(({ id }) => id !== subjectId);
  return (
    <>
      <EntityLink entity={district} plain /> <Badge tone="plain">{words[kind]}</Badge>{' '}
      {modality === 'MENTIONED' && <ModalityBadge modality={modality} />} <InferredMark stated={stated} />
      {firm && firm.id !== subjectId && <EntityLink entity={firm} />}{' '}
      {others.length > 0 && (
        <span className={styles['soft']}>{words.forProducts(list(others.map(({ name }) => name)))}</span>
      )}{' '}
      {wording !== null && <q lang="zh-CN">{wording}</q>} <Cites cites={cites} of={district.name} />
    </>
  );
}
