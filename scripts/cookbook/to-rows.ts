import jsonata from 'jsonata';
import type { CookbookQuestion, CookbookRow } from './read-questions.ts';

/** The rows of an answer: the columns of the question, and `cites`, each once. */
export async function toRows(
  { toRows: expression, columns }: Pick<CookbookQuestion, 'toRows' | 'columns'>,
  data: unknown,
): Promise<readonly CookbookRow[]> {
  const found: unknown = await jsonata(expression).evaluate(data);
  const rows = found === undefined ? [] : Array.isArray(found) ? found : [found];
  // JSONata gives sequences, which are lists with more to them, and leaves out what is null.
  const plain = JSON.parse(JSON.stringify(rows)) as readonly CookbookRow[];
  return plain.map((row) => ({
    ...Object.fromEntries(columns.map((column) => [column, row[column] ?? null])),
    cites: [...new Set([row.cites ?? []].flat())],
  }));
}
