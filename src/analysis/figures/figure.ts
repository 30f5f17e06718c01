import { compareText } from '../../domain/compare-text.ts';
import { groupBy } from '../../domain/group-by.ts';
import { isSizeClass } from './printed-interval.ts';

/** One figure of one subject, as far as comparing it with others is concerned. */
export interface Figure {
  readonly targetId: string;
  readonly subjectId: string;
  readonly subjectLabel: string;
  readonly indicatorId: string;
  readonly indicatorName: string;
  /** Other names of the indicator. */
  readonly aliases: readonly string[];
  readonly priceBasis: string | null;
  readonly value: number | null;
  readonly valueText: string;
  readonly unit: string;
  readonly year: number | null;
  readonly periodStart: number | null;
  readonly kind: string;
  readonly comparator: string | null;
  readonly attr: string | null;
  readonly accumulation: string | null;
  readonly scope: string | null;
  readonly docId: string;
  readonly line: number;
  readonly cites: readonly string[];
}

/** A figure that is aimed at, apart from one that is reached or started from. */
export const isGoal = ({ kind }: Pick<Figure, 'kind'>): boolean => kind === 'TARGET';

/** Shares and rates, which are compared in percentage points and never added. */
export const isShare = ({ unit, accumulation }: Pick<Figure, 'unit' | 'accumulation'>): boolean =>
  unit === '%' || unit === '％' || unit === '个百分点' || accumulation === 'RATE';

/**
 * Of several figures for the same thing, the one that the plan's table prints (it says whether the figure is binding
 * or expected, which the text does not), then one with a number, then one that is no
 * size class, then the first line.
 */
export function chooseFigure(figures: readonly Figure[]): Figure | undefined {
  return figures.toSorted(
    (left, right) =>
      Number(left.attr === null) - Number(right.attr === null) ||
      Number(left.value === null) - Number(right.value === null) ||
      Number(isSizeClass(left)) - Number(isSizeClass(right)) ||
      left.line - right.line ||
      compareText(left.targetId, right.targetId),
  )[0];
}

/** Documents, as far as one overrides another. */
export interface FigureDocument {
  readonly status: string;
}

/**
 * Leaves out what a draft or an article says of a subject, indicator, year and kind for which an issued document has a
 * figure: neither overrides it.
 */
export function dropOverridden(
  figures: readonly Figure[],
  documents: ReadonlyMap<string, FigureDocument>,
): { readonly kept: readonly Figure[]; readonly overridden: readonly Figure[] } {
  const isIssued = ({ docId }: Figure) => documents.get(docId)?.status === 'ISSUED';
  const overridden = new Set(
    [...groupBy(figures, toSlot).values()].flatMap((own) =>
      own.some(isIssued) ? own.filter((figure) => !isIssued(figure)) : [],
    ),
  );
  return {
    kept: figures.filter((figure) => !overridden.has(figure)),
    overridden: figures.filter((figure) => overridden.has(figure)),
  };
}

/** 家, 户 and 个 count the same things: a plan prints now one, now the other of them. */
export const toComparableUnit = (unit: string): string => (unit === '家' || unit === '户' ? '个' : unit);

/**
 * A figure that measures a cluster, park or district measures a task by the way: the task is no subject of its own, and
 * several industries may share it.
 */
export function dropSharedTasks(figures: readonly Figure[]): readonly Figure[] {
  const placed = new Set(
    figures.filter(({ subjectLabel }) => subjectLabel !== 'Task').map(({ targetId }) => targetId),
  );
  return figures.filter(({ targetId, subjectLabel }) => subjectLabel !== 'Task' || !placed.has(targetId));
}

/** What a figure is for: figures with one slot are for the same thing, whatever document prints them. */
export const toSlot = ({ subjectId, indicatorId, year, unit, scope, accumulation, kind }: Figure): string =>
  JSON.stringify([
    subjectId,
    indicatorId,
    year,
    toComparableUnit(unit),
    scope,
    accumulation,
    kind === 'TARGET',
  ]);

/** Sums and quotients of decimals carry binary noise; nine digits are more than any plan prints. */
export const roundNoise = (value: number): number => Math.round(value * 1e9) / 1e9;
