import { defineWords } from '../language/use-words.ts';

/** Texts of the parts that views share. */
export const partWords = defineWords({
  loading: { zh: '正在载入……', en: 'Loading…' },
  failed: { zh: '没有得到结果', en: 'No answer' },
  retry: { zh: '重试', en: 'Try again' },
  nothing: { zh: '没有内容', en: 'Nothing here' },
  explicit: { zh: '明示', en: 'stated' },
  inferred: { zh: '推断', en: 'inferred' },
  sources: {
    zh: (count: number) => `出处 ${count}`,
    en: (count: number) => `${count} source${count === 1 ? '' : 's'}`,
  },
  sourcesOf: {
    zh: (title: string) => `查看“${title}”的出处`,
    en: (title: string) => `Sources of “${title}”`,
  },
  comma: { zh: '、', en: ', ' },
  list: {
    zh: (names: readonly string[]) => names.join('、'),
    en: (names: readonly string[]) => names.join(', '),
  },
  clauses: {
    zh: (texts: readonly string[]) => texts.join('；'),
    en: (texts: readonly string[]) => texts.join('; '),
  },
  /** A name and what it is. */
  pair: {
    zh: (name: string, value: string) => `${name}：${value}`,
    en: (name: string, value: string) => `${name}: ${value}`,
  },
  howComputed: { zh: '口径与未计入', en: 'How this was computed' },
  leftOut: { zh: '未计入', en: 'Left out' },
  truncated: {
    zh: '结果超出上限，未全部显示；请缩小范围。',
    en: 'There is more than can be shown at once; narrow the question to see it all.',
  },
  dataVersion: { zh: '数据版本', en: 'Data version' },
  sortBy: { zh: (column: string) => `按${column}排序`, en: (column: string) => `Sort by ${column}` },
  filterRows: { zh: '在表中筛选', en: 'Filter this table' },
  filterOf: {
    zh: (caption: string) => `在表中筛选：${caption}`,
    en: (caption: string) => `Filter this table: ${caption}`,
  },
  rowsShown: {
    zh: (shown: number, total: number) =>
      shown === total ? `共 ${total} 行` : `${total} 行中符合 ${shown} 行`,
    en: (shown: number, total: number) =>
      shown === total ? `${total} row${total === 1 ? '' : 's'}` : `${shown} of ${total} rows match`,
  },
  showMore: { zh: (count: number) => `再显示 ${count} 行`, en: (count: number) => `Show ${count} more` },
  noRowMatches: { zh: '没有符合筛选的行。', en: 'No row matches the filter.' },
  all: { zh: '全部', en: 'All' },
  andMore: { zh: (count: number) => `另有 ${count} 个`, en: (count: number) => `and ${count} more` },
  more: { zh: '更多条件', en: 'More' },
  asOf: { zh: '只看此日期前的文件', en: 'Documents up to' },
  close: { zh: '关闭', en: 'Close' },
  chooseDistrict: { zh: '区县', en: 'District' },
  pickEntity: { zh: '输入名称、别名或拼音', en: 'Name, alias or pinyin' },
});

export const gapWords = defineWords({
  COVERED: { zh: '已覆盖', en: 'covered' },
  SINGLE_SOURCE: { zh: '单一来源', en: 'single source' },
  PLANNED: { zh: '规划中', en: 'planned' },
  COURTED: { zh: '招引中', en: 'courted' },
  NOT_STATED: { zh: '未明示', en: 'not stated' },
  MISSING: { zh: '明确缺失', en: 'missing' },
});
