import type { CookbookQuestion, CookbookRow } from './read-questions.ts';

export type Language = 'zh' | 'en';

const words = {
  zh: {
    title: '食谱：三十二个问题',
    intro:
      '每个问题都附 GraphQL、真实答案和用法。前三十个答案由未见过系统结果的人读原文得出，写在查询之前；第 31、32 个由熟悉数据集的人对照所列原文行得出。测试在两种引擎上逐条核对。GraphiQL（`/graphiql`）的“示例”栏可直接运行。',
    other: '[English](cookbook.md)',
    users: { ANALYST: '分析人员', PROMOTION: '招商人员', VISUALIZATION: '可视化工具' },
    answer: '答案',
    rows: (shown: number, all: number) => (shown < all ? `（前 ${shown} 行，共 ${all} 行）` : ''),
    use: '怎么用',
    lines: '出处',
  },
  en: {
    title: 'Cookbook: thirty-two questions',
    intro:
      "Each question with its GraphQL, the real answer, and what to do with it. The first thirty answers were worked out from the documents by someone who had not seen the service's, before the queries ran; those of 31 and 32 were read from the lines named by someone who knew the dataset. A test compares them on both engines. GraphiQL (`/graphiql`) offers them under Examples.",
    other: '[中文](cookbook.zh.md)',
    users: { ANALYST: 'analyst', PROMOTION: 'investment promotion', VISUALIZATION: 'visualization' },
    answer: 'Answer',
    rows: (shown: number, all: number) => (shown < all ? ` (first ${shown} of ${all} rows)` : ''),
    use: 'What to do with it',
    lines: 'lines',
  },
} as const;

/** Rows of an answer that a page shows. */
const shownRows = 15;

/** The page of one language: each question with its query, the rows that the service gives, and advice. */
export function renderPage(
  entries: readonly { readonly question: CookbookQuestion; readonly rows: readonly CookbookRow[] }[],
  language: Language,
): string {
  const { title, intro, other } = words[language];
  return [
    `# ${title}`,
    `${intro} ${other}`,
    ...entries.flatMap((entry) => renderQuestion(entry, language)),
  ].join('\n\n');
}

function renderQuestion(
  { question, rows }: { readonly question: CookbookQuestion; readonly rows: readonly CookbookRow[] },
  language: Language,
): readonly string[] {
  const { users, answer, rows: describeRows, use } = words[language];
  const asked = language === 'zh' ? question.questionZh : question.questionEn;
  const shown = rows.slice(0, shownRows);
  return [
    `## ${question.number}. ${asked}`,
    `\`${question.rootField}\` · ${users[question.user]}`,
    `\`\`\`graphql\n${question.query.trim()}\n\`\`\``,
    `${answer}${describeRows(shown.length, rows.length)}:`,
    renderTable(question, shown, language),
    ...(language === 'en' && question.corrected !== undefined
      ? [`Corrected after the query ran: ${question.corrected}.`]
      : []),
    `${use}: ${language === 'zh' ? question.adviceZh : question.adviceEn}`,
  ];
}

function renderTable(
  { columns, columnsZh }: CookbookQuestion,
  rows: readonly CookbookRow[],
  language: Language,
): string {
  const toLine = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const headings = [...(language === 'zh' ? columnsZh : columns), words[language].lines];
  return [
    toLine(headings),
    toLine(headings.map(() => '---')),
    ...rows.map((row) => toLine([...columns.map((column) => toCell(row[column])), toCell(row.cites)])),
  ].join('\n');
}

function toCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = Array.isArray(value)
    ? value.join('、')
    : typeof value === 'string'
      ? value
      : JSON.stringify(value);
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
