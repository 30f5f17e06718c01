import type { ListedTargetFragment } from '../generated/operations.ts';
import { useLanguage } from '../language/language.tsx';
import { useWords } from '../language/use-words.ts';
import { Badge } from '../parts/badges.tsx';
import { useTerms } from '../language/terms.ts';
import { targetsWords } from './targets-words.ts';
import styles from './targets.module.css';

const comparators: Readonly<Record<string, string>> = {
  AT_LEAST: '≥',
  MORE_THAN: '>',
  ABOUT: '≈',
  AT_MOST: '≤',
};

/** A number as the language of the page writes it, with at most three places after the point. */
export function useNumberText(): (value: number, signed?: boolean) => string {
  const { language } = useLanguage();
  return (value, signed = false) =>
    new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en', {
      maximumFractionDigits: 3,
      signDisplay: signed ? 'exceptZero' : 'auto',
    }).format(value);
}

/** A figure as a number, and as printed where that says more. */
export function FigureValue({ target }: { readonly target: ListedTargetFragment }) {
  const words = useWords(targetsWords);
  const numberText = useNumberText();
  const { value, comparator, valueText, unit } = target;
  const plain = value === null ? '—' : numberText(value);
  const isPlain = [String(value), `${value}${unit}`, plain].includes(valueText);
  return (
    <>
      <span className={styles['value']}>
        {comparator !== null && comparators[comparator]} {plain}
      </span>
      {!isPlain && (
        <div className={styles['soft']} lang="zh-CN">
          {words.printed(valueText)}
        </div>
      )}
    </>
  );
}

const kindSigns: Readonly<Record<string, string>> = { ACTUAL: '●', BASELINE: '◐', TARGET: '○' };
const kindTones: Readonly<Record<string, string>> = {
  ACTUAL: 'EXISTING',
  BASELINE: 'SINGLE_SOURCE',
  TARGET: 'PLANNED',
};

/** Aimed at, started from, or reached. */
export function FigureKind({ kind }: { readonly kind: string }) {
  const terms = useTerms();
  return (
    <Badge tone={kindTones[kind] ?? 'plain'} sign={kindSigns[kind]}>
      {terms.closed('TargetKind', kind)}
    </Badge>
  );
}

/** The years that a figure is for. */
export const yearsOf = ({ year, periodStart }: Pick<ListedTargetFragment, 'year' | 'periodStart'>): string =>
  year === null ? '' : periodStart === null || periodStart === year ? String(year) : `${periodStart}–${year}`;
