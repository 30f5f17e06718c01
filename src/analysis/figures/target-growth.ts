import { compareText } from '../../domain/compare-text.ts';
import { groupBy } from '../../domain/group-by.ts';
import { chooseFigure, type Figure, isGoal, isShare, roundNoise, toComparableUnit } from './figure.ts';
import { isAbout, isSizeClass } from './printed-interval.ts';
import { isGrowth, linkStatedGrowth, type StatedGrowth } from './stated-growth.ts';

/** What has to be the same in a goal and in the figure that it starts from. */
const mustAgree = ['unit', 'scope', 'accumulation', 'priceBasis'] as const;

export type GrowthObstacleKind =
  /** The document gives no earlier figure of the subject and indicator. */
  | 'NO_BASELINE'
  /** There is an earlier figure, and it differs in a property. */
  | 'DIFFERENT'
  /** The goal, or what it starts from, has no number or no year. */
  | 'NO_VALUE'
  /** The goal is a size class, not a figure. */
  | 'SIZE_CLASS'
  /** The goal is itself a growth, and the document gives no level that grows. */
  | 'ONLY_GROWTH';

export interface GrowthObstacle {
  readonly kind: GrowthObstacleKind;
  /** By DIFFERENT, the property; otherwise null. */
  readonly property: (typeof mustAgree)[number] | null;
  /** By DIFFERENT, the values of the earlier figure and of the goal. */
  readonly values: readonly (string | null)[];
}

/** What it takes to get from a baseline to a goal. */
export interface GrowthNeeded {
  readonly goal: Figure;
  /** What it starts from, or the nearest that was found; null where there is none. */
  readonly start: Figure | null;
  /** Further figures for the same goal or start in the same document. */
  readonly alternatives: readonly Figure[];
  readonly stated: readonly StatedGrowth[];
  readonly obstacles: readonly GrowthObstacle[];
  /** True where the goal or the start is printed as about, at least or more than. */
  readonly isApproximate: boolean;
  readonly years: number | null;
  /** Goal minus start, in the unit, or in percentage points for a share. */
  readonly total: number | null;
  /** The total as a share of the start; null for shares, and from zero. */
  readonly totalPercent: number | null;
  /** The goal as a multiple of the start; null for shares, and from zero. */
  readonly multiple: number | null;
  /** The total divided by the years. */
  readonly perYear: number | null;
  /** Compound annual growth rate in per cent; null for shares, and from zero. */
  readonly compoundPercent: number | null;
}

/**
 * The growth that a plan needs from its baseline to its goals, by subject and indicator, within one document: never
 * between figures that differ in unit, scope, way of accumulation or price basis, which are answered with what stands
 * in the way. With start a, goal b and n years: total b − a, per year (b − a)/n, compound annual growth rate
 * (b/a)^(1/n) − 1 (the geometric mean of the yearly growths; UN Statistics Division, Handbook on price and volume
 * measures, and any textbook). Shares grow in percentage points and have no rate of growth. One pass over the figures
 * of each subject, indicator and document.
 */
export function computeTargetGrowth(figures: readonly Figure[]): readonly GrowthNeeded[] {
  const { linked, unlinked } = linkStatedGrowth(figures);
  const levels = figures.filter((figure) => !isGrowth(figure));
  const statedOf = groupBy(linked, ({ figure, baseIndicatorId }) => toSeries(figure, baseIndicatorId));
  const ofLevels = [...groupBy(levels, (figure) => toSeries(figure, figure.indicatorId))].flatMap(
    ([series, own]) => growSeries(own, statedOf.get(series) ?? []),
  );
  const ofSubject = groupBy(levels, ({ subjectId, docId }) => JSON.stringify([subjectId, docId]));
  const alone = unlinked.filter(isGoal).map((goal) => ({
    ...nothing,
    goal,
    start: null,
    alternatives: [],
    stated: [],
    obstacles: [toObstacle('ONLY_GROWTH')],
    isApproximate: isRough(goal),
  }));
  const withNearest = ofLevels.map((growth) =>
    growth.start !== null
      ? growth
      : {
          ...growth,
          start: findNearest(
            growth.goal,
            ofSubject.get(JSON.stringify([growth.goal.subjectId, growth.goal.docId])) ?? [],
          ),
        },
  );
  return [...withNearest, ...alone].toSorted(
    (left, right) =>
      compareText(left.goal.docId, right.goal.docId) ||
      left.goal.line - right.goal.line ||
      compareText(left.goal.targetId, right.goal.targetId) ||
      compareText(left.goal.subjectId, right.goal.subjectId) ||
      compareText(left.goal.indicatorId, right.goal.indicatorId),
  );
}

const toSeries = ({ subjectId, docId }: Figure, indicatorId: string): string =>
  JSON.stringify([subjectId, docId, indicatorId]);

/** Shorter names, such as 产值, end too many others. */
const shortestName = 4;

/**
 * Of a goal without an earlier figure of its indicator, the one whose indicator's name the goal's ends with, or the
 * other way round: 企业技术中心 for 市级企业技术中心. It is shown, and nothing is computed from it.
 */
