import { expect } from 'vitest';

interface Named {
  readonly name: string;
}

type Cell = string | number | null;

/** One report, the same question to the API, and the rows that both have to give. */
export interface ReportCase {
  readonly report: string;
  readonly parameters: Readonly<Record<string, string | readonly string[]>>;
  readonly query: string;
  /** Headings of the columns that are compared. */
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A case whose rows are read from the API's own answer, which `Data` describes. */
interface CaseDefinition<Data> extends Omit<ReportCase, 'rows'> {
  readonly toRows: (data: Data) => readonly (readonly Cell[])[];
}

const define =
  <Data>({ toRows, ...definition }: CaseDefinition<Data>) =>
  async (ask: (query: string) => Promise<unknown>): Promise<ReportCase> => {
    const rows = toRows((await ask(definition.query)) as Data);
    expect([definition.report, rows.length > 3]).toEqual([definition.report, true]);
    return { ...definition, rows };
  };

const gapStatus: Readonly<Record<string, string>> = {
  COVERED: '已覆盖',
  SINGLE_SOURCE: '单一来源',
  PLANNED: '规划中',
  COURTED: '招引中',
  NOT_STATED: '文件没有明示',
  MISSING: '明确缺失',
};
const lead: Readonly<Record<string, string>> = {
  SOLE: '独立牵头',
  JOINT: '共同牵头',
  GENERIC: '泛称牵头',
  NONE: '无牵头',
};

interface Product {
  readonly product: Named;
  readonly status: string;
}

const gaps = define<{
  readonly chainGaps: {
    readonly otherProducts: readonly Product[];
    readonly chains: readonly {
      readonly chain: Named;
      readonly stages: readonly {
        readonly stage: Named;
        readonly position: number;
        readonly status: string;
        readonly products: readonly Product[];
      }[];
    }[];
  };
}>({
  report: 'gaps',
  parameters: { district: '綦江', status: ['COURTED', 'SINGLE_SOURCE'] },
  query: `{ chainGaps(district: "綦江", status: [COURTED, SINGLE_SOURCE]) {
    chains { chain { name } stages { stage { name } position status products { product { name } status } } }
    otherProducts { product { name } status } } }`,
  headings: ['产业链', '序号', '环节', '环节状态', '产品', '产品状态'],
  toRows: ({ chainGaps: { chains, otherProducts } }) => [
    ...chains.flatMap(({ chain, stages }) =>
      stages.flatMap(({ stage, position, status, products }) => {
        const of = [chain.name, position, stage.name, gapStatus[status] ?? status];
        return products.length === 0
          ? [[...of, null, null]]
          : products.map(({ product, status: own }) => [...of, product.name, gapStatus[own] ?? own]);
      }),
    ),
    ...otherProducts.map(({ product, status }) => [
      '（链外）',
      null,
      null,
      null,
      product.name,
      gapStatus[status] ?? status,
    ]),
  ],
});

const overlap = define<{
  readonly districtOverlap: {
    readonly pairs: readonly {
      readonly left: Named;
      readonly right: Named;
      readonly sharedCount: number;
      readonly onlyLeftCount: number;
      readonly jaccard: number | null;
      readonly complementaryCount: number;
      readonly shared: readonly { readonly item: Named }[];
    }[];
  };
}>({
  report: 'overlap',
  parameters: { basis: 'PRODUCT', first: '5', modality: ['EXISTING', 'PLANNED', 'COURTED'] },
  query: `{ districtOverlap(basis: PRODUCT, first: 5, modality: [EXISTING, PLANNED, COURTED]) { pairs {
    left { name } right { name } sharedCount onlyLeftCount jaccard complementaryCount shared { item { name } } } } }`,
  headings: [
    '区县甲',
    '区县乙',
    '共有数',
    '仅甲',
    '重合度（共有占双方全部的比例）',
    '互补数',
    '列出的共有项',
  ],
  toRows: ({ districtOverlap: { pairs } }) =>
    pairs.map((pair) => [
      pair.left.name,
      pair.right.name,
      pair.sharedCount,
      pair.onlyLeftCount,
      pair.jaccard,
      pair.complementaryCount,
      pair.shared.map(({ item }) => item.name).join('；') || null,
    ]),
});

interface CourtingStatement {
  readonly district: Named;
  readonly firm: Named | null;
  readonly products: readonly Named[];
  readonly wording: string | null;
}

const courting = define<{
  readonly courting: {
    readonly subjects: readonly {
      readonly subject: Named;
      readonly contested: boolean;
      readonly possiblyContested: boolean;
      readonly courtedBy: readonly CourtingStatement[];
      readonly alsoSaid: readonly CourtingStatement[];
    }[];
  };
}>({
  report: 'courting',
  parameters: { by: 'PRODUCT' },
  query: `{ courting(by: PRODUCT) { subjects { subject { name } contested possiblyContested
    courtedBy { ...s } alsoSaid { ...s } } } }
    fragment s on CourtingStatement { district { name } firm { name } products { name } wording }`,
  headings: ['招引对象', '争抢', '区县', '企业', '产品或环节', '原文用语', '计入争抢判断'],
  toRows: ({ courting: { subjects } }) =>
    subjects.flatMap(({ subject, contested, possiblyContested, courtedBy, alsoSaid }) =>
      [...courtedBy, ...alsoSaid].map((statement, index) => [
        subject.name,
        contested ? '争抢' : possiblyContested ? '可能争抢' : '否',
        statement.district.name,
        statement.firm?.name ?? null,
        [...new Set(statement.products.map(({ name }) => name))].join('；') || null,
        statement.wording,
        index < courtedBy.length ? '是' : '否',
      ]),
    ),
});

const projects = define<{
  readonly projectPipeline: {
    readonly stages: readonly {
      readonly projects: readonly {
        readonly project: Named & { readonly investmentYi: number | null; readonly endYear: number | null };
        readonly district: Named;
        readonly stageText: string | null;
      }[];
    }[];
  };
}>({
  report: 'projects',
  parameters: { first: '80', asOf: '2024' },
  query: `{ projectPipeline(first: 80, asOf: "2024") { stages { projects {
    project { name investmentYi endYear } district { name } stageText } } } }`,
  headings: ['项目', '区县', '投资（亿元）', '结束年份', '阶段原文'],
  toRows: ({ projectPipeline: { stages } }) =>
    stages.flatMap(({ projects: own }) =>
      own.map(({ project, district, stageText }) => [
        project.name,
        district.name,
        project.investmentYi,
        project.endYear,
        stageText,
      ]),
    ),
});

interface Part {
  readonly actor: Named;
  readonly roleWord: string;
  readonly position: number | null;
}

const responsibilities = define<{
  readonly responsibilities: {
    readonly subjects: readonly {
      readonly subject: Named;
      readonly lead: string;
      readonly leads: readonly Part[];
      readonly supports: readonly Part[];
    }[];
  };
}>({
  report: 'responsibilities',
  parameters: { district: '合川', includeNews: 'true' },
  query: `{ responsibilities(district: "合川", includeNews: true) { subjects { subject { name } lead
    leads { ...p } supports { ...p } } } } fragment p on Responsibility { actor { name } roleWord position }`,
  headings: ['事项', '牵头方式', '部门', '原文用语', '次序'],
  toRows: (data) =>
    data.responsibilities.subjects.flatMap(({ subject, lead: kind, leads, supports }) => {
      const parts = [...leads, ...supports];
      return parts.length === 0
        ? [[subject.name, lead[kind] ?? kind, '（未写明）', null, null]]
        : parts.map((part) => [
            subject.name,
            lead[kind] ?? kind,
            part.actor.name,
            part.roleWord,
            part.position,
          ]);
    }),
});

interface Goal {
  readonly subject: Named;
  readonly indicator: Named;
  readonly goal: { readonly value: number | null; readonly year: number | null; readonly unit: string };
  readonly total?: number;
  readonly compoundAnnualPercent?: number | null;
  readonly obstacles?: readonly { readonly messageZh: string }[];
}

const targets = define<{
  readonly targetGrowth: Readonly<
    Record<'binding' | 'expected' | 'unspecified' | 'blocked', readonly Goal[]>
  >;
}>({
  report: 'targets',
  parameters: { district: '綦江', year: '2025' },
  query: `{ targetGrowth(district: "綦江", year: 2025) {
    binding { ...g } expected { ...g } unspecified { ...g }
    blocked { subject { name } indicator { name } goal { value year unit } obstacles { messageZh } } } }
    fragment g on GrowthNeeded { subject { name } indicator { name } goal { value year unit } total
      compoundAnnualPercent }`,
  headings: ['对象', '指标', '目标值', '目标年份', '单位', '增量', '年均增速（%）', '无法测算的原因'],
  toRows: ({ targetGrowth: { binding, expected, unspecified, blocked } }) =>
    [...binding, ...expected, ...unspecified, ...blocked].map((goal) => [
      goal.subject.name,
      goal.indicator.name,
      goal.goal.value,
      goal.goal.year,
      goal.goal.unit,
      goal.total ?? null,
      goal.compoundAnnualPercent ?? null,
      [...new Set((goal.obstacles ?? []).map(({ messageZh }) => messageZh))].join('；') || null,
    ]),
});

interface Conflict {
  readonly conflict: Named & { readonly treatment: string; readonly treatmentZh: string | null };
  readonly kindZh: string;
  readonly sides: readonly {
    readonly side: string;
    readonly printed: string | null;
    readonly entity: Named;
  }[];
}

const conflicts = define<{
  readonly conflictReport: {
    readonly conflicts: readonly Conflict[];
    readonly lookAlikes: readonly Conflict[];
  };
}>({
  report: 'conflicts',
  parameters: { district: '合川', first: '40' },
  query: `{ conflictReport(district: "合川", first: 40) { conflicts { ...c } lookAlikes { ...c } } }
    fragment c on ReportedConflict { conflict { name treatment treatmentZh } kindZh sides { side printed entity { name } } }`,
  headings: ['矛盾', '类别', '是否矛盾', '一方', '所指', '原文', '处理'],
  toRows: ({ conflictReport: { conflicts: real, lookAlikes } }) =>
    [...real, ...lookAlikes].flatMap((reported, index) =>
      reported.sides.map(({ side, printed, entity }) => [
        reported.conflict.name,
        reported.kindZh,
        index < real.length ? '是' : '否，口径不同',
        side,
        entity.name,
        printed,
        reported.conflict.treatmentZh ?? reported.conflict.treatment,
      ]),
    ),
});

/** Every report, each with arguments of every type. */
export const reportCases = { gaps, overlap, courting, projects, responsibilities, targets, conflicts };
