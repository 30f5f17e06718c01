import { defineWords } from '../language/use-words.ts';

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** Texts of the list of chains. */
export const chainsWords = defineWords({
  title: { zh: '产业链', en: 'Chains' },
  lead: {
    zh: '各区县规划写明的产业链，从上游到下游；每个环节的颜色与符号表示该区县的补链状态。点开一条链，看缺哪一环、谁能补上。',
    en: 'The chains that district plans print, upstream to downstream. Colour and sign of a stage say how well the district covers it. Open one to see which link is lacking and who could fill it.',
  },
  district: { zh: '区县', en: 'District' },
  text: { zh: '链、环节或集群名称', en: 'Name of a chain, stage or cluster' },
  status: { zh: '只看含有这些状态环节的链', en: 'Only chains with a stage that is' },
  shown: {
    zh: (shown: number, total: number) =>
      shown === total ? `共 ${total} 条链` : `${total} 条链中符合 ${shown} 条`,
    en: (shown: number, total: number) =>
      shown === total ? plural(total, 'chain') : `${shown} of ${plural(total, 'chain')} match`,
  },
  noneMatches: { zh: '没有符合条件的链，请放宽筛选。', en: 'No chain matches. Remove a filter.' },
  noneStated: {
    zh: '现有文件没有写明任何产业链。',
    en: 'No document of the data prints a chain.',
  },
  noChainOf: {
    zh: (name: string) => `文件没有为${name}写明产品链；可打开其他区县的链，改以${name}来看它有什么。`,
    en: (name: string) =>
      `No document prints a chain of products for ${name}. Open a chain of another district and see it from ${name}.`,
  },
  showAll: { zh: '显示全部产业链', en: 'Show all chains' },
  noCluster: { zh: '未写明集群', en: 'No cluster stated' },
  noDistrict: { zh: '未写明区县', en: 'No district stated' },
  ways: { zh: '工作方式（不判断缺口）', en: 'Ways of working (gaps do not apply)' },
  stagesOf: { zh: (name: string) => `${name}的环节`, en: (name: string) => `Stages of ${name}` },
  stageCounts: { zh: '环节按状态', en: 'Stages by status' },
  more: {
    zh: '链数超过一次可列出的数量，以下没有列全。',
    en: 'There are more chains than can be listed here.',
  },
});

/** Texts of the map of one chain. */
export const mapWords = defineWords({
  chain: { zh: '产业链', en: 'Chain' },
  allChains: { zh: '全部产业链', en: 'All chains' },
  printed: { zh: '原文', en: 'As printed' },
  ofCluster: { zh: '所属集群', en: 'Cluster' },
  ofDistrict: { zh: '写明此链的区县', en: 'Printed for' },
  seenFrom: { zh: '以哪个区县来看', en: 'Seen from' },
  with: { zh: '对照区县', en: 'Set beside' },
  addDistrict: { zh: '再加一个区县', en: 'Add another' },
  choose: { zh: '选择……', en: 'Choose…' },
  unknownChain: { zh: '没有这条产业链', en: 'There is no such chain' },
  unknownChainText: {
    zh: (id: string) => `数据里没有标识为“${id}”的产业链，地址可能有误或数据已更新。`,
    en: (id: string) => `The data has no chain “${id}”. The address may be wrong, or the data has changed.`,
  },
  noDistrict: {
    zh: '文件没有写明这条链属于哪个区县，请选择从哪个区县来看。',
    en: 'No document says which district this chain belongs to. Choose the district to see it from.',
  },
  remove: {
    zh: (name: string) => `不再对照“${name}”`,
    en: (name: string) => `Remove “${name}”`,
  },
  gapList: { zh: '缺口清单', en: 'List of gaps' },
  openGraph: { zh: '在图谱中打开', en: 'Open in the graph' },
  exportGaps: { zh: '导出缺口表', en: 'Export the gaps' },
  exportGraph: { zh: '导出这条链的图', en: 'Export its graph' },
  print: { zh: '打印', en: 'Print' },
  mapOf: {
    zh: (chain: string, district: string) => `${chain}：${district}的补链状态，从上游到下游`,
    en: (chain: string, district: string) => `${chain}: how ${district} covers it, upstream to downstream`,
  },
  compared: {
    zh: '同一条链，各区县对照（数目只计明示的企业、项目与集群）',
    en: 'The same chain, district by district (stated firms, projects and clusters are counted)',
  },
  districts: { zh: '区县', en: 'District' },
  upstream: { zh: '上游', en: 'Upstream' },
  downstream: { zh: '下游', en: 'Downstream' },
  legend: { zh: '图例：环节取其最差产品的状态', en: 'Legend: a stage takes the status of its worst product' },
  stages: {
    zh: (count: number) => `${count} 个环节`,
    en: (count: number) => plural(count, 'stage'),
  },
  isMode: {
    zh: '这是文件写明的一种工作方式，不是产品链，因此不判断缺口。',
    en: 'A document prints this as a way of working, not as a chain of products, so it has no gaps to show.',
  },
  noStage: { zh: '文件没有写明这条链的环节。', en: 'No document states a stage of this chain.' },
  noProduct: { zh: '文件没有为这个环节列出产品。', en: 'No document lists a product of this stage.' },
  feeds: { zh: '供给：', en: 'Feeds ' },
  end: { zh: '链的末端', en: 'End of the chain' },
});

