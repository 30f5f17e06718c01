/** The first and the last of the lines that a text such as `344,349-350` names; null where it names none. */
export function endsOfRange(range: string): { readonly first: number; readonly last: number } | null {
  const numbers = range.match(/\d+/gu)?.map(Number) ?? [];
  if (numbers.length === 0) return null;
  return { first: Math.min(...numbers), last: Math.max(...numbers) };
}

/** Lines that one page shows at most; the service lets 100 through. */
const linesAtMost = 100;

const toText = (first: number, last: number): string => (first === last ? String(first) : `${first}-${last}`);

/** As many lines before these; null at the beginning of the document. */
export function rangeBefore(range: string): string | null {
  const ends = endsOfRange(range);
  if (!ends || ends.first <= 1) return null;
  return toText(Math.max(1, ends.first - sizeOf(ends)), ends.first - 1);
}

/** As many lines after these. */
export function rangeAfter(range: string): string | null {
  const ends = endsOfRange(range);
  return ends && toText(ends.last + 1, ends.last + sizeOf(ends));
}

const sizeOf = ({ first, last }: { readonly first: number; readonly last: number }): number =>
  Math.min(linesAtMost, last - first + 1);
