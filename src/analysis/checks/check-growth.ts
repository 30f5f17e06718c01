import { groupBy } from '../../domain/group-by.ts';
import {
  compareRanges,
  type ConsistencyCheck,
  type ConsistencyReason,
  noParts,
} from './consistency-check.ts';
import { chooseFigure, type Figure, roundNoise, toComparableUnit } from '../figures/figure.ts';
import {
  divideIntervals,
  type Interval,
  isAbout,
  isSizeClass,
  mapInterval,
  subtractIntervals,
  toPrintedInterval,
} from '../figures/printed-interval.ts';
import { isGrowth, linkStatedGrowth, type StatedGrowth } from '../figures/stated-growth.ts';

/**
 * Holds the growth that a document states against the levels that it states: yearly in per cent against
 * (b/a)^(1/n) − 1, yearly as an amount against (b − a)/n, total against b/a − 1, a multiple against b/a; and yearly
 * against total growth of the same period, where levels are missing. The start is the level of the growth's first
 * year, or of the year before (a period 2016–2020 grows from 2015), or the only earlier baseline. Levels are intervals
 * by their printed rounding, so that 4 against 4.25 agrees. Linear in the figures.
 */
export function checkStatedGrowth(figures: readonly Figure[]): readonly ConsistencyCheck[] {
  const { linked } = linkStatedGrowth(figures);
  const levelsOf = groupBy(
    figures.filter((figure) => !isGrowth(figure)),
    ({ subjectId, docId, indicatorId }) => toKey(subjectId, docId, indicatorId),
  );
  const againstLevels = linked.map((growth) => {
    const { subjectId, docId } = growth.figure;
    const levels = levelsOf.get(toKey(subjectId, docId, growth.baseIndicatorId)) ?? [];
    return checkAgainstLevels(growth, levels);
  });
  const byBase = groupBy(linked, ({ figure, baseIndicatorId }) =>
    JSON.stringify([figure.subjectId, figure.docId, baseIndicatorId, figure.periodStart, figure.year]),
  );
  return [...againstLevels, ...[...byBase.values()].flatMap(checkYearlyAgainstTotal)];
}

const toKey = (...parts: readonly string[]): string => JSON.stringify(parts);

function checkAgainstLevels(growth: StatedGrowth, levels: readonly Figure[]): ConsistencyCheck {
  const { figure } = growth;
  const fitting = levels.filter((level) => level.scope === figure.scope && level.value !== null);
  const end = chooseFigure(fitting.filter(({ year }) => year !== null && year === figure.year));
  const start = end && findStart(figure, end, fitting);
  const used = start && end ? [start, end] : [];
  const reason: ConsistencyReason | null =
    start === undefined ? 'LEVELS_MISSING' : used.some(isSizeClass) ? 'SIZE_CLASS' : null;
  const computed = start && end && reason === null ? compute(growth, start, end) : null;
  return toCheck(growth, used, computed, reason ?? (computed === null ? 'LEVELS_MISSING' : null));
}

function findStart(growth: Figure, end: Figure, levels: readonly Figure[]): Figure | undefined {
  const earlier = levels.filter(
    ({ year, unit, priceBasis }) =>
      year !== null &&
      year < (end.year ?? -Infinity) &&
      toComparableUnit(unit) === toComparableUnit(end.unit) &&
      priceBasis === end.priceBasis,
  );
  const ofYear = (wanted: number) => earlier.filter(({ year }) => year === wanted);
  const { periodStart } = growth;
  if (periodStart !== null) return chooseFigure(ofYear(periodStart)) ?? chooseFigure(ofYear(periodStart - 1));
  const years = new Set(earlier.map(({ year }) => year));
  return years.size === 1 ? chooseFigure(earlier) : undefined;
}

interface Computed {
  readonly value: number;
  readonly range: Interval;
}

/** The growth between two levels in the measure of the stated one; null where there is none, as from zero. */
function compute({ measure, isDecline }: StatedGrowth, start: Figure, end: Figure): Computed | null {
  const years = (end.year ?? 0) - (start.year ?? 0);
  const from = toPrintedInterval(start);
  const to = toPrintedInterval(end);
  if (from === null || to === null) return null;
  const exact = {
    start: { low: start.value ?? 0, high: start.value ?? 0 },
    end: { low: end.value ?? 0, high: end.value ?? 0 },
  };
  const growthOf = (a: Interval, b: Interval): Interval | null => {
    if (measure === 'YEARLY_AMOUNT') return mapInterval(subtractIntervals(b, a), (total) => total / years);
    const ratio = divideIntervals(b, a);
    if (ratio === null || measure === 'MULTIPLE') return ratio;
    return measure === 'TOTAL_PERCENT'
      ? mapInterval(ratio, (multiple) => (multiple - 1) * 100)
      : mapInterval(ratio, (multiple) => (multiple ** (1 / years) - 1) * 100);
  };
  const value = growthOf(exact.start, exact.end);
  const range = growthOf(from, to);
  if (value === null || range === null) return null;
  return isDecline
    ? { value: roundNoise(-value.low), range: { low: -range.high, high: -range.low } }
    : { value: roundNoise(value.low), range };
}

/** Over the n years of a period, a yearly growth g makes (1 + g)^n − 1 in all. */
function checkYearlyAgainstTotal(own: readonly StatedGrowth[]): readonly ConsistencyCheck[] {
  const yearly = own.find(({ measure }) => measure === 'YEARLY_PERCENT');
  const total = own.find(({ measure }) => measure === 'TOTAL_PERCENT');
  const { year, periodStart, value } = yearly?.figure ?? {};
  if (!yearly || !total || year == null || periodStart == null || value == null) return [];
  const years = year - periodStart + 1;
  const compound = (percent: number) => ((1 + percent / 100) ** years - 1) * 100;
  const range = toPrintedInterval(yearly.figure);
  if (range === null) return [];
  const computed = { value: roundNoise(compound(value)), range: mapInterval(range, compound) };
  return [toCheck(total, [yearly.figure], computed, null)];
}

function toCheck(
  { figure }: StatedGrowth,
  used: readonly Figure[],
  computed: Computed | null,
  reason: ConsistencyReason | null,
): ConsistencyCheck {
  const expectedRange = toPrintedInterval(figure);
  const foundRange = computed?.range ?? null;
  const verdict = compareRanges(expectedRange, foundRange);
  const isOpen = verdict === 'DIFFERS' && [figure, ...used].some(isAbout);
  return {
    kind: 'STATED_GROWTH',
    verdict: reason !== null || isOpen ? 'CANNOT_TELL' : verdict,
    reason: isOpen ? 'PRINTED_AS_ABOUT' : reason,
    subjectId: figure.subjectId,
    claimId: figure.targetId,
    figureIds: used.map(({ targetId }) => targetId),
    ...noParts,
    unit: figure.unit,
    expected: figure.value,
    found: computed?.value ?? null,
    expectedRange,
    foundRange,
  };
}
