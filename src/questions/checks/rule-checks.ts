import {
  checkRule,
  type MissingFacts,
  readMissingFacts,
  readRuleMeasure,
  type RuleCase,
  type RuleMeasure,
  type RuleVerdict,
} from '../../analysis/checks/check-rule.ts';
import {
  findDistrictRules,
  type FindDistrictRulesRow,
  listDistrictIds,
} from '../../graph/generated/questions.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { Answer } from '../answer.ts';
import { toCitedDocIds } from '../cited-documents.ts';
import type { QuestionContext } from '../context.ts';
import { describeDrafts, type DraftNote } from '../describe-drafts.ts';
import { createEntityLookup } from '../entity-lookup.ts';
import { listLeftOut } from '../left-out.ts';
import { getNamedEntity } from '../names/get-named-entities.ts';
import { createAbout, describeNextDocument } from '../next-document.ts';
import { refuseEmptyList } from '../refuse-empty-list.ts';
import { createVisibleAt } from '../visible-at.ts';
import { readRuleSubjects, type RuleSubjectFacts, type SubjectsOf } from './rule-subjects.ts';

export interface RuleChecksArgs {
  readonly district: string | null;
  readonly verdicts: readonly RuleVerdict[] | null;
  readonly asOf: string | null;
}

interface RuleAnswer {
  readonly rule: EntityRecord;
  readonly district: EntityRecord;
  readonly verdict: RuleVerdict;
  readonly reason: string;
  readonly reasonZh: string;
  readonly cases: readonly {
    readonly subject: EntityRecord;
    readonly count: number;
    readonly verdict: RuleVerdict;
    readonly openList: boolean;
    readonly documents: readonly EntityRecord[];
    readonly newerDocuments: readonly EntityRecord[];
    readonly counted: readonly {
      readonly item: EntityRecord;
      readonly relationIds: readonly string[];
      readonly cites: readonly string[];
    }[];
  }[];
  readonly cites: readonly string[];
}

export interface RuleChecks extends Answer {
  readonly checks: readonly RuleAnswer[];
  readonly counts: readonly { readonly verdict: RuleVerdict; readonly rules: number }[];
}

interface Checked {
  readonly row: FindDistrictRulesRow;
  readonly measure: RuleMeasure | null;
  readonly verdict: RuleVerdict;
  readonly cases: readonly RuleCase<RuleSubjectFacts>[];
}

const verdicts: readonly RuleVerdict[] = ['BROKEN', 'HOLDS', 'CANNOT_CHECK'];

/** The rules of districts held against the facts. Six calls at most besides the name. */
export async function ruleChecks(context: QuestionContext, args: RuleChecksArgs): Promise<RuleChecks> {
  refuseEmptyList('verdicts', args.verdicts, verdicts);
  const district =
    args.district === null
      ? null
      : await getNamedEntity(context, 'district', args.district, { labels: ['District'] });
  const districtIds = district
    ? [district.id]
    : (await context.read(listDistrictIds, {})).map(({ id }) => id);
  const rules = await context.read(findDistrictRules, { districtIds });
  const visible = createVisibleAt(context, args.asOf);
  const known = rules.filter(({ cites }) => visible({ docIds: toCitedDocIds(cites) }));
  const subjectsOf = await readRuleSubjects(context, districtIds, args.asOf);
  const all = known.map((row) => decide(row, subjectsOf));
  const shown = all
    .filter(({ verdict }) => args.verdicts === null || args.verdicts.includes(verdict))
    .toSorted((left, right) => verdicts.indexOf(left.verdict) - verdicts.indexOf(right.verdict));
  const entity = await createEntityLookup(
    context,
    shown.flatMap(({ row, cases }) => [
      row.ruleId,
      row.districtId,
      ...cases.flatMap(({ subjectId, counted, docIds, newerDocIds }) => [
        subjectId,
        ...counted.map(({ itemId }) => itemId),
        ...docIds,
        ...newerDocIds,
      ]),
    ]),
  );
  return {
    ...describeBasis(args.asOf, describeDrafts(context, districtIds)),
    checks: shown.map((checked) => answerRule(checked, entity)),
    counts: verdicts.map((verdict) => ({
      verdict,
      rules: all.filter((check) => check.verdict === verdict).length,
    })),
    leftOut: listLeftOut([
      {
        reason: `rules that no document up to ${args.asOf} sets; a later asOf counts them`,
        reasonZh: `截至 ${args.asOf} 的文件未载的规则；放宽 asOf 可计入`,
        count: rules.length - known.length,
      },
      {
        reason: 'rules that the filter leaves out',
        reasonZh: '被筛选条件排除的规则',
        count: all.length - shown.length,
      },
    ]),
    ...describeEmpty(context, district, args.asOf, all.length, shown.length),
    datasetVersion: context.datasetVersion,
  };
}

function decide(row: FindDistrictRulesRow, subjectsOf: SubjectsOf): Checked {
  const measure = readRuleMeasure(row.name);
  if (measure === null) return { row, measure, verdict: 'CANNOT_CHECK', cases: [] };
  const { verdict, cases } = checkRule(subjectsOf(row, measure), { limit: row.atMost, ...limits[measure] });
  return { row, measure, verdict, cases };
}

