import { createSharesLine, listSharedLines } from '../../analysis/facts/list-shared-lines.ts';
import type { FindAnswerablePartsRow } from '../../graph/generated/questions.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { PlacedGapFact } from './find-gap-facts.ts';
import type { GapSurroundings } from './find-gap-surroundings.ts';

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
  responsibilities: readonly FindAnswerablePartsRow[],
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
    const via = own.get(row.subjectId);
    const answer = (by: AnswerableDepartment['via'], stated: string, lines: readonly string[]) => ({
      department: entity(row.actorId),
      role: row.role,
      roleWord: row.roleWord,
      generic: entity(row.actorId)['generic'] === true,
      via: by,
      subject: entity(row.subjectId),
      stated,
      relationId: row.relationId,
      cites: [...new Set([...row.cites, ...lines])],
    });
    if (via) return [answer(via, row.stated, [])];
    if (naming.length === 0 || row.taskCites.length === 0) return [];
    const tied = naming
      .map(({ fact, lines }) => ({ fact, lines: listSharedLines(lines, row.taskCites) }))
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

/**
 * Departments, with what they answer for, that may answer for a product of the chains: a superset of what
 * findGapDepartments gives, so that only these are loaded. `facts` are the district's own.
 */
export function listAnswerableIds(
  { responsibilities, clustersOf }: Pick<GapSurroundings, 'responsibilities' | 'clustersOf'>,
  chainIds: readonly string[],
  facts: readonly PlacedGapFact[],
): readonly string[] {
  const subjects = new Set([
    ...chainIds,
    ...chainIds.flatMap(clustersOf),
    ...facts.map(({ actorId }) => actorId),
  ]);
  const isOfFacts = createSharesLine([...new Set(facts.flatMap(({ cites }) => cites))]);
  const isNamed = new Map<string, boolean>();
  const mayTie = ({ subjectId, taskCites }: FindAnswerablePartsRow): boolean => {
    const known = isNamed.get(subjectId) ?? taskCites.some(isOfFacts);
    isNamed.set(subjectId, known);
    return known;
  };
  return responsibilities
    .filter((row) => subjects.has(row.subjectId) || mayTie(row))
    .flatMap(({ actorId, subjectId }) => [actorId, subjectId]);
}
