import { defineWords } from '../language/use-words.ts';

/** Texts of the comparison: its choices and its matrix. */
export const compareWords = defineWords({
  title: { zh: '区县比较', en: 'Districts compared' },
  lead: {
    zh: '哪些区县在做同样的产业（同质化），谁能给谁供货、配套（互补）。点选矩阵中的一格，或直接选两个区县，即可看到双方的集群、园区、企业、指标与出处。',
    en: 'Which districts build the same industries, and who could supply whom. Choose a cell of the matrix, or two districts, to see the clusters, parks, firms, figures and sources on both sides.',
  },
  twoDistricts: { zh: '比较两个区县', en: 'Compare two districts' },
  first: { zh: '区县甲', en: 'First district' },
  second: { zh: '区县乙', en: 'Second district' },
  choose: { zh: '请选择', en: 'Choose' },
  swap: { zh: '交换甲乙', en: 'Swap the two' },
  onlyThirdParty: { zh: '（没有本区规划）', en: ' (no plan of its own)' },
  range: { zh: '区县范围', en: 'Districts' },
  ranges: {
    zh: { subject: '有本区规划的区县', all: '全部区县', picked: '自选区县' },
    en: { subject: 'with a plan of their own', all: 'all', picked: 'chosen by me' },
  },
  pickedDistricts: { zh: '选择区县（至少两个）', en: 'Choose districts (at least two)' },
  pickTwo: {
    zh: '请至少选择两个区县。',
    en: 'Choose at least two districts.',
  },
  fewSubjects: {
    zh: '有本区规划的区县不足两个；请改选“全部区县”或“自选区县”。',
    en: 'Fewer than two districts have a plan of their own; choose all districts, or choose some.',
  },
  measure: { zh: '格中数字', en: 'Number in the cells' },
  basis: { zh: '比较口径', en: 'Compared by' },
  bases: {
    zh: { INDUSTRY: '产业（集群与园区定位）', CLUSTER: '产业（仅集群）', PRODUCT: '产品' },
    en: {
      INDUSTRY: 'industry (clusters and parks)',
      CLUSTER: 'industry (clusters alone)',
      PRODUCT: 'product',
    },
  },
  rollUp: { zh: '产业粗细', en: 'Industries' },
  rollUps: {
    zh: { NONE: '按原分类', ONE: '归并到上一级', TOP: '归并到最上级' },
    en: { NONE: 'as classified', ONE: 'one level broader', TOP: 'the broadest' },
  },
  modality: { zh: '计入的状态', en: 'Statements that count' },
  also: { zh: '另计入', en: 'Also count' },
  thirdParty: { zh: '第三方表格的说法', en: "a third party's table" },
  inferredMakers: { zh: '推断的生产关系', en: 'inferred makers' },
  asOf: { zh: '截至日期（只用该日及以前的文件）', en: 'As of (documents up to that day)' },
  reset: { zh: '恢复默认条件', en: 'Reset' },
  matrixHeading: { zh: '重合与互补矩阵', en: 'Matrix' },
  keys: {
    zh: '方向键在格间移动，回车打开该对区县。',
    en: 'Arrow keys move through the cells; Enter opens the pair.',
  },
  rowSupplies: { zh: '行：供方；列：需方', en: 'Row supplies, column is supplied' },
  supplierAndUser: { zh: '供方＼需方', en: 'supplier \\ user' },
  district: { zh: '区县', en: 'District' },
  topPairs: { zh: '数值最高的几对', en: 'The highest pairs' },
  topOf: {
    zh: (shown: number, all: number) => `列出前 ${shown} 对，共 ${all} 对；其余见矩阵。`,
    en: (shown: number, all: number) => `${shown} of ${all}; the rest are in the matrix.`,
  },
  self: { zh: '本区', en: 'itself' },
  noData: { zh: '无可比内容', en: 'nothing to compare' },
  noDataSign: { zh: '无', en: 'n/a' },
  legend: { zh: '色阶', en: 'Colours' },
  none: { zh: '0：没有', en: '0: none' },
  withoutStatements: {
    zh: '这些区县没有可比内容，原因如下：',
    en: 'These districts have nothing to compare, for these reasons:',
  },
  seeAsOf: {
    zh: (date: string) => `截至日期改为 ${date}`,
    en: (date: string) => `As of ${date} instead`,
  },
  countThirdParty: { zh: '计入第三方表格', en: "Count the third party's table" },
});

/** What the numbers of the matrix can be: a name for the choice, and a sentence for a cell. */
export const measureWords = defineWords({
  sharedCount: { zh: '共有项数（同质化）', en: 'shared (count)' },
  jaccard: { zh: '重合度：共有占双方全部的比例', en: 'shared of all (Jaccard)' },
  overlapCoefficient: {
    zh: '重叠系数：共有占较小一方的比例',
    en: 'shared of the smaller side (overlap coefficient)',
  },
  weightedJaccard: { zh: '加权重合度（按匹配与状态）', en: 'weighted by match and state' },
  complementaryCount: { zh: '互补关系数（双向合计）', en: 'complementary links (both ways)' },
  feedsCount: { zh: '本行区县可供给本列区县的条数', en: 'links from row to column' },
});

/** What a cell says to those who hear it, after the two names. */
export const cellWords = defineWords({
  sharedCount: { zh: (value: string) => `共有 ${value} 项`, en: (value: string) => `${value} shared` },
  jaccard: { zh: (value: string) => `重合度 ${value}`, en: (value: string) => `${value} of all shared` },
  overlapCoefficient: {
    zh: (value: string) => `重叠系数 ${value}`,
    en: (value: string) => `${value} of the smaller side shared`,
  },
  weightedJaccard: {
    zh: (value: string) => `加权重合度 ${value}`,
    en: (value: string) => `${value} shared by weight`,
  },
  complementaryCount: {
    zh: (value: string) => `互补关系 ${value} 条`,
    en: (value: string) => `${value} complementary links`,
  },
  feedsCount: {
    zh: (value: string) => `行供列 ${value} 条`,
    en: (value: string) => `the first could supply the second: ${value} links`,
  },
});

/** Why a district has something to compare, or has nothing. */
export const statusWords = defineWords({
  OWN_PLAN: { zh: '本区规划', en: 'own plan' },
  THIRD_PARTY_ONLY: { zh: '仅第三方表格', en: 'third party only' },
  THIRD_PARTY_LEFT_OUT: { zh: '第三方表格未计入', en: 'third party left out' },
  FILTERED_OUT: { zh: '均被条件筛除', en: 'filtered out' },
  NO_EDITION: { zh: '当时尚无文件', en: 'no document yet' },
  NO_STATEMENT: { zh: '无文件提及', en: 'no document' },
});
