import type { ListedConflictFragment } from '../generated/operations.ts';
import { useTerms } from '../language/terms.ts';
import { useChoose, useWords } from '../language/use-words.ts';
import { Badge } from '../parts/badges.tsx';
import { EntityLink } from '../parts/entity-link.tsx';
import { lookAlikeKind } from './conflict-kinds.ts';
import styles from './conflicts.module.css';
import { conflictsWords } from './conflicts-words.ts';
import { groupSides } from './group-sides.ts';
import { SideColumn } from './side-column.tsx';

/** A contradiction with its sides beside each other, and what is done about it. */
export function ConflictItem({ reported }: { readonly reported: ListedConflictFragment }) {
  const words = useWords(conflictsWords);
  const terms = useTerms();
  const { conflict, documents } = reported;
  const groups = groupSides(reported);
  const isLookAlike = conflict.kind === lookAlikeKind;
  return (
    <article className={styles['conflict']} data-look-alike={isLookAlike} aria-labelledby={conflict.id}>
      <header className={styles['head']}>
        <h3 id={conflict.id}>
          <EntityLink entity={conflict} plain />
        </h3>
        <Badge tone={isLookAlike ? 'plain' : 'bad'} sign={isLookAlike ? '≈' : '⇄'}>
          {isLookAlike ? words.lookAlike : terms.closed('ConflictKind', conflict.kind)}
        </Badge>
      </header>
      <ul className={styles['sides']} aria-label={words.sides(conflict.name)}>
        {groups.map((group) => (
          <SideColumn key={group.side} group={group} />
        ))}
      </ul>
      <dl className={styles['remarks']}>
        <dt>{words.treatment}</dt>
        <Remark text={conflict.treatment} textZh={conflict.treatmentZh} />
        {(conflict.note ?? conflict.noteZh) !== null && (
          <>
            <dt>{words.remark}</dt>
            <Remark text={conflict.note} textZh={conflict.noteZh} />
          </>
        )}
        {conflict.default !== null && !groups.some(({ isDefault }) => isDefault) && (
          <>
            <dt>{words.shownByDefault}</dt>
            <dd lang="zh-CN">{conflict.default}</dd>
          </>
        )}
        <dt>{words.printedIn}</dt>
        <dd>
          {documents.map((document) => (
            <span key={document.id} className={styles['document']}>
              <EntityLink entity={document} />
            </span>
          ))}
        </dd>
      </dl>
    </article>
  );
}

function Remark({ text, textZh }: { readonly text: string | null; readonly textZh: string | null }) {
  const shown = useChoose()(text, textZh);
  return <dd lang={shown === textZh ? 'zh-CN' : languageOf(shown)}>{shown}</dd>;
}

/** Without a Chinese twin: English with Chinese names in it, or Chinese. */
const languageOf = (text: string): string => (/[A-Za-z]{2,}/u.test(text) ? 'en' : 'zh-CN');
