import { InvalidInputError, LimitExceededError } from '../../domain/errors.ts';
import type { EntityRecord } from '../../graph/records.ts';
import { checkRange } from '../check-range.ts';
import type { QuestionContext } from '../context.ts';
import { getNamedEntities } from '../names/get-named-entities.ts';
import { modalityChoices, refuseEmptyList } from '../refuse-empty-list.ts';

export interface ProductOverlapArgs {
  readonly subjects: readonly string[];
  readonly modality: readonly string[] | null;
  readonly includeInferred: boolean;
  readonly includeNarrower: boolean;
  readonly includeWholeClusters: boolean;
  readonly first: number | null;
  readonly firstMakings: number;
  readonly asOf: string | null;
}

/** What an answer shows and reads at most. */
export interface ProductOverlapCaps {
  readonly subjects: number;
  readonly first: number;
  readonly firstMakings: number;
  readonly makings: number;
}

const maxSubjects = 20;
const firstLimit = 1000;
const firstOfTwo = 200;
const firstOfMore = 20;
const firstMakingsLimit = 200;

/**
 * The firms, clusters and industries to compare, in the order asked for.
 * @throws InvalidInputError for fewer than two, one given twice, a name of several, or an entity of another label
 * @throws LimitExceededError for more than twenty
 * @throws EntityNotFoundError for an unknown id or name
 */
export async function getComparedSubjects(
  context: QuestionContext,
  { subjects }: ProductOverlapArgs,
): Promise<readonly EntityRecord[]> {
  const { length } = subjects;
  if (length < 2)
    throw new InvalidInputError(
      `subjects: give at least two firms, clusters or industries to compare; ${length} given`,
      { messageZh: `subjects：比较至少需要两个企业、产业集群或产业，现给了 ${length} 个` },
    );
  if (length > maxSubjects)
    throw new LimitExceededError(
      `subjects: ${length} is more than the limit of ${maxSubjects}; name fewer, or compare them in parts`,
      { messageZh: `subjects：${length} 个比较对象超出上限 ${maxSubjects} 个；请减少对象，或分批比较` },
    );
  const found = await getNamedEntities(context, 'subjects', subjects, {
    labels: ['Firm', 'Cluster', 'Industry'],
  });
  const repeated = found.find(({ id }, index) => found.findIndex((other) => other.id === id) !== index);
  if (repeated)
    throw new InvalidInputError(
      `subjects: ${repeated.name} (${repeated.id}) is given twice; name each subject once`,
      { messageZh: `subjects：${repeated.name}（${repeated.id}）重复；每个比较对象只写一次` },
    );
  return found;
}

/** @throws InvalidInputError for an empty list */
export function toProductModalities({ modality }: ProductOverlapArgs): readonly string[] {
  refuseEmptyList('modality', modality, modalityChoices);
  return modality ?? ['EXISTING', 'PLANNED'];
}

/** @throws LimitExceededError for a number outside its limits */
export function toProductCaps(
  { limits }: Pick<QuestionContext, 'limits'>,
  { subjects, first, firstMakings }: ProductOverlapArgs,
): ProductOverlapCaps {
  const chosen = first ?? (subjects.length > 2 ? firstOfMore : firstOfTwo);
  checkRange('first', chosen, firstLimit);
  checkRange('firstMakings', firstMakings, firstMakingsLimit);
  return { subjects: maxSubjects, first: chosen, firstMakings, makings: limits.maxHopRows };
}

/**
 * Refuses to compare by a part: a measure of a part would be wrong, and would not look so.
 * @throws LimitExceededError for more makers, or facts of making, than one step may read
 */
export function checkMakings(what: 'makers' | 'makings', count: number, limit: number): void {
  if (count <= limit) return;
  const [en, zh] =
    what === 'makers'
      ? ['firms, projects and clusters', '个企业、项目和集群']
      : ['facts of making', '条生产关系'];
  throw new LimitExceededError(
    `subjects: they have more than ${limit} ${en}, the limit of one step (MAX_HOP_ROWS), and a comparison of a part would be wrong; compare fewer or narrower subjects, or set includeNarrower to false`,
    {
      messageZh: `subjects：所选对象合计超过 ${limit} ${zh}（单步读取上限 MAX_HOP_ROWS），只比较一部分会得出错误结果；请减少对象、改选更窄的产业，或将 includeNarrower 设为 false`,
    },
  );
}
