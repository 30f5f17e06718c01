import { compareText } from '../domain/compare-text.ts';
import { groupBy } from '../domain/group-by.ts';

/** A district courts a firm by name, or seeks a product or stage without naming one. */
export interface CourtingFact {
  readonly districtId: string;
  readonly kind: 'COURTS' | 'SEEKS';
  /** The firm, product or stage. */
  readonly targetId: string;
  /** Products and stages that a courted firm is wanted for. */
  readonly forIds: readonly string[];
  readonly relationId: string;
}

export type CourtingBasis = 'FIRM' | 'PRODUCT';

export interface CourtedSubject<Fact> {
  /** A firm by FIRM; a product or stage by PRODUCT. */
  readonly subjectId: string;
  readonly facts: readonly Fact[];
  readonly districtIds: readonly string[];
  /** Two districts or more want the same. */
  readonly isContested: boolean;
}

/**
 * Who wants what, by the firm that is courted or by the product that is sought or that a courted firm is to make.
 * What most districts want comes first; with equal numbers by id, so that a tie stays a tie and the order is stable.
 */
export function groupCourting<Fact extends CourtingFact>(
  facts: readonly Fact[],
  basis: CourtingBasis,
): readonly CourtedSubject<Fact>[] {
  const pairs = facts.flatMap((fact) => subjectsOf(fact, basis).map((subjectId) => ({ subjectId, fact })));
  return [...groupBy(pairs, ({ subjectId }) => subjectId)]
    .map(([subjectId, own]) => {
      const districtIds = [...new Set(own.map(({ fact }) => fact.districtId))].toSorted();
      return {
        subjectId,
        facts: own.map(({ fact }) => fact),
        districtIds,
        isContested: districtIds.length > 1,
      };
    })
    .toSorted(
      (left, right) =>
        right.districtIds.length - left.districtIds.length || compareText(left.subjectId, right.subjectId),
    );
}

function subjectsOf(fact: CourtingFact, basis: CourtingBasis): readonly string[] {
  if (basis === 'FIRM') return fact.kind === 'COURTS' ? [fact.targetId] : [];
  return fact.kind === 'COURTS' ? [...new Set(fact.forIds)] : [fact.targetId];
}
