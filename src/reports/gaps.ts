import { gapStatuses } from '../analysis/gaps/chain-gaps.ts';
import type { WholeGapProduct } from '../questions/gaps/whole-gaps.ts';
import type { ChainGapsArgs } from '../questions/gaps/chain-gaps.ts';
import { wholeGaps, type WholeGaps } from '../questions/gaps/whole-gaps.ts';
import { candidatesOfEach, toCandidateTable } from './gap-candidates.ts';
import { type GapRow, listGapRows } from './gap-rows.ts';
import { toCourtedTable } from './gap-courted.ts';
import { describeCapacities, describeDepartments, describeFigures, describeProjects } from './gap-phrases.ts';
import { describeGapFacts, describeProducers } from './phrases.ts';
import {
  column,
  defineReport,
  type ReportColumn,
  type ReportTable,
  statusColumn,
  toTable,
} from './report.ts';
import { gapStatusFills } from './status-fills.ts';
import type { Wording } from './wording.ts';

/** 补链: each stage and product of chains with its status and what stands behind it. */
export const gapsReport = defineReport<ChainGapsArgs, WholeGaps>({
  name: 'gaps',
  field: 'chainGaps',
  title: ['产业链缺口（补链）', 'Gaps of chains'],
  shortTitle: ['缺口', 'gaps'],
  question: wholeGaps,
  about: ({ district }, { chain, cluster, industry, product }) =>
    [district.id, chain, cluster, industry, product].filter((text) => text !== null),
  tables: (answer, words) => {
    const rows = listGapRows(answer);
    return [toGapTable(rows, words), toCandidateTable(rows, words), toCourtedTable(rows, words)];
  },
  notes: ({ counts, chains, total, otherProducts, otherTotal }, words) => [
    ...gapStatuses.map((status): readonly [string, string] => [
      words.heading(['环节数', 'stages']),
      `${words.value('GapStatus', status)}${words.pick('：', ': ')}${counts.find((count) => count.status === status)?.stages ?? 0}`,
    ]),
    [
      words.heading(['产业链', 'chains']),
      words.pick(`列出 ${chains.length} 条，共 ${total} 条`, `${chains.length} listed of ${total}`),
    ],
    [
      words.heading(['链外产品', 'products outside of chains']),
      words.pick(
        `列出 ${otherProducts.length} 个，共 ${otherTotal} 个`,
        `${otherProducts.length} listed of ${otherTotal}`,
      ),
    ],
    [
      words.heading(['候选对象', 'candidates']),
      words.pick(
        `每个产品、每类依据至多列前 ${candidatesOfEach} 位，共有多少见“候选总数”列`,
        `the first ${candidatesOfEach} for each product and kind of ground; the column of candidates in all says how many there are`,
      ),
    ],
    [
      words.heading(['读法', 'how to read it']),
      words.pick(
        '“文件没有明示”不等于“缺失”：规划没有点名企业，不等于没有企业。“他区生产”和候选对象从不计入状态。',
        'Not stated is not missing: a plan that names no firm does not say that there is none. Makers elsewhere and candidates never count in a status.',
      ),
    ],
  ],
});

const toGapTable = (rows: readonly GapRow[], words: Wording): ReportTable =>
  toTable<GapRow>(words, {
    name: ['缺口', 'gaps'],
    rows,
    frozenColumns: 4,
    columns: [...listStatusColumns(words), ...listFactColumns(words), ...listQuantityColumns(words)],
    cites: listCites,
  });

type Columns = readonly ReportColumn<GapRow>[];

/** Nothing where a row is a stage without products. */
const text =
  (describe: (product: WholeGapProduct) => string | null) =>
  ({ product }: GapRow): string | null =>
    product && describe(product);

