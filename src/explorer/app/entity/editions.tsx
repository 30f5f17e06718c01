import { useMemo } from 'react';
import { EntityDocumentsDocument, type EntityDocumentsQuery } from '../generated/operations.ts';
import { useLanguage } from '../language/language.tsx';
import { relationWords } from '../language/relation-words.ts';
import { useTerms } from '../language/terms.ts';
import { useWords } from '../language/use-words.ts';
import { Badge } from '../parts/badges.tsx';
import { Cites } from '../parts/cites.tsx';
import { EntityLink, type LinkedEntity } from '../parts/entity-link.tsx';
import { Answered } from '../parts/states.tsx';
import { useDistricts } from '../parts/use-districts.ts';
import { useAnswer } from '../service/use-answer.ts';
import { compareEditions, type Edition, type EditionLane, type StatingDocument } from './compare-editions.ts';
import styles from './entity.module.css';
import type { ShownEntity } from './shown-entity.ts';
import { entityWords } from './entity-words.ts';
import type { RelationToOther } from './group-relations.ts';

/** What each document says of the entity, on a line of time for each district whose documents speak of it. */
export function Editions({
  entity,
  rows,
}: {
  readonly entity: ShownEntity;
  readonly rows: readonly RelationToOther[];
}) {
  const words = useWords(entityWords);
  const ids = useMemo(
    () =>
      [
        ...new Set(
          [...entity.cites, ...rows.flatMap(({ relation }) => relation.cites)].map(
            ({ document }) => document.id,
          ),
        ),
      ].toSorted(),
    [entity, rows],
  );
  const answer = useAnswer(EntityDocumentsDocument, { ids }, { enabled: ids.length > 0 });
  if (ids.length === 0 || entity.label === 'DOCUMENT') return null;
  return (
    <section aria-labelledby="editions-title" id="editions">
      <h2 id="editions-title">{words.editions}</h2>
      <Answered answer={answer}>{(data) => <Lanes rows={rows} documents={documentsOf(data)} />}</Answered>
    </section>
  );
}

const documentsOf = ({ nodes }: EntityDocumentsQuery): readonly StatingDocument[] =>
  nodes.filter((node): node is StatingDocument => node !== null && 'date' in node);

function Lanes({
  rows,
  documents,
}: {
  readonly rows: readonly RelationToOther[];
  readonly documents: readonly StatingDocument[];
}) {
  const words = useWords(entityWords);
  const lanes = useMemo(() => compareEditions(rows, documents), [rows, documents]);
  const compared = lanes.some(({ editions }) => editions.length > 1);
  return (
    <>
      {compared && <p className={styles['soft']}>{words.editionsLead}</p>}
      {lanes.map((lane) => (
        <Lane key={lane.districtId} lane={lane} named={lanes.length > 1} />
      ))}
    </>
  );
}

function Lane({ lane, named }: { readonly lane: EditionLane; readonly named: boolean }) {
  const words = useWords(entityWords);
  const { districts } = useDistricts('ALL');
  const district = districts.find(({ id }) => id === lane.districtId);
  return (
    <>
      {named && <h3>{district?.name ?? words.otherDocuments}</h3>}
      <ol className={styles['timeline']}>
        {lane.editions.map((edition, index) => (
          <EditionOfDocument key={edition.document.id} edition={edition} compared={index > 0} />
        ))}
      </ol>
    </>
  );
}

function EditionOfDocument({ edition, compared }: { readonly edition: Edition; readonly compared: boolean }) {
  const words = useWords(entityWords);
  const terms = useTerms();
  const { document, stated, first, again, notNamed } = edition;
  return (
    <li className={styles['edition']} data-status={document.status}>
      <p className={styles['date']}>
        <time>{document.date}</time>{' '}
        <Badge tone="plain">{terms.closed('DocumentStatus', document.status)}</Badge>
      </p>
      <p>
        <EntityLink entity={document} />
      </p>
      {compared ? (
        <div className={styles['changes']}>
          <Change sign="+" text={words.first(first.length)} rows={first} />
          <Change sign="=" text={words.again(again.length)} rows={again} />
          <Change sign="−" text={words.notNamed(notNamed.length)} rows={notNamed} />
        </div>
      ) : (
        <p className={styles['soft']}>{words.stated(stated.length)}</p>
      )}
      <Replaced text={words.supersedes} documents={document.supersedes.edges} />
      <Replaced text={words.supersededBy} documents={document.supersededBy.edges} />
    </li>
  );
}

function Change({
  sign,
  text,
  rows,
}: {
  readonly sign: string;
  readonly text: string;
  readonly rows: readonly RelationToOther[];
}) {
  const words = useWords(entityWords);
  const terms = useTerms();
  const { language } = useLanguage();
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>
        <span aria-hidden="true">{sign} </span>
        {text}
      </summary>
      <ul className={styles['plain']}>
        {rows.map(({ relation, other, side }) => (
          <li key={relation.relationId}>
            <span className={styles['soft']}>
              {relationWords[relation.type][side][language]}
              {relation.modality !== null && ` (${terms.closed('Modality', relation.modality)})`}
              {words.half}
            </span>
            <EntityLink entity={other} /> <Cites cites={relation.cites} of={other.name} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Replaced({
  text,
  documents,
}: {
  readonly text: string;
  readonly documents: readonly {
    readonly scope: string;
    readonly node: LinkedEntity;
    readonly cites: readonly { readonly id: string }[];
  }[];
}) {
  const terms = useTerms();
  return documents.map(({ scope, node, cites }) => (
    <p key={`${node.id} ${scope}`} className={styles['soft']}>
      {text} <EntityLink entity={node} /> ({terms.closed('SupersedeScope', scope)}){' '}
      <Cites cites={cites} of={node.name} />
    </p>
  ));
}
