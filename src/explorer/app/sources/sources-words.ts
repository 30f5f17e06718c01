import { defineWords } from '../language/use-words.ts';

export const sourcesWords = defineWords({
  title: { zh: '出处', en: 'Sources' },
  line: {
    zh: (first: number, last: number) => (first === last ? `第 ${first} 行` : `第 ${first}–${last} 行`),
    en: (first: number, last: number) => (first === last ? `line ${first}` : `lines ${first}–${last}`),
  },
  heading: { zh: '所在标题', en: 'Under the heading' },
  noText: {
    zh: '服务没有此文件的原文，仅显示出处行号。',
    en: 'The service does not hold this document; only the reference is shown.',
  },
  unknown: {
    zh: (id: string) => `没有出处 ${id}`,
    en: (id: string) => `There is no source ${id}`,
  },
  allFacts: { zh: '该行的全部事实', en: 'All facts of these lines' },
  print: { zh: '打印', en: 'Print' },
});
