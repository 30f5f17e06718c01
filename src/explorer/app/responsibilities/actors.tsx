import { groupBy } from '../../../domain/group-by.ts';
import type { ResponsibilityPartFragment } from '../generated/operations.ts';
import { useWords } from '../language/use-words.ts';
import { Badge, InferredMark } from '../parts/badges.tsx';
import { Cites } from '../parts/cites.tsx';
import { EntityLink } from '../parts/entity-link.tsx';
import styles from './responsibilities.module.css';
import { responsibilitiesWords } from './responsibilities-words.ts';

/** Who takes part in one task, in the printed order, under each printed word for the part. */
export function Actors({
  parts,
  of,
}: {
  readonly parts: readonly ResponsibilityPartFragment[];
  readonly of: string;
}) {
  const groups = [...groupBy(parts, ({ roleWord }) => roleWord)];
  return (
    <div className={styles['groups']}>
      {groups.map(([roleWord, own]) => (
        <div key={roleWord}>
          <span className={styles['word']}>
            <q lang="zh-CN">{roleWord}</q>
          </span>{' '}
          <ActorList parts={own} />{' '}
          <Cites cites={own.flatMap(({ cites }) => cites)} of={`${of} · ${roleWord}`} />
        </div>
      ))}
    </div>
  );
}

function ActorList({ parts }: { readonly parts: readonly ResponsibilityPartFragment[] }) {
  const words = useWords(responsibilitiesWords);
  return (
    <ol className={styles['actors']}>
      {parts.map(({ relationId, actor, position, generic, stated }) => (
        <li key={relationId}>
          {position !== null && <span className={styles['position']}>{position} </span>}
          <EntityLink entity={actor} plain />
          {generic && (
            <>
              {' '}
              <Badge tone="plain">{words.generic}</Badge>
            </>
          )}
          {stated === 'INFERRED' && (
            <>
              {' '}
              <InferredMark stated={stated} />
            </>
          )}
        </li>
      ))}
      {parts.some(({ openList }) => openList) && (
        <li className={styles['open']} title={words.openListOf}>
          {words.openList}
        </li>
      )}
    </ol>
  );
}
