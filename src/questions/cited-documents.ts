import { parseCitation, toDocumentId } from '../domain/citation.ts';

/** Ids of the documents that citations name, each once. */
export const toCitedDocIds = (cites: readonly string[]): readonly string[] => [
  ...new Set(
    cites.flatMap((cite) => {
      const citation = parseCitation(cite);
      return citation ? [toDocumentId(citation.document)] : [];
    }),
  ),
];
