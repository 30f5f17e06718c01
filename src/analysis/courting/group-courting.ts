import { compareText } from '../../domain/compare-text.ts';
import { groupBy } from '../../domain/group-by.ts';

/** A district courts a firm by name, or seeks a product or stage without naming one. */
export interface CourtingFact {
  readonly districtId: string;
  readonly kind: 'COURTS' | 'SEEKS';
  /** The firm, product or stage. */
  readonly targetId: string;
  /** Products and stages that a courted firm is wanted for. */
  readonly forIds: readonly string[];
  readonly stated: string;
  readonly modality: string;
  readonly relationId: string;
}

export type CourtingBasis = 'FIRM' | 'PRODUCT';

export interface CourtedSubject<Fact> {
  /** A firm by FIRM; a product or stage by PRODUCT. */
  readonly subjectId: string;
  /** Printed statements of courting. */
  readonly facts: readonly Fact[];
  /** What was concluded, or only mentions it. */
  readonly weakFacts: readonly Fact[];
  /** By printed statements alone. */
  readonly districtIds: readonly string[];
  /** Two districts or more want the same, as printed. */
  readonly isContested: boolean;
  /** Two or more do, once what was concluded or only mentioned is taken as well. */
  readonly isPossiblyContested: boolean;
}

/**
 * Who wants what, by the firm that is courted or by the product that is sought or that a courted firm is to make.
 * What most districts want comes first, as printed, then with what was concluded; with equal numbers by id, so that a
 * tie stays a tie and the order is stable. Complexity: n log n.
 */
export function groupCourting<Fact extends CourtingFact>(
  facts: readonly Fact[],
  basis: CourtingBasis,
): readonly CourtedSubject<Fact>[] {
  const pairs = facts.flatMap((fact) => subjectsOf(fact, basis).map((subjectId) => ({ subjectId, fact })));
  return [...groupBy(pairs, ({ subjectId }) => subjectId)]
    .map(([subjectId, own]) => {
      const all = own.map(({ fact }) => fact);
      const strong = all.filter(isPrintedCourting);
      const districtIds = listDistricts(strong);
      const allDistricts = listDistricts(all).length;
      const subject = {
        subjectId,
        facts: strong,
        weakFacts: all.filter((fact) => !isPrintedCourting(fact)),
        districtIds,
        isContested: districtIds.length > 1,
        isPossiblyContested: allDistricts > 1,
      };
      return { subject, allDistricts };
    })
    .toSorted(
      (left, right) =>
        right.subject.districtIds.length - left.subject.districtIds.length ||
        right.allDistricts - left.allDistricts ||
        compareText(left.subject.subjectId, right.subject.subjectId),
    )
    .map(({ subject }) => subject);
}

/** Printed, and more than a mention. */
export const isPrintedCourting = ({ stated, modality }: Pick<CourtingFact, 'stated' | 'modality'>): boolean =>
  stated === 'EXPLICIT' && modality !== 'MENTIONED';

const listDistricts = (facts: readonly CourtingFact[]): readonly string[] =>
  [...new Set(facts.map(({ districtId }) => districtId))].toSorted(compareText);

function subjectsOf(fact: CourtingFact, basis: CourtingBasis): readonly string[] {
  if (basis === 'FIRM') return fact.kind === 'COURTS' ? [fact.targetId] : [];
  return fact.kind === 'COURTS' ? [...new Set(fact.forIds)] : [fact.targetId];
}
