import { compareText } from '../../domain/compare-text.ts';
import { groupBy } from '../../domain/group-by.ts';
import {
  compareRanges,
  type ConsistencyCheck,
  type ConsistencyReason,
  type ConsistencyVerdict,
  noParts,
  type PartPair,
} from './consistency-check.ts';
import {
  chooseFigure,
  type Figure,
  isGoal,
  isShare,
  roundNoise,
  toComparableUnit,
} from '../figures/figure.ts';
import {
  isAbout,
  isSizeClass,
  type Interval,
  sumIntervals,
  toPrintedInterval,
} from '../figures/printed-interval.ts';
import { dropBrackets } from '../figures/stated-growth.ts';

/** A park or cluster of a district. */
export interface DistrictPart {
  readonly partId: string;
  readonly label: 'Park' | 'Cluster';
  /** Places that a park is directly a part of; none for a cluster. */
  readonly parentIds: readonly string[];
  /** Documents that speak of it. */
  readonly docIds: readonly string[];
  /** True for a cluster that is there and that no document plans for. */
  readonly isOnlyExisting: boolean;
  /** False for a themed site, which lies in a park or is a plan: a total does not wait for a figure of it. */
  readonly isExpected: boolean;
}

/**
 * Holds the figures of a district's parks, and of its clusters, against the stated total of the same quantity, year,
 * kind, unit, price basis and document. The quantity is the indicator's name without its words of scope (工业总产值,
 * 规模以上工业产值 and 产值 are one quantity), and the scope is compared apart: parts of another scope are never added
 * to the total's own. A park that has a figure stands for the parks in it. A document does not say that its parts are
 * all of them, so they agree or differ only where every park or cluster that the document names has a figure, or
 * where those that have one are more than the total already;
 * clusters that the district has and plans no more are no parts of a goal, and themed sites are none that a total
 * waits for. Parts that overlap in content may come to more than the total. One pass over totals times parts, and over
 * the pairs of the parts that are added.
 */
export function checkParts(
  figures: readonly Figure[],
  parts: readonly DistrictPart[],
  isOverlapping: (leftId: string, rightId: string) => boolean = () => false,
): readonly ConsistencyCheck[] {
  const amounts = figures.filter(
    (figure) => figure.year !== null && figure.value !== null && !isShare(figure),
  );
  const totals = [
    ...groupBy(
      amounts.filter(({ subjectLabel }) => subjectLabel === 'District'),
      (figure) => JSON.stringify([figure.subjectId, figure.indicatorId, figure.scope, toQuantityKey(figure)]),
    ).values(),
  ].flatMap((own) => chooseFigure(own) ?? []);
  const byQuantity = groupBy(
    amounts.filter(({ subjectLabel }) => subjectLabel !== 'District'),
    toQuantityKey,
  );
  return totals.flatMap((total) =>
    (['Park', 'Cluster'] as const).flatMap((label) => {
      const own = (byQuantity.get(toQuantityKey(total)) ?? []).filter(
        (figure) => figure.subjectLabel === label && figure.targetId !== total.targetId,
      );
      const ofLabel = parts.filter(
        (part) =>
          part.label === label &&
          part.docIds.includes(total.docId) &&
          !(isGoal(total) && part.isOnlyExisting),
      );
      return checkTotal(total, own, ofLabel, isOverlapping) ?? [];
    }),
  );
}

/** The name without what it says of the scope. */
export const toQuantity = (name: string): string =>
  dropBrackets(name).replace(/^(?:规模以上|规上|全口径|全部)?(?:工业)?(?:企业)?(?:实现)?总?(?=.)/u, '');

const toQuantityKey = (figure: Figure): string =>
  JSON.stringify([
    toQuantity(figure.indicatorName),
    figure.year,
    toComparableUnit(figure.unit),
    figure.priceBasis,
    figure.docId,
    isGoal(figure),
    figure.accumulation,
  ]);

