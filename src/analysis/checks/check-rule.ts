import { groupBy } from '../../domain/group-by.ts';

export type RuleVerdict = 'HOLDS' | 'BROKEN' | 'CANNOT_CHECK';

/** Something that a rule limits, with the facts that count against the limit. */
export interface RuleSubject<Fact> {
  readonly subjectId: string;
  /** What is counted, with its facts. */
  readonly counted: readonly { readonly itemId: string; readonly facts: readonly Fact[] }[];
  /** True where a printed list ends in 等, so that there may be more. */
  readonly isOpen: boolean;
}

export type RuleCase<Subject> = Subject & { readonly count: number; readonly verdict: RuleVerdict };

/** How a limit is meant, and what a count above it proves. */
export interface RuleLimit {
  readonly limit: number;
  /** True for a rule that asks for one, neither more nor less. */
  readonly isExact: boolean;
  /** False where what is counted is finer than what the rule limits, so that more of it breaks nothing. */
  readonly countsTheSame: boolean;
}

/**
 * Holds counts against the limit of a rule. Nothing counted is no proof of anything: the documents are silent. An open
 * list may hold more than it prints. A rule is broken where one subject breaks it, and holds where it does for all.
 */
export function checkRule<Subject extends RuleSubject<unknown>>(
  subjects: readonly Subject[],
  rule: RuleLimit,
): { readonly verdict: RuleVerdict; readonly cases: readonly RuleCase<Subject>[] } {
  const cases = subjects.map((subject) => {
    const count = subject.counted.length;
    return { ...subject, count, verdict: judge(count, subject.isOpen, rule) };
  });
  const verdicts = new Set(cases.map(({ verdict }) => verdict));
  const verdict = verdicts.has('BROKEN')
    ? 'BROKEN'
    : verdicts.has('CANNOT_CHECK') || cases.length === 0
      ? 'CANNOT_CHECK'
      : 'HOLDS';
  return { verdict, cases };
}

function judge(count: number, isOpen: boolean, { limit, isExact, countsTheSame }: RuleLimit): RuleVerdict {
  if (count === 0) return 'CANNOT_CHECK';
  if (count > limit) return countsTheSame ? 'BROKEN' : 'CANNOT_CHECK';
  if (isOpen) return 'CANNOT_CHECK';
  return isExact && count < limit ? 'BROKEN' : 'HOLDS';
}

/** Facts by what they count, in their own order. */
export const countItems = <Fact>(facts: readonly Fact[], toItem: (fact: Fact) => string) =>
  [...groupBy(facts, toItem)].map(([itemId, own]) => ({ itemId, facts: own }));

/** What a rule counts. */
export type RuleMeasure = 'LEADING_INDUSTRIES_OF_GROUP' | 'FIELDS_OF_GROUP' | 'LEADS_OF_CHAIN';

/** What the printed words of a rule count; null where they count nothing that the graph holds. */
export const readRuleMeasure = (name: string): RuleMeasure | null =>
  measures.find(({ words }) => words.test(name))?.measure ?? null;

const measures: readonly { readonly words: RegExp; readonly measure: RuleMeasure }[] = [
  { words: /组团.*主导产业/u, measure: 'LEADING_INDUSTRIES_OF_GROUP' },
  { words: /组团.*(?:细分)?领域/u, measure: 'FIELDS_OF_GROUP' },
  { words: /产业链.*牵头部门/u, measure: 'LEADS_OF_CHAIN' },
];

/** What facts a rule would need that the graph has no relation for, by its words; null where none is recognized. */
export const readMissingFacts = (name: string): MissingFacts | null =>
  missing.find(({ words }) => words.test(name))?.facts ?? null;

export type MissingFacts = 'PERSONS' | 'TASK_FORCES' | 'PLANS' | 'POLICIES' | 'EVENTS' | 'BUILDINGS';

const missing: readonly { readonly words: RegExp; readonly facts: MissingFacts }[] = [
  { words: /链长|领导|联系服务/u, facts: 'PERSONS' },
  { words: /专班/u, facts: 'TASK_FORCES' },
  { words: /方案|作战图/u, facts: 'PLANS' },
  { words: /政策|一策/u, facts: 'POLICIES' },
  { words: /建筑/u, facts: 'BUILDINGS' },
  { words: /每[两一二三]?[年季月周]|日前/u, facts: 'EVENTS' },
];
