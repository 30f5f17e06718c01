import { parseCitation } from '../../domain/citation.ts';
import { groupBy } from '../../domain/group-by.ts';

/** The citations of `left` that name a line which `right` names too, ranges included. */
export const listSharedLines = (left: readonly string[], right: readonly string[]): readonly string[] =>
  left.length === 0 || right.length === 0 ? [] : left.filter(createSharesLine(right));

/** Whether a citation names a line that one of `cites` names too; these are read once. */
function createSharesLine(cites: readonly string[]): (cite: string) => boolean {
  const byDocument = groupBy(
    cites.flatMap((cite) => parseCitation(cite) ?? []),
    ({ document }) => document,
  );
  return (cite) => {
    const own = parseCitation(cite);
    return (
      own !== null &&
      (byDocument.get(own.document) ?? []).some(
        (other) => other.line <= own.lineEnd && own.line <= other.lineEnd,
      )
    );
  };
}
