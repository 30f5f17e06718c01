import { defineWords } from '../language/use-words.ts';

export const findingsWords = defineWords({
  ofDistrict: {
    zh: (name: string) => `${name}的校核发现`,
    en: (name: string) => `What the checks found in ${name}`,
  },
  conflicts: {
    zh: (count: string) => `文件中有 ${count} 处矛盾涉及这里所列的内容`,
    en: (count: string) => `${count} contradictions in the documents involve what is listed here`,
  },
  figures: {
    zh: (all: number, here: number) =>
      here === 0
        ? `全区数值校核有 ${all} 项不一致，都不直接涉及这里所列的内容`
        : `全区数值校核有 ${all} 项不一致，其中 ${here} 项涉及这里所列的集群、园区`,
    en: (all: number, here: number) =>
      here === 0
        ? `${all} figures of the district do not agree; none is of what is listed here`
        : `${all} figures of the district do not agree; ${here} are of clusters and parks listed here`,
  },
  none: {
    zh: '没有涉及这里所列内容的矛盾，数值没有不一致。',
    en: 'No contradiction involves what is listed here, and all figures agree.',
  },
  rules: {
    zh: (verdicts: string) => `文件自定的规则：${verdicts}`,
    en: (verdicts: string) => `Rules that the documents set themselves: ${verdicts}`,
  },
  BROKEN: { zh: (count: number) => `不符合 ${count} 条`, en: (count: number) => `${count} broken` },
  HOLDS: { zh: (count: number) => `符合 ${count} 条`, en: (count: number) => `${count} kept` },
  CANNOT_CHECK: {
    zh: (count: number) => `无法核查 ${count} 条`,
    en: (count: number) => `${count} that the facts cannot decide`,
  },
  openConflicts: { zh: '查看矛盾', en: 'Contradictions' },
  openTargets: { zh: '查看指标校核', en: 'Figures and checks' },
  openRules: { zh: '查看规则', en: 'Rules' },
  which: { zh: '是哪些', en: 'Which' },
  chooseDistrict: {
    zh: '选定一个区县，可看到涉及这里所列内容的矛盾、数值与规则的校核发现。',
    en: 'Choose one district to see what the checks of contradictions, figures and rules found there.',
  },
});
