import { listSharedLines } from '../../analysis/facts/list-shared-lines.ts';
import type { FindResponsibilitiesRow } from '../../graph/generated/questions.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { PlacedGapFact } from './find-gap-facts.ts';

export interface AnswerableDepartment {
  readonly department: EntityRecord;
  readonly role: string;
  readonly roleWord: string;
  readonly generic: boolean;
  readonly via: 'CHAIN' | 'CLUSTER' | 'PROJECT' | 'TASK';
  readonly subject: EntityRecord;
  readonly stated: string;
  readonly relationId: string;
  readonly cites: readonly string[];
}

interface Scope {
  readonly chainId: string | null;
  readonly clusterIds: readonly string[];
  readonly product: EntityRecord;
  /** The district's own facts on the product. */
  readonly facts: readonly PlacedGapFact[];
}

/**
 * Departments that answer for a product, and by what: they lead or support its chain, its cluster or a project behind
 * it, or a task one line of which names the product and states the fact on it. A line that a fact only leans on ties
 * nothing, and never do words that are alike. A task that only an inferred fact ties to the product is INFERRED.
 */
export function findGapDepartments(
  responsibilities: readonly FindResponsibilitiesRow[],
  entity: (id: string) => EntityRecord,
  { chainId, clusterIds, product, facts }: Scope,
): readonly AnswerableDepartment[] {
  const own = new Map<string, AnswerableDepartment['via']>(clusterIds.map((id) => [id, 'CLUSTER']));
  for (const { actorId, actorLabel } of facts) {
    if (actorLabel === 'Project') own.set(actorId, 'PROJECT');
    if (actorLabel === 'Cluster') own.set(actorId, 'CLUSTER');
  }
  if (chainId !== null) own.set(chainId, 'CHAIN');
  const naming = facts.flatMap((fact) => {
    const lines = listSharedLines(fact.cites, product.cites);
    return lines.length === 0 ? [] : [{ fact, lines }];
  });
  return responsibilities.flatMap((row) => {
    const subject = entity(row.subjectId);
    const via = own.get(row.subjectId);
    const answer = (by: AnswerableDepartment['via'], stated: string, lines: readonly string[]) => ({
      department: entity(row.actorId),
      role: row.role,
      roleWord: row.roleWord,
      generic: entity(row.actorId)['generic'] === true,
      via: by,
      subject,
      stated,
      relationId: row.relationId,
      cites: [...new Set([...row.cites, ...lines])],
    });
    if (via) return [answer(via, row.stated, [])];
    if (subject.label !== 'Task') return [];
    const tied = naming
      .map(({ fact, lines }) => ({ fact, lines: listSharedLines(lines, subject.cites) }))
      .filter(({ lines }) => lines.length > 0);
    if (tied.length === 0) return [];
    const isStated = row.stated === 'EXPLICIT' && tied.some(({ fact }) => fact.stated === 'EXPLICIT');
    return [
      answer(
        'TASK',
        isStated ? 'EXPLICIT' : 'INFERRED',
        tied.flatMap(({ lines }) => lines),
      ),
    ];
  });
}
