import { parseCitation } from '../../domain/citation.ts';

/** The citations of `left` that name a line which `right` names too, ranges included. */
export function listSharedLines(left: readonly string[], right: readonly string[]): readonly string[] {
  const others = right.flatMap((cite) => parseCitation(cite) ?? []);
  return left.filter((cite) => {
    const own = parseCitation(cite);
    return (
      own !== null &&
      others.some(
        (other) => other.document === own.document && other.line <= own.lineEnd && own.line <= other.lineEnd,
      )
    );
  });
}
