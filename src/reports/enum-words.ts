import { gapStatusZh } from '../questions/words-zh.ts';

/** A value in Chinese and in English. */
export type Words = readonly [zh: string, en: string];

const gapStatus = (code: string, en: string): Words => [gapStatusZh(code), en];

/** Words for the values of enums that are the API's own; those of closed lists are in the ontology. */
export const enumWords: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  GapStatus: {
    COVERED: gapStatus('COVERED', 'covered'),
    SINGLE_SOURCE: gapStatus('SINGLE_SOURCE', 'single source'),
    PLANNED: gapStatus('PLANNED', 'planned'),
    COURTED: gapStatus('COURTED', 'courted'),
    NOT_STATED: gapStatus('NOT_STATED', 'not stated'),
    MISSING: gapStatus('MISSING', 'missing, as stated'),
  },
  GapFactKind: {
    PRODUCES: ['生产', 'makes'],
    COURTS: ['点名招引', 'courts by name'],
    SEEKS: ['寻求', 'seeks'],
    LACKS: ['明确缺失', 'lacks, as stated'],
  },
  CandidateKinship: {
    SAME_PRODUCT: ['同一产品', 'same product'],
    SAME_STAGE: ['同一环节', 'same stage'],
    SAME_CHAIN: ['同一产业链', 'same chain'],
  },
  CandidateSource: {
    EXPLICIT: ['文件明示', 'stated by plans'],
    INFERRED: ['推断', 'concluded'],
    REFERENCE: ['参考数据', 'reference data'],
  },
  GapMeasure: { CAPACITY: ['产能', 'capacity'], OUTPUT: ['产量', 'output'] },
  OverlapBasis: {
    INDUSTRY: ['产业', 'industry'],
    CLUSTER: ['集群', 'cluster'],
    PRODUCT: ['产品', 'product'],
  },
  IndustryRollUp: {
    NONE: ['按原分类', 'as classified'],
    ONE: ['归并到上一级', 'one level broader'],
    TOP: ['归并到最上级', 'the broadest'],
  },
  OverlapDistrictStatus: {
    OWN_PLAN: ['本区文件', 'own documents'],
    THIRD_PARTY_ONLY: ['仅第三方表格', 'third party only'],
    THIRD_PARTY_LEFT_OUT: ['第三方表格未计入', 'third party, left out'],
    FILTERED_OUT: ['均被筛除', 'filtered out'],
    NO_EDITION: ['当时尚无文件', 'no edition yet'],
    NO_STATEMENT: ['无文件提及', 'no statement'],
  },
  OverlapSource: {
    CLUSTER: ['集群', 'cluster'],
    PARK_FOCUS: ['园区聚焦', 'focus of a park'],
    PARK_CLUSTER_FOCUS: ['园区聚焦集群', 'cluster focus of a park'],
    THIRD_PARTY: ['第三方表格', "third party's table"],
    PRODUCER: ['生产者', 'producer'],
  },
  ComplementaryKind: {
    STATED_SUPPLY: ['明示供应', 'stated supply'],
    CHAIN_STEP: ['产业链上下游', 'step of a chain'],
    DEMAND: ['供需对接', 'demand'],
  },
  ComplementaryDemandKind: {
    SEEKS: ['招引', 'seeks'],
    LACKS: ['缺失', 'lacks'],
    SUPPLIES_TO: ['需求', 'is to be supplied'],
  },
  CourtingBasis: { FIRM: ['按企业', 'by firm'], PRODUCT: ['按产品', 'by product'] },
  CourtingKind: { COURTS: ['点名招引', 'courts by name'], SEEKS: ['寻求', 'seeks'] },
  Contest: {
    YES: ['争抢', 'contested'],
    POSSIBLY: ['可能争抢', 'possibly contested'],
    NO: ['否', 'no'],
  },
  OfferedFitVia: {
    PRODUCT: ['产品', 'product'],
    CLUSTER_PRODUCES: ['集群生产', 'its cluster makes it'],
    CLUSTER_CHAIN: ['集群产业链', "in its cluster's chain"],
  },
  IndustryTie: {
    NAME: ['据名称', 'by its name'],
    PRODUCT: ['据产品', 'by its product'],
    CHAIN: ['据产业链', 'by its chain'],
    ONLY_INDUSTRY: ['据单一产业集群', 'by a cluster of one industry'],
    CLUSTER: ['仅据集群', 'by a cluster alone'],
  },
  ClusterTie: {
    PRODUCT: ['据产品', 'by product'],
    FIRM: ['据企业', 'by firm'],
    CHAIN: ['据产业链', 'by chain'],
  },
  ResponsibilityRole: { LEADS: ['牵头', 'leads'], SUPPORTS: ['配合', 'supports'] },
  LeadKind: {
    SOLE: ['独立牵头', 'sole lead'],
    JOINT: ['共同牵头', 'joint lead'],
    GENERIC: ['泛称牵头', 'generic name leads'],
    NONE: ['无牵头', 'no lead'],
  },
  AnswerableVia: {
    DIRECT: ['直接', 'directly'],
    CHAIN: ['经产业链', 'by its chain'],
    CLUSTER: ['经集群', 'by its cluster'],
    TASK: ['经任务', 'by a task'],
  },
  GapDepartmentVia: {
    CHAIN: ['产业链', 'chain'],
    CLUSTER: ['集群', 'cluster'],
    PROJECT: ['项目', 'project'],
    TASK: ['任务', 'task'],
  },
  GrowthMeasure: {
    YEARLY_PERCENT: ['年均（%）', 'per cent a year'],
    YEARLY_AMOUNT: ['年均（数额）', 'amount a year'],
    TOTAL_PERCENT: ['累计（%）', 'per cent in all'],
    MULTIPLE: ['倍数', 'multiple'],
  },
  GrowthLink: { NAME: ['据名称', 'by name'], ROW: ['据同行', 'in one row'] },
  GrowthState: {
    COMPUTED: ['可测算', 'computed'],
    BLOCKED: ['无法测算', 'not to be computed'],
  },
};

/** Arguments in Chinese, as the sheet of notes lists them. */
export const argumentsZh: Readonly<Record<string, string>> = {
  about: '相关对象',
  asOf: '截至日期',
  attr: '属性',
  basis: '比较依据',
  by: '列法',
  chain: '产业链',
  cluster: '集群',
  contestedOnly: '只看争抢',
  department: '部门',
  district: '区县',
  districts: '区县',
  document: '文件',
  firm: '企业',
  first: '最多条数',
  includeInferred: '计入推断',
  includeNews: '计入新闻',
  includeThirdParty: '计入第三方表格',
  includeWholeCluster: '计入仅据集群的项目',
  indicators: '指标',
  industry: '产业',
  kinds: '类别',
  lead: '牵头方式',
  modality: '存在状态',
  park: '园区',
  product: '产品',
  role: '角色',
  rollUp: '产业粗细',
  stages: '项目阶段',
  status: '状态',
  subject: '对象',
  subjects: '对象',
  wantedOnly: '只看本区寻求的',
  year: '年份',
};
