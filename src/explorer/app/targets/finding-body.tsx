import { useChoose, useWords } from '../language/use-words.ts';
import { Badge } from '../parts/badges.tsx';
import { Cites } from '../parts/cites.tsx';
import { EntityLink, type LinkedEntity } from '../parts/entity-link.tsx';
import { FigureKind, useNumberText } from './figure-text.tsx';
import styles from './finding-panel.module.css';
import type { Finding } from './target-row.ts';
import { checkKindWords, checkReasonWords, findingWords } from './targets-words.ts';
import { VerdictBadge } from './verdict-badge.tsx';

/** A finding in full: what it says, the numbers, and each figure with its sources. */
export function FindingBody({ finding }: { readonly finding: Finding }) {
  const words = useWords(findingWords);
  const kinds = useWords(checkKindWords);
  const reasons = useWords(checkReasonWords);
  const choose = useChoose();
  const { verdict, kind, reason, claim, subject, indicator, figures, recordedBy, isNew } = finding;
  return (
    <>
      <VerdictBadge verdict={verdict} /> <span className={styles['soft']}>{kinds[kind]}</span>{' '}
      {reason !== null && <Badge tone="plain">{reasons[reason]}</Badge>}{' '}
      {isNew && <Badge tone="bad">{words.isNew}</Badge>}
      <p className={styles['message']}>{choose(finding.message, finding.messageZh)}</p>
      <Numbers finding={finding} />
      <h3>{words.claim}</h3>
      <ul className={styles['list']}>
        <Figure figure={claim} subject={subject} indicator={indicator} />
      </ul>
      {figures.length > 0 && (
        <>
          <h3>{words.against}</h3>
          <ul className={styles['list']}>
            {figures.map((one) => (
              <Figure key={one.figure.id} {...one} />
            ))}
          </ul>
        </>
      )}
      <Parts title={words.missing} parts={finding.missing} />
      <Parts title={words.otherScope} parts={finding.otherScope} />
      {finding.overlaps.map(({ parts }) => (
        <Parts key={parts.map(({ id }) => id).join(' ')} title={words.overlaps} parts={parts} />
      ))}
      <Parts title={words.recordedBy} parts={recordedBy} />
      <p>
        <Cites cites={finding.cites} of={words.allSources} />
      </p>
    </>
  );
}

function Numbers({ finding }: { readonly finding: Finding }) {
  const words = useWords(findingWords);
  const numberText = useNumberText();
  const { unit, expected, found, difference, differencePercent, expectedRange, foundRange } = finding;
  const range = (ends: Finding['expectedRange']): string =>
    ends
      ? `${words.range} ${[ends.low, ends.high].map((end) => (end === null ? '…' : numberText(end))).join('–')}`
      : '';
  return (
    <dl className={styles['numbers']}>
      {expected !== null && (
        <div>
          <dt>{words.expected}</dt>
          <dd>
            {numberText(expected)} {unit}
            <small>{range(expectedRange)}</small>
          </dd>
        </div>
      )}
      {found !== null && (
        <div>
          <dt>{words.found}</dt>
          <dd>
            {numberText(found)} {unit}
            <small>{range(foundRange)}</small>
          </dd>
        </div>
      )}
      {difference !== null && (
        <div>
          <dt>{words.difference}</dt>
          <dd>
            {numberText(difference, true)} {unit}
            {differencePercent !== null && <small>{numberText(differencePercent, true)}%</small>}
          </dd>
        </div>
      )}
    </dl>
  );
}

function Figure({
  figure,
  subject,
  indicator,
}: {
  readonly figure: Finding['claim'];
  readonly subject: LinkedEntity;
  readonly indicator: LinkedEntity;
}) {
  return (
    <li>
      <div className={styles['figure']}>
        <span>
          <EntityLink entity={subject} /> <EntityLink entity={indicator} plain />
        </span>
        <strong lang="zh-CN">{figure.name}</strong>
      </div>
      <span className={styles['soft']}>{figure.year}</span> <FigureKind kind={figure.kind} />{' '}
      <Cites cites={figure.cites} of={`${subject.name} ${indicator.name} ${figure.name}`} />
    </li>
  );
}

function Parts({ title, parts }: { readonly title: string; readonly parts: readonly LinkedEntity[] }) {
  if (parts.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className={styles['list']}>
        {parts.map((part) => (
          <li key={part.id}>
            <EntityLink entity={part} />
          </li>
        ))}
      </ul>
    </>
  );
}
