import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { addresses } from '../address/addresses.ts';
import { type SourcesQuery, SourcesDocument } from '../generated/operations.ts';
import { useTerms } from '../language/terms.ts';
import { useWords } from '../language/use-words.ts';
import { partWords } from '../parts/part-words.ts';
import { Answered } from '../parts/states.tsx';
import { useAnswer } from '../service/use-answer.ts';
import styles from './sources-panel.module.css';
import { sourcesWords } from './sources-words.ts';
import { useShownSources } from './use-show-sources.ts';

/** The side panel: document, heading and line of the facts whose sources were asked for, and the text if it is there. */
export function SourcesPanel() {
  const { ids, close } = useShownSources();
  return ids.length === 0 ? null : <OpenPanel ids={ids} onClose={close} />;
}

function OpenPanel({ ids, onClose }: { readonly ids: readonly string[]; readonly onClose: () => void }) {
  const words = useWords(sourcesWords);
  const shared = useWords(partWords);
  const answer = useAnswer(SourcesDocument, { ids: [...ids] });
  const heading = useFocusWhileOpen();
  return (
    <aside
      className={styles['panel']}
      aria-labelledby="sources-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className={styles['head']}>
        <h2 id="sources-title" tabIndex={-1} ref={heading}>
          {words.title}
        </h2>
        <button type="button" className="button screen-only" onClick={onClose}>
          {shared.close}
        </button>
      </div>
      <Answered answer={answer}>
        {({ citations }) => (
          <ol className={styles['list']}>
            {citations.map((citation, index) => (
              <li key={ids[index]}>
                {citation ? <Source citation={citation} /> : words.unknown(ids[index] ?? '')}
              </li>
            ))}
          </ol>
        )}
      </Answered>
    </aside>
  );
}

/** The focus goes to the panel when it opens, and back to where it was when it closes. */
function useFocusWhileOpen() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    heading.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return heading;
}

type Citation = NonNullable<SourcesQuery['citations'][number]>;

function Source({ citation }: { readonly citation: Citation }) {
  const words = useWords(sourcesWords);
  const shared = useWords(partWords);
  const terms = useTerms();
  const { document, line, lineEnd, heading, text, id } = citation;
  const range = line === lineEnd ? String(line) : `${line}-${lineEnd}`;
  return (
    <article>
      <h3>
        <Link href={addresses.entity(document.id)}>{document.name}</Link>
      </h3>
      <p className={styles['facts']}>
        <strong>{words.line(line, lineEnd)}</strong> · {document.date} ·{' '}
        {terms.closed('DocumentStatus', document.status)}
      </p>
      {heading !== null && <p className={styles['facts']}>{shared.pair(words.heading, heading)}</p>}
      {text === null ? (
        <p className={styles['facts']}>{words.noText}</p>
      ) : (
        <blockquote className={styles['text']} lang="zh-CN">
          {text}
        </blockquote>
      )}
      <p className={styles['facts']}>
        <code>{id}</code> ·{' '}
        <Link href={addresses.facts({ document: document.id, lines: range })}>{words.allFacts}</Link>
      </p>
    </article>
  );
}
