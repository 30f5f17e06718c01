import { useMemo } from 'react';
import type { EntityRelationsQuery } from '../generated/operations.ts';
import { useLanguage } from '../language/language.tsx';
import { relationWords } from '../language/relation-words.ts';
import { useChoose, useWords } from '../language/use-words.ts';
import { HowComputed } from '../parts/how-computed.tsx';
import { NamedEntities } from '../parts/named-entities.tsx';
import { Empty, Note } from '../parts/states.tsx';
import { ConflictSides } from './conflict-sides.tsx';
import { Editions } from './editions.tsx';
import styles from './entity.module.css';
import type { OwnAttributes, ShownEntity } from './shown-entity.ts';
import { entityWords } from './entity-words.ts';
import { groupRelations, type RelationGroup, relationsOf } from './group-relations.ts';
import { KindSections } from './kind-sections.tsx';
import { RelationGroups } from './relation-groups.tsx';

/** What rests on the relations of an entity: the groups, what each document says, and the sections of its kind. */
export function EntityRelations({
  entity,
  attributes,
  answer,
}: {
  readonly entity: ShownEntity;
  readonly attributes: OwnAttributes;
  readonly answer: EntityRelationsQuery['subgraph'];
}) {
  const words = useWords(entityWords);
  const rows = useMemo(() => relationsOf(entity.id, answer), [entity.id, answer]);
  // The sides of a contradiction stand beside each other above.
  const groups = useMemo(
    () =>
      groupRelations(
        entity.label === 'CONFLICT'
          ? rows.filter(({ relation, side }) => relation.type !== 'INVOLVES' || side === 'in')
          : rows,
      ),
    [entity.label, rows],
  );
  const conflicts = new Set(
    rows
      .filter(({ relation, side }) => relation.type === 'INVOLVES' && side === 'in')
      .map(({ other }) => other.id),
  );
  return (
    <>
      {conflicts.size > 0 && (
        <Note>
          {words.inConflict(conflicts.size)} <a href="#involves-in">{words.seeConflicts}</a>
        </Note>
      )}
      {entity.label === 'CONFLICT' && <ConflictSides rows={rows} attributes={attributes} />}
      <KindSections entity={entity} rows={rows} />
      {(groups.length > 0 || rows.length === 0) && (
        <Relations entity={entity} groups={groups} rows={rows.length} answer={answer} />
      )}
      <Editions entity={entity} rows={rows} />
      <HowComputed answer={{ ...answer, truncated: false }} of={words.relations} />
    </>
  );
}

function Relations({
  entity,
  groups,
  rows,
  answer,
}: {
  readonly entity: ShownEntity;
  readonly groups: readonly RelationGroup[];
  readonly rows: number;
  readonly answer: EntityRelationsQuery['subgraph'];
}) {
  const words = useWords(entityWords);
  const choose = useChoose();
  const texts = useMemo(
    () =>
      answer.edges.flatMap(({ attributes }) =>
        attributes.flatMap(({ values }) => values.map(({ text }) => text)),
      ),
    [answer],
  );
  const left = answer.leftOut.reduce((sum, { count }) => sum + count, 0);
  return (
    <section aria-labelledby="relations-title" id="relations">
      <h2 id="relations-title">{words.relations}</h2>
      {rows === 0 ? (
        <Empty>{choose(answer.emptyReason, answer.emptyReasonZh) || words.noRelations}</Empty>
      ) : (
        <p role="status" className={styles['soft']}>
          {words.relationCount(rows, groups.length)}
        </p>
      )}
      {answer.truncated && <Note>{words.truncated(answer.nodes.length, left)}</Note>}
      {groups.length > 1 && <GroupIndex groups={groups} />}
      <NamedEntities texts={texts}>
        <RelationGroups groups={groups} of={entity.name} />
      </NamedEntities>
    </section>
  );
}

/** All groups with their counts: what there is, before any of it is read. */
function GroupIndex({ groups }: { readonly groups: readonly RelationGroup[] }) {
  const words = useWords(entityWords);
  const { language } = useLanguage();
  return (
    <nav className={`${styles['index']} screen-only`} aria-label={words.onThisPage}>
      <ul>
        {groups.map(({ key, type, side, count }) => (
          <li key={key}>
            <a href={`#${key}`}>
              {relationWords[type][side][language]} <span className={styles['count']}>{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
