import { Link } from 'wouter';
import { addresses } from '../address/addresses.ts';
import { useChangeAddress } from '../address/use-parameter.ts';
import type { Modality } from '../generated/operations.ts';
import { useTerms } from '../language/terms.ts';
import { useWords } from '../language/use-words.ts';
import { Choice, Choices } from '../parts/choices.tsx';
import { Controls } from '../parts/page.tsx';
import { compareWords, measureWords } from './compare-words.ts';
import { bases, type Comparison, modalities, rollUps, usualModalities } from './comparison.ts';
import styles from './compare.module.css';
import { type Measure, measures } from './measures.ts';
import { type ComparedDistricts, ranges } from './use-compared-districts.ts';

interface ControlsProps {
  readonly comparison: Comparison;
  readonly compared: ComparedDistricts;
  readonly measure: Measure;
}

const toOptions = <Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<Value, string>>,
): readonly { readonly value: Value; readonly text: string }[] =>
  values.map((value) => ({ value, text: words[value] }));

/** The choices of the comparison; each stands in the address, and what is usual is not written there. */
export function ComparisonControls({ comparison, compared, measure }: ControlsProps) {
  const words = useWords(compareWords);
  const measureTexts = useWords(measureWords);
  const change = useChangeAddress();
  const { basis, rollUp, asOf } = comparison;
  return (
    <Controls>
      <Choice
        label={words.measure}
        value={measure}
        options={toOptions(measures, measureTexts)}
        onChange={(value) => change({ measure: value === 'sharedCount' ? null : value })}
      />
      <Choice
        label={words.basis}
        value={basis}
        options={toOptions(bases, words.bases)}
        onChange={(value) => change({ basis: value === 'INDUSTRY' ? null : value, first: null })}
      />
      {basis !== 'PRODUCT' && (
        <Choice
          label={words.rollUp}
          value={rollUp}
          options={toOptions(rollUps, words.rollUps)}
          onChange={(value) => change({ rollUp: value === 'NONE' ? null : value })}
        />
      )}
      <StatementChoices comparison={comparison} />
      <label className={styles['date']}>
        <span>{words.asOf}</span>
        <input
          type="date"
          className="field"
          value={asOf ?? ''}
          onChange={({ target }) => change({ asOf: target.value === '' ? null : target.value })}
        />
      </label>
      <DistrictRange compared={compared} />
      <Link className="button" href={addresses.compare()}>
        {words.reset}
      </Link>
    </Controls>
  );
}

function StatementChoices({ comparison }: { readonly comparison: Comparison }) {
  const words = useWords(compareWords);
  const terms = useTerms();
  const change = useChangeAddress();
  const isUsual = (chosen: readonly Modality[]): boolean =>
    chosen.length === usualModalities.length && usualModalities.every((one) => chosen.includes(one));
  const also = [
    ...(comparison.basis === 'INDUSTRY'
      ? [{ value: 'includeThirdParty' as const, text: words.thirdParty }]
      : []),
    { value: 'includeInferred' as const, text: words.inferredMakers },
  ];
  return (
    <>
      <Choices
        label={words.modality}
        values={comparison.modality}
        options={modalities.map((value) => ({ value, text: terms.closed('Modality', value) }))}
        onChange={(chosen) => change({ modality: isUsual(chosen) ? null : chosen })}
      />
      <Choices
        label={words.also}
        values={also.map(({ value }) => value).filter((value) => comparison[value])}
        options={also}
        onChange={(chosen) =>
          change({
            includeThirdParty: chosen.includes('includeThirdParty') ? 'true' : null,
            includeInferred: chosen.includes('includeInferred') ? 'true' : null,
          })
        }
      />
    </>
  );
}

function DistrictRange({ compared }: { readonly compared: ComparedDistricts }) {
  const words = useWords(compareWords);
  const change = useChangeAddress();
  return (
    <>
      <Choice
        label={words.range}
        value={compared.range}
        options={toOptions(ranges, words.ranges)}
        onChange={(range) =>
          change({
            range: range === 'subject' ? null : range,
            // Picking begins with what was shown.
            districts: range === 'picked' ? compared.ids : null,
          })
        }
      />
      {compared.range === 'picked' && (
        <Choices
          label={words.pickedDistricts}
          values={compared.picked}
          options={compared.districts.map(({ id, name }) => ({ value: id, text: name }))}
          onChange={compared.setPicked}
        />
      )}
    </>
  );
}
