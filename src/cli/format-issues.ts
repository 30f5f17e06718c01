import type { CitationNote } from '../dataset/evidence/check-evidence.ts';
import type { DatasetIssue } from '../dataset/issue.ts';
import { groupBy } from '../domain/group-by.ts';
import { type Language, say } from './language.ts';
import { measureWidth, padWidth } from './text-width.ts';

/** An issue as it is printed; a running service has rules of its own beside those of the dataset format. */
export type ShownIssue = Omit<DatasetIssue, 'rule'> & { readonly rule: string };

const mostIssues = 200;
const mostWarningsOfRule = 5;

/** Everything that has to be put right, one issue a line: place, rule, what is written, what is wrong. */
export function formatIssues(issues: readonly ShownIssue[], language: Language, all: boolean): string {
  const shown = all ? issues : issues.slice(0, mostIssues);
  return toLines(shown, language) + formatRest(issues.length - shown.length, language);
}

/** Warnings by rule, the first few of each. */
export function formatWarnings(warnings: readonly ShownIssue[], language: Language, all: boolean): string {
  const groups = [...groupBy(warnings, ({ rule }) => rule)];
  return groups
    .map(([rule, group]) => {
      const shown = all ? group : group.slice(0, mostWarningsOfRule);
      const title = say(language, `warning ${rule}: ${group.length}`, `提醒 ${rule}：${group.length} 条`);
      return `${title}\n${toLines(shown, language, '  ')}${formatRest(group.length - shown.length, language, '  ')}`;
    })
    .join('');
}

/** How many facts say why their lines do not print them; each of them with `all`. */
export function formatCitationNotes(
  notes: readonly CitationNote[],
  language: Language,
  all: boolean,
): string {
  if (notes.length === 0) return '';
  const title = say(
    language,
    `${notes.length} facts say why their lines do not print them`,
    `有 ${notes.length} 条事实注明了所引行为何未写出其名称或数值`,
  );
  const list = notes
    .map(
      ({ file, row, fact, reason, reasonZh }) =>
        `  ${file}:${row}  ${fact}  ${say(language, reason, reasonZh ?? reason)}\n`,
    )
    .join('');
  return `${title}\n${all ? list : ''}`;
}

const formatRest = (count: number, language: Language, indent = ''): string =>
  count <= 0
    ? ''
    : `${indent}${say(language, `… and ${count} more (--all shows them, --json gives all)`, `……另有 ${count} 条（--all 全部显示，--json 全部输出）`)}\n`;

function toLines(issues: readonly ShownIssue[], language: Language, indent = ''): string {
  const rows = issues.map((issue) => [toPlace(issue), issue.rule, describe(issue, language)] as const);
  const placeWidth = Math.max(0, ...rows.map(([place]) => measureWidth(place)));
  const ruleWidth = Math.max(0, ...rows.map(([, rule]) => rule.length));
  return rows
    .map(
      ([place, rule, text]) =>
        `${indent}${padWidth(place, placeWidth)}  ${rule.padEnd(ruleWidth)}  ${text}\n`,
    )
    .join('');
}

/** `entities/Firm.csv:12:kind`, which editors open at the line. */
const toPlace = ({ file, row, column }: ShownIssue): string =>
  [file, row, column].filter((part) => part !== null && part !== '').join(':');

function describe({ value, message, messageZh }: ShownIssue, language: Language): string {
  const text = say(language, message, messageZh);
  const isSaid = value === null || value === '' || text.includes(value) || isRelationId(value);
  return isSaid ? text : `“${value}” ${text}`;
}

/** Messages say a relation in words. */
const isRelationId = (value: string): boolean => /^[A-Z_]+\(/u.test(value);
