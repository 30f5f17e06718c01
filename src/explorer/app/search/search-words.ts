import { defineWords } from '../language/use-words.ts';

export const searchWords = defineWords({
  search: { zh: '查找', en: 'Search' },
  placeholder: { zh: '企业、产品、园区、部门……名称、别名或拼音', en: 'Firm, product, park, department…' },
  searching: { zh: '正在查找……', en: 'Searching…' },
  noneFound: { zh: '没有找到。', en: 'Nothing found.' },
  allResults: { zh: '按回车查看全部结果', en: 'Press Enter for all results' },
  resultsFor: { zh: (text: string) => `“${text}”的查找结果`, en: (text: string) => `Results for “${text}”` },
  alsoCalled: { zh: (name: string) => `匹配：${name}`, en: (name: string) => `matched: ${name}` },
});
