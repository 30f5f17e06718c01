import { groupBy } from '../../domain/group-by.ts';
import { compareRanges, type ConsistencyCheck, noParts } from './consistency-check.ts';
import {
  chooseFigure,
  type Figure,
  isGoal,
  isShare,
  roundNoise,
  toComparableUnit,
} from '../figures/figure.ts';
import { divideIntervals, isAbout, mapInterval, toPrintedInterval } from '../figures/printed-interval.ts';
import { dropBrackets, isGrowth } from '../figures/stated-growth.ts';

/**
 * Holds a share against the ratio of the two amounts that its name names: A占B比重, or B中A. B is the amount whose
 * indicator, or another name of it, is B; A is the amount whose name begins with A, or, where the name begins with 占,
 * the only amount of the subject on the same line in the unit of B. Both are of the same year, kind and document, of
 * the share's subject or (B) of its district. A share of which one of the two is not given is not checked, and counted.
 * Each share looks at the amounts of its own year and document.
 */
export function checkShares(figures: readonly Figure[]): {
  readonly checks: readonly ConsistencyCheck[];
  /** Shares that a figure or a name is missing for. */
  readonly unchecked: readonly Figure[];
} {
  const shares = figures.filter((figure) => figure.unit === '%' && !isGrowth(figure));
  const amountsOf = groupBy(
    figures.filter((figure) => !isShare(figure) && figure.value !== null && figure.year !== null),
    toTime,
  );
  const checks: ConsistencyCheck[] = [];
  const unchecked: Figure[] = [];
  for (const share of shares) {
    const parts = findParts(share, amountsOf.get(toTime(share)) ?? []);
    if (parts === null) unchecked.push(share);
    else checks.push(compare(share, parts));
  }
  return { checks, unchecked };
}

interface Ratio {
  readonly part: Figure;
  readonly whole: Figure;
}

/** Words that mean the same in a share's name and in an amount's. */
const normalise = (name: string): string =>
  dropBrackets(name)
    .replaceAll('规上', '规模以上')
    .replaceAll('完成', '')
    .replaceAll('工业总产值', '工业产值')
    .replace(/数量$/u, '')
    .replace(/^年产值超过(\d+)亿元的?企业$/u, '$1亿级企业');

const toTime = (figure: Figure): string => JSON.stringify([figure.docId, figure.year, isGoal(figure)]);

function findParts(share: Figure, amounts: readonly Figure[]): Ratio | null {
  const names = readShareName(share.indicatorName);
  if (names === null || share.year === null) return null;
  const isNamed = ({ indicatorName, aliases }: Figure, test: (name: string) => boolean) =>
    [indicatorName, ...aliases].map(normalise).some(test);
  const whole = chooseFigure(
    amounts.filter(
      (figure) =>
        (figure.subjectId === share.subjectId || figure.subjectLabel === 'District') &&
        isNamed(figure, (name) => name === names.whole),
    ),
  );
  if (whole === undefined) return null;
  const own = amounts.filter(
    (figure) =>
      figure.subjectId === share.subjectId &&
      toComparableUnit(figure.unit) === toComparableUnit(whole.unit) &&
      !(figure.subjectId === whole.subjectId && figure.indicatorId === whole.indicatorId),
  );
  const candidates =
    names.part === ''
      ? own.filter(({ cites }) => cites.some((cite) => share.cites.includes(cite)))
      : own.filter((figure) => isNamed(figure, (name) => name.startsWith(names.part)));
  const byIndicator = groupBy(candidates, ({ indicatorId }) => indicatorId);
  const part = byIndicator.size === 1 ? chooseFigure(candidates) : undefined;
  return part === undefined ? null : { part, whole };
}

function readShareName(name: string): { readonly part: string; readonly whole: string } | null {
  const [, part, whole] = /^(.*?)占(.+?)的?(?:比重|比例)?$/u.exec(dropBrackets(name)) ?? [];
  if (part !== undefined && whole !== undefined) return { part: normalise(part), whole: normalise(whole) };
  const [, group, member] = /^(.+?)中(.+)$/u.exec(dropBrackets(name)) ?? [];
  return group !== undefined && member !== undefined
    ? { part: normalise(member), whole: normalise(group) }
    : null;
}

function compare(share: Figure, { part, whole }: Ratio): ConsistencyCheck {
  const expectedRange = toPrintedInterval(share);
  const [partRange, wholeRange] = [toPrintedInterval(part), toPrintedInterval(whole)];
  const ratio = partRange && wholeRange && divideIntervals(partRange, wholeRange);
  const foundRange = ratio && mapInterval(ratio, (value) => value * 100);
  const verdict = compareRanges(expectedRange, foundRange);
  const isOpen = verdict === 'DIFFERS' && [share, part, whole].some(isAbout);
  return {
    kind: 'SHARE_AND_RATIO',
    verdict: isOpen ? 'CANNOT_TELL' : verdict,
    reason: isOpen ? 'PRINTED_AS_ABOUT' : null,
    subjectId: share.subjectId,
    claimId: share.targetId,
    figureIds: [part.targetId, whole.targetId],
    ...noParts,
    unit: share.unit,
    expected: share.value,
    found:
      whole.value === null || whole.value === 0 ? null : roundNoise(((part.value ?? 0) / whole.value) * 100),
    expectedRange,
    foundRange,
  };
}
