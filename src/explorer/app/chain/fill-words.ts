import { defineWords } from '../language/use-words.ts';

/** Texts of the panel that answers who could fill a gap. */
export const fillWords = defineWords({
  title: { zh: (name: string) => `谁能补上：${name}`, en: (name: string) => `Who could fill ${name}` },
  close: { zh: '收起', en: 'Close' },
  lead: {
    zh: '按文件明示的事实排序：合作区县、本区与同一区域优先；其次同一产品、同一环节、同一产业链；再看现有、规划、招引；园区远近；是否已被他区招引。',
    en: 'Ranked by what documents state: partner districts, then the district and its region; the same product, stage, chain; existing, planned, courted; how near the park is; whether another district courts it.',
  },
  unknown: {
    zh: '这条链上没有地址所指的环节或产品。',
    en: 'This chain has no such stage or product; the address may be wrong.',
  },
  covered: {
    zh: '已有两家以上现有生产者，无需补链。',
    en: 'Two or more producers exist: there is no gap to fill.',
  },
  candidates: { zh: '候选', en: 'Candidates' },
  noCandidates: {
    zh: '文件没有写明谁能补上这一环。',
    en: 'No document names anyone who could fill it.',
  },
  seeApart: {
    zh: '另列的推断候选、近似名称可供打听。',
    en: 'Those inferred and the similar names, listed apart, are a hint whom to ask.',
  },
  inferred: { zh: '推断的候选', en: 'Inferred candidates' },
  inferredLead: {
    zh: '由文件推断，没有原文明示，不与上面的候选混排。',
    en: 'Inferred from the documents; none of them states it. Kept apart from those above.',
  },
  reference: { zh: '参考候选', en: 'Candidates from reference data' },
  referenceLead: {
    zh: '只来自参考数据，不算覆盖。',
    en: 'From reference data alone, which never counts as coverage.',
  },
  near: { zh: '近似名称（仅供打听）', en: 'Similar names (a hint whom to ask)' },
  departments: { zh: '责任部门', en: 'Who answers for it' },
  noDepartments: { zh: '没有文件写明责任部门。', en: 'No document says who answers for it.' },
  courtedBy: { zh: '他区也在招引', en: 'Other districts court the same' },
  rank: { zh: (rank: number) => `第 ${rank} 位`, en: (rank: number) => `No. ${rank}` },
  tied: {
    zh: (others: number) => `与另 ${others} 个并列`,
    en: (others: number) => `tied with ${others} other${others === 1 ? '' : 's'}`,
  },
  noPlace: { zh: '未写明区县', en: 'district not stated' },
  makes: { zh: '涉及', en: 'for' },
  total: { zh: (total: number) => `${total} 个`, en: (total: number) => String(total) },
  shownOf: {
    zh: (shown: number, total: number) => `显示前 ${shown} 个，共 ${total} 个`,
    en: (shown: number, total: number) => `the first ${shown} of ${total}`,
  },
  showAll: { zh: '显示全部候选', en: 'Show all candidates' },
  limit: { zh: '一次最多列 100 个。', en: 'At most 100 are listed at once.' },
  via: { zh: '因', en: 'by ' },
  generic: { zh: '泛称', en: 'umbrella name' },
  courts: {
    zh: (district: string) => `${district}招引`,
    en: (district: string) => `${district} courts`,
  },
  seeks: {
    zh: (district: string) => `${district}寻求此类企业`,
    en: (district: string) => `${district} seeks such firms`,
  },
});

/** By what a department answers. */
export const viaWords = defineWords({
  CHAIN: { zh: '产业链', en: 'the chain' },
  CLUSTER: { zh: '集群', en: 'the cluster' },
  PROJECT: { zh: '项目', en: 'the project' },
  TASK: { zh: '任务', en: 'the task' },
});

/** The part of a department. */
export const roleWords = defineWords({
  LEADS: { zh: '牵头', en: 'leads' },
  SUPPORTS: { zh: '配合', en: 'supports' },
});
