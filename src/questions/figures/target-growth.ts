import type { Figure } from '../../analysis/figures/figure.ts';
import { dropSharedTasks, isShare } from '../../analysis/figures/figure.ts';
import type { StatedGrowth } from '../../analysis/figures/stated-growth.ts';
import {
  computeTargetGrowth,
  type GrowthNeeded,
  type GrowthObstacle,
  type GrowthObstacleKind,
} from '../../analysis/figures/target-growth.ts';
import { QueryFailedError } from '../../domain/errors.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { Answer } from '../answer.ts';
import type { QuestionContext } from '../context.ts';
import { describeDrafts, type DraftNote } from '../describe-drafts.ts';
import { createEntityLookup } from '../entity-lookup.ts';
import { listLeftOut } from '../left-out.ts';
import { getNamedEntities, getNamedEntity } from '../names/get-named-entities.ts';
import { createAbout, describeNextDocument } from '../next-document.ts';
import { refuseEmptyList, subjectChoices } from '../refuse-empty-list.ts';
import { readDistrictFigures } from './district-figures.ts';
import { nameValue, propertyNames } from './property-names.ts';

export interface TargetGrowthArgs {
  readonly district: string;
  readonly subjects: readonly string[] | null;
  readonly indicators: readonly string[] | null;
  readonly attr: string | null;
  readonly year: number | null;
  readonly asOf: string | null;
}

interface GrowthAnswer {
  readonly subject: EntityRecord;
  readonly indicator: EntityRecord;
  readonly goal: EntityRecord;
  readonly baseline: EntityRecord;
  readonly alternatives: readonly EntityRecord[];
  readonly documentStatus: string;
  readonly years: number;
  readonly unit: string;
  readonly total: number;
  readonly totalPercent: number | null;
  readonly multiple: number | null;
  readonly perYear: number;
  readonly compoundAnnualPercent: number | null;
  readonly approximate: boolean;
  readonly stated: readonly (Pick<StatedGrowth, 'measure' | 'linkedBy'> & {
    readonly figure: EntityRecord;
  })[];
}

export interface TargetGrowthAnswer extends Answer {
  readonly district: EntityRecord;
  readonly binding: readonly GrowthAnswer[];
  readonly expected: readonly GrowthAnswer[];
  readonly unspecified: readonly GrowthAnswer[];
  readonly blocked: readonly {
    readonly subject: EntityRecord;
    readonly indicator: EntityRecord;
    readonly goal: EntityRecord;
    readonly nearest: EntityRecord | null;
    readonly obstacles: readonly (GrowthObstacle & {
      readonly message: string;
      readonly messageZh: string;
    })[];
  }[];
}

const subjectLabels = ['District', 'Park', 'Cluster', 'Task'];

/** The growth that the goals of a district need. Two calls besides the names. */
export async function targetGrowth(
  context: QuestionContext,
  args: TargetGrowthArgs,
): Promise<TargetGrowthAnswer> {
  refuseEmptyList('subjects', args.subjects, subjectChoices);
  refuseEmptyList('indicators', args.indicators, {
    en: 'the ids or names of indicators',
    zh: '指标的标识或名称',
  });
  const district = await getNamedEntity(context, 'district', args.district, { labels: ['District'] });
  const subjects = await readIds(context, 'subjects', args.subjects, subjectLabels);
  const indicators = await readIds(context, 'indicators', args.indicators, ['Indicator']);
  const { figures, leftOut } = await readDistrictFigures(context, district.id, args.asOf);
  // A goal of the district that a task has too is listed once, unless the task is asked for.
  const all = computeTargetGrowth(subjects === null ? dropSharedTasks(figures) : figures);
  const growths = all.filter(
    ({ goal, stated }) =>
      (subjects === null || subjects.has(goal.subjectId)) &&
      (indicators === null || [goal, ...stated.map(({ figure }) => figure)].some(isOf(indicators))) &&
      (args.attr === null || goal.attr === args.attr) &&
      (args.year === null || goal.year === args.year),
  );
  const entity = await createEntityLookup(context, growths.flatMap(listIds));
  const computed = growths.filter(({ obstacles }) => obstacles.length === 0);
  const ofAttr = (attr: string | null) =>
    computed.filter(({ goal }) => goal.attr === attr).map((growth) => answerGrowth(context, growth, entity));
  return {
    ...describeBasis(args.asOf, describeDrafts(context, [district.id])),
    district,
    binding: ofAttr('BINDING'),
    expected: ofAttr('EXPECTED'),
    unspecified: ofAttr(null),
    blocked: growths
      .filter(({ obstacles }) => obstacles.length > 0)
      .map(({ goal, start, obstacles }) => ({
        subject: entity(goal.subjectId),
        indicator: entity(goal.indicatorId),
        goal: entity(goal.targetId),
        nearest: start && entity(start.targetId),
        obstacles: obstacles.map((obstacle) => ({ ...obstacle, ...describeObstacle(context, obstacle) })),
      })),
    leftOut: listLeftOut([
      ...leftOut,
      {
        reason: 'goals that the filters leave out',
        reasonZh: '被筛选条件排除的目标',
        count: all.length - growths.length,
      },
    ]),
    ...describeEmpty(context, district, args.asOf, all.length, growths.length),
    datasetVersion: context.datasetVersion,
  };
}

