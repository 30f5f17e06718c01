import { groupBy } from '../../domain/group-by.ts';
import { type ConsistencyCheck, noParts } from './consistency-check.ts';
import { chooseFigure, type Figure, isGoal, toComparableUnit } from '../figures/figure.ts';
import { isAbout, isSizeClass, mayBeOneNumber, toPrintedInterval } from '../figures/printed-interval.ts';

/** What has to be the same in two figures of one thing before their numbers can be compared. */
const mustAgree = ['unit', 'scope', 'accumulation'] as const;

/**
 * Holds figures of one subject, indicator, year and kind against each other: the table's (or the first) against each of
 * the others. Where unit, scope or way of accumulation is not the same the numbers are not compared, and the check says
 * which of them differs; a figure that agrees in all three with one before it is held against that one. Quadratic in
 * the figures of one thing, of which a plan prints a handful.
 */
export function checkRepeats(figures: readonly Figure[]): readonly ConsistencyCheck[] {
  const repeated = groupBy(
    figures.filter(({ year, value }) => year !== null && value !== null),
    (figure) => JSON.stringify([figure.subjectId, figure.indicatorId, figure.year, isGoal(figure)]),
  );
  return [...repeated.values()].flatMap((own) => {
    const groups = [...groupBy(own, toTerms).values()];
    const first = chooseFigure(own);
    return groups.flatMap((group) => {
      const claim = chooseFigure(group);
      if (claim === undefined || first === undefined) return [];
      const same = group
        .filter(({ targetId }) => targetId !== claim.targetId)
        .map((other) => compare(claim, other));
      return toTerms(claim) === toTerms(first) ? same : [...same, compare(first, claim)];
    });
  });
}

const readTerm = (figure: Figure, term: (typeof mustAgree)[number]): string | null =>
  term === 'unit' ? toComparableUnit(figure.unit) : figure[term];

const toTerms = (figure: Figure): string => JSON.stringify(mustAgree.map((term) => readTerm(figure, term)));

function compare(claim: Figure, other: Figure): ConsistencyCheck {
  const differing = mustAgree.filter((term) => readTerm(claim, term) !== readTerm(other, term));
  const verdict = mayBeOneNumber(claim, other) === false ? 'DIFFERS' : 'AGREES';
  const reason =
    differing.length > 0
      ? 'PROPERTY_DIFFERS'
      : isSizeClass(claim) !== isSizeClass(other)
        ? 'SIZE_CLASS'
        : verdict === 'DIFFERS' && (isAbout(claim) || isAbout(other))
          ? 'PRINTED_AS_ABOUT'
          : null;
  return {
    kind: 'REPEATED_FIGURE',
    verdict: reason === null ? verdict : 'CANNOT_TELL',
    reason,
    subjectId: claim.subjectId,
    claimId: claim.targetId,
    figureIds: [other.targetId],
    ...noParts,
    differing,
    unit: claim.unit,
    expected: claim.value,
    found: other.value,
    expectedRange: toPrintedInterval(claim),
    foundRange: toPrintedInterval(other),
  };
}
