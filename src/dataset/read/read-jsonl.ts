import { z } from 'zod';
import type { DatasetIssue } from '../issue.ts';
import { createIssue } from '../issue.ts';
import { toPlainDecimal } from '../plain-decimal.ts';
import type { Cell } from './dataset-source.ts';
import type { CsvTable } from './read-csv.ts';

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const lineSchema = z.record(z.string(), z.union([scalar, z.array(scalar)]));
type JsonLine = z.infer<typeof lineSchema>;

/** Reads JSON Lines: an object a line, whose keys are the columns of the table. Blank lines are left out. */
export async function readJsonl(file: string, text: AsyncIterable<string>): Promise<CsvTable> {
  const issues: DatasetIssue[] = [];
  const objects: { readonly row: number; readonly object: JsonLine }[] = [];
  let row = 0;
  for await (const line of splitLines(text)) {
    row += 1;
    if (line.trim() === '') continue;
    const parsed = parseLine(line);
    if (parsed.success) objects.push({ row, object: parsed.object });
    else
      issues.push(
        createIssue('json-syntax', { file, row, column: null, value: line }, { problem: parsed.problem }),
      );
  }
  const columns = [...new Set(objects.flatMap(({ object }) => Object.keys(object)))];
  const rows = objects.map(({ row: line, object }) => ({
    row: line,
    cells: columns.map((column) => toCell(Object.hasOwn(object, column) ? object[column] : null)),
  }));
  return { columns, rows, issues };
}

type ParsedLine =
  | { readonly success: true; readonly object: JsonLine }
  | { readonly success: false; readonly problem: string };

function parseLine(line: string): ParsedLine {
  try {
    const result = lineSchema.safeParse(JSON.parse(line));
    return result.success
      ? { success: true, object: result.data }
      : { success: false, problem: 'values are texts, numbers, true, false, null or lists of these' };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { success: false, problem: error.message };
  }
}

const toCell = (value: JsonLine[string] | undefined): Cell =>
  Array.isArray(value) ? value.map(toText) : toText(value ?? null);

const toText = (value: string | number | boolean | null): string =>
  value === null ? '' : (typeof value === 'number' ? toPlainDecimal(value) : String(value)).trim();

async function* splitLines(text: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const piece of text) {
    const lines = (held + piece).split('\n');
    held = lines.pop() ?? '';
    yield* lines;
  }
  yield held;
}
