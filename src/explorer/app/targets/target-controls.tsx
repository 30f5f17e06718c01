import { useMemo } from 'react';
import { useChangeAddress, useParameter } from '../address/use-parameter.ts';
import { useTerms } from '../language/terms.ts';
import { useWords } from '../language/use-words.ts';
import { Choice } from '../parts/choices.tsx';
import { DistrictChoice } from '../parts/district-choice.tsx';
import { Controls } from '../parts/page.tsx';
import { partWords } from '../parts/part-words.ts';
import { EntityPicker } from '../search/entity-picker.tsx';
import { noYear, type TargetChoice } from './target-choice.ts';
import type { TargetRow } from './target-row.ts';
import { targetsWords } from './targets-words.ts';

/** Which figures: of a district, an indicator and a subject, a year, a kind. */
export function TargetControls({
  rows,
  choice,
}: {
  readonly rows: readonly TargetRow[];
  readonly choice: TargetChoice;
}) {
  const words = useWords(targetsWords);
  const shared = useWords(partWords);
  const change = useChangeAddress();
  const terms = useTerms();
  const years = useMemo(() => listYears(rows), [rows]);
  const all = { value: '', text: shared.all };
  return (
    <Controls>
      <DistrictChoice
        all
        value={choice.district}
        onChange={(district) => change({ district: district || null })}
      />
      <IndicatorChoice rows={rows} choice={choice} />
      <Choice
        label={words.year}
        value={choice.year}
        options={[
          all,
          ...years.map((year) => ({ value: year, text: year })),
          { value: noYear, text: words.noYear },
        ]}
        onChange={(year) => change({ year: year || null })}
      />
      <Choice
        label={words.kind}
        value={choice.kind}
        options={[
          all,
          ...['TARGET', 'BASELINE', 'ACTUAL'].map((value) => ({
            value,
            text: terms.closed('TargetKind', value),
          })),
        ]}
        onChange={(kind) => change({ kind: kind || null })}
      />
      <Choice
        label={words.attr}
        value={choice.attr}
        options={[
          all,
          ...['BINDING', 'EXPECTED'].map((value) => ({
            value,
            text: terms.closed('TargetAttribute', value),
          })),
        ]}
        onChange={(attr) => change({ attr: attr || null })}
      />
    </Controls>
  );
}

const listYears = (rows: readonly TargetRow[]): readonly string[] =>
  [...new Set(rows.flatMap(({ target }) => (target.year === null ? [] : [String(target.year)])))].toSorted();

/** The indicator, found by name; once it is chosen, of which of its subjects. */
function IndicatorChoice({
  rows,
  choice,
}: {
  readonly rows: readonly TargetRow[];
  readonly choice: TargetChoice;
}) {
  const words = useWords(targetsWords);
  const shared = useWords(partWords);
  const change = useChangeAddress();
  const [name] = useParameter('indicatorName', '');
  const subjects = useMemo(
    () => [
      ...new Map(
        rows
          .filter(({ indicator }) => indicator?.id === choice.indicator)
          .flatMap((row) => row.subjects.map((subject) => [subject.id, subject] as const)),
      ).values(),
    ],
    [rows, choice.indicator],
  );
  return (
    <>
      <EntityPicker
        label={words.indicator}
        placeholder={shared.pickEntity}
        labels={['INDICATOR']}
        onPick={(entity) => change({ indicator: entity.id, indicatorName: entity.name, subject: null })}
      />
      {choice.indicator !== '' && (
        <>
          <button
            type="button"
            className="button"
            onClick={() => change({ indicator: null, indicatorName: null, subject: null })}
          >
            {words.clear(name || choice.indicator)}
          </button>
          <Choice
            label={words.chartWhich}
            value={choice.subject}
            options={[
              { value: '', text: shared.all },
              ...subjects.map((subject) => ({ value: subject.id, text: subject.name })),
            ]}
            onChange={(subject) => change({ subject: subject || null })}
          />
        </>
      )}
    </>
  );
}
