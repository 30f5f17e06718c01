import { z } from 'zod';
import type { BilingualText } from '../../domain/bilingual-text.ts';
import { createIssue } from '../issue.ts';
import { createIssueList } from '../issue-list.ts';
import { toPlainDecimal } from '../plain-decimal.ts';
import { countNothing, type RowCounter } from './count-rows.ts';
import type { Cell } from './dataset-source.ts';
import { type CsvTable, longestRecord, mostColumns, toTooWide } from './read-csv.ts';

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const lineSchema = z.record(z.string(), z.union([scalar, z.array(scalar)]));
type JsonLine = z.infer<typeof lineSchema>;

/** Reads JSON Lines: an object a line, whose keys are the columns of the table. Blank lines are left out. */
export async function readJsonl(
  file: string,
  text: AsyncIterable<string>,
  counter: RowCounter = countNothing,
): Promise<CsvTable> {
  const issues = createIssueList();
  const objects: { readonly row: number; readonly object: JsonLine }[] = [];
  const columns = new Set<string>();
  let row = 0;
  for await (const line of splitLines(text)) {
    row += 1;
    if (line?.trim() === '') continue;
    const parsed = line === null ? tooLong : parseLine(line);
    if (!parsed.success) {
      const { en: problem, zh: problemZh } = parsed.problem;
      issues.add(
        createIssue('json-syntax', { file, row, column: null, value: line }, { problem, problemZh }),
      );
      continue;
    }
    const known = columns.size;
    for (const column of Object.keys(parsed.object)) columns.add(column);
    // Each row gets a cell for each column of the table, also for those that later rows bring.
    counter(1, (columns.size - known) * objects.length + columns.size + countItems(parsed.object));
    if (columns.size > mostColumns) return toTooWide(file, row);
    objects.push({ row, object: parsed.object });
  }
  const rows = objects.map(({ row: line, object }) => ({
    row: line,
    cells: [...columns].map((column) => toCell(Object.hasOwn(object, column) ? object[column] : null)),
  }));
  return { columns: [...columns], rows, issues: issues.toArray() };
}

const countItems = (object: JsonLine): number =>
  Object.values(object).reduce<number>((sum, value) => sum + (Array.isArray(value) ? value.length : 0), 0);

type ParsedLine =
  | { readonly success: true; readonly object: JsonLine }
  | { readonly success: false; readonly problem: BilingualText };

const tooLong: ParsedLine = {
  success: false,
  problem: { en: 'it is longer than a million characters', zh: '超过一百万字符' },
};

function parseLine(line: string): ParsedLine {
  try {
    const result = lineSchema.safeParse(JSON.parse(line));
    return result.success
      ? { success: true, object: result.data }
      : {
          success: false,
          problem: {
            en: 'values are texts, numbers, true, false, null or lists of these',
            zh: '值只能是文字、数、true、false、null，或由这些组成的列表',
          },
        };
  } catch (error) {
    // A RangeError: brackets within brackets, deeper than the stack.
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
    return { success: false, problem: { en: error.message, zh: error.message } };
  }
}

const toCell = (value: JsonLine[string] | undefined): Cell =>
  Array.isArray(value) ? value.map(toText) : toText(value ?? null);

const toText = (value: string | number | boolean | null): string =>
  value === null ? '' : (typeof value === 'number' ? toPlainDecimal(value) : String(value)).trim();

/** The lines; null for one that is longer than a row may be. */
async function* splitLines(text: AsyncIterable<string>): AsyncGenerator<string | null> {
  let held: string | null = '';
  for await (const piece of text) {
    const lines = piece.split('\n');
    for (const [index, part] of lines.entries()) {
      held = held === null || held.length + part.length > longestRecord ? null : held + part;
      if (index === lines.length - 1) break;
      yield held;
      held = '';
    }
  }
  yield held;
}
