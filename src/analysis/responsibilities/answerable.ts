import { parseCitation } from '../../domain/citation.ts';

/** How a department answers for something. */
export type AnswerableVia =
  /** The department leads or supports the thing itself. */
  | 'DIRECT'
  /** It leads or supports the chain that has it. */
  | 'CHAIN'
  /** It leads or supports the cluster that has it. */
  | 'CLUSTER'
  /** It leads or supports a task, one line of which states it too. */
  | 'TASK';

/** What a thing belongs to, or which task names it, with the lines that say so. */
export interface AnswerableTie {
  readonly throughId: string;
  readonly via: AnswerableVia;
  readonly cites: readonly string[];
}

export interface Answerable<Fact> {
  readonly tie: AnswerableTie;
  readonly fact: Fact;
}

/**
 * Departments that answer for something, through each of its ties; and the ties for which no document names a
 * department. Nothing is guessed beyond the ties. Linear in ties and facts.
 */
export function findAnswerable<Fact extends { readonly subjectId: string }>(
  ties: readonly AnswerableTie[],
  factsOf: ReadonlyMap<string, readonly Fact[]>,
): { readonly answerable: readonly Answerable<Fact>[]; readonly unanswered: readonly AnswerableTie[] } {
  return {
    answerable: ties.flatMap((tie) => (factsOf.get(tie.throughId) ?? []).map((fact) => ({ tie, fact }))),
    unanswered: ties.filter(({ throughId }) => (factsOf.get(throughId) ?? []).length === 0),
  };
}

/** The citations of one side of which a line is cited by the other side too. */
export function findSharedCites(cites: readonly string[], others: readonly string[]): readonly string[] {
  const ranges = others.flatMap((other) => parseCitation(other) ?? []);
  return cites.filter((cite) => {
    const own = parseCitation(cite);
    return (
      own !== null &&
      ranges.some(
        ({ document, line, lineEnd }) =>
          document === own.document && line <= own.lineEnd && own.line <= lineEnd,
      )
    );
  });
}
