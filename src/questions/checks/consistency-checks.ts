import { checkStatedGrowth } from '../../analysis/checks/check-growth.ts';
import { checkParts } from '../../analysis/checks/check-parts.ts';
import { checkRepeats } from '../../analysis/checks/check-repeats.ts';
import { checkShares } from '../../analysis/checks/check-shares.ts';
import type {
  ConsistencyCheck,
  ConsistencyKind,
  ConsistencyReason,
  ConsistencyVerdict,
} from '../../analysis/checks/consistency-check.ts';
import { dropSharedTasks, type Figure, roundNoise, toSlot } from '../../analysis/figures/figure.ts';
import type { Interval } from '../../analysis/figures/printed-interval.ts';
import { groupBy } from '../../domain/group-by.ts';
import { findConflictsOfFigures } from '../../graph/generated/questions.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { Answer } from '../answer.ts';
import type { QuestionContext } from '../context.ts';
import { describeDrafts } from '../describe-drafts.ts';
import { createEntityLookup } from '../entity-lookup.ts';
import { readDistrictFigures } from '../figures/district-figures.ts';
import { readClusterOverlap } from '../figures/read-cluster-overlap.ts';
import { listLeftOut } from '../left-out.ts';
import { getNamedEntity } from '../names/get-named-entities.ts';
import { refuseEmptyList } from '../refuse-empty-list.ts';
import { describeCheck } from './describe-check.ts';
import { describeBasis, describeEmpty, describeUnchecked } from './describe-consistency.ts';
import { readDistrictParts } from './read-district-parts.ts';

export interface ConsistencyChecksArgs {
  readonly district: string;
  readonly kinds: readonly ConsistencyKind[] | null;
  readonly verdicts: readonly ConsistencyVerdict[] | null;
  readonly newOnly: boolean;
  readonly asOf: string | null;
}

interface PrintedRange {
  readonly low: number | null;
  readonly high: number | null;
}

interface CheckAnswer {
  readonly kind: ConsistencyKind;
  readonly verdict: ConsistencyVerdict;
  readonly reason: ConsistencyReason | null;
  readonly subject: EntityRecord;
  readonly indicator: EntityRecord;
  readonly claim: EntityRecord;
  readonly figures: readonly {
    readonly figure: EntityRecord;
    readonly subject: EntityRecord;
    readonly indicator: EntityRecord;
  }[];
  readonly missing: readonly EntityRecord[];
  readonly otherScope: readonly EntityRecord[];
  readonly overlaps: readonly { readonly parts: readonly EntityRecord[] }[];
  readonly differing: readonly string[];
  readonly unit: string;
  readonly expected: number | null;
  readonly found: number | null;
  readonly difference: number | null;
  readonly differencePercent: number | null;
  readonly expectedRange: PrintedRange | null;
  readonly foundRange: PrintedRange | null;
  readonly recordedBy: readonly EntityRecord[];
  readonly isNew: boolean;
  readonly message: string;
  readonly messageZh: string;
  readonly cites: readonly string[];
}

export interface ConsistencyChecks extends Answer {
  readonly district: EntityRecord;
  readonly checks: readonly CheckAnswer[];
  readonly counts: readonly { readonly verdict: ConsistencyVerdict; readonly checks: number }[];
}

const verdicts: readonly ConsistencyVerdict[] = ['DIFFERS', 'CANNOT_TELL', 'AGREES'];

/** A district's figures held against each other. Eight calls besides the name. */
export async function consistencyChecks(
  context: QuestionContext,
  args: ConsistencyChecksArgs,
): Promise<ConsistencyChecks> {
  refuseEmptyList('kinds', args.kinds, [
    'PARTS_AND_TOTAL',
    'STATED_GROWTH',
    'SHARE_AND_RATIO',
    'REPEATED_FIGURE',
  ]);
  refuseEmptyList('verdicts', args.verdicts, verdicts);
  const district = await getNamedEntity(context, 'district', args.district, { labels: ['District'] });
  const [{ figures: stated, leftOut }, parts, isOverlapping] = await Promise.all([
    readDistrictFigures(context, district.id, args.asOf),
    readDistrictParts(context, district.id),
    readClusterOverlap(context, [district.id]),
  ]);
  const figures = dropSharedTasks(stated);
  const shares = checkShares(figures);
  const all = [
    ...checkParts(figures, parts, isOverlapping),
    ...checkStatedGrowth(figures),
    ...shares.checks,
    ...checkRepeats(figures),
  ];
  const figureOf = new Map(figures.map((figure) => [figure.targetId, figure]));
  const recordedBy = await readRecords(context, all, figures);
  const shown = all
    .filter(
      (check) =>
        (args.kinds === null || args.kinds.includes(check.kind)) &&
        (args.verdicts === null || args.verdicts.includes(check.verdict)) &&
        (!args.newOnly || (check.verdict === 'DIFFERS' && recordedBy(check).length === 0)),
    )
    .toSorted((left, right) => verdicts.indexOf(left.verdict) - verdicts.indexOf(right.verdict));
  const entity = await createEntityLookup(
    context,
    shown.flatMap((check) => [
      ...[check.claimId, ...check.figureIds].flatMap((id) => listFigureIds(figureOf.get(id))),
      check.subjectId,
      ...check.missingIds,
      ...check.otherScopeIds,
      ...check.overlaps.flat(),
      ...recordedBy(check),
    ]),
  );
  return {
    ...describeBasis(args.asOf, describeDrafts(context, [district.id])),
    district,
    checks: shown.flatMap((check) => answerCheck(context, check, figureOf, recordedBy(check), entity)),
    counts: verdicts.map((verdict) => ({
      verdict,
      checks: all.filter((check) => check.verdict === verdict).length,
    })),
    leftOut: listLeftOut([
      ...leftOut,
      ...describeUnchecked(figures, shares.unchecked),
      {
        reason: 'checks that the filters leave out',
        reasonZh: '被筛选条件排除的校核',
        count: all.length - shown.length,
      },
    ]),
    ...describeEmpty(context, district, args.asOf, figures.length, all.length, shown.length),
    datasetVersion: context.datasetVersion,
  };
}

