import { readText } from '../graph/records.ts';
import {
  conflictReport,
  type ConflictReport,
  type ConflictReportArgs,
} from '../questions/checks/conflict-report.ts';
import { column, defineReport, type ReportTable, toTable } from './report.ts';
import type { Wording } from './wording.ts';

type Conflict = ConflictReport['conflicts'][number];
interface SideRow {
  readonly reported: Conflict;
  readonly side: Conflict['sides'][number];
  readonly isLookAlike: boolean;
}

/** 矛盾: contradictions within and between documents, a row for each side. */
export const conflictsReport = defineReport<ConflictReportArgs, ConflictReport>({
  name: 'conflicts',
  field: 'conflictReport',
  title: ['文件中的矛盾', 'Contradictions of the documents'],
  shortTitle: ['矛盾', 'conflicts'],
  question: conflictReport,
  about: (_, { district, document, about }) => [district, document, about].filter((text) => text !== null),
  tables: ({ conflicts, lookAlikes }, words) => [
    toSideTable([...listSides(conflicts, false), ...listSides(lookAlikes, true)], words),
  ],
  notes: ({ counts, conflicts, total, lookAlikes, lookAlikesTotal }, words) => [
    [words.heading(['矛盾', 'conflicts']), say(words, conflicts.length, total)],
    ...counts.map(({ kindZh, kindEn, conflicts: count }): readonly [string, string] => [
      words.heading(['其中', 'of these']),
      `${words.pick(kindZh, kindEn)}${words.pick('：', ': ')}${count}`,
    ]),
    [
      words.heading(['口径不同（并非矛盾）', 'look-alikes, which are none']),
      say(words, lookAlikes.length, lookAlikesTotal),
    ],
  ],
});

const say = (words: Wording, shown: number, all: number): string =>
  words.pick(`列出 ${shown} 项，共 ${all} 项`, `${shown} listed of ${all}`);

const listSides = (conflicts: readonly Conflict[], isLookAlike: boolean): readonly SideRow[] =>
  conflicts.flatMap((reported) => reported.sides.map((side) => ({ reported, side, isLookAlike })));

/** In the language of the report; a treatment that nobody has translated is there in English. */
function readTreatment({ conflict }: Conflict, words: Wording): string | null {
  const treatment = readText(conflict, 'treatment');
  return words.language === 'zh' ? (readText(conflict, 'treatmentZh') ?? treatment) : treatment;
}

const toSideTable = (rows: readonly SideRow[], words: Wording): ReportTable =>
  toTable<SideRow>(words, {
    name: ['矛盾', 'conflicts'],
    rows,
    columns: [
      column(['矛盾', 'conflict'], 36, ({ reported }) => reported.conflict.name),
      column(['类别', 'kind'], 16, ({ reported }) => words.pick(reported.kindZh, reported.kindEn)),
      column(['是否矛盾', 'a contradiction'], 12, ({ isLookAlike }) =>
        isLookAlike ? words.pick('否，口径不同', 'no, a look-alike') : words.pick('是', 'yes'),
      ),
      column(['一方', 'side'], 24, ({ side }) => side.side),
      column(['所指', 'about'], 26, ({ side }) => side.entity.name),
      column(['类型', 'kind of thing'], 10, ({ side }) => words.kindOf(side.entity)),
      column(['原文', 'printed'], 36, ({ side }) => side.printed),
      column(['明示或推断', 'stated'], 12, ({ side }) => words.value('Stated', side.stated)),
      column(['默认采用', 'default'], 24, ({ reported }) => readText(reported.conflict, 'default')),
      column(['处理', 'treatment'], 44, ({ reported }) => readTreatment(reported, words)),
      column(['文件', 'documents'], 44, ({ reported }) => words.names(reported.documents)),
    ],
    cites: ({ side }) => side.cites,
  });
