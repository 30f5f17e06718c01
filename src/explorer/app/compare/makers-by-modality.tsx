import type {
  CompareEntityFragment,
  CompareEvidenceFragment,
  CompareMakerCountFragment,
  Modality,
} from '../generated/operations.ts';
import { useWords } from '../language/use-words.ts';
import { ModalityBadge } from '../parts/badges.tsx';
import { modalities } from './comparison.ts';
import { uniqueBy } from './firmest.ts';
import { NameList } from './name-list.tsx';
import { pairWords } from './pair-words.ts';
import styles from './pair.module.css';

interface Maker {
  readonly entity: CompareEntityFragment;
  readonly modality: Modality | null;
  readonly stated: string;
  readonly cites?: readonly { readonly id: string }[];
}

/** Statements that name who makes something, as makers. */
export const toMakers = (evidence: readonly CompareEvidenceFragment[]): readonly Maker[] =>
  evidence.map(({ via, modality, stated, cites }) => ({ entity: via, modality, stated, cites }));

/**
 * Who makes something, by state: today's makers first, never among those that are only planned. With `counts` how many
 * there are of each kind, of which only firms are named.
 */
export function MakersByModality({
  makers,
  counts = [],
  plain = false,
}: {
  readonly makers: readonly Maker[];
  readonly counts?: readonly CompareMakerCountFragment[];
  readonly plain?: boolean;
}) {
  const words = useWords(pairWords);
  return modalities
    .map((modality) => ({
      modality,
      count: counts.find((one) => one.modality === modality),
      names: uniqueBy(
        // What a document states before what was concluded.
        makers
          .filter((maker) => maker.modality === modality)
          .toSorted((a, b) => Number(a.stated === 'INFERRED') - Number(b.stated === 'INFERRED')),
        ({ entity }) => entity.id,
      ),
    }))
    .filter(({ count, names }) => count !== undefined || names.length > 0)
    .map(({ modality, count, names }) => (
      <div key={modality} className={styles['makers']}>
        <ModalityBadge modality={modality} />
        <div>
          {count && <span className={styles['count']}>{words.makers(count)}</span>}
          <NameList names={names} plain={plain} />
        </div>
      </div>
    ));
}
