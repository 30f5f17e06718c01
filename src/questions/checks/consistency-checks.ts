import { checkStatedGrowth } from '../../analysis/checks/check-growth.ts';
import { checkParts, type DistrictPart } from '../../analysis/checks/check-parts.ts';
import { checkRepeats } from '../../analysis/checks/check-repeats.ts';
import { checkShares } from '../../analysis/checks/check-shares.ts';
import type {
  ConsistencyCheck,
  ConsistencyKind,
  ConsistencyReason,
  ConsistencyVerdict,
} from '../../analysis/checks/consistency-check.ts';
import { type Figure, isShare, roundNoise, toSlot } from '../../analysis/figures/figure.ts';
import type { Interval } from '../../analysis/figures/printed-interval.ts';
import { linkStatedGrowth } from '../../analysis/figures/stated-growth.ts';
import { groupBy } from '../../domain/group-by.ts';
import {
  findConflictsOfFigures,
  findDistrictClusterDocuments,
  findDistrictParkParents,
} from '../../graph/generated/questions.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';
import { describeCheck } from './describe-check.ts';
import { readDistrictFigures } from '../figures/district-figures.ts';
import { createEntityLookup } from '../entity-lookup.ts';
import { getNamedEntity } from '../names/get-named-entities.ts';
import { type LeftOut, listLeftOut } from '../left-out.ts';

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

export interface ConsistencyChecks {
  readonly basis: string;
  readonly basisZh: string;
  readonly district: EntityRecord;
  readonly checks: readonly CheckAnswer[];
  readonly counts: readonly { readonly verdict: ConsistencyVerdict; readonly checks: number }[];
  readonly leftOut: readonly LeftOut[];
  readonly emptyReason: string | null;
  readonly emptyReasonZh: string | null;
  readonly datasetVersion: string;
}

const verdicts: readonly ConsistencyVerdict[] = ['DIFFERS', 'CANNOT_TELL', 'AGREES'];

/** A district's figures held against each other. Five calls besides the name. */
export async function consistencyChecks(
  context: QuestionContext,
  args: ConsistencyChecksArgs,
): Promise<ConsistencyChecks> {
  const district = await getNamedEntity(context, 'district', args.district, { labels: ['District'] });
  const [{ figures, leftOut }, parts] = await Promise.all([
    readDistrictFigures(context, district.id, args.asOf),
    readParts(context, district.id),
  ]);
  const shares = checkShares(figures);
  const all = [
    ...checkParts(figures, parts),
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
      ...recordedBy(check),
    ]),
  );
  return {
    ...describeBasis(args.asOf),
    district,
    checks: shown.flatMap((check) => answerCheck(check, figureOf, recordedBy(check), entity)),
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
    ...describeEmpty(district, figures.length, all.length, shown.length),
    datasetVersion: context.datasetVersion,
  };
}

function answerCheck(
  { subjectId, claimId, figureIds, missingIds, ...check }: ConsistencyCheck,
  figureOf: ReadonlyMap<string, Figure>,
  records: readonly string[],
  entity: (id: string) => EntityRecord,
): readonly CheckAnswer[] {
  const [claim, ...figures] = [claimId, ...figureIds].flatMap((id) => figureOf.get(id) ?? []);
  if (!claim) return [];
  const missing = missingIds.map(entity);
  const difference =
    check.expected === null || check.found === null ? null : roundNoise(check.found - check.expected);
  return [
    {
      ...check,
      subject: entity(subjectId),
      indicator: entity(claim.indicatorId),
      claim: entity(claimId),
      figures: figures.map((figure) => ({
        figure: entity(figure.targetId),
        subject: entity(figure.subjectId),
        indicator: entity(figure.indicatorId),
      })),
      missing,
      difference,
      differencePercent:
        difference === null || !check.expected
          ? null
          : roundNoise((difference / Math.abs(check.expected)) * 100),
      expectedRange: toRange(check.expectedRange),
      foundRange: toRange(check.foundRange),
      recordedBy: records.map(entity),
      isNew: check.verdict === 'DIFFERS' && records.length === 0,
      ...describeCheck(check, missing),
      cites: [...new Set([claim, ...figures].flatMap(({ cites }) => cites))],
    },
  ];
}

async function readParts(context: QuestionContext, districtId: string): Promise<readonly DistrictPart[]> {
  const params = { districtIds: [districtId] };
  const [parks, clusters] = await Promise.all([
    context.read(findDistrictParkParents, params),
    context.read(findDistrictClusterDocuments, params),
  ]);
  return [
    ...[...groupBy(parks, ({ partId }) => partId)].map(([partId, own]) => ({
      partId,
      label: 'Park' as const,
      parentIds: own.map(({ parentId }) => parentId),
      docIds: own.flatMap(({ docIds }) => docIds),
      isOnlyExisting: false,
    })),
    ...[...groupBy(clusters, ({ clusterId }) => clusterId)].map(([partId, own]) => ({
      partId,
      label: 'Cluster' as const,
      parentIds: [],
      docIds: own.map(({ docId }) => docId),
      isOnlyExisting: own.every(({ modality }) => modality === 'EXISTING'),
    })),
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

const describeUnchecked = (figures: readonly Figure[], shares: readonly Figure[]): readonly LeftOut[] => [
  {
    reason: 'shares of which no figure of the same document and year gives both amounts',
    reasonZh: '占比类数值，同一文件同一年份没有分子和分母',
    count: shares.length,
  },
  {
    reason: 'stated growths that no figure of the same subject and document can be tied to',
    reasonZh: '增速类数值，同一对象、同一文件没有可对应的指标',
    count: linkStatedGrowth(figures).unlinked.length,
  },
  {
    reason: 'amounts without a year, which are held against nothing',
    reasonZh: '没有年份的数值，不与其他数值比较',
    count: figures.filter((figure) => figure.year === null && !isShare(figure)).length,
  },
];

const describeBasis = (asOf: string | null) => ({
  basis: `figures of the district, its parks, clusters and tasks${asOf === null ? '' : ` in documents up to ${asOf}`}; they agree where the values that printed rounding leaves open (half a unit of the last printed place) meet; parts are added only where quantity, year, kind, unit, price basis and document agree and the scope is the total's; no document says that its parts are all, so they are judged only where every park or cluster that it names has a figure, or where they exceed the total already`,
  basisZh: `取本区县及其园区、集群、任务的数值${asOf === null ? '' : `（截至 ${asOf} 的文件）`}；按印出位数的半个单位计舍入误差，区间相交即为一致；只有指标、年份、类别、单位、价格口径、文件和口径都一致时才加总；文件未说明部分是否齐全，故只在其所列园区或集群全有数值、或已超过总数时才下结论`,
});

function describeEmpty(
  district: EntityRecord,
  figures: number,
  all: number,
  shown: number,
): { readonly emptyReason: string | null; readonly emptyReasonZh: string | null } {
  if (shown > 0) return { emptyReason: null, emptyReasonZh: null };
  if (figures === 0)
    return {
      emptyReason: `no document gives figures of ${district.name}`,
      emptyReasonZh: `没有文件写明${district.name}的数值`,
    };
  return all === 0
    ? {
        emptyReason: `${district.name} has ${figures} figures, and no two of them can be held against each other`,
        emptyReasonZh: `${district.name}有 ${figures} 个数值，但没有可以相互校核的`,
      }
    : {
        emptyReason: `${all} checks of ${district.name}, and none of them passes the filter`,
        emptyReasonZh: `${district.name}共有 ${all} 项校核，但没有一项符合筛选条件`,
      };
}
