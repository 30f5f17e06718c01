import { type EntityRecord, readText } from '../graph/records.ts';
import {
  targetGrowth,
  type TargetGrowthAnswer,
  type TargetGrowthArgs,
} from '../questions/figures/target-growth.ts';
import {
  column,
  defineReport,
  type ReportColumn,
  type ReportTable,
  statusColumn,
  toTable,
} from './report.ts';
import { growthFills } from './status-fills.ts';
import type { Wording } from './wording.ts';

type Growth = TargetGrowthAnswer['binding'][number];
type Blocked = TargetGrowthAnswer['blocked'][number];

interface TargetRow {
  readonly subject: EntityRecord;
  readonly indicator: EntityRecord;
  readonly goal: EntityRecord;
  readonly growth: Growth | null;
  readonly blocked: Blocked | null;
}

/** 指标: each goal beside its baseline, with the growth that it needs, or what stands in the way. */
export const targetsReport = defineReport<TargetGrowthArgs, TargetGrowthAnswer>({
  name: 'targets',
  field: 'targetGrowth',
  title: ['指标与增幅测算', 'Targets and the growth that they need'],
  shortTitle: ['指标', 'targets'],
  question: targetGrowth,
  about: ({ district }, { subjects, indicators }) => [
    district.id,
    ...(subjects ?? []),
    ...(indicators ?? []),
  ],
  tables: (answer, words) => [toTargetTable(listRows(answer), words)],
  notes: ({ binding, expected, unspecified, blocked }, words) =>
    (
      [
        ['约束性，可测算', 'binding, computed', binding],
        ['预期性，可测算', 'expected, computed', expected],
        ['未写明属性，可测算', 'printed as neither, computed', unspecified],
        ['无法测算', 'not to be computed', blocked],
      ] as const
    ).map(([zh, en, goals]) => [words.heading([zh, en]), String(goals.length)]),
});

const listRows = ({ binding, expected, unspecified, blocked }: TargetGrowthAnswer): readonly TargetRow[] => [
  ...[...binding, ...expected, ...unspecified].map((growth) => ({ ...growth, growth, blocked: null })),
  ...blocked.map((goal) => ({ ...goal, growth: null, blocked: goal })),
];

const readNumber = (entity: EntityRecord | null | undefined, property: string): number | null => {
  const value = entity?.[property];
  return typeof value === 'number' ? value : null;
};

const toTargetTable = (rows: readonly TargetRow[], words: Wording): ReportTable =>
  toTable<TargetRow>(words, {
    name: ['指标', 'targets'],
    rows,
    frozenColumns: 2,
    columns: [...listGoalColumns(words), ...listGrowthColumns(words), ...listRemarkColumns(words)],
    cites: listCites,
  });

type Columns = readonly ReportColumn<TargetRow>[];

const ofGrowth =
  (read: (growth: Growth) => number | null) =>
  ({ growth }: TargetRow): number | null =>
    growth && read(growth);

function listGoalColumns(words: Wording): Columns {
  const ofGoal =
    (list: string, property: string) =>
    ({ goal }: TargetRow) =>
      words.value(list, readText(goal, property));
  return [
    column(['对象', 'subject'], 22, ({ subject }) => subject.name),
    column(['指标', 'indicator'], 30, ({ indicator }) => indicator.name),
    statusColumn(['测算', 'state'], words, 'GrowthState', growthFills, ({ growth }) =>
      growth ? 'COMPUTED' : 'BLOCKED',
    ),
    column(['属性', 'binding or expected'], 10, ofGoal('TargetAttribute', 'attr')),
    column(['目标原文', 'goal as printed'], 16, ({ goal }) => goal.name),
    column(['目标值', 'goal'], 12, ({ goal }) => readNumber(goal, 'value'), 'number'),
    column(['单位', 'unit'], 10, ({ goal }) => readText(goal, 'unit')),
    column(['目标年份', 'year of the goal'], 9, ({ goal }) => readNumber(goal, 'year'), 'year'),
    column(['比较', 'meant as'], 10, ofGoal('Comparator', 'comparator')),
    column(['口径', 'scope'], 12, ofGoal('TargetScope', 'scope')),
    column(['累计方式', 'accumulation'], 12, ofGoal('Accumulation', 'accumulation')),
  ];
}

const listGrowthColumns = (words: Wording): Columns => [
  column(['基期值', 'baseline'], 12, ({ growth }) => readNumber(growth?.baseline, 'value'), 'number'),
  column(
    ['基期年份', 'year of the baseline'],
    9,
    ({ growth }) => readNumber(growth?.baseline, 'year'),
    'year',
  ),
  column(
    ['年数', 'years'],
    7,
    ofGrowth(({ years }) => years),
    'integer',
  ),
  column(
    ['增量', 'growth in all'],
    12,
    ofGrowth(({ total }) => total),
    'number',
  ),
  column(
    ['每年增量', 'growth a year'],
    12,
    ofGrowth(({ perYear }) => perYear),
    'number',
  ),
  column(['增量单位', 'unit of the growth'], 10, ({ growth }) => growth?.unit ?? null),
  column(
    ['总增幅（%）', 'growth in all (%)'],
    10,
    ofGrowth(({ totalPercent }) => totalPercent),
    'number',
  ),
  column(
    ['倍数', 'multiple'],
    9,
    ofGrowth(({ multiple }) => multiple),
    'number',
  ),
  column(
    ['年均增速（%）', 'compound annual growth (%)'],
    10,
    ofGrowth(({ compoundAnnualPercent }) => compoundAnnualPercent),
    'number',
  ),
  column(['约数', 'approximate'], 8, ({ growth }) => words.yesNo(growth?.approximate ?? null)),
];

/** What the document says itself, and what stands in the way. */
const listRemarkColumns = (words: Wording): Columns => [
  column(['文件自述增幅', 'growth as stated'], 30, ({ growth }) =>
    words.join(
      (growth?.stated ?? []).map(({ figure, measure, linkedBy }) =>
        words.qualify(figure.name, [
          words.value('GrowthMeasure', measure),
          words.value('GrowthLink', linkedBy),
        ]),
      ),
    ),
  ),
  column(['同一文件的其他数', 'other figures of the document'], 20, ({ growth }) =>
    words.names(growth?.alternatives ?? []),
  ),
  column(['无法测算的原因', 'what stands in the way'], 44, ({ blocked }) =>
    words.join((blocked?.obstacles ?? []).map(({ message, messageZh }) => words.pick(messageZh, message))),
  ),
  column(['最接近的数', 'nearest figure'], 22, ({ blocked }) => {
    const nearest = blocked?.nearest ?? null;
    const year = readNumber(nearest, 'year');
    return nearest && words.qualify(nearest.name, [year === null ? null : String(year)]);
  }),
  column(['文件性质', 'status of the document'], 10, ({ growth }) =>
    words.value('DocumentStatus', growth?.documentStatus ?? null),
  ),
];

const listCites = ({ goal, growth, blocked }: TargetRow): readonly string[] =>
  [
    goal,
    ...(growth
      ? [growth.baseline, ...growth.alternatives, ...growth.stated.map(({ figure }) => figure)]
      : []),
    ...(blocked?.nearest ? [blocked.nearest] : []),
  ].flatMap(({ cites }) => cites);
