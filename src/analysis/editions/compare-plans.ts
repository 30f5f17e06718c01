import { compareText } from '../../domain/compare-text.ts';
import { groupBy } from '../../domain/group-by.ts';

/** One plan says something of a topic; `value` is what may differ. */
export interface PlanStatement {
  readonly docId: string;
  /** What the statement is about: a park and its focus, or a figure's subject, indicator, year, kind and scope. */
  readonly topic: string;
  /** What is said of it, as one text; null where it is named and nothing more is said, which contradicts nothing. */
  readonly value: string | null;
}

export type PlanChange = 'KEPT' | 'CHANGED' | 'ONLY_FROM' | 'ONLY_TO';

export interface PlanDifference<Statement> {
  readonly change: PlanChange;
  /** Any of the statements, for what they are about. */
  readonly about: Statement;
  readonly from: readonly Statement[];
  readonly to: readonly Statement[];
}

/**
 * Compares what two plans say, topic by topic, in order of topic. A topic that a plan states several times holds a set
 * of values; it is kept when the sets are equal. `ONLY_FROM`: the newer plan is silent on it, which does not
 * say that it was given up. Complexity: statements, and sorting the topics.
 */
export function comparePlans<Statement extends PlanStatement>(
  statements: readonly Statement[],
  fromId: string,
  toId: string,
): readonly PlanDifference<Statement>[] {
  const relevant = statements.filter(({ docId }) => docId === fromId || docId === toId);
  return [...groupBy(relevant, ({ topic }) => topic)]
    .toSorted(([left], [right]) => compareText(left, right))
    .flatMap(([, own]) => {
      const [about] = own;
      const from = own.filter(({ docId }) => docId === fromId);
      const to = own.filter(({ docId }) => docId === toId);
      return about ? [{ change: toChange(from, to), about, from, to }] : [];
    });
}

function toChange(from: readonly PlanStatement[], to: readonly PlanStatement[]): PlanChange {
  if (to.length === 0) return 'ONLY_FROM';
  if (from.length === 0) return 'ONLY_TO';
  const [before, after] = [toValues(from), toValues(to)];
  if (before.size === 0 || after.size === 0) return 'KEPT';
  return before.size === after.size && [...before].every((value) => after.has(value)) ? 'KEPT' : 'CHANGED';
}

const toValues = (statements: readonly PlanStatement[]): ReadonlySet<string> =>
  new Set(statements.flatMap(({ value }) => value ?? []));