/** What each status of a gap means, for the legend. */
export const statusMeanings = defineWords({
  COVERED: { zh: '两家以上现有生产者', en: 'two or more existing producers' },
  SINGLE_SOURCE: { zh: '一家现有生产者', en: 'one existing producer' },
  PLANNED: { zh: '只有规划中的生产者或项目', en: 'planned producers or projects only' },
  COURTED: { zh: '正在点名或按类招引', en: 'courted by name or by kind' },
  NOT_STATED: { zh: '文件没有明示，不等于没有', en: 'no document says; not the same as none' },
  MISSING: { zh: '规划自述缺失', en: 'the plan itself says so' },
});

/** Texts of a product on the map. */
export const productWords = defineWords({
  wanted: { zh: '本区寻求', en: 'sought' },
  wantedTitle: { zh: '本区写明要寻求或招引', en: 'The district seeks it, or courts a firm for it' },
  basis: { zh: (name: string) => `${name}的状态依据`, en: (name: string) => `the status of ${name}` },
  whole: { zh: '（整个集群，未点名企业）', en: ' (the cluster as a whole, no firm named)' },
  undertakenBy: { zh: '承担：', en: 'by ' },
  sought: { zh: '本区寻求此类企业', en: 'The district seeks such firms' },
  lacks: { zh: '规划自述缺失', en: 'The plan says that it is lacking' },
  none: { zh: '本区没有写明的企业或项目', en: 'No firm or project of the district is stated' },
  moreMakers: { zh: (count: number) => `另 ${count} 个`, en: (count: number) => `${count} more` },
  capacity: { zh: '产能', en: 'Capacity' },
  goal: { zh: '目标', en: 'Goal' },
  addition: { zh: '新增', en: 'to be added' },
  shortfall: { zh: '缺口', en: 'Shortfall' },
  uncommitted: { zh: '尚无项目承接', en: 'Not yet taken up' },
  elsewhere: {
    zh: (count: number) => `他区 ${count} 个`,
    en: (count: number) => `${count} in other districts`,
  },
  alsoCourted: {
    zh: (count: number) => `他区也在招引 ${count}`,
    en: (count: number) => `also courted elsewhere: ${count}`,
  },
  seeks: { zh: '寻求', en: 'seeks' },
  courts: { zh: '招引', en: 'courts' },
  whoCouldFill: { zh: '谁能补上', en: 'Who could fill it' },
  wholeStage: { zh: '整个环节：谁能补上', en: 'Whole stage: who could fill it' },
});
