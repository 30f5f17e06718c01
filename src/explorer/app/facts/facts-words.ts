import { defineWords } from '../language/use-words.ts';

/** Texts of the facts of lines. */
export const factsWords = defineWords({
  title: { zh: '逐行事实', en: 'Facts line by line' },
  lead: {
    zh: '文件的每一行得出了哪些条目和关系：左为原文，右为事实。',
    en: 'What each line of a document yielded: its text on the left, the facts beside it.',
  },
  document: { zh: '文件', en: 'Document' },
  chooseDocument: { zh: '请选择文件', en: 'Choose a document' },
  lines: { zh: '行号', en: 'Lines' },
  linesHint: {
    zh: '例如 344-350 或 344,349-350，最多 100 行',
    en: 'Such as 344-350 or 344,349-350; 100 at most',
  },
  show: { zh: '显示', en: 'Show' },
  before: { zh: (range: string) => `← 前面 ${range} 行`, en: (range: string) => `← Lines ${range}` },
  after: { zh: (range: string) => `后面 ${range} 行 →`, en: (range: string) => `Lines ${range} →` },
  paging: { zh: '前后翻行', en: 'Other lines' },
  chooseText: {
    zh: '从上面选择一份文件，再填写行号；也可以从任何“出处”进入。',
    en: 'Choose a document above and give its lines; every “source” leads here too.',
  },
  found: {
    zh: (facts: number, lines: number) => `${lines} 行，共 ${facts} 条事实`,
    en: (facts: number, lines: number) =>
      `${facts} fact${facts === 1 ? '' : 's'} in ${lines} line${lines === 1 ? '' : 's'}`,
  },
  tooMany: {
    zh: (shown: number, total: number) => `共 ${total} 条事实，只显示前 ${shown} 条；请减少行数。`,
    en: (shown: number, total: number) =>
      `${total} facts, of which the first ${shown} are shown; ask for fewer lines.`,
  },
  conflicts: { zh: '这些行涉及矛盾：', en: 'Contradictions about these lines: ' },
  noText: {
    zh: '服务没有这份文件的原文，只显示行号和所在标题。',
    en: 'The service does not hold the text of this document; only line numbers and headings are shown.',
  },
  line: { zh: (line: number) => `第 ${line} 行`, en: (line: number) => `Line ${line}` },
  under: { zh: '所在标题', en: 'Under the heading' },
  blank: { zh: '（空行）', en: '(blank line)' },
  factCount: {
    zh: (count: number) => `${count} 条事实`,
    en: (count: number) => `${count} fact${count === 1 ? '' : 's'}`,
  },
  showAll: { zh: (count: number) => `显示全部 ${count} 条`, en: (count: number) => `Show all ${count}` },
  showFewer: { zh: '收起', en: 'Show fewer' },
  half: { zh: '：', en: ': ' },
});
