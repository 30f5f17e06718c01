import { type ReactNode, useMemo } from 'react';
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
  /** Ids of all entities that the view shows; null until it knows them. */
  readonly shown: ReadonlySet<string> | null;
}

/** What the checks of a district found about the things that a view shows, and where all findings are listed. */
export function Findings({ district, asOf, shown }: FindingsProps) {
  const words = useWords(findingsWords);
  const { districts } = useDistricts('SUBJECT');
  const answer = useAnswer(
    DistrictFindingsDocument,
    { district, asOf: asOf || null },
    { enabled: district !== '' },
  );
  if (district === '') return <p className={`${styles['hint']} screen-only`}>{words.chooseDistrict}</p>;
  if (shown === null) return null;
  const name = districts.find(({ id }) => id === district)?.name ?? district;
  return (
    <section className={styles['findings']} aria-label={words.ofDistrict(name)}>
      <strong className={styles['title']}>{words.ofDistrict(name)}</strong>
      <Answered answer={answer}>
        {(findings) => <FindingList findings={findings} district={district} shown={shown} />}
      </Answered>
    </section>
  );
}

function FindingList({
  findings: { conflictReport, consistencyChecks, ruleChecks },
  district,
  shown,
}: {
  readonly findings: DistrictFindingsQuery;
  readonly district: string;
  readonly shown: ReadonlySet<string>;
}) {
  const words = useWords(findingsWords);
  const choose = useChoose();
  const conflicts = useMemo(() => selectConflicts(conflictReport.conflicts, shown), [conflictReport, shown]);
  const checks = useMemo(() => selectChecks(consistencyChecks.checks, shown), [consistencyChecks, shown]);
  const rules = ruleChecks.counts.filter((count) => count.rules > 0);
  return (
    <ul className={styles['list']}>
      <Finding sign="⚡" href={addresses.conflicts({ district })} open={words.openConflicts}>
        {words.conflicts(`${conflicts.length}${conflictReport.truncated ? '+' : ''}`)}
        <Which lines={conflicts.map(({ conflict }) => ({ key: conflict.id, text: conflict.name }))} />
      </Finding>
      <Finding sign="≠" href={addresses.targets({ district })} open={words.openTargets}>
        {words.figures(consistencyChecks.checks.length, checks.length)}
        <Which
          lines={checks.map(({ message, messageZh }) => ({ key: message, text: choose(message, messageZh) }))}
        />
      </Finding>
      {rules.length > 0 && (
        <Finding sign="§" href={addresses.conflicts({ district })} open={words.openRules}>
          {words.rules}: {rules.map((count) => words[count.verdict](count.rules)).join(' · ')}
        </Finding>
      )}
    </ul>
  );
}

function Finding({
  sign,
  href,
  open,
  children,
}: {
  readonly sign: string;
  readonly href: string;
  readonly open: string;
  readonly children: ReactNode;
}) {
  return (
    <li>
      <span aria-hidden="true" className={styles['sign']}>
        {sign}
      </span>
      <div>
        {children}{' '}
        <Link className={`${styles['open']} screen-only`} href={href}>
          {open} →
        </Link>
      </div>
    </li>
  );
}

/** The findings by name, folded on the screen and whole on paper. */
function Which({ lines }: { readonly lines: readonly { readonly key: string; readonly text: string }[] }) {
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
