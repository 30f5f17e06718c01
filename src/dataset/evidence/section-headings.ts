import type { EntityFact } from '../../domain/facts.ts';

interface Heading {
  readonly line: number;
  readonly level: number;
  readonly text: string;
}

/**
 * The headings that a line stands under, the outermost first: of each level the last one above the line that no
 * higher heading has ended. A document whose headings have no levels gives the last one alone.
 */
export function createSectionHeadings(document: EntityFact): (line: number) => readonly string[] {
  const headings = readHeadings(document);
  return (line) => {
    const path: Heading[] = [];
    for (const heading of headings) {
      if (heading.line > line) break;
      while ((path.at(-1)?.level ?? 0) >= heading.level) path.pop();
      path.push(heading);
    }
    return path.map(({ text }) => text);
  };
}

function readHeadings({ properties }: EntityFact): readonly Heading[] {
  const list = (name: string): readonly (string | number | boolean)[] => [properties[name] ?? []].flat();
  const texts = list('headingTexts');
  const levels = list('headingLevels');
  return list('headingLines').map((line, index) => ({
    line: Number(line),
    level: Number(levels[index] ?? 1),
    text: String(texts[index] ?? ''),
  }));
}