async function readIds(
  context: QuestionContext,
  argument: string,
  texts: readonly string[] | null,
  labels: readonly string[],
): Promise<ReadonlySet<string> | null> {
  if (texts === null) return null;
  const found = await getNamedEntities(context, argument, texts, { labels });
  return new Set(found.map(({ id }) => id));
}

const isOf =
  (indicators: ReadonlySet<string>) =>
  ({ indicatorId }: Figure): boolean =>
    indicators.has(indicatorId);

const listIds = ({ goal, start, alternatives, stated }: GrowthNeeded): readonly string[] => [
  goal.subjectId,
  goal.indicatorId,
  goal.targetId,
  ...(start ? [start.targetId] : []),
  ...alternatives.map(({ targetId }) => targetId),
  ...stated.map(({ figure }) => figure.targetId),
];

function answerGrowth(
  context: QuestionContext,
  growth: GrowthNeeded,
  entity: (id: string) => EntityRecord,
): GrowthAnswer {
  const { goal, start, years, total, perYear } = growth;
  if (!start || years === null || total === null || perYear === null)
    throw new QueryFailedError(`${goal.targetId} has no baseline and nothing that stands in the way`);
  return {
    subject: entity(goal.subjectId),
    indicator: entity(goal.indicatorId),
    goal: entity(goal.targetId),
    baseline: entity(start.targetId),
    alternatives: growth.alternatives.map(({ targetId }) => entity(targetId)),
    documentStatus: context.documents.get(goal.docId)?.status ?? 'ISSUED',
    years,
    unit: isShare(goal) ? '个百分点' : goal.unit,
    total,
    totalPercent: growth.totalPercent,
    multiple: growth.multiple,
    perYear,
    compoundAnnualPercent: growth.compoundPercent,
    approximate: growth.isApproximate,
    stated: growth.stated.map(({ figure, measure, linkedBy }) => ({
      figure: entity(figure.targetId),
      measure,
      linkedBy,
    })),
  };
}

const describeBasis = (asOf: string | null, drafts: DraftNote) => ({
  basis: `goals and baselines of one document${asOf === null ? '' : ` up to ${asOf}`}, held against each other only where subject, indicator, unit, scope, way of accumulation and price basis agree; of several figures the table's; compound annual growth (goal/baseline)^(1/years) − 1; shares in percentage points; drafts and articles only where no issued document has the figure${drafts.basis}`,
  basisZh: `只比较同一文件${asOf === null ? '' : `（截至 ${asOf}）`}内对象、指标、单位、口径、累计方式和价格口径都一致的目标与基期数；有多个数值时取表内数；年均复合增长率＝（目标/基期）^（1/年数）−1；比率用百分点；已有正式文件数值的，不用草案和报道${drafts.basisZh}`,
});

function describeObstacle(
  context: QuestionContext,
  { kind, property, values }: GrowthObstacle,
): { readonly message: string; readonly messageZh: string } {
  const [name, nameZh] = propertyNames[property ?? ''] ?? ['', ''];
  const [before, beforeZh] = nameValue(context, property ?? '', values[0] ?? null);
  const [after, afterZh] = nameValue(context, property ?? '', values[1] ?? null);
  const words: Readonly<Record<GrowthObstacleKind, readonly [string, string]>> = {
    NO_BASELINE: [
      'the document gives no earlier figure of the same subject and indicator',
      '文件没有同一对象、同一指标的基期数',
    ],
    DIFFERENT: [
      `the ${name} differs: ${before} before, ${after} in the goal`,
      `${nameZh}不同：基期数为“${beforeZh}”，目标为“${afterZh}”`,
    ],
    NO_VALUE: ['the goal or the figure before it has no number or no year', '目标或基期数没有数值或年份'],
    SIZE_CLASS: ['the goal is a size class', '目标只写量级'],
    ONLY_GROWTH: [
      'the goal is itself a growth, and the document gives no level',
      '目标本身是增速，文件没有写明数额',
    ],
  };
  const [message, messageZh] = words[kind];
  return { message, messageZh };
}

function describeEmpty(
  context: QuestionContext,
  district: EntityRecord,
  asOf: string | null,
  all: number,
  shown: number,
): { readonly emptyReason: string | null; readonly emptyReasonZh: string | null } {
  if (shown > 0) return { emptyReason: null, emptyReasonZh: null };
  if (all === 0) {
    const next = describeNextDocument(context, asOf, createAbout(context, [district]));
    return {
      emptyReason: `no document${asOf === null ? '' : ` up to ${asOf}`} gives goals of ${district.name}${next.text}`,
      emptyReasonZh: `${asOf === null ? '' : `截至 ${asOf}，`}没有文件写明${district.name}的目标${next.textZh}`,
    };
  }
  return {
    emptyReason: `${district.name} has ${all} goals, and none of them passes the filter`,
    emptyReasonZh: `${district.name}有 ${all} 个目标，但没有一个符合筛选条件`,
  };
}
