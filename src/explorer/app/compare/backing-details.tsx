import type {
  CompareBackingFragment,
  CompareEntityFragment,
  CompareEvidenceFragment,
  OverlapVia,
} from '../generated/operations.ts';
import { useTerms } from '../language/terms.ts';
import { useWords } from '../language/use-words.ts';
import { InferredMark, ModalityBadge } from '../parts/badges.tsx';
import { Cites } from '../parts/cites.tsx';
import { EntityLink } from '../parts/entity-link.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { FigureList } from './figure-list.tsx';
import { NameList } from './name-list.tsx';
import { pairWords } from './pair-words.ts';
import styles from './pair.module.css';

interface BackingDetailsProps {
  readonly item: CompareEntityFragment;
  readonly behind: CompareBackingFragment;
  readonly evidence: readonly CompareEvidenceFragment[];
}

const vias: readonly OverlapVia[] = ['PRODUCT', 'CLUSTER_NAME', 'CLUSTER_AS_A_WHOLE'];

/** Everything behind one side, fact by fact with its source lines. */
export function BackingDetails({ item, behind, evidence }: BackingDetailsProps) {
  const words = useWords(pairWords);
  const terms = useTerms();
  const { firms, projects, targets } = behind;
  const named = new Set(evidence.map(({ via }) => via.id));
  const parks = behind.parksOfWholeCluster.filter(({ id }) => !named.has(id));
  return (
    <details className={styles['details']}>
      <summary>{words.details(firms.length, projects.length, targets.length, evidence.length)}</summary>
      <p className={styles['label']}>{words.evidence}</p>
      <EvidenceList evidence={evidence} itemId={item.id} />
      <NameList title={words.parksOfWhole} plain names={parks.map((entity) => ({ entity }))} />
      {vias.map((via) => (
        <FirmList key={via} title={words.via[via]} firms={firms.filter((firm) => firm.via === via)} />
      ))}
      {projects.length > 0 && (
        <>
          <p className={styles['label']}>{words.projects}</p>
          <ul className={styles['facts']}>
            {projects.map((project) => (
              <li key={project.id}>
                <EntityLink entity={project} /> <small>{terms.closed('ProjectStage', project.stage)}</small>
              </li>
            ))}
          </ul>
        </>
      )}
      <FigureList targets={targets} />
    </details>
  );
}

function FirmList({
  title,
  firms,
}: {
  readonly title: string;
  readonly firms: CompareBackingFragment['firms'];
}) {
  const terms = useTerms();
  if (firms.length === 0) return null;
  return (
    <>
      <p className={styles['label']}>{title}</p>
      <ul className={styles['facts']}>
        {firms.map(({ firm, of, role, modality, stated, cites }) => (
          <li key={`${firm.id} ${of.id} ${modality} ${role ?? ''}`}>
            <EntityLink entity={firm} />{' '}
            <small>
              {of.name}
              {role !== null && ` · ${terms.closed('FirmRole', role)}`}
            </small>{' '}
            <ModalityBadge modality={modality} /> <InferredMark stated={stated} />{' '}
            <Cites cites={cites} of={`${firm.name} ${of.name}`} />
          </li>
        ))}
      </ul>
    </>
  );
}
