import { defineWords } from '../language/use-words.ts';

export const projectsWords = defineWords({
  title: { zh: '项目：从谋划到扩能', en: 'Projects: from idea to expansion' },
  lead: {
    zh: '各区县规划所列的项目，按阶段排列；合计只加文件写明的数，并注明有几个项目写明。',
    en: 'The projects that the plans list, by stage. Sums add only what is printed, and say how many projects print it.',
  },
  only: { zh: '只看某产业、园区、产品或企业', en: 'Only one industry, park, product or firm' },
  wholeCluster: {
    zh: '也算只凭集群与该产业有关的项目',
    en: 'also projects that only a cluster ties to the industry',
  },
  board: { zh: '各阶段的项目数与合计', en: 'Projects and sums by stage' },
  boardHint: {
    zh: '点选阶段，只看这些阶段的项目；可选多个。',
    en: 'Choose one or several stages to see only their projects.',
  },
  measure: { zh: '阶段', en: 'Stage' },
  projects: { zh: '项目数', en: 'Projects' },
  investment: { zh: '投资（亿元）', en: 'Investment (100 M yuan)' },
  land: { zh: '用地（亩）', en: 'Land (mu)' },
  revenue: { zh: '年营收（亿元）', en: 'Revenue a year (100 M yuan)' },
  statedOf: {
    zh: (stated: number, of: number) => `${of} 个中 ${stated} 个写明`,
    en: (stated: number, of: number) => `${stated} of ${of} state it`,
  },
  notStated: { zh: '—', en: '—' },
  allStages: { zh: '显示全部阶段', en: 'Show all stages' },
  stageCount: {
    zh: (stage: string, count: number) => `${stage}：${count} 个项目`,
    en: (stage: string, count: number) => `${stage}: ${count} project${count === 1 ? '' : 's'}`,
  },
  caption: { zh: '项目清单', en: 'Projects' },
  project: { zh: '项目', en: 'Project' },
  stage: { zh: '阶段', en: 'Stage' },
  district: { zh: '区县', en: 'District' },
  place: { zh: '地点', en: 'Place' },
  contextual: { zh: '据上下文', en: 'from the paragraph' },
  firms: { zh: '企业', en: 'Firms' },
  products: { zh: '产品', en: 'Products' },
  capacity: { zh: '产能（数值、单位）', en: 'Capacity (number, unit)' },
  years: { zh: '年份', en: 'Years' },
  until: { zh: (year: number) => `至 ${year}`, en: (year: number) => `by ${year}` },
  from: { zh: (year: number) => `${year} 起`, en: (year: number) => `from ${year}` },
  clusters: { zh: '集群（均为推断）', en: 'Clusters (all inferred)' },
  sources: { zh: '出处', en: 'Sources' },
  PRODUCT: { zh: (names: string) => `据产品：${names}`, en: (names: string) => `by product ${names}` },
  FIRM: { zh: (names: string) => `据企业：${names}`, en: (names: string) => `by firm ${names}` },
  CHAIN: { zh: (names: string) => `据产业链：${names}`, en: (names: string) => `by chain ${names}` },
});

/** What ties a project to the industry that is asked for. */
export const tieWords = defineWords({
  NAME: { zh: '据名称归入该产业', en: 'of the industry by its name' },
  PRODUCT: { zh: '据产品归入该产业', en: 'of the industry by its product' },
  CHAIN: { zh: '据产业链归入该产业', en: 'of the industry by a chain' },
  ONLY_INDUSTRY: { zh: '据单一产业集群归入', en: 'of the industry by a cluster of it alone' },
  CLUSTER: { zh: '仅据集群归入', en: 'of the industry by a cluster only' },
});