function findNearest(goal: Figure, levels: readonly Figure[]): Figure | null {
  const isNear = (name: string) =>
    (name.length >= shortestName && goal.indicatorName.endsWith(name)) ||
    (goal.indicatorName.length >= shortestName && name.endsWith(goal.indicatorName));
  const near = levels.filter(
    (level) =>
      !isGoal(level) &&
      level.indicatorId !== goal.indicatorId &&
      level.value !== null &&
      level.year !== null &&
      level.year < (goal.year ?? -Infinity) &&
      toComparableUnit(level.unit) === toComparableUnit(goal.unit) &&
      isNear(level.indicatorName),
  );
  return chooseStart(near) ?? null;
}

/** The growth to each year's goal of one subject and indicator in one document. */
function growSeries(series: readonly Figure[], stated: readonly StatedGrowth[]): readonly GrowthNeeded[] {
  const starts = series.filter((figure) => !isGoal(figure));
  const allGoals = series.filter(isGoal);
  return [...groupBy(allGoals, (goal) => toGoalKey(goal, allGoals)).values()].flatMap((goals) => {
    const goal = chooseFigure(goals);
    if (goal === undefined) return [];
    const earlier = starts.filter(({ year }) => year !== null && goal.year !== null && year < goal.year);
    const fitting = earlier.filter((start) => findDifferences(start, goal).length === 0);
    const start = chooseStart(fitting) ?? chooseStart(earlier) ?? null;
    const obstacles = findObstacles(goal, start);
    return [
      {
        ...(obstacles.length === 0 && start ? grow(start, goal) : nothing),
        goal,
        start,
        alternatives: [
          ...goals.filter((other) => other !== goal),
          ...fitting.filter((other) => other !== start && other.year === start?.year),
        ],
        stated: stated.filter(({ figure }) => figure.year === null || figure.year === goal.year),
        obstacles,
        isApproximate: isRough(goal) || (start !== null && isRough(start)),
      },
    ];
  });
}

/** A goal that the text prints without saying whether it is cumulative is the table's, which says it. */
function toGoalKey(goal: Figure, goals: readonly Figure[]): string {
  const isSame = ({ year, unit, scope }: Figure) =>
    year === goal.year && toComparableUnit(unit) === toComparableUnit(goal.unit) && scope === goal.scope;
  const table =
    goal.accumulation === null ? goals.find((other) => other.attr !== null && isSame(other)) : undefined;
  return JSON.stringify([goal.year, toComparableUnit(goal.unit), goal.scope, (table ?? goal).accumulation]);
}

/** The baseline that a plan sets itself, before a state that it reports; of several years the last. */
function chooseStart(starts: readonly Figure[]): Figure | undefined {
  const baselines = starts.filter(({ kind }) => kind === 'BASELINE');
  const candidates = baselines.length > 0 ? baselines : starts;
  const last = Math.max(...candidates.map(({ year }) => year ?? -Infinity));
  return chooseFigure(candidates.filter(({ year }) => year === last));
}

const findDifferences = (start: Figure, goal: Figure) =>
  mustAgree.filter((property) => readComparable(start, property) !== readComparable(goal, property));

const readComparable = (figure: Figure, property: (typeof mustAgree)[number]): string | null =>
  property === 'unit' ? toComparableUnit(figure.unit) : figure[property];

function findObstacles(goal: Figure, start: Figure | null): readonly GrowthObstacle[] {
  if (goal.value === null || goal.year === null) return [toObstacle('NO_VALUE')];
  if (isSizeClass(goal)) return [toObstacle('SIZE_CLASS')];
  if (start === null) return [toObstacle('NO_BASELINE')];
  if (start.value === null) return [toObstacle('NO_VALUE')];
  return findDifferences(start, goal).map((property) => ({
    kind: 'DIFFERENT',
    property,
    values: [start[property], goal[property]],
  }));
}

const toObstacle = (kind: GrowthObstacleKind): GrowthObstacle => ({ kind, property: null, values: [] });

const nothing = {
  years: null,
  total: null,
  totalPercent: null,
  multiple: null,
  perYear: null,
  compoundPercent: null,
};

function grow(start: Figure, goal: Figure) {
  const years = (goal.year ?? 0) - (start.year ?? 0);
  const from = start.value ?? 0;
  const to = goal.value ?? 0;
  const hasRate = from > 0 && to >= 0 && !isShare(goal);
  return {
    years,
    total: roundNoise(to - from),
    totalPercent: hasRate ? roundNoise((to / from - 1) * 100) : null,
    multiple: hasRate ? roundNoise(to / from) : null,
    perYear: roundNoise((to - from) / years),
    compoundPercent: hasRate ? roundNoise(((to / from) ** (1 / years) - 1) * 100) : null,
  };
}

const isRough = (figure: Figure): boolean =>
  isAbout(figure) || (figure.comparator !== null && figure.comparator !== 'EQUAL');
