import { defineWords } from '../language/use-words.ts';

export const responsibilitiesWords = defineWords({
  title: { zh: '责任分工：谁牵头、谁配合', en: 'Responsibilities: who leads, who supports' },
  lead: {
    zh: '文件为每项任务写明的牵头单位与配合单位，按印出的先后排列；没有写牵头单位的任务单独标出。',
    en: 'The departments that the documents name for each task, in the printed order; tasks without a lead stand out.',
  },
  firstDistrict: {
    zh: (name: string) => `没有选区县，先显示${name}。`,
    en: (name: string) => `No district is chosen; ${name} is shown.`,
  },
  by: { zh: '怎么看', en: 'Read it by' },
  task: { zh: '按任务', en: 'task' },
  department: { zh: '按部门', en: 'department' },
  onlyDepartment: { zh: '部门', en: 'Department' },
  role: { zh: '牵头或配合', en: 'Part' },
  LEADS: { zh: '牵头', en: 'leads' },
  SUPPORTS: { zh: '配合', en: 'supports' },
  whoAnswers: { zh: '这件事谁负责', en: 'Who answers for this' },
  news: { zh: '也列仅见于新闻的任务', en: 'also tasks that only news tell of' },
  countOf: {
    zh: (kind: string, count: number) => `${kind}：${count} 项`,
    en: (kind: string, count: number) => `${kind}: ${count}`,
  },
  countsNote: {
    zh: '数字为该区县全部任务，不受下列筛选影响；点选只看这几类。',
    en: 'Numbers are of all tasks of the district, before any other filter; choose kinds to see only those.',
  },
  taskCaption: { zh: (name: string) => `${name}的任务分工`, en: (name: string) => `Tasks of ${name}` },
  departmentCaption: {
    zh: (name: string) => `${name}各部门的分工`,
    en: (name: string) => `Departments of ${name}`,
  },
  subject: { zh: '任务', en: 'Task' },
  leadKind: { zh: '牵头方式', en: 'How it is led' },
  leads: { zh: '牵头', en: 'Leads' },
  supports: { zh: '配合', en: 'Supports' },
  actor: { zh: '部门', en: 'Department' },
  soleLeads: { zh: '独立牵头（项）', en: 'Leads alone' },
  jointLeads: { zh: '共同牵头（项）', en: 'Leads jointly' },
  generic: { zh: '泛称', en: 'generic name' },
  openList: { zh: '等', en: '等 (and others)' },
  openListOf: {
    zh: '原文以“等”结尾，可能还有其他单位',
    en: 'The printed list ends in 等: there may be others',
  },
  inOpenList: { zh: '原文以“等”结尾', en: 'printed list ends in 等' },
  nobody: { zh: '没有写明', en: 'none is printed' },
  answerFor: { zh: (name: string) => `谁负责“${name}”`, en: (name: string) => `Who answers for ${name}` },
  unanswered: {
    zh: '没有文件为它写明部门：',
    en: 'No document names a department for:',
  },
  through: { zh: (way: string) => `经${way}`, en: (way: string) => `by the ${way}` },
  DIRECT: { zh: '直接写明', en: 'named for it itself' },
  CHAIN: { zh: '产业链', en: 'chain' },
  CLUSTER: { zh: '集群', en: 'cluster' },
  TASK: { zh: '任务', en: 'task' },
});

/** How a task is led. */
export const leadWords = defineWords({
  SOLE: { zh: '独立牵头', en: 'one leads' },
  JOINT: { zh: '共同牵头', en: 'several lead' },
  GENERIC: { zh: '泛称牵头', en: 'generic lead' },
  NONE: { zh: '无牵头', en: 'no lead printed' },
});
