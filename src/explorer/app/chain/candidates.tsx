import { useChoose, useWords } from '../language/use-words.ts';
import { partWords } from '../parts/part-words.ts';
import { InferredMark, ModalityBadge } from '../parts/badges.tsx';
import { Cites } from '../parts/cites.tsx';
import { EntityLink } from '../parts/entity-link.tsx';
import type { Fill } from './fill.ts';
import styles from './fill-panel.module.css';
import { fillWords } from './fill-words.ts';

type Candidate = Fill['candidates']['ranked'][number];

/** Candidates in their order: what each makes and where, and why it stands where it stands. */
export function Candidates({ candidates }: { readonly candidates: readonly Candidate[] }) {
  return (
    <ol className={styles['candidates']}>
      {candidates.map((candidate) => (
        <CandidateCard key={candidate.candidate.id} candidate={candidate} />
      ))}
    </ol>
  );
}

function CandidateCard({ candidate: one }: { readonly candidate: Candidate }) {
  const words = useWords(fillWords);
  const { list } = useWords(partWords);
  const choose = useChoose();
  const own = [...one.facts, ...one.districts].flatMap(({ cites }) => cites);
  const ownIds = new Set(own.map(({ id }) => id));
  const places = list(one.districts.map(({ district }) => district.name));
  const targets = [...new Map(one.facts.map(({ target }) => [target.id, target])).values()];
  const isInferred = one.facts.length > 0 && one.facts.every(({ stated }) => stated === 'INFERRED');
  return (
    <li className={styles['candidate']}>
      <div className={styles['rank']}>
        <span className="unseen">{words.rank(one.rank)}</span>
        <strong aria-hidden="true">{one.rank}</strong>
        {one.tiedWith > 0 && <small>{words.tied(one.tiedWith)}</small>}
      </div>
      <div>
        <p className={styles['name']}>
          <EntityLink entity={one.candidate} /> <ModalityBadge modality={one.modality} />{' '}
          <InferredMark stated={isInferred ? 'INFERRED' : null} />{' '}
          <span>{places === '' ? words.noPlace : places}</span> <Cites cites={own} of={one.candidate.name} />
        </p>
        {targets.length > 0 && (
          <p className={styles['targets']}>
            {words.makes}{' '}
            {targets.map((target) => (
              <span key={target.id}>
                <EntityLink entity={target} plain />{' '}
              </span>
            ))}
          </p>
        )}
        <ul className={styles['reasons']}>
          {one.reasons.map(({ code, text, textZh, cites }) => (
            <li key={code} data-code={code}>
              {choose(text, textZh)} {/* Most reasons rest on the lines of the candidate itself. */}
              <Cites cites={cites.filter(({ id }) => !ownIds.has(id))} of={choose(text, textZh)} />
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}
