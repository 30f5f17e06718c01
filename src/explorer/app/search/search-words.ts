import { defineWords } from '../language/use-words.ts';

export const searchWords = defineWords({
  search: { zh: '查找', en: 'Search' },
  placeholder: { zh: '企业、产品、园区、部门……名称、别名或拼音', en: 'Firm, product, park, department…' },
  searching: { zh: '正在查找……', en: 'Searching…' },
  noneFound: {
    zh: '没有找到。可试试名称的一部分、拼音或首字母。',
    en: 'Nothing found. Try part of a name, pinyin or initials.',
  },
  failed: { zh: '查找失败，请稍后再试。', en: 'The search failed; try again in a moment.' },
  allResults: { zh: '按回车查看全部结果', en: 'Press Enter for all results' },
  resultsFor: { zh: (text: string) => `“${text}”的查找结果`, en: (text: string) => `Results for “${text}”` },
  lead: {
    zh: '按名称、别名、拼音全拼或首字母查找，也可以写“区县＋名称”，如“江津铝”。',
    en: 'By name, alias, pinyin in full or by initials, or a district and a part of a name, such as 江津铝.',
  },
  letGo: { zh: (name: string) => `不再限于“${name}”`, en: (name: string) => `No longer only “${name}”` },
  kinds: { zh: '种类', en: 'Kinds' },
  found: {
    zh: (count: number) => `找到 ${count} 个条目`,
    en: (count: number) => `${count} ${count === 1 ? 'entry' : 'entries'} found`,
  },
  truncated: {
    zh: (count: number) => `符合的不止这些，只显示最接近的 ${count} 个；请写得更完整，或只选一种。`,
    en: (count: number) =>
      `More match; the best ${count} are shown. Write more of the name, or choose one kind.`,
  },
  nothingYet: { zh: '写下要找的名称。', en: 'Type what you are looking for.' },
  tryThis: { zh: '可以试试', en: 'What you can try' },
  tryPart: {
    zh: '只写名称中有特点的几个字，如“旗能”。',
    en: 'Just the distinctive part of a name, such as 旗能.',
  },
  tryPinyin: {
    zh: '写拼音全拼或首字母，如 qineng、qndl。',
    en: 'Pinyin in full or its initials, such as qineng or qndl.',
  },
  tryKinds: {
    zh: '指标值、产能、矛盾只在选了该种类时查找。',
    en: 'Targets, capacities and conflicts are looked through only when their kind is chosen.',
  },
  allKinds: { zh: '不限种类再找一次', en: 'Search all kinds' },
});

/** Why a name matched, said after the name. */
export const reasonWords = defineWords({
  NAME: { zh: '名称相同', en: 'the same name' },
  ALIAS: { zh: '别名', en: 'an alias' },
  SAME_PINYIN: { zh: '拼音相同', en: 'the same pinyin' },
  NAME_PREFIX: { zh: '名称以此开头', en: 'the name begins with it' },
  NAME_PART: { zh: '名称中含有', en: 'the name contains it' },
  PINYIN: { zh: '拼音', en: 'pinyin' },
  INITIALS: { zh: '拼音首字母', en: 'initials of the pinyin' },
  MIXED: { zh: '汉字与拼音混写', en: 'Chinese and pinyin mixed' },
  IN_PLACE: { zh: '与该区县有关', en: 'to do with the district' },
  SIMILAR: { zh: '字形相近', en: 'similar characters' },
});
