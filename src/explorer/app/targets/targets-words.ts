import { defineWords } from '../language/use-words.ts';

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** Texts of the view of figures. */
export const targetsWords = defineWords({
  title: { zh: '指标与核查', en: 'Targets and checks' },
  lead: {
    zh: '各区县文件写明的目标、基期和实绩，需要多快的增长；并核查合计、增速、占比和重复数值是否对得上。',
    en: 'Goals, baselines and results as the districts’ documents print them, the growth they need, and whether sums, growth rates, shares and repeated figures fit together.',
  },
  indicator: { zh: '指标', en: 'Indicator' },
  clear: { zh: (name: string) => `取消：${name}`, en: (name: string) => `Clear: ${name}` },
  subjectOf: { zh: '对象 · 区县', en: 'Subject · district' },
  year: { zh: '年份', en: 'Year' },
  noYear: { zh: '未写年份', en: 'no year' },
  kind: { zh: '类别', en: 'Kind' },
  attr: { zh: '约束性 / 预期性', en: 'Binding or expected' },
  district: { zh: '区县', en: 'District' },
  value: { zh: '数值', en: 'Figure' },
  unit: { zh: '单位', en: 'Unit' },
  printed: { zh: (text: string) => `原文：${text}`, en: (text: string) => `printed: ${text}` },
  growth: { zh: '需要的增长', en: 'Growth needed' },
  checks: { zh: '核查', en: 'Checks' },
  sources: { zh: '出处', en: 'Sources' },
  caption: { zh: '指标数值：每行一个数值', en: 'Figures, one a row' },
  series: { zh: (count: number) => `历年 ${count} 个数`, en: (count: number) => plural(count, 'figure') },
  seriesOf: {
    zh: (subject: string, indicator: string) => `看${subject}的${indicator}图`,
    en: (subject: string, indicator: string) => `Chart of ${indicator}, ${subject}`,
  },
  from: {
    zh: (year: string, name: string) => `对比 ${year} 年 ${name}`,
    en: (year: string, name: string) => `from ${name} in ${year}`,
  },
  yearly: { zh: (text: string) => `年均 ${text}`, en: (text: string) => `${text} a year` },
  inAll: { zh: (text: string) => `共 ${text}`, en: (text: string) => `${text} in all` },
  approximately: { zh: '约', en: 'about ' },
  statedGrowth: { zh: (text: string) => `文件写：${text}`, en: (text: string) => `stated: ${text}` },
  notComputed: { zh: '未单独测算', en: 'not computed by itself' },
  notComputedWhy: {
    zh: '同一目标在别处另有数值，或它本身就是所写的增长，或其对象不在区县之内。',
    en: 'Another figure prints the same goal, or it is a stated growth itself, or its subject is not of the district.',
  },
  loadedOf: {
    zh: (loaded: number, total: number) => `已载入 ${loaded} / ${total} 个数值……`,
    en: (loaded: number, total: number) => `${loaded} of ${total} figures loaded…`,
  },
  checking: { zh: '正在核查……', en: 'Checking…' },
  noneChosen: { zh: '没有符合所选条件的数值。', en: 'No figure fits what was chosen.' },
  figuresBy: { zh: '按核查结果筛选数值', en: 'Filter figures by what the checks say' },
  unchecked: { zh: '无可核查', en: 'nothing to check against' },
  chart: {
    zh: (indicator: string, subject: string) => `${subject}：${indicator}`,
    en: (indicator: string, subject: string) => `${indicator}, ${subject}`,
  },
  chartWhich: { zh: '看图：选一个对象', en: 'Chart: choose a subject' },
  closeChart: { zh: '关闭图', en: 'Close the chart' },
  asTable: { zh: '以表格查看', en: 'As a table' },
  notDrawn: {
    zh: (count: number) => `另有 ${count} 个数值没有年份或数字，未画出。`,
    en: (count: number) =>
      `${plural(count, 'figure')} without a year or a number ${count === 1 ? 'is' : 'are'} not drawn.`,
  },
});

/** What the checks say: of figures, and of rules. */
export const verdictWords = defineWords({
  DIFFERS: { zh: '不一致', en: 'does not fit' },
  CANNOT_TELL: { zh: '无法判断', en: 'cannot be checked' },
  AGREES: { zh: '一致', en: 'fits' },
  NONE: { zh: '无可核查', en: 'nothing to check against' },
  BROKEN: { zh: '不符合', en: 'broken' },
  CANNOT_CHECK: { zh: '无法核查', en: 'cannot be checked' },
  HOLDS: { zh: '符合', en: 'holds' },
});