function checkTotal(
  total: Figure,
  candidates: readonly Figure[],
  parts: readonly DistrictPart[],
  isOverlapping: (leftId: string, rightId: string) => boolean,
): ConsistencyCheck | null {
  const sameScope = candidates.filter(({ scope }) => scope === total.scope);
  const isSameScope = sameScope.length > 0;
  const used = dropNested(chooseForEach(isSameScope ? sameScope : candidates), parts);
  if (used.length < 2 || new Set(used.map(({ scope }) => scope)).size > 1) return null;
  const withoutFigure = findMissing(
    parts.filter(({ isExpected }) => isExpected),
    new Set(used.map(({ subjectId }) => subjectId)),
  );
  const ofOtherScope = new Set(
    candidates.filter(({ scope }) => scope !== used[0]?.scope).map(({ subjectId }) => subjectId),
  );
  const missingIds = withoutFigure.filter((id) => !ofOtherScope.has(id));
  const usedIds = new Set(used.map(({ subjectId }) => subjectId));
  const otherScopeIds = [...ofOtherScope].filter((id) => !usedIds.has(id)).toSorted(compareText);
  const overlaps = findOverlaps(used, isOverlapping);
  const expectedRange = toPrintedInterval(total);
  const ranges = used.flatMap((figure) => toPrintedInterval(figure) ?? []);
  const foundRange = sumIntervals(ranges);
  return {
    kind: 'PARTS_AND_TOTAL',
    ...noParts,
    ...judge([total, ...used], expectedRange, foundRange, {
      isSameScope,
      isMissing: missingIds.length > 0,
      isPartlyOfOtherScope: otherScopeIds.length > 0,
      isOverlapping: overlaps.length > 0,
    }),
    subjectId: total.subjectId,
    claimId: total.targetId,
    figureIds: used.map(({ targetId }) => targetId),
    missingIds,
    otherScopeIds,
    overlaps,
    unit: total.unit,
    expected: total.value,
    found: roundNoise(used.reduce((sum, { value }) => sum + (value ?? 0), 0)),
    expectedRange,
    foundRange,
  };
}

function judge(
  figures: readonly Figure[],
  expected: Interval | null,
  found: Interval,
  is: Readonly<Record<'isSameScope' | 'isMissing' | 'isPartlyOfOtherScope' | 'isOverlapping', boolean>>,
): { readonly verdict: ConsistencyVerdict; readonly reason: ConsistencyReason | null } {
  const cannotTell = (reason: ConsistencyReason) => ({ verdict: 'CANNOT_TELL' as const, reason });
  if (figures.some(isSizeClass)) return cannotTell('SIZE_CLASS');
  if (!is.isSameScope) return cannotTell('SCOPE_DIFFERS');
  const isTooMuch = expected !== null && found.low > expected.high;
  const verdict = compareRanges(expected, found);
  if (is.isMissing && !isTooMuch) return cannotTell('PARTS_MISSING');
  if (is.isPartlyOfOtherScope && !isTooMuch) return cannotTell('SCOPE_DIFFERS');
  if (is.isOverlapping && isTooMuch) return cannotTell('PARTS_OVERLAP');
  if (verdict !== 'AGREES' && figures.some(isAbout)) return cannotTell('PRINTED_AS_ABOUT');
  return { verdict, reason: null };
}

const findOverlaps = (
  figures: readonly Figure[],
  isOverlapping: (leftId: string, rightId: string) => boolean,
): readonly PartPair[] => {
  const ids = figures.map(({ subjectId }) => subjectId);
  return ids.flatMap((left, index) =>
    ids
      .slice(index + 1)
      .filter((right) => isOverlapping(left, right))
      .map((right): PartPair => [left, right]),
  );
};

const chooseForEach = (figures: readonly Figure[]): readonly Figure[] =>
  [...groupBy(figures, ({ subjectId }) => subjectId).values()]
    .flatMap((own) => chooseFigure(own) ?? [])
    .toSorted((left, right) => compareText(left.subjectId, right.subjectId));

function dropNested(figures: readonly Figure[], parts: readonly DistrictPart[]): readonly Figure[] {
  const own = new Set(figures.map(({ subjectId }) => subjectId));
  const parentsOf = new Map(parts.map(({ partId, parentIds }) => [partId, parentIds]));
  const isInside = (id: string, seen: ReadonlySet<string>): boolean =>
    (parentsOf.get(id) ?? []).some(
      (parentId) => own.has(parentId) || (!seen.has(parentId) && isInside(parentId, new Set([...seen, id]))),
    );
  return figures.filter(({ subjectId }) => !isInside(subjectId, new Set()));
}

/** Parts that neither have a figure, nor lie in one that has, nor consist of parts that all have. */
function findMissing(parts: readonly DistrictPart[], covered: ReadonlySet<string>): readonly string[] {
  const byId = new Map(parts.map((part) => [part.partId, part]));
  const childrenOf = groupBy(
    parts.flatMap(({ partId, parentIds }) => parentIds.map((parentId) => ({ partId, parentId }))),
    ({ parentId }) => parentId,
  );
  const isWithin = (id: string, depth = 0): boolean =>
    covered.has(id) ||
    (depth < 5 && (byId.get(id)?.parentIds ?? []).some((parentId) => isWithin(parentId, depth + 1)));
  const isWhole = (id: string, depth = 0): boolean =>
    isWithin(id) ||
    (depth < 5 &&
      childrenOf.has(id) &&
      (childrenOf.get(id) ?? []).every(({ partId }) => isWhole(partId, depth + 1)));
  return (
    parts
      .map(({ partId }) => partId)
      // A place that consists of others is missing through them.
      .filter((id) => !childrenOf.has(id) && !isWhole(id))
      .toSorted(compareText)
  );
}
