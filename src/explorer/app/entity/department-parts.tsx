import { Link } from 'wouter';
import { addresses } from '../address/addresses.ts';
import { DepartmentPartsDocument, type DepartmentPartsQuery } from '../generated/operations.ts';
import { useChoose, useWords } from '../language/use-words.ts';
import { Badge, InferredMark } from '../parts/badges.tsx';
import { Cites } from '../parts/cites.tsx';
import { EntityLink } from '../parts/entity-link.tsx';
import { Answered } from '../parts/states.tsx';
import { useAnswer } from '../service/use-answer.ts';
import styles from './entity.module.css';
import { kindWords } from './entity-words.ts';
import { SectionBasis } from './section-basis.tsx';

type Answer = DepartmentPartsQuery['responsibilities'];
type Part = Answer['departments'][number]['leads'][number];
type LeadKind = Answer['subjects'][number]['lead'];

/** What a department leads, alone or with others, and what it supports. */
export function DepartmentParts({
  district,
  department,
}: {
  readonly district: string;
  readonly department: string;
}) {
  const words = useWords(kindWords);
  const choose = useChoose();
  const answer = useAnswer(DepartmentPartsDocument, { district, department });
  return (
    <section aria-labelledby="parts-title" id="parts">
      <div className={styles['sectionHead']}>
        <h2 id="parts-title">{words.leadsAndSupports}</h2>
        <Link className="screen-only" href={addresses.responsibilities({ district, department })}>
          {words.openResponsibilities}
        </Link>
      </div>
      <Answered answer={answer}>
        {({ responsibilities }) => {
          const [own] = responsibilities.departments;
          if (!own)
            return (
              <p className={styles['none']}>
                {choose(responsibilities.emptyReason, responsibilities.emptyReasonZh) || words.noParts}
              </p>
            );
          const leadOf = new Map(responsibilities.subjects.map(({ subject, lead }) => [subject.id, lead]));
          return (
            <>
              <p className={styles['soft']}>
                {words.parts(own.soleLeads, own.jointLeads, own.supports.length)}
                {own.generic && <Badge tone="plain">{words.generic}</Badge>}
              </p>
              <div className={styles['sides']}>
                <Parts title={words.leads} parts={own.leads} leadOf={leadOf} />
                <Parts title={words.supports} parts={own.supports} leadOf={new Map()} />
              </div>
              <SectionBasis answer={responsibilities} of={words.leadsAndSupports} />
            </>
          );
        }}
      </Answered>
    </section>
  );
}

function Parts({
  title,
  parts,
  leadOf,
}: {
  readonly title: string;
  readonly parts: readonly Part[];
  readonly leadOf: ReadonlyMap<string, LeadKind>;
}) {
  const words = useWords(kindWords);
  if (parts.length === 0) return null;
  return (
    <section className={styles['card']} aria-label={title}>
      <h3>
        {title} <span className={styles['count']}>{parts.length}</span>
      </h3>
      <ul className={styles['rows']}>
        {parts.map(({ relationId, subject, roleWord, stated, cites }) => {
          const lead = leadOf.get(subject.id);
          return (
            <li key={relationId} className={styles['row']}>
              <span className={styles['other']}>
                <EntityLink entity={subject} />
              </span>
              <span className={styles['marks']}>
                {lead ? <Badge tone="plain">{words[lead]}</Badge> : <Badge tone="plain">{roleWord}</Badge>}
                <InferredMark stated={stated} />
                <Cites cites={cites} of={subject.name} />
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
