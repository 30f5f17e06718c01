import { useMemo } from 'react';
import { Link } from 'wouter';
import { addresses } from '../address/addresses.ts';
import { DistrictFindingsDocument, type DistrictFindingsQuery } from '../generated/operations.ts';
import { useChoose, useWords } from '../language/use-words.ts';
import { Answered } from '../parts/states.tsx';
import { useDistricts } from '../parts/use-districts.ts';
import { usePrinting } from '../parts/use-printing.ts';
import { useAnswer } from '../service/use-answer.ts';
import styles from './findings.module.css';
import { findingsWords } from './findings-words.ts';
import { selectChecks, selectConflicts } from './select-findings.ts';

interface FindingsProps {
  /** Id of the district; empty where none is chosen. */
  readonly district: string;
  readonly asOf: string;
  /** Ids of what the view lists, which a contradiction may involve. */
  readonly shown: ReadonlySet<string>;
  /** Ids of the clusters and parks that it is tied to, which a figure may be of. */
  readonly around: ReadonlySet<string>;
}

/** What the checks of a district found about the things that a view shows, and where all findings are listed. */
export function Findings({ district, asOf, shown, around }: FindingsProps) {
  const words = useWords(findingsWords);
  const { districts } = useDistricts('SUBJECT');
  const answer = useAnswer(
    DistrictFindingsDocument,
    { district, asOf: asOf || null },
    { enabled: district !== '' },
  );
  if (district === '') return <p className={`${styles['hint']} screen-only`}>{words.chooseDistrict}</p>;
  const name = districts.find(({ id }) => id === district)?.name ?? district;
  return (
    <section className={styles['findings']} aria-label={words.ofDistrict(name)}>
      <strong className={styles['title']}>{words.ofDistrict(name)}</strong>
      <Answered answer={answer}>
        {(findings) => (
          <FindingList findings={findings} district={district} asOf={asOf} shown={shown} around={around} />
        )}
      </Answered>
    </section>
  );
}

function FindingList({
  findings: { conflictReport, consistencyChecks, ruleChecks },
  district,
  asOf,
  shown,
  around,
}: {
  readonly findings: DistrictFindingsQuery;
  readonly district: string;
  readonly asOf: string;
  readonly shown: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
}) {
  const words = useWords(findingsWords);
  const choose = useChoose();
  const conflicts = useMemo(() => selectConflicts(conflictReport.conflicts, shown), [conflictReport, shown]);
  const checks = useMemo(() => selectChecks(consistencyChecks.checks, around), [consistencyChecks, around]);
  const where = { district, asOf };
  const rules = ruleChecks.counts.filter((count) => count.rules > 0);
  return (
    <ul className={styles['list']}>
      {conflicts.length > 0 && (
        <Finding
          sign="⚡"
          text={words.conflicts(`${conflicts.length}${conflictReport.truncated ? '+' : ''}`)}
          href={addresses.conflicts(where)}
          open={words.openConflicts}
          lines={conflicts.map(({ conflict }) => ({ key: conflict.id, text: conflict.name }))}
        />
      )}
      {consistencyChecks.checks.length > 0 && (
        <Finding
          sign="≠"
          text={words.figures(consistencyChecks.checks.length, checks.length)}
          href={addresses.targets(where)}
          open={words.openTargets}
          lines={checks.map(({ message, messageZh }) => ({ key: message, text: choose(message, messageZh) }))}
        />
      )}
      {conflicts.length + consistencyChecks.checks.length === 0 && <li>{words.none}</li>}
      {rules.length > 0 && (
        <Finding
          sign="§"
          text={words.rules(rules.map((count) => words[count.verdict](count.rules)).join(' · '))}
          href={addresses.targets(where)}
          open={words.openRules}
        />
      )}
    </ul>
  );
}

interface Line {
  readonly key: string;
  readonly text: string;
}

function Finding({
  sign,
  text,
  href,
  open,
  lines = [],
}: {
  readonly sign: string;
  readonly text: string;
  readonly href: string;
  readonly open: string;
  readonly lines?: readonly Line[];
}) {
  return (
    <li>
      <span aria-hidden="true" className={styles['sign']}>
        {sign}
      </span>
      <div>
        {text}{' '}
        <Link className={`${styles['open']} screen-only`} href={href}>
          {open} →
        </Link>
        <Which lines={lines} />
      </div>
    </li>
  );
}

/** The findings by name, folded on the screen and whole on paper. */
function Which({ lines }: { readonly lines: readonly Line[] }) {
  const words = useWords(findingsWords);
  const printing = usePrinting();
  if (lines.length === 0) return null;
  return (
    <details className={styles['which']} open={printing || undefined}>
      <summary>{words.which}</summary>
      <ul>
        {lines.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
    </details>
  );
}
