import { useEffect, useLayoutEffect, useRef } from 'react';
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
  const heading = useFocusWhileOpen(ids);
  useEscape(onClose);
  return (
    <aside className={styles['panel']} data-side-panel="" aria-labelledby="sources-title">
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

/** The focus goes to the panel when it opens or shows other sources, and back to where it was when it closes. */
function useFocusWhileOpen(ids: readonly string[]) {
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = useRef<Element>(null);
  useEffect(() => {
    const before = document.activeElement;
    if (before !== heading.current) opener.current = before;
    heading.current?.focus();
  }, [ids]);
  // Before the panel is taken away with the focus in it; whoever reads on elsewhere stays there.
  useLayoutEffect(
    () => () => {
      const isInside = heading.current?.closest('aside')?.contains(document.activeElement);
      if (isInside === true && opener.current instanceof HTMLElement) opener.current.focus();
    },
    [],
  );
  return heading;
}

/** Esc closes the panel from wherever the focus is, before what lies under it, but after a list or menu that is open. */
function useEscape(onEscape: () => void) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const inOpenList = event.target instanceof Element && event.target.closest(openList) !== null;
      if (event.key !== 'Escape' || inOpenList) return;
      event.stopPropagation();
      onEscape();
    };
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [onEscape]);
}

const openList = '[aria-expanded="true"], [role="listbox"], [role="dialog"]';

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
