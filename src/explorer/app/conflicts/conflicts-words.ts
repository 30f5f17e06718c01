import { defineWords } from '../language/use-words.ts';

/** Texts of the view of contradictions. */
export const conflictsWords = defineWords({
  title: { zh: '文件中的矛盾', en: 'Contradictions in the documents' },
  lead: {
    zh: '同一文件前后不一、正文与表格不符、文件之间说法不同之处。各方原文并列，不替任何一方取舍；写明数据如何处理。',
    en: 'Where a document contradicts itself, its text its tables, or one document another. All sides stand beside each other as printed; none is dropped, and how each case is treated is said.',
  },
  document: { zh: '文件', en: 'Document' },
  about: { zh: '只看涉及某条目的', en: 'Only about' },
  clear: { zh: (name: string) => `取消：${name}`, en: (name: string) => `Clear: ${name}` },
  kinds: { zh: '按类别筛选', en: 'Filter by kind' },
  countOf: {
    zh: (kind: string, count: number) => `${kind}：${count} 处，点击筛选`,
    en: (kind: string, count: number) => `${kind}: ${count}, click to filter`,
  },
  lookAlike: { zh: '口径不同，不算矛盾', en: 'another scope: no conflict' },
  lookAlikeNote: {
    zh: '看似矛盾，实为口径、范围或对象不同；列出以免重复提出。',
    en: 'It looks like a contradiction, and is another metric, scope or subject; listed so that nobody reports it again.',
  },
  list: { zh: '矛盾清单', en: 'Contradictions' },
  find: { zh: '在清单中查找', en: 'Find in the list' },
  shown: {
    zh: (shown: number, total: number) =>
      shown === total ? `共 ${total} 处` : `${total} 处中符合 ${shown} 处`,
    en: (shown: number, total: number) =>
      shown === total ? `${total} listed` : `${shown} of ${total} match`,
  },
  more: { zh: (count: number) => `再显示 ${count} 处`, en: (count: number) => `Show ${count} more` },
  noneMatches: { zh: '没有符合所选条件的矛盾。', en: 'No contradiction fits what was chosen.' },
  sides: { zh: (name: string) => `${name}：各方说法`, en: (name: string) => `${name}: the sides` },
  shownByDefault: { zh: '默认采用', en: 'shown by default' },
  notPrinted: { zh: '未写明', en: 'not printed' },
  treatment: { zh: '处理', en: 'Treatment' },
  remark: { zh: '说明', en: 'Remark' },
  printedIn: { zh: '见于', en: 'Printed in' },
});
