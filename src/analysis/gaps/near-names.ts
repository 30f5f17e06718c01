import { compareText } from '../../domain/compare-text.ts';

/** Something with its name and the other forms of it. */
export interface NamedItem {
  readonly id: string;
  readonly names: readonly string[];
}

/** A name of one letter, such as 铝, is held by too many others to say anything. */
const minLetters = 2;

/**
 * Items one of whose names holds a name of the given one, or is held by it: 燃油及新能源摩托车整车 holds 摩托车. The
 * nearest in length first, then by id. A hint for a reader, never the same thing. Complexity: pairs of names.
 */
export const findNearNames = <Item extends NamedItem>(
  { id, names }: NamedItem,
  items: readonly Item[],
): readonly Item[] =>
  items
    .filter((item) => item.id !== id)
    .map((item) => ({ item, distance: measureDistance(names, item.names) }))
    .filter(({ distance }) => distance < Infinity)
    .toSorted((left, right) => left.distance - right.distance || compareText(left.item.id, right.item.id))
    .map(({ item }) => item);

/** Letters that the longer name has more; infinite where no name holds another. */
const measureDistance = (left: readonly string[], right: readonly string[]): number =>
  Math.min(
    Infinity,
    ...left.flatMap((a) =>
      right
        .filter((b) => Math.min(a.length, b.length) >= minLetters && (a.includes(b) || b.includes(a)))
        .map((b) => Math.abs(a.length - b.length)),
    ),
  );
