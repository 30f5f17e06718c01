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
  for (const part of splitRanges(text)) {
    const range = parseRange(part);
    if (!range || range.last < range.first || range.last - range.first >= most) return null;
    for (let line = range.first; line <= range.last; line += 1) lines.add(line);
  }
  return lines.size > most ? null : [...lines].toSorted((left, right) => left - right);
}

/** The first range that runs backwards, such as `350-344`, the right way round; null when none does. */
export function findBackwardRange(text: string): string | null {
  const backward = splitRanges(text)
    .flatMap((part) => parseRange(part) ?? [])
    .find(({ first, last }) => last < first);
  return backward ? `${backward.last}-${backward.first}` : null;
}

const splitRanges = (text: string): readonly string[] => text.split(/[,，、]/u);

function parseRange(part: string): { readonly first: number; readonly last: number } | null {
  const match = /^\s*([1-9]\d{0,8})(?:\s*[-–—]\s*([1-9]\d{0,8}))?\s*$/u.exec(part);
  return match && { first: Number(match[1]), last: Number(match[2] ?? match[1]) };
}
