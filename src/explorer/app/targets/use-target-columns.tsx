import { useMemo } from 'react';
import { useChangeAddress } from '../address/use-parameter.ts';
import { type Terms, useTerms } from '../language/terms.ts';
import { useWords } from '../language/use-words.ts';
import { Cites } from '../parts/cites.tsx';
import type { Column } from '../parts/data-table.tsx';
import { EntityLink } from '../parts/entity-link.tsx';
import { FigureKind, FigureValue, yearsOf } from './figure-text.tsx';
import { FindingButton } from './finding-button.tsx';
import { GrowthCell } from './growth-cell.tsx';
import type { TargetRow } from './target-row.ts';
import { targetsWords } from './targets-words.ts';
import styles from './targets.module.css';
import { worstVerdict, rankVerdict } from './verdict-of-row.ts';

/** The columns of the list of figures. */
export function useTargetColumns(): readonly Column<TargetRow>[] {
  const words = useWords(targetsWords);
  const terms = useTerms();
  return useMemo(
    () => [
      ...createSubjectColumns(words, terms),
      ...createFigureColumns(words, terms),
      ...createCheckColumns(words),
    ],
    [words, terms],
  );
}

type TargetsWords = ReturnType<typeof useWords<typeof targetsWords>>;

const createSubjectColumns = (words: TargetsWords, terms: Terms): readonly Column<TargetRow>[] => [
  {
    key: 'subject',
    heads: true,
    title: words.subjectOf,
    value: ({ district, subjects }) => [district ?? '', ...subjects.map(({ name }) => name)].join(' '),
    cell: ({ district, documentStatus, subjects }) => (
      <div className={styles['subject']}>
        {subjects.map((subject) => (
          <div key={subject.id}>
            <EntityLink entity={subject} />
          </div>
        ))}
        <div className={styles['soft']}>
          {[
            district ?? '',
            documentStatus === null || documentStatus === 'ISSUED'
              ? ''
              : terms.closed('DocumentStatus', documentStatus),
          ]
            .filter((text) => text !== '')
            .join(' · ')}
        </div>
      </div>
    ),
  },
  {
    key: 'indicator',
    title: words.indicator,
    value: ({ indicator }) => indicator?.name ?? '',
    cell: (row) => <IndicatorCell row={row} />,
  },
];

const createFigureColumns = (words: TargetsWords, terms: Terms): readonly Column<TargetRow>[] => [
  {
    key: 'year',
    title: words.year,
    numeric: true,
    value: ({ target }) => target.year,
    cell: ({ target }) => yearsOf(target) || <span className={styles['soft']}>{words.noYear}</span>,
  },
  {
    key: 'kind',
    title: words.kind,
    value: ({ target }) => terms.closed('TargetKind', target.kind),
    cell: ({ target }) => (
      <>
        <FigureKind kind={target.kind} />
        {target.attr !== null && (
          <div className={styles['soft']}>{terms.closed('TargetAttribute', target.attr)}</div>
        )}
      </>
    ),
  },
  {
    key: 'value',
    title: words.value,
    numeric: true,
    value: ({ target }) => target.value,
    cell: ({ target }) => <FigureValue target={target} />,
  },
  {
    key: 'unit',
    title: words.unit,
    value: ({ target }) => target.unit,
    cell: ({ target }) => <span className={styles['unit']}>{target.unit}</span>,
  },
];

const createCheckColumns = (words: TargetsWords): readonly Column<TargetRow>[] => [
  {
    key: 'growth',
    title: words.growth,
    value: ({ growth }) => growth[0]?.compoundAnnualPercent ?? growth[0]?.perYear ?? null,
    cell: (row) => <GrowthCell row={row} />,
  },
  {
    key: 'checks',
    title: words.checks,
    value: (row) => rankVerdict(worstVerdict(row)),
    cell: ({ findings }) => (
      <div className={styles['findings']}>
        {findings.map((finding) => (
          <FindingButton key={finding.key} finding={finding} />
        ))}
      </div>
    ),
  },
  {
    key: 'sources',
    title: words.sources,
    cell: ({ target, indicator }) => (
      <Cites cites={target.cites} of={`${indicator?.name ?? ''} ${target.name}`} />
    ),
  },
];

/** The indicator with its scope; where there are several figures of it, their chart is a click away. */
function IndicatorCell({ row: { indicator, target, series } }: { readonly row: TargetRow }) {
  const words = useWords(targetsWords);
  const terms = useTerms();
  const change = useChangeAddress();
  const remarks = [
    target.scope && terms.closed('TargetScope', target.scope),
    target.accumulation && terms.closed('Accumulation', target.accumulation),
  ].filter((text) => text !== null && text !== '');
  if (!indicator) return null;
  return (
    <div className={styles['indicator']}>
      <EntityLink entity={indicator} plain />
      {remarks.length > 0 && <div className={styles['soft']}>{remarks.join(' · ')}</div>}
      {series && (
        <button
          type="button"
          className={`${styles['series']} screen-only`}
          title={words.seriesOf(series.subject.name, indicator.name)}
          onClick={() =>
            change(
              { indicator: indicator.id, indicatorName: indicator.name, subject: series.subject.id },
              { push: true },
            )
          }
        >
          <span aria-hidden="true">▂▅▇</span> {words.series(series.count)}
          <span className="unseen"> {words.seriesOf(series.subject.name, indicator.name)}</span>
        </button>
      )}
    </div>
  );
}