function answerCheck(
  context: QuestionContext,
  {
    subjectId,
    claimId,
    figureIds,
    missingIds,
    otherScopeIds,
    overlaps: overlapIds,
    ...check
  }: ConsistencyCheck,
  figureOf: ReadonlyMap<string, Figure>,
  records: readonly string[],
  entity: (id: string) => EntityRecord,
): readonly CheckAnswer[] {
  const [claim, ...figures] = [claimId, ...figureIds].flatMap((id) => figureOf.get(id) ?? []);
  if (!claim) return [];
  const missing = missingIds.map(entity);
  const otherScope = otherScopeIds.map(entity);
  const overlaps = overlapIds.map((pair) => ({ parts: pair.map(entity) }));
  const subject = entity(subjectId);
  const indicator = entity(claim.indicatorId);
  // Numbers that mean different things have no difference.
  const difference =
    check.expected === null || check.found === null || check.differing.length > 0
      ? null
      : roundNoise(check.found - check.expected);
  return [
    {
      ...check,
      subject,
      indicator,
      claim: entity(claimId),
      figures: figures.map((figure) => ({
        figure: entity(figure.targetId),
        subject: entity(figure.subjectId),
        indicator: entity(figure.indicatorId),
      })),
      missing,
      otherScope,
      overlaps,
      difference,
      differencePercent:
        difference === null || !check.expected
          ? null
          : roundNoise((difference / Math.abs(check.expected)) * 100),
      expectedRange: toRange(check.expectedRange),
      foundRange: toRange(check.foundRange),
      recordedBy: records.map(entity),
      isNew: check.verdict === 'DIFFERS' && records.length === 0,
      ...describeCheck(context, {
        ...check,
        subject,
        indicator,
        claim,
        figures,
        missing,
        otherScope,
        overlaps,
      }),
      cites: [...new Set([claim, ...figures].flatMap(({ cites }) => cites))],
    },
  ];
}

/**
 * Conflicts that involve the claim, and a figure that it is held against or the part that this measures; the claim and
 * the figures by any line that prints them.
 */
async function readRecords(
  context: QuestionContext,
  checks: readonly ConsistencyCheck[],
  figures: readonly Figure[],
): Promise<(check: ConsistencyCheck) => readonly string[]> {
  const bySlot = groupBy(figures, toSlot);
  const figureOf = new Map(figures.map((figure) => [figure.targetId, figure]));
  const listPrinted = (targetId: string): readonly string[] => {
    const figure = figureOf.get(targetId);
    return figure ? (bySlot.get(toSlot(figure)) ?? []).map((other) => other.targetId) : [];
  };
  const rows = await context.read(findConflictsOfFigures, {
    targetIds: [...new Set(checks.flatMap(({ claimId }) => listPrinted(claimId)))],
  });
  const conflicts = [...groupBy(rows, ({ conflictId }) => conflictId)].map(
    ([conflictId, own]) => [conflictId, new Set(own.map(({ entityId }) => entityId))] as const,
  );
  return ({ kind, claimId, figureIds }) => {
    const repeats = kind === 'REPEATED_FIGURE';
    const claims = repeats ? [claimId] : listPrinted(claimId);
    const others = repeats ? figureIds : figureIds.flatMap(listPrinted);
    const parts = kind === 'PARTS_AND_TOTAL' ? figureIds.map((id) => figureOf.get(id)?.subjectId ?? id) : [];
    return conflicts
      .filter(
        ([, involved]) =>
          claims.some((id) => involved.has(id)) && [...others, ...parts].some((id) => involved.has(id)),
      )
      .map(([conflictId]) => conflictId);
  };
}

const listFigureIds = (figure: Figure | undefined): readonly string[] =>
  figure ? [figure.targetId, figure.subjectId, figure.indicatorId] : [];

const toRange = (interval: Interval | null): PrintedRange | null =>
  interval && { low: toEnd(interval.low), high: toEnd(interval.high) };

const toEnd = (value: number): number | null => (Number.isFinite(value) ? roundNoise(value) : null);