const answerRule = (checked: Checked, entity: (id: string) => EntityRecord): RuleAnswer => ({
  rule: entity(checked.row.ruleId),
  district: entity(checked.row.districtId),
  verdict: checked.verdict,
  ...describeReason(checked),
  cases: checked.cases.map(({ subjectId, count, verdict, isOpen, docIds, newerDocIds, counted }) => ({
    subject: entity(subjectId),
    count,
    verdict,
    openList: isOpen,
    documents: docIds.map(entity),
    newerDocuments: newerDocIds.map(entity),
    counted: counted.map(({ itemId, facts }) => ({
      item: entity(itemId),
      relationIds: facts.map(({ relationId }) => relationId),
      cites: [...new Set(facts.flatMap(({ cites }) => cites))],
    })),
  })),
  cites: checked.row.cites,
});

const limits: Readonly<Record<RuleMeasure, { readonly isExact: boolean; readonly countsTheSame: boolean }>> =
  {
    LEADING_INDUSTRIES_OF_GROUP: { isExact: false, countsTheSame: true },
    FIELDS_OF_GROUP: { isExact: false, countsTheSame: false },
    LEADS_OF_CHAIN: { isExact: true, countsTheSame: true },
  };

const describeBasis = (asOf: string | null, drafts: DraftNote) => ({
  basis: `rules as the documents set them${asOf === null ? '' : `, up to ${asOf}`}; leading industries are the focuses that a park's newest ranking document prints as priority, a draft only where no other ranks; nothing counted proves nothing, and a list that ends in 等 may hold more${drafts.basis}`,
  basisZh: `以文件自定的规则为准${asOf === null ? '' : `（截至 ${asOf}）`}；主导产业取园区最新一份分主次的文件所列的优先方向，草案只在没有其他文件时采用；没有可计的事实不下结论，以“等”结尾的名单可能未列全${drafts.basisZh}`,
});

const measureWords: Readonly<Record<RuleMeasure, readonly [string, string]>> = {
  LEADING_INDUSTRIES_OF_GROUP: [
    'priority focuses of each group of the park are counted',
    '按各组团的优先（主导）方向计数',
  ],
  FIELDS_OF_GROUP: [
    'focuses of each group are counted; they may be finer than the fields that the rule means, so that more of them breaks nothing',
    '按各组团的聚焦方向计数；所列方向可能比规则所说的细分领域更细，超过不等于不符合',
  ],
  LEADS_OF_CHAIN: [
    'departments that are named as leading each chain are counted; a name that stands for several names none',
    '按写明牵头每条产业链的部门计数；统称不算写明',
  ],
};

const missingWords: Readonly<Record<MissingFacts | 'OTHER', readonly [string, string]>> = {
  PERSONS: ['the data hold departments and no persons', '数据只有部门，没有人员'],
  TASK_FORCES: ['the data hold no task forces', '数据没有工作专班'],
  PLANS: [
    'the data hold no work plans and charts of single chains or projects',
    '数据没有单个产业链或项目的工作方案、作战图',
  ],
  POLICIES: ['the data hold no policies for single firms or chains', '数据没有针对单个企业或产业链的政策'],
  EVENTS: [
    'the rule is about dates of meetings, reports and lists, which plans do not record',
    '规则涉及会议、通报、名单的时间，规划中没有记载',
  ],
  BUILDINGS: [
    'the rule is about single buildings, which plans do not record',
    '规则涉及单个建筑，规划中没有记载',
  ],
  OTHER: ['no relation of the data counts what the rule limits', '数据中没有可以计数的关系'],
};

function describeReason({ row, measure, cases }: Checked): {
  readonly reason: string;
  readonly reasonZh: string;
} {
  if (measure === null) {
    const [reason, reasonZh] = missingWords[readMissingFacts(row.name) ?? 'OTHER'];
    return { reason, reasonZh };
  }
  const [words, wordsZh] = measureWords[measure];
  const silent = cases.filter(({ count }) => count === 0).length;
  if (cases.length === 0)
    return {
      reason: `${words}; the data hold nothing of this district that the rule is about`,
      reasonZh: `${wordsZh}；数据中没有该区县适用此规则的对象`,
    };
  return silent === 0
    ? {
        reason: `${words}; ${cases.length} subjects, and the documents name something for each`,
        reasonZh: `${wordsZh}；共 ${cases.length} 个对象，文件均已写明`,
      }
    : {
        reason: `${words}; ${cases.length} subjects, of which the documents name nothing for ${silent}`,
        reasonZh: `${wordsZh}；共 ${cases.length} 个对象，其中 ${silent} 个文件未写明`,
      };
}

function describeEmpty(
  context: QuestionContext,
  district: EntityRecord | null,
  asOf: string | null,
  all: number,
  shown: number,
): { readonly emptyReason: string | null; readonly emptyReasonZh: string | null } {
  if (shown > 0) return { emptyReason: null, emptyReasonZh: null };
  const where = district?.name ?? 'these districts';
  const whereZh = district?.name ?? '这些区县';
  if (all === 0) {
    const next = describeNextDocument(context, asOf, createAbout(context, district ? [district] : []));
    return {
      emptyReason: `no document${asOf === null ? '' : ` up to ${asOf}`} sets a rule for ${where}${next.text}`,
      emptyReasonZh: `${asOf === null ? '' : `截至 ${asOf}，`}没有文件为${whereZh}设定规则${next.textZh}`,
    };
  }
  return {
    emptyReason: `${all} rules of ${where}, and none of them passes the filter`,
    emptyReasonZh: `${whereZh}共有 ${all} 条规则，但没有一条符合筛选条件`,
  };
}
