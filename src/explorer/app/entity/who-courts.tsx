import { Link } from 'wouter';
import { addresses } from '../address/addresses.ts';
import { type CourtingOfFirmFragment, WhoCourtsDocument } from '../generated/operations.ts';
import { useChoose, useWords } from '../language/use-words.ts';
import { Badge, InferredMark, ModalityBadge } from '../parts/badges.tsx';
import { Cites } from '../parts/cites.tsx';
import { EntityLink } from '../parts/entity-link.tsx';
import { Answered } from '../parts/states.tsx';
import { useAnswer } from '../service/use-answer.ts';
import { EntityNames } from './entity-names.tsx';
import styles from './entity.module.css';
import { entityWords, kindWords } from './entity-words.ts';
import { SectionBasis } from './section-basis.tsx';

/** Districts that court a firm by name, what for, and whether they compete. */
export function WhoCourts({ firm }: { readonly firm: string }) {
  const words = useWords(kindWords);
  const shared = useWords(entityWords);
  const choose = useChoose();
  const answer = useAnswer(WhoCourtsDocument, { firm });
  return (
    <section aria-labelledby="courts-title" id="courts">
      <div className={styles['sectionHead']}>
        <h2 id="courts-title">{words.whoCourts}</h2>
        <Link className="screen-only" href={addresses.courting()}>
          {shared.openCourting}
        </Link>
      </div>
      <Answered answer={answer}>
        {({ courting }) => {
          const [subject] = courting.subjects;
          if (!subject)
            return <p className={styles['none']}>{choose(courting.emptyReason, courting.emptyReasonZh)}</p>;
          return (
            <>
              {subject.contested && <Badge tone="bad">{words.contested}</Badge>}
              {!subject.contested && subject.possiblyContested && (
                <Badge tone="plain">{words.possiblyContested}</Badge>
              )}
              <Statements statements={subject.courtedBy} />
              {subject.alsoSaid.length > 0 && (
                <>
                  <h3>{words.alsoSaid}</h3>
                  <Statements statements={subject.alsoSaid} />
                </>
              )}
              <SectionBasis answer={courting} of={words.whoCourts} />
            </>
          );
        }}
      </Answered>
    </section>
  );
}

function Statements({ statements }: { readonly statements: readonly CourtingOfFirmFragment[] }) {
  const words = useWords(kindWords);
  return (
    <ul className={styles['rows']}>
      {statements.map(({ relationId, district, products, wording, modality, stated, cites }) => (
        <li key={relationId} className={styles['row']}>
          <span className={styles['other']}>
            <EntityLink entity={district} />{' '}
            {products.length > 0 && (
              <span>
                <span className={styles['soft']}>{words.for} </span>
                <EntityNames entities={products} />
              </span>
            )}
          </span>
          <span className={styles['marks']}>
            <ModalityBadge modality={modality} />
            <InferredMark stated={stated} />
            <Cites cites={cites} of={district.name} />
          </span>
          {wording !== null && (
            <span className={styles['attributes']} lang="zh-CN">
              “{wording}”
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
