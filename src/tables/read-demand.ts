import type { BilingualText } from '../domain/bilingual-text.ts';
import { InvalidInputError } from '../domain/errors.ts';
import { readTable, type TextRow } from './read-table.ts';

/** One line of a demand list. `row` is that of the file, where there was one. */
export interface DemandLine {
  readonly row: number | null;
  readonly product: string;
  readonly quantity: number | null;
  readonly unit: string | null;
  readonly place: string | null;
}

/** Headings that are understood, in English and Chinese; white space and brackets with a hint do not matter. */
const headingsOf = {
  product: ['product', '产品', '产品名称', '品名', '名称', '物料'],
  quantity: ['quantity', '数量', '需求量', '需求数量', '采购量'],
  unit: ['unit', '单位', '计量单位'],
  place: ['place', '地点', '区县', '园区', '所在地', '使用地'],
} as const;

type Column = keyof typeof headingsOf;

/** What a file of demands holds, and the headings that mean nothing here. */
export interface DemandFile {
  readonly lines: readonly DemandLine[];
  readonly ignoredHeadings: readonly string[];
}

/**
 * Reads a demand list from CSV or .xlsx. All that is wrong is told at once.
 * @throws InvalidInputError naming file, row, column, value and what is expected
 */
export async function readDemand(name: string, bytes: Uint8Array): Promise<DemandFile> {
  const { headings, rows } = await readTable(name, bytes);
  const columnOf = new Map(headings.flatMap((heading) => [[heading, toColumn(heading)] as const]));
  if (![...columnOf.values()].includes('product'))
    throw new InvalidInputError(
      `${name}, row 1: no column for the product among ${headings.join(', ') || 'no headings'}; call it ${headingsOf.product.join(' or ')}`,
      {
        messageZh: `${name} 第 1 行：${headings.length === 0 ? '没有表头' : `表头（${headings.join('、')}）中没有产品一列`}；请把该列命名为以下之一：${headingsOf.product.join('、')}`,
      },
    );
  const problems: BilingualText[] = [];
  const lines = rows.map((row) => toLine(name, row, columnOf, problems));
  if (problems.length > 0) throw toProblemsError(problems);
  return { lines, ignoredHeadings: headings.filter((heading) => columnOf.get(heading) === null) };
}

function toColumn(heading: string): Column | null {
  const plain = heading
    .normalize('NFKC')
    .replace(/\(.*?\)|\s|\*/gu, '')
    .toLowerCase();
  const columns = Object.keys(headingsOf) as Column[];
  return columns.find((column) => (headingsOf[column] as readonly string[]).includes(plain)) ?? null;
}

function toLine(
  name: string,
  { row, cells }: TextRow,
  columnOf: ReadonlyMap<string, Column | null>,
  problems: BilingualText[],
): DemandLine {
  const find = (column: Column): { readonly heading: string; readonly value: string } => {
    const heading = [...columnOf].find(([, known]) => known === column)?.[0] ?? column;
    return { heading, value: cells[heading] ?? '' };
  };
  const product = find('product');
  if (product.value === '')
    problems.push({
      en: `${name}, row ${row}, ${product.heading}: empty; name a product`,
      zh: `${name} 第 ${row} 行“${product.heading}”：为空；请写产品名称`,
    });
  const quantity = find('quantity');
  const number = Number(quantity.value.replaceAll(/[,，\s]/gu, ''));
  const isStated = quantity.value !== '';
  if (isStated && !(Number.isFinite(number) && number > 0))
    problems.push({
      en: `${name}, row ${row}, ${quantity.heading}: ${quantity.value} is not a number above 0; write the unit in a column of its own (${headingsOf.unit.join(' or ')})`,
      zh: `${name} 第 ${row} 行“${quantity.heading}”：“${quantity.value}”不是大于 0 的数；单位请另写一列（${headingsOf.unit.join('、')}）`,
    });
  return {
    row,
    product: product.value,
    quantity: isStated ? number : null,
    unit: find('unit').value || null,
    place: find('place').value || null,
  };
}

const shownProblems = 10;

function toProblemsError(problems: readonly BilingualText[]): InvalidInputError {
  const shown = problems.slice(0, shownProblems);
  const rest = problems.length - shown.length;
  const more = rest > 0 ? [{ en: `and ${rest} more`, zh: `另有 ${rest} 处` }] : [];
  const listed = [...shown, ...more];
  return new InvalidInputError(listed.map(({ en }) => en).join('; '), {
    messageZh: listed.map(({ zh }) => zh).join('；'),
  });
}
