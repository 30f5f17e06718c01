/**
 * What a spreadsheet may run when it reads or re-enters a text (OWASP, CSV injection): full-width signs among them, which
 * East Asian Excel reads as their half-width forms.
 */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/u;

/** True for a text that a spreadsheet could take for a formula. */
export const looksLikeFormula = (text: string): boolean => formulaStart.test(text);

/** A text that is defused, or that looks so by itself. */
const defused = /^'+[=+\-@\t\r\n＝＋－＠]/u;

/** The text with an apostrophe before it where it could be taken for a formula; for files without types, such as CSV. */
export const defuseFormula = (text: string): string =>
  looksLikeFormula(text) || defused.test(text) ? `'${text}` : text;

/** Undoes `defuseFormula`, for what comes back from a spreadsheet. */
export const restoreFormula = (text: string): string => (defused.test(text) ? text.slice(1) : text);