export const checkKindWords = defineWords({
  PARTS_AND_TOTAL: { zh: '部分与合计', en: 'parts and total' },
  STATED_GROWTH: { zh: '所写增速与推算', en: 'stated and computed growth' },
  SHARE_AND_RATIO: { zh: '占比与比值', en: 'share and ratio' },
  REPEATED_FIGURE: { zh: '重复数值', en: 'figure printed twice' },
});

export const checkReasonWords = defineWords({
  PARTS_MISSING: { zh: '部分不全', en: 'parts without a figure' },
  SCOPE_DIFFERS: { zh: '口径不同', en: 'another scope' },
  PARTS_OVERLAP: { zh: '内容重叠', en: 'parts overlap' },
  PROPERTY_DIFFERS: { zh: '单位、口径或累计方式不同', en: 'unit, scope or accumulation differ' },
  SIZE_CLASS: { zh: '只写量级', en: 'a size class' },
  PRINTED_AS_ABOUT: { zh: '约数', en: 'printed as about' },
  LEVELS_MISSING: { zh: '缺起止数值', en: 'levels not given' },
});

export const obstacleWords = defineWords({
  NO_BASELINE: { zh: '无基期数', en: 'no baseline' },
  DIFFERENT: { zh: '基期口径不一', en: 'baseline differs' },
  NO_VALUE: { zh: '无数值或年份', en: 'no number or year' },
  SIZE_CLASS: { zh: '只写量级', en: 'a size class' },
  ONLY_GROWTH: { zh: '本身是增速', en: 'a growth itself' },
});

/** Texts of the findings and of one of them. */
export const findingWords = defineWords({
  results: { zh: '核查结果', en: 'What the checks find' },
  figures: { zh: '数值核查', en: 'Checks of figures' },
  growth: { zh: '增长测算', en: 'Growth' },
  figureList: { zh: '数值核查：每行一项', en: 'Checks of figures, one a row' },
  rules: { zh: '规则核查', en: 'Checks of rules' },
  ruleList: { zh: '规则核查：每行一条规则', en: 'Checks of rules, one a row' },
  rulesLead: {
    zh: '文件为自己定的规则，与文件写明的事实对照；事实不足的不下结论。',
    en: 'Rules that the documents set themselves, held against the facts; where facts do not decide, that is said.',
  },
  verdict: { zh: '结果', en: 'Result' },
  byVerdict: { zh: '按结果筛选', en: 'Filter by result' },
  countOf: {
    zh: (verdict: string, count: number) => `${verdict}：${count} 项，点击筛选`,
    en: (verdict: string, count: number) => `${verdict}: ${count}, click to filter`,
  },
  kind: { zh: '核查什么', en: 'What is checked' },
  finding: { zh: '发现', en: 'Finding' },
  recordedBy: { zh: '已记录的矛盾', en: 'Recorded as' },
  isNew: { zh: '尚未记录', en: 'not recorded yet' },
  open: { zh: '看数值', en: 'Figures' },
  openOf: {
    zh: (text: string) => `打开核查：${text}`,
    en: (text: string) => `Open the finding: ${text}`,
  },
  rule: { zh: '规则', en: 'Rule' },
  reason: { zh: '依据或原因', en: 'Why' },
  cases: { zh: '各对象', en: 'Cases' },
  openList: { zh: '名单以“等”结尾', en: 'open list' },
  counted: { zh: (count: number) => `${count} 个`, en: (count: number) => `${count}` },
  oneFinding: { zh: '核查：数值是否对得上', en: 'Finding: do the figures fit?' },
  claim: { zh: '所写', en: 'As printed' },
  against: { zh: '对照', en: 'Held against' },
  expected: { zh: '所写数值', en: 'Printed' },
  found: { zh: '对照得出', en: 'Comes to' },
  difference: { zh: '相差', en: 'Difference' },
  range: { zh: '按印出位数可能为', en: 'May stand for' },
  missing: { zh: '没有数值的部分', en: 'Parts without a figure' },
  otherScope: { zh: '口径不同的部分', en: 'Parts of another scope' },
  overlaps: { zh: '内容重叠', en: 'Overlapping in content' },
  allSources: { zh: '全部出处', en: 'all the figures of this finding' },
  unknown: {
    zh: '所选范围内没有这条核查；它可能属于其他区县，或在新版数据中已改变。',
    en: 'There is no such finding in what is chosen; it may be of another district, or changed with newer data.',
  },
});
