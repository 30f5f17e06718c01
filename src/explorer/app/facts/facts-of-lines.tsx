import { useMemo } from 'react';
import { Link } from 'wouter';
import { addresses } from '../address/addresses.ts';
import type { FactsOfLinesQuery } from '../generated/operations.ts';
import { useTerms } from '../language/terms.ts';
import { useChoose, useWords } from '../language/use-words.ts';
import { EntityLink } from '../parts/entity-link.tsx';
import { HowComputed } from '../parts/how-computed.tsx';
import { NamedEntities } from '../parts/named-entities.tsx';
import { Note } from '../parts/states.tsx';
import { FactsBesideLine } from './facts-beside-line.tsx';
import styles from './facts.module.css';
import { factsWords } from './facts-words.ts';
import { rangeAfter, rangeBefore } from './lines-range.ts';

type Facts = FactsOfLinesQuery['facts'];
type Line = Facts['lines'][number];

/** The lines that were asked for, each with its facts, and the way to the lines before and after. */
export function FactsOfLines({ facts, lines }: { readonly facts: Facts; readonly lines: string }) {
  const words = useWords(factsWords);
  const terms = useTerms();
  const { document, conflicts } = facts;
  const texts = useMemo(
    () => facts.facts.flatMap(({ relation }) => relation?.properties.map(({ value }) => value) ?? []),
    [facts],
  );
  const withoutText = facts.lines.every(({ cite }) => cite.text === null);
  return (
    <>
      <p>
        <EntityLink entity={document} />{' '}
        <span className={styles['soft']}>
          {document.date} · {terms.closed('DocumentStatus', document.status)}
        </span>
      </p>
      <p role="status" className={styles['soft']}>
        {words.found(facts.total, facts.lines.length)}
      </p>
      {facts.truncated && <Note>{words.tooMany(facts.facts.length, facts.total)}</Note>}
      {conflicts.length > 0 && (
        <Note>
          {words.conflicts}
          {conflicts.map((conflict) => (
            <span key={conflict.id} className={styles['conflict']}>
              <EntityLink entity={conflict} />
            </span>
          ))}
        </Note>
      )}
      {withoutText && <p className={styles['soft']}>{words.noText}</p>}
      <Paging facts={facts} lines={lines} />
      <NamedEntities texts={texts}>
        <ol className={styles['list']}>
          {facts.lines.map((line) => (
            <LineWithFacts key={line.line} line={line} facts={facts.facts} />
          ))}
        </ol>
      </NamedEntities>
      <Paging facts={facts} lines={lines} below />
      <HowComputed answer={facts} />
    </>
  );
}

function Paging({
  facts,
  lines,
  below = false,
}: {
  readonly facts: Facts;
  readonly lines: string;
  /** Once more under a long list; one landmark is enough. */
  readonly below?: boolean;
}) {
  const words = useWords(factsWords);
  const before = rangeBefore(lines);
  const after = isAtEnd(facts.lines) ? null : rangeAfter(lines);
  const document = facts.document.id;
  const links = (
    <>
      {before !== null && (
        <Link className="button" href={addresses.facts({ document, lines: before })}>
          {words.before(before)}
        </Link>
      )}
      {after !== null && (
        <Link className="button" href={addresses.facts({ document, lines: after })}>
          {words.after(after)}
        </Link>
      )}
    </>
  );
  const className = `${styles['paging']} screen-only`;
  if (below) return <div className={className}>{links}</div>;
  return (
    <nav className={className} aria-label={words.paging}>
      {links}
    </nav>
  );
}

/** Lines beyond the last have no text where others have one. */
const isAtEnd = (lines: readonly Line[]): boolean =>
  lines.at(-1)?.cite.text === null && lines.some(({ cite }) => cite.text !== null);

function LineWithFacts({ line, facts }: { readonly line: Line; readonly facts: Facts['facts'] }) {
  const words = useWords(factsWords);
  const choose = useChoose();
  const { line: number, cite, heading } = line;
  const own = facts.filter((fact) => fact.lines.includes(number));
  const isHeading = heading && cite.text !== null;
  return (
    <li className={styles['line']} id={`line-${number}`} data-empty={own.length === 0}>
      <div className={styles['printed']}>
        <h2 className={styles['number']}>
          <span className="unseen">{words.line(number)}</span>
          <span aria-hidden="true">{number}</span>
        </h2>
        <div>
          {cite.text === null ? (
            cite.heading !== null && (
              <p className={styles['soft']}>
                {words.under}
                {words.half}
                <span lang="zh-CN">{cite.heading}</span>
              </p>
            )
          ) : cite.text.trim() === '' ? (
            <p className={styles['soft']}>{words.blank}</p>
          ) : (
            <p className={isHeading ? styles['heading'] : undefined} lang="zh-CN">
              {cite.text}
            </p>
          )}
        </div>
      </div>
      <div className={styles['facts']}>
        {own.length === 0 ? (
          // A blank line needs no reason.
          cite.text?.trim() !== '' && (
            <p className={styles['soft']}>
              {line.facts === 0 ? choose(line.emptyReason, line.emptyReasonZh) : words.factCount(line.facts)}
            </p>
          )
        ) : (
          <FactsBesideLine facts={own} />
        )}
      </div>
    </li>
  );
}
