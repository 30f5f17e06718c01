import type { CompareLinkFragment } from '../generated/operations.ts';
import { useWords } from '../language/use-words.ts';
import { Cites } from '../parts/cites.tsx';
import { EntityLink } from '../parts/entity-link.tsx';
import { MakersByModality, toMakers } from './makers-by-modality.tsx';
import { pairWords } from './pair-words.ts';
import styles from './pair.module.css';

/** The side that is or could be supplied: who would use the output, or what is sought or lacked, in the plan's words. */
export function DemandSide({ link }: { readonly link: CompareLinkFragment }) {
  const words = useWords(pairWords);
  const { supply, users, demands } = link;
  return (
    <>
      {supply !== null && (
        <p>
          <EntityLink entity={supply.to} />
        </p>
      )}
      <MakersByModality makers={toMakers(users)} />
      {demands.length > 0 && (
        <ul className={styles['facts']}>
          {demands.map(({ kind, holder, wording, cites }) => (
            <li key={`${kind} ${holder.id} ${cites.map(({ id }) => id).join(' ')}`}>
              <EntityLink entity={holder} /> <strong>{words.demandKinds[kind]}</strong>
              {wording !== null && <q>{wording}</q>} <Cites cites={cites} of={wording ?? holder.name} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
