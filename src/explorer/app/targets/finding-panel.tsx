import { useEffect, useRef } from 'react';
import { useParameter } from '../address/use-parameter.ts';
import { useWords } from '../language/use-words.ts';
import { partWords } from '../parts/part-words.ts';
import { FindingBody } from './finding-body.tsx';
import styles from './finding-panel.module.css';
import type { Finding } from './target-row.ts';
import { findingWords } from './targets-words.ts';

/** Beside the page: the finding that the address names, with its figures and sources. */
export function FindingPanel({ findings }: { readonly findings: readonly Finding[] }) {
  const [key, setKey] = useParameter('finding', '');
  if (key === '') return null;
  return <OpenPanel key={key} finding={findings.find((one) => one.key === key)} onClose={() => setKey('')} />;
}

function OpenPanel({
  finding,
  onClose,
}: {
  readonly finding: Finding | undefined;
  readonly onClose: () => void;
}) {
  const words = useWords(findingWords);
  const shared = useWords(partWords);
  const heading = useFocusWhileOpen();
  return (
    <aside
      className={styles['panel']}
      data-side-panel=""
      aria-labelledby="finding-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className={styles['head']}>
        <h2 id="finding-title" tabIndex={-1} ref={heading}>
          {words.oneFinding}
        </h2>
        <button type="button" className="button screen-only" onClick={onClose}>
          {shared.close}
        </button>
      </div>
      {finding ? <FindingBody finding={finding} /> : <p>{words.unknown}</p>}
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
