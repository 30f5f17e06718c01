import type {
  Coverage,
  CoverageFinding,
  FindingKind,
  LineCounts,
} from '../dataset/coverage/measure-coverage.ts';
import { groupBy } from '../domain/group-by.ts';
import { type Language, say } from './language.ts';

const mostFindings = 20;

const titles: Readonly<Record<FindingKind, readonly [en: string, zh: string]>> = {
  OPEN_LINE: [
    'lines without a fact that nobody has reviewed (what a reader might expect there)',
    '既无事实也未复核的行（附读者可能期待的内容）',
  ],
  REFUSED_REVIEW: [
    'lines marked as without a fact that hold a known name, a figure or 牵头',
    '标为“无事实”却含已知名称、带单位数字或“牵头”的行',
  ],
  NEEDLESS_REVIEW: ['lines marked as without a fact that a fact cites', '标为“无事实”但已被事实引用的行'],
  FIGURE_WITHOUT_FACT: ['figures on cited lines that no fact states', '已引行中尚无事实的数字'],
  NAME_WITHOUT_FACT: ['names on cited lines that no fact of the line is about', '已引行中尚无事实的名称'],
  CHAIN_WITHOUT_FACT: ['chains on cited lines that no chain states', '已引行中尚未录入的链条'],
};

/** Counts by document and chapter, then the findings of each kind. */
export const formatCoverage = ({ documents, findings }: Coverage, language: Language, all: boolean): string =>
  [
    ...documents.flatMap(({ id, title, chapters, ...counts }) => [
      `${id.slice('doc:'.length)}  ${title}\n  ${describe(counts, language)}\n`,
      ...chapters.map(
        ({ line, heading, ...own }) =>
          `    ${String(line).padStart(4)}  ${describe(own, language)}  ${heading}\n`,
      ),
    ]),
    ...[...groupBy(findings, ({ kind }) => kind)].map(([kind, group]) =>
      formatFindings(kind, group, language, all),
    ),
  ].join('');

const describe = ({ lines, cited, reviewed, open, facts }: LineCounts, language: Language): string => {
  const width = (value: number) => String(value).padStart(4);
  return say(
    language,
    `${width(lines)} lines: ${width(cited)} with facts, ${width(reviewed)} reviewed, ${width(open)} open; ${width(facts)} facts`,
    `${width(lines)} 行：有事实 ${width(cited)}，已复核 ${width(reviewed)}，待看 ${width(open)}；事实 ${width(facts)} 条`,
  );
};

function formatFindings(
  kind: FindingKind,
  findings: readonly CoverageFinding[],
  language: Language,
  all: boolean,
): string {
  const shown = all ? findings : findings.slice(0, mostFindings);
  const rest = findings.length - shown.length;
  return [
    `\n${kind} ${findings.length}: ${say(language, ...titles[kind])}\n`,
    ...shown.map(({ cite, contents }) => `  ${cite}  ${contents.join(' · ')}\n`),
    rest > 0 ? say(language, `  … and ${rest} more (--all)\n`, `  ……另有 ${rest} 条（--all）\n`) : '',
  ].join('');
}
