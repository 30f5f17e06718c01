import { isDeepStrictEqual } from 'node:util';
import { compareText } from '../../src/domain/compare-text.ts';
import type { CookbookQuestion, CookbookRow } from './read-questions.ts';

/** What is wrong with an answer, in words; nothing when it is as the reader worked it out. */
export function compareRows(
  { columns, remarks = [], complete, rows, absent = [] }: CookbookQuestion,
  found: readonly CookbookRow[],
): readonly string[] {
  const compared = columns.filter((column) => !remarks.includes(column));
  const isExpected = (row: CookbookRow) => rows.some((expected) => matches(expected, row, compared));
  return [
    ...rows
      .filter((expected) => !found.some((row) => matches(expected, row, compared)))
      .map(
        (expected) =>
          `not in the answer: ${show(expected)}; nearest: ${show(findNearest(expected, found, compared))}`,
      ),
    ...(complete ? found.filter((row) => !isExpected(row)).map((row) => `not expected: ${show(row)}`) : []),
    ...absent.flatMap((unwanted) => {
      const stated = compared.filter((column) => Object.hasOwn(unwanted, column));
      return found
        .filter((row) => stated.length > 0 && stated.every((column) => isSame(unwanted[column], row[column])))
        .map((row) => `must not be there by ${show(unwanted)}: ${show(row)}`);
    }),
  ];
}

/** The same in every column, and resting on one of the lines at least. */
const matches = (expected: CookbookRow, row: CookbookRow, columns: readonly string[]): boolean =>
  columns.every((column) => isSame(expected[column], row[column])) && sharesLine(expected, row);

const isSame = (expected: unknown, found: unknown): boolean =>
  isDeepStrictEqual(normalize(expected), normalize(found));

/** Lists are sets; what is not stated is null; figures are compared to two decimals. */
function normalize(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value))
    return value.map(normalize).toSorted((left, right) => compareText(String(left), String(right)));
  return typeof value === 'number' ? Math.round(value * 100) / 100 : value;
}

function sharesLine(expected: CookbookRow, row: CookbookRow): boolean {
  const lines = new Set((row.cites ?? []).flatMap(toLines));
  // A row that says that nothing was found rests on no line.
  if (expected.cites?.length === 0) return lines.size === 0;
  return (expected.cites ?? []).flatMap(toLines).some((line) => lines.has(line));
}

/** `a:3-5` is `a:3`, `a:4`, `a:5`. */
function toLines(cite: string): readonly string[] {
  const [, document = '', first = '', last = first] = /^(.+):(\d+)(?:-(\d+))?$/u.exec(cite) ?? [];
  return Array.from(
    { length: Number(last) - Number(first) + 1 },
    (_, index) => `${document}:${Number(first) + index}`,
  );
}

function findNearest(
  expected: CookbookRow,
  found: readonly CookbookRow[],
  columns: readonly string[],
): CookbookRow {
  const equal = (row: CookbookRow) =>
    columns.filter((column) => isSame(expected[column], row[column])).length;
  return found.toSorted((left, right) => equal(right) - equal(left))[0] ?? {};
}

const show = (row: CookbookRow): string => JSON.stringify(row);
