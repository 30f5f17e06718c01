import type { ResponsibilityListQuery } from '../generated/operations.ts';
import { useWords } from '../language/use-words.ts';
import { Badge, InferredMark } from '../parts/badges.tsx';
import { Cites } from '../parts/cites.tsx';
import { EntityLink } from '../parts/entity-link.tsx';
import styles from './responsibilities.module.css';
import { responsibilitiesWords } from './responsibilities-words.ts';

type Responsibilities = ResponsibilityListQuery['responsibilities'];
type Answerable = NonNullable<Responsibilities['answerable']>[number];

/** Who answers for the one thing that is asked for, by what, and for what no document names a department. */
export function AnswerableDepartments({
  answerable,
  unanswered,
}: {
  readonly answerable: readonly Answerable[];
  readonly unanswered: NonNullable<Responsibilities['unanswered']>;
}) {
  const words = useWords(responsibilitiesWords);
  return (
    <section className={styles['answerable']}>
      <h2>{words.whoAnswers}</h2>
      {answerable.length > 0 && (
        <ul className={styles['answers']}>
          {answerable.map((one) => (
            <li key={`${one.responsibility.relationId} ${one.via} ${one.through.id}`}>
              <Answer one={one} />
            </li>
          ))}
        </ul>
      )}
      {unanswered.length > 0 && (
        <p className={styles['unanswered']}>
          <span aria-hidden="true">✕</span> {words.unanswered}{' '}
          {unanswered.map((entity) => (
            <span key={entity.id} className={styles['one']}>
              <EntityLink entity={entity} />
            </span>
          ))}
        </p>
      )}
    </section>
  );
}

function Answer({ one: { via, through, stated, responsibility, cites } }: { readonly one: Answerable }) {
  const words = useWords(responsibilitiesWords);
  const { actor, role, roleWord, generic } = responsibility;
  return (
    <>
      <strong>
        <EntityLink entity={actor} plain />
      </strong>{' '}
      <Badge tone={role === 'LEADS' ? 'COVERED' : 'plain'}>{words[role]}</Badge>{' '}
      <q lang="zh-CN">{roleWord}</q> {generic && <Badge tone="plain">{words.generic}</Badge>}{' '}
      {via === 'DIRECT' ? (
        words.DIRECT
      ) : (
        <>
          {words.through(words[via])} <EntityLink entity={through} plain />
        </>
      )}{' '}
      <InferredMark stated={stated} /> <Cites cites={[...responsibility.cites, ...cites]} of={actor.name} />
    </>
  );
}
