/**
 * What a spreadsheet may run when it reads or re-enters a text (OWASP, CSV injection): full-width signs among them, which
 * East Asian Excel reads as their half-width forms.
 */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/u;

/** True for a text that a spreadsheet could take for a formula. */
export const looksLikeFormula = (text: string): boolean => formulaStart.test(text);

/** The text with an apostrophe before it where it could be taken for a formula; for files without types, such as CSV. */
export const defuseFormula = (text: string): string => (looksLikeFormula(text) ? `'${text}` : text);
