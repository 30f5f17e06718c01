import { listSharedLines } from '../../analysis/facts/list-shared-lines.ts';
import {
  findChainClusters,
  findResponsibilities,
  type FindResponsibilitiesRow,
} from '../../graph/generated/questions.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';
import { createEntityLookup } from '../entity-lookup.ts';
import { type Asker, createLate } from '../late.ts';
import { createVisibleAt } from '../visible-at.ts';
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

interface DistrictParts {
  readonly responsibilities: readonly FindResponsibilitiesRow[];
  readonly clustersOf: (chainId: string) => readonly string[];
  readonly entity: (id: string) => EntityRecord;
}

interface DistrictPartsArgs {
  readonly chainIds: readonly string[];
  readonly districtId: string;
  readonly asOf: string | null;
}

/** Parts of the departments of a district, with everything that they name, and the clusters of chains. Three calls. */
async function departmentParts(
  context: QuestionContext,
  { districtId, chainIds, asOf }: DistrictPartsArgs,
): Promise<DistrictParts> {
  const [rows, clusters] = await Promise.all([
    context.read(findResponsibilities, { districtIds: [districtId] }),
    context.read(findChainClusters, { chainIds }),
  ]);
  const byChain = groupBy(clusters, ({ chainId }) => chainId);
  const responsibilities = rows.filter(createVisibleAt(context, asOf));
  const ids = responsibilities.flatMap(({ actorId, subjectId }) => [actorId, subjectId]);
  return {
    responsibilities,
    clustersOf: (chainId) => (byChain.get(chainId) ?? []).map(({ clusterId }) => clusterId),
    entity: await createEntityLookup(context, ids),
  };
}

/** Departments that answer for products of a district; read once the first product is asked for them. */
export function createFindDepartments(args: DistrictPartsArgs) {
  const parts = createLate(
    departmentParts,
    () => args,
    (found) => found,
  );
  return async (scope: Scope, asker: Asker): Promise<readonly AnswerableDepartment[]> => {
    return findGapDepartments(await parts(asker), scope);
  };
}

interface Scope {
  readonly chainId: string | null;
  readonly product: EntityRecord;
  /** The district's own facts on the product. */
  readonly facts: readonly PlacedGapFact[];
}

/**
 * Departments that answer for a product, and by what: they lead or support its chain, its cluster or a project behind
 * it, or a task one line of which names the product and states the fact on it. A line that a fact only leans on ties
 * nothing, and never do words that are alike. A task that only an inferred fact ties to the product is INFERRED.
 */
function findGapDepartments(
  { responsibilities, clustersOf, entity }: DistrictParts,
  { chainId, product, facts }: Scope,
): readonly AnswerableDepartment[] {
  const own = new Map<string, AnswerableDepartment['via']>(
    (chainId === null ? [] : clustersOf(chainId)).map((id) => [id, 'CLUSTER']),
  );
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
    if (naming.length === 0 || subject.label !== 'Task') return [];
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
