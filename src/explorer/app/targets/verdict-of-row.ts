import type { TargetRow } from './target-row.ts';

/** What the checks say of a figure, worst first. */
export const figureVerdicts = ['DIFFERS', 'CANNOT_TELL', 'AGREES', 'NONE'] as const;
type FigureVerdict = (typeof figureVerdicts)[number];

/** The worst that a check says of a figure; `NONE` where no check concerns it. */
export const worstVerdict = ({ findings }: TargetRow): FigureVerdict =>
  figureVerdicts.find((verdict) => findings.some((finding) => finding.verdict === verdict)) ?? 'NONE';

/** Its place in the order of a column. */
export const rankVerdict = (verdict: FigureVerdict): number => figureVerdicts.indexOf(verdict);
