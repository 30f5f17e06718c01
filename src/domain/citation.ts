/** Where a fact is printed: `qijiang-145:344`, or `qijiang-145:111-113` for a range. */
export interface Citation {
  /** As written, which is also the citation's id. */
  readonly id: string;
  /** The document's id without `doc:`. */
  readonly document: string;
  readonly line: number;
  readonly lineEnd: number;
}

const pattern = /^([a-z0-9][a-z0-9-]*):([1-9]\d*)(?:-([1-9]\d*))?$/u;

/** Reads a citation; null when it is not one. */
export function parseCitation(text: string): Citation | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const [, document = '', first = '', last = first] = match;
  const line = Number(first);
  const lineEnd = Number(last);
  return lineEnd < line ? null : { id: text, document, line, lineEnd };
}

/** The id of the Document entity that a citation names. */
export const toDocumentId = (document: string): string => `doc:${document}`;
