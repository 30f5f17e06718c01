import { groupBy } from '../../domain/group-by.ts';
import { compareRanges, type ConsistencyCheck } from './consistency-check.ts';
import { chooseFigure, type Figure, isGoal } from '../figures/figure.ts';
import { isAbout, isSizeClass, toPrintedInterval } from '../figures/printed-interval.ts';

/**
 * Holds figures of one subject, indicator, year, kind, unit, scope and way of accumulation against each other: the
 * table's (or the first) against each of the others. Linear in the figures.
 */
export function checkRepeats(figures: readonly Figure[]): readonly ConsistencyCheck[] {
  const repeated = groupBy(
    figures.filter(({ year, value }) => year !== null && value !== null),
    (figure) =>
      JSON.stringify([
        figure.subjectId,
        figure.indicatorId,
        figure.year,
        isGoal(figure),
        figure.unit,
        figure.scope,
        figure.accumulation,
      ]),
  );
  return [...repeated.values()].flatMap((own) => {
    const claim = chooseFigure(own);
    return claim === undefined
      ? []
      : own.filter(({ targetId }) => targetId !== claim.targetId).map((other) => compare(claim, other));
  });
}

function compare(claim: Figure, other: Figure): ConsistencyCheck {
  const expectedRange = toPrintedInterval(claim);
  const foundRange = toPrintedInterval(other);
  const verdict = compareRanges(expectedRange, foundRange);
  const isOpen = verdict === 'DIFFERS' && (isAbout(claim) || isAbout(other));
  const isClass = isSizeClass(claim) !== isSizeClass(other);
  return {
    kind: 'REPEATED_FIGURE',
    verdict: isOpen || isClass ? 'CANNOT_TELL' : verdict,
    reason: isClass ? 'SIZE_CLASS' : isOpen ? 'PRINTED_AS_ABOUT' : null,
    subjectId: claim.subjectId,
    claimId: claim.targetId,
    figureIds: [other.targetId],
    missingIds: [],
    unit: claim.unit,
    expected: claim.value,
    found: other.value,
    expectedRange,
    foundRange,
  };
}
