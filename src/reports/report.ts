import type { Answer } from '../questions/answer.ts';
import type { Question, QuestionContext } from '../questions/context.ts';
import type { CellContent, ColumnKind, Table } from '../tables/table.ts';
import type { Words } from './enum-words.ts';
import type { Wording } from './wording.ts';

/** A table of a report, and every line that its rows cite. */
export interface ReportTable extends Table {
  readonly cites: readonly string[];
}

/** An answer as tables. */
export interface ReportContents {
  readonly answer: Answer;
  /** Names of what the answer is about, for the name of the file; none where it is about everything. */
  readonly about: readonly string[];
  /** The main one first. */
  readonly tables: readonly ReportTable[];
  /** Counts and cuts, for the sheet of notes. */
  readonly notes: readonly (readonly [heading: string, text: string])[];
}

/** One analysis as a file. */
export interface Report {
  /** In the address: `/export/<name>`. */
  readonly name: string;
  /** The root field of the API that gives the same facts; its arguments are those of the address. */
  readonly field: string;
  readonly title: Words;
  /** For the name of the file. */
  readonly shortTitle: Words;
  /** Asks the question, with arguments as the root field takes them. */
  readonly create: (
    context: QuestionContext,
    args: Readonly<Record<string, unknown>>,
    words: Wording,
  ) => Promise<ReportContents>;
}

interface ReportDefinition<Args, Given extends Answer> extends Omit<Report, 'create'> {
  readonly question: Question<Args, Given>;
  /** Ids or names. */
  readonly about: (answer: Given, args: Args) => readonly string[];
  readonly tables: (answer: Given, words: Wording) => readonly ReportTable[];
  readonly notes: (answer: Given, words: Wording) => ReportContents['notes'];
}

/** Makes a question a report. The arguments have to be those of its root field, whose types are the question's. */
export const defineReport = <Args extends object, Given extends Answer>({
  name,
  field,
  title,
  shortTitle,
  question,
  about,
  tables,
  notes,
}: ReportDefinition<Args, Given>): Report => ({
  name,
  field,
  title,
  shortTitle,
  create: async (context, values, words) => {
    const args = values as Args;
    const answer = await context.ask(question, args);
    return {
      answer,
      about: await findEntityNames(context, about(answer, args)),
      tables: tables(answer, words),
      notes: notes(answer, words),
    };
  },
});

/** The names of what ids mean, in the order given; what is no id stays as it is. */
export async function findEntityNames(
  context: QuestionContext,
  idsOrNames: readonly string[],
): Promise<readonly string[]> {
  const entities = await context.loadEntities(idsOrNames);
  return idsOrNames.map((text) => entities.get(text)?.name ?? text);
}

/** A column of the rows of one table. */
export interface ReportColumn<Row> {
  readonly heading: Words;
  readonly width: number;
  readonly kind: ColumnKind;
  readonly fills?: ReadonlyMap<CellContent, string>;
  readonly value: (row: Row) => CellContent;
}

export const column = <Row>(
  heading: Words,
  width: number,
  value: (row: Row) => CellContent,
  kind: ColumnKind = 'text',
): ReportColumn<Row> => ({ heading, width, kind, value });

/** A column of statuses, each in its colour and in words. */
export const statusColumn = <Row>(
  heading: Words,
  words: Wording,
  list: string,
  fills: Readonly<Record<string, string>>,
  code: (row: Row) => string | null,
): ReportColumn<Row> => ({
  ...column(heading, 14, (row: Row) => words.value(list, code(row))),
  fills: new Map(Object.entries(fills).map(([value, fill]) => [words.value(list, value), fill])),
});

interface TableDefinition<Row> {
  readonly name: Words;
  readonly rows: readonly Row[];
  readonly columns: readonly ReportColumn<Row>[];
  readonly cites: (row: Row) => readonly string[];
  readonly frozenColumns?: number;
}

/** A table of rows, each of which names its source lines in the last column. */
export function toTable<Row>(
  words: Wording,
  { name, rows, columns, cites, frozenColumns }: TableDefinition<Row>,
): ReportTable {
  const all = [...columns, column(['来源', 'sources'], 40, (row: Row) => words.join(cites(row)))];
  return {
    name: words.heading(name),
    columns: all.map(({ heading, width, kind, fills }) => ({
      heading: words.heading(heading),
      width,
      kind,
      ...(fills && { fills }),
    })),
    rows: rows.map((row) => all.map(({ value }) => value(row))),
    cites: [...new Set(rows.flatMap(cites))],
    ...(frozenColumns === undefined ? {} : { frozenColumns }),
  };
}
