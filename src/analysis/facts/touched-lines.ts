import { parseCitation } from '../../domain/citation.ts';

/**
 * Lines of a document that citations touch, of those wanted, in order and each once. A range touches every line in it.
 * O(c·n) for c citations and n lines.
 */
export function listTouchedLines(
  cites: readonly string[],
  document: string,
  lines: readonly number[],
): readonly number[] {
  const ranges = cites.flatMap((cite) => {
    const citation = parseCitation(cite);
    return citation?.document === document ? [citation] : [];
  });
  return [...new Set(lines)]
    .filter((line) => ranges.some((range) => range.line <= line && line <= range.lineEnd))
    .toSorted((left, right) => left - right);
}

/**
 * Reads `344`, `344-350` and lists of both, such as `344-350, 361`: the lines in order, each once. Null when it is none,
 * or when there are more than `most`, which is not counted out.
 */
export function parseLineRanges(text: string, most: number): readonly number[] | null {
  const lines = new Set<number>();
  for (const part of text.split(/[,，、]/u)) {
    const match = /^\s*([1-9]\d{0,8})(?:\s*[-–—]\s*([1-9]\d{0,8}))?\s*$/u.exec(part);
    const first = Number(match?.[1]);
    const last = Number(match?.[2] ?? match?.[1]);
    if (!match || last < first || last - first >= most) return null;
    for (let line = first; line <= last; line += 1) lines.add(line);
  }
  return lines.size > most ? null : [...lines].toSorted((left, right) => left - right);
}
