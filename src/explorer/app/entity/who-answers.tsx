import { useParameter } from '../address/use-parameter.ts';
import { WhoAnswersDocument, type WhoAnswersQuery } from '../generated/operations.ts';
import { useChoose, useWords } from '../language/use-words.ts';
import { Badge, InferredMark } from '../parts/badges.tsx';
import { Cites } from '../parts/cites.tsx';
import { DistrictChoice } from '../parts/district-choice.tsx';
import { EntityLink } from '../parts/entity-link.tsx';
import { Answered } from '../parts/states.tsx';
import { useDistricts } from '../parts/use-districts.ts';
import { useAnswer } from '../service/use-answer.ts';
import { EntityNames } from './entity-names.tsx';
import styles from './entity.module.css';
import { kindWords } from './entity-words.ts';
import { SectionBasis } from './section-basis.tsx';

/** Departments that answer for a thing, and through what; or that no document names one. */
export function WhoAnswers({
  subject,
  districts,
}: {
  readonly subject: string;
  /** Districts that it belongs to or is wanted by; where there is none, each with a plan can be asked. */
  readonly districts: readonly string[];
}) {
  const words = useWords(kindWords);
  const all = useDistricts('SUBJECT').districts;
  const plans = all.map(({ id }) => id);
  const [district, setDistrict] = useParameter(
    'district',
    districts.find((id) => plans.includes(id)) ?? districts[0] ?? plans[0] ?? '',
  );
  const answer = useAnswer(
    WhoAnswersDocument,
    { district, subject },
    { enabled: district !== '', keepOld: true },
  );
  return (
    <section aria-labelledby="answers-title" id="answers">
      <div className={styles['sectionHead']}>
        <h2 id="answers-title">{words.whoAnswers}</h2>
        {districts.length !== 1 && (
          <div className="screen-only">
            <DistrictChoice value={district} onChange={setDistrict} />
          </div>
        )}
      </div>
      <Answered answer={answer}>
        {({ responsibilities }) => (
          <>
            <Answer answer={responsibilities} />
            <SectionBasis answer={responsibilities} of={words.whoAnswers} />
          </>
        )}
      </Answered>
    </section>
  );
}

type Responsibilities = WhoAnswersQuery['responsibilities'];

function Answer({ answer }: { readonly answer: Responsibilities }) {
  const words = useWords(kindWords);
  const choose = useChoose();
  const answerable = answer.answerable ?? [];
  if (answerable.length > 0)
    return (
      <ul className={styles['rows']}>
        {answerable.map((one) => (
          <Department key={`${one.responsibility.relationId} ${one.through.id}`} one={one} />
        ))}
      </ul>
    );
  const unanswered = answer.unanswered ?? [];
  return (
    <div className={styles['none']} role="status">
      <strong>{words.nobody}</strong>
      <p>{choose(answer.emptyReason, answer.emptyReasonZh)}</p>
      {unanswered.length > 1 && (
        <p>
          {words.lookedAt}: <EntityNames entities={unanswered.slice(1)} />
        </p>
      )}
    </div>
  );
}

function Department({ one }: { readonly one: NonNullable<Responsibilities['answerable']>[number] }) {
  const words = useWords(kindWords);
  const { responsibility, via, through, stated, cites } = one;
  return (
    <li className={styles['row']}>
      <span className={styles['other']}>
        <EntityLink entity={responsibility.actor} />{' '}
        {via !== 'DIRECT' && (
          <small className={styles['context']}>
            {words[via]} <EntityLink entity={through} />
          </small>
        )}
      </span>
      <span className={styles['marks']}>
        <Badge tone="plain">{responsibility.roleWord || words[responsibility.role]}</Badge>
        {responsibility.generic && <Badge tone="plain">{words.generic}</Badge>}
        <InferredMark stated={stated} />
        <Cites cites={[...responsibility.cites, ...cites]} of={responsibility.actor.name} />
      </span>
    </li>
  );
}
