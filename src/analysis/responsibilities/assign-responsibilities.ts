import { compareText } from '../../domain/compare-text.ts';
import { groupBy } from '../../domain/group-by.ts';

export type ResponsibilityRole = 'LEADS' | 'SUPPORTS';

/** One department that leads or supports one task, chain, project or cluster. */
export interface Responsibility {
  readonly subjectId: string;
  readonly actorId: string;
  readonly role: ResponsibilityRole;
  /** Position among those that the line names; null where none is given. */
  readonly position: number | null;
  readonly relationId: string;
}

/**
 * How a subject is led. `SOLE`: one department leads; `JOINT`: several; `GENERIC`: only names that stand for several
 * departments lead; `NONE`: none leads, though others may answer for it.
 */
export type LeadKind = 'SOLE' | 'JOINT' | 'GENERIC' | 'NONE';

export interface SubjectResponsibilities<Fact> {
  readonly subjectId: string;
  readonly lead: LeadKind;
  readonly leads: readonly Fact[];
  readonly supports: readonly Fact[];
}

export interface ActorResponsibilities<Fact> {
  readonly actorId: string;
  readonly leads: readonly Fact[];
  readonly supports: readonly Fact[];
  /** Subjects that it leads alone, and with others. A generic name beside it is no other. */
  readonly soleLeads: number;
  readonly jointLeads: number;
}

/**
 * Sorts responsibilities by subject and by department. `subjectIds` are all that could have one, so that those without
 * are answered for too. Departments that lead most come first; with equal counts those that support most, then by id.
 */
export function assignResponsibilities<Fact extends Responsibility>(
  subjectIds: readonly string[],
  facts: readonly Fact[],
  isGeneric: (actorId: string) => boolean,
): {
  readonly subjects: readonly SubjectResponsibilities<Fact>[];
  readonly actors: readonly ActorResponsibilities<Fact>[];
} {
  const ordered = facts.toSorted(
    (left, right) =>
      (left.position ?? Infinity) - (right.position ?? Infinity) ||
      compareText(left.relationId, right.relationId),
  );
  const bySubject = groupBy(ordered, ({ subjectId }) => subjectId);
  const subjects = [...new Set([...subjectIds, ...ordered.map(({ subjectId }) => subjectId)])].map(
    (subjectId) => {
      const own = bySubject.get(subjectId) ?? [];
      const leads = own.filter(({ role }) => role === 'LEADS');
      const supports = own.filter(({ role }) => role === 'SUPPORTS');
      return { subjectId, lead: toLeadKind(leads, isGeneric), leads, supports };
    },
  );
  const leadOf = new Map(subjects.map(({ subjectId, lead }) => [subjectId, lead]));
  const actors = [...groupBy(ordered, ({ actorId }) => actorId)].map(([actorId, own]) => {
    const leads = own.filter(({ role }) => role === 'LEADS');
    const countLeads = (kind: LeadKind) =>
      leads.filter(({ subjectId }) => leadOf.get(subjectId) === kind).length;
    return {
      actorId,
      leads,
      supports: own.filter(({ role }) => role === 'SUPPORTS'),
      soleLeads: countLeads('SOLE'),
      jointLeads: countLeads('JOINT'),
    };
  });
  return {
    subjects,
    actors: actors.toSorted(
      (left, right) =>
        right.leads.length - left.leads.length ||
        right.supports.length - left.supports.length ||
        compareText(left.actorId, right.actorId),
    ),
  };
}

function toLeadKind(leads: readonly Responsibility[], isGeneric: (actorId: string) => boolean): LeadKind {
  if (leads.length === 0) return 'NONE';
  const named = new Set(leads.map(({ actorId }) => actorId).filter((id) => !isGeneric(id)));
  if (named.size === 0) return 'GENERIC';
  return named.size === 1 ? 'SOLE' : 'JOINT';
}
