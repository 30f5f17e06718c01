import { useMemo } from 'react';
import { useListParameter, useParameter } from '../address/use-parameter.ts';
import type { TargetRow } from './target-row.ts';

/** Stands for figures without a year. */
export const noYear = 'none';

/** What of the figures is chosen in the address. */
export function useTargetChoice() {
  const [district] = useParameter('district', '');
  const [indicator] = useParameter('indicator', '');
  const [subject] = useParameter('subject', '');
  const [year] = useParameter('year', '');
  const [kind] = useParameter('kind', '');
  const [attr] = useParameter('attr', '');
  const [verdicts] = useListParameter('check');
  return useMemo(
    () => ({ district, indicator, subject, year, kind, attr, verdicts }),
    [district, indicator, subject, year, kind, attr, verdicts],
  );
}

export type TargetChoice = ReturnType<typeof useTargetChoice>;

const passes = (wanted: string, value: string | null): boolean => wanted === '' || wanted === value;

/** The rows that the choice keeps, before the verdicts of their checks are looked at. */
export const keepChosen = (rows: readonly TargetRow[], choice: TargetChoice): readonly TargetRow[] =>
  rows.filter(
    ({ target, indicator, subjects }) =>
      passes(choice.indicator, indicator?.id ?? null) &&
      (choice.subject === '' || subjects.some(({ id }) => id === choice.subject)) &&
      passes(choice.year, target.year === null ? noYear : String(target.year)) &&
      passes(choice.kind, target.kind) &&
      passes(choice.attr, target.attr),
  );
