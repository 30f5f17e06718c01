/** What a spreadsheet takes for the start of a formula, the wide signs of Chinese input included; and our own sign. */
const dangerous = /^'*[=+\-@\t\r\n＝＋－＠]/u;

/**
 * A text that no spreadsheet takes for a formula: where it begins like one, an apostrophe stands before it. For texts
 * of CSV only; a number needs none, and .xlsx says itself that a cell is a text.
 */
export const guardFormula = (text: string): string => (dangerous.test(text) ? `'${text}` : text);

/** Undoes `guardFormula`. */
export const unguardFormula = (text: string): string =>
  text.startsWith("'") && dangerous.test(text) ? text.slice(1) : text;