/** Which product, and its status. */
const listStatusColumns = (words: Wording): Columns => [
  column(['产业链', 'chain'], 20, ({ chain }) => chain?.name ?? words.pick('（链外）', '(no chain)')),
  column(['序号', 'position'], 7, ({ stage }) => stage?.position ?? null, 'integer'),
  column(['环节', 'stage'], 18, ({ stage }) => stage?.stage.name ?? null),
  column(
    ['产品', 'product'],
    20,
    text(({ product }) => product.name),
  ),
  statusColumn(
    ['产品状态', 'status of the product'],
    words,
    'GapStatus',
    gapStatusFills,
    (row) => row.product?.status ?? null,
  ),
  statusColumn(
    ['环节状态', 'status of the stage'],
    words,
    'GapStatus',
    gapStatusFills,
    ({ stage }) => stage?.status ?? null,
  ),
  column(
    ['企业是否点名', 'makers named'],
    10,
    text(({ makersNamed }) => words.yesNo(makersNamed)),
  ),
  column(
    ['本区寻求', 'wanted'],
    9,
    text(({ wanted }) => words.yesNo(wanted)),
  ),
];

/** The facts behind the status, and those that are no part of it. */
const listFactColumns = (words: Wording): Columns => [
  column(
    ['说明', 'note'],
    36,
    text(({ note, noteZh }) => words.pick(noteZh ?? '', note ?? '') || null),
  ),
  column(
    ['定状依据', 'decided by'],
    36,
    text(({ decidedBy }) => describeGapFacts(words, decidedBy)),
  ),
  column(
    ['其他明示', 'also stated'],
    30,
    text(({ alsoStated }) => describeGapFacts(words, alsoStated)),
  ),
  column(
    ['推断（不计入状态）', 'concluded (no part of the status)'],
    26,
    text(({ inferred }) => describeGapFacts(words, inferred)),
  ),
  column(
    ['本区企业', 'firms of the district'],
    30,
    text(({ firms }) => describeProducers(words, firms)),
  ),
  column(
    ['本区项目', 'projects of the district'],
    30,
    text((product) => describeProjects(words, product)),
  ),
  column(
    ['本区集群', 'clusters of the district'],
    24,
    text(({ clusters }) => describeProducers(words, clusters)),
  ),
];

/** How much, who else, and who answers for it. */
const listQuantityColumns = (words: Wording): Columns => [
  column(
    ['本区产能', 'capacities'],
    26,
    text((product) => describeCapacities(words, product)),
  ),
  column(
    ['目标', 'goals'],
    24,
    text(({ goal }) => describeFigures(words, goal.goals)),
  ),
  column(['缺口数量', 'shortfall'], 10, ({ product }) => product?.goal.shortfall?.value ?? null, 'number'),
  column(
    ['单位', 'unit'],
    8,
    text(({ goal }) => goal.shortfall?.unit ?? null),
  ),
  column(
    ['无缺口数量的原因', 'why no shortfall'],
    26,
    text(({ goal }) => words.pick(goal.shortfallReasonZh ?? '', goal.shortfallReason ?? '') || null),
  ),
  column(
    ['他区生产', 'made elsewhere'],
    36,
    text(({ elsewhere }) => describeProducers(words, elsewhere, true)),
  ),
  column(
    ['他区也在招引', 'also courted by'],
    26,
    text(({ alsoCourtedBy }) => describeGapFacts(words, alsoCourtedBy)),
  ),
  column(
    ['责任部门', 'departments'],
    30,
    text((product) => describeDepartments(words, product)),
  ),
];

const listCites = ({ stage, product }: GapRow): readonly string[] => [
  ...(stage?.cites ?? []),
  ...(product
    ? [
        ...product.decidedBy,
        ...product.alsoStated,
        ...product.inferred,
        ...product.firms,
        ...product.projects,
        ...product.clusters,
        ...product.capacities,
        ...product.goal.goals,
        ...(product.goal.shortfall?.counted ?? []),
        ...product.elsewhere,
        ...product.alsoCourtedBy,
        ...product.answerableDepartments,
      ].flatMap(({ cites }) => cites)
    : []),
];
