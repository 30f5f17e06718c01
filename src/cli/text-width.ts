/** How many columns of a terminal a text takes; a Chinese character takes two. */
export const measureWidth = (text: string): number =>
  Array.from(text).reduce(
    (width, character) => width + (/[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/u.test(character) ? 2 : 1),
    0,
  );

/** Fills a text up to a width with spaces. */
export const padWidth = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - measureWidth(text)));
