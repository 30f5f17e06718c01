import type { DocumentTexts } from '../documents/document-texts.ts';
import type { QuestionContext } from '../questions/context.ts';
import type { NotesSheet } from '../tables/table.ts';
import { toCsv } from '../tables/write-csv.ts';
import { linesInView, toXlsx } from '../tables/write-xlsx.ts';
import { argumentsZh } from './enum-words.ts';
import { readSources, toSourceTable } from './read-sources.ts';
import { findEntityNames, type Report, type ReportContents, type ReportTable } from './report.ts';
import { createWording, type Language, type Wording } from './wording.ts';

export const reportFormats = ['xlsx', 'csv'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** An argument as the sheet of notes shows it. */
export interface NotedArgument {
  readonly name: string;
  readonly values: readonly (string | number | boolean)[];
  /** The enum that the values are of; null where they are of none. */
  readonly enumName: string | null;
}

export interface ReportRequest {
  readonly report: Report;
  readonly args: Readonly<Record<string, unknown>>;
  readonly noted: readonly NotedArgument[];
  readonly format: ReportFormat;
  readonly language: Language;
}

export interface ReportFile {
  /** File name with its ending. */
  readonly name: { readonly zh: string; readonly ascii: string };
  readonly body: Uint8Array;
}

/** Asks the report's question, and writes the answer: all tables and sources as .xlsx, or the main table as CSV. */
export async function writeReport(
  context: QuestionContext,
  texts: DocumentTexts,
  { report, args, noted, format, language }: ReportRequest,
): Promise<ReportFile> {
  const words = createWording(language, context.ontology);
  const contents = await report.create(context, args, words);
  const version = context.datasetVersion.replaceAll(' ', '+');
  const [titleZh, titleEn] = report.shortTitle;
  const name = {
    zh: `${words.pick(titleZh, titleEn)}-${nameSubject(contents, words)}-${version}.${format}`,
    ascii: `${report.name}-${version}.${format}`,
  };
  const [main] = contents.tables;
  if (main && format === 'csv') return { name, body: Buffer.from(toCsv(main)) };
  const cites = contents.tables.flatMap((table) => table.cites);
  const sources = await readSources(context, texts, cites);
  const withoutText = sources.filter(({ text }) => text === null).length;
  const tables = [...contents.tables, toSourceTable(sources, words)];
  const named = await nameArguments(context, noted);
  const notes = toNotes(
    contents,
    { noted: named, tables, withoutText, datasetVersion: context.datasetVersion },
    words,
  );
  const title = words.pick(...report.title);
  const sheet: NotesSheet = { name: words.heading(['说明', 'notes']), title, notes };
  return { name, body: await toXlsx([sheet, ...tables], title) };
}

/** More names than these would make a file name that nobody reads. */
const namedSubjects = 3;

function nameSubject({ about }: ReportContents, words: Wording): string {
  if (about.length === 0) return words.pick('全部', 'all');
  if (about.length <= namedSubjects) return about.join(words.pick('、', ', '));
  return words.pick(`${about[0]}等${about.length}个`, `${about[0]} and ${about.length - 1} more`);
}

/** Arguments with names in the place of ids, which mean nothing to a reader. */
async function nameArguments(
  context: QuestionContext,
  noted: readonly NotedArgument[],
): Promise<readonly NotedArgument[]> {
  const texts = [
    ...new Set(noted.flatMap(({ values }) => values).filter((value) => typeof value === 'string')),
  ];
  const names = await findEntityNames(context, texts);
  const nameOf = new Map(texts.map((text, index) => [text, names[index] ?? text]));
  return noted.map((argument) => ({
    ...argument,
    values: argument.values.map((value) =>
      typeof value === 'string' ? (nameOf.get(value) ?? value) : value,
    ),
  }));
}

interface NoteFacts {
  readonly noted: readonly NotedArgument[];
  readonly tables: readonly ReportTable[];
  readonly withoutText: number;
  readonly datasetVersion: string;
}

/** What a reader has to know of the tables: what they answer, from what, and what is not in them. */
function toNotes(
  { answer, notes }: ReportContents,
  { noted, tables, withoutText, datasetVersion }: NoteFacts,
  words: Wording,
): NotesSheet['notes'] {
  const emptyReason = words.pick(answer.emptyReasonZh ?? '', answer.emptyReason ?? '');
  return [
    [words.heading(['怎样得出', 'how it was computed']), words.pick(answer.basisZh, answer.basis)],
    ...noted.map((argument): readonly [string, string] => [
      words.heading(['查询条件', 'asked for']),
      describeArgument(argument, words),
    ]),
    [words.heading(['数据版本', 'version of the data']), datasetVersion],
    ...(emptyReason === ''
      ? []
      : [[words.heading(['为何没有结果', 'why it is empty']), emptyReason] as const]),
    ...notes,
    ...answer.leftOut.map(({ reason, reasonZh, count }): readonly [string, string] => [
      words.heading(['未计入', 'not counted']),
      words.pick(`${reasonZh}（${count} 项）`, `${reason} (${count})`),
    ]),
    ...tables.map((table): readonly [string, string] => [
      words.heading(['工作表', 'sheet']),
      words.pick(`${table.name}：${table.rows.length} 行`, `${table.name}: ${table.rows.length} rows`),
    ]),
    [
      words.heading(['行高', 'height of rows']),
      words.pick(
        `一行最多显示 ${linesInView} 行字；更长的内容在单元格里是完整的，拉高该行或选中单元格即可看到`,
        `a row shows ${linesInView} lines at most; longer cells are whole, and are read by making the row higher or selecting the cell`,
      ),
    ],
    [
      words.heading(['出处', 'sources']),
      words.pick(
        '每行末列是文件代号和行号，“来源”表列出对应的文件、标题和原文',
        'the last column of each row names documents and lines; the sheet of sources shows each of them',
      ) + describeMissingTexts(withoutText, words),
    ],
  ];
}

const describeMissingTexts = (count: number, words: Wording): string =>
  count === 0
    ? ''
    : words.pick(
        `。其中 ${count} 处没有原文：本服务没有这些文件，或文件内容与引用时不同`,
        `. ${count} of them are without text: the service does not hold these files, or holds other versions`,
      );

function describeArgument({ name, values, enumName }: NotedArgument, words: Wording): string {
  const shown = values.map((value) => {
    if (typeof value === 'boolean') return words.yesNo(value);
    return enumName === null ? String(value) : words.value(enumName, String(value));
  });
  const heading = words.pick(argumentsZh[name] ?? name, name);
  return `${heading}${words.pick('：', ': ')}${words.join(shown) ?? ''}`;
}
