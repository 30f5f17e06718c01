/** The printed headings of a document, as two lists of equal length in order of line. */
export interface Headings {
  readonly lines: readonly number[];
  readonly texts: readonly string[];
}

/** The printed headings of a document, as the graph holds it. */
export const toHeadings = ({ headingLines, headingTexts }: Readonly<Record<string, unknown>>): Headings => ({
  lines: Array.isArray(headingLines) ? headingLines.map(Number) : [],
  texts: Array.isArray(headingTexts) ? headingTexts.map(String) : [],
});

/** The heading that a line stands under: the last one at or above it; null before the first. */
export function findHeading(headings: Headings, line: number): string | null {
  let low = 0;
  let high = headings.lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((headings.lines[middle] ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return headings.texts[low - 1] ?? null;
}
