import { InvalidInputError, LimitExceededError } from '../../domain/errors.ts';
import { listDistrictIds } from '../../graph/generated/questions.ts';
import type { QuestionContext } from '../context.ts';
import { getNamedEntities } from './get-named-entities.ts';

/**
 * Ids of districts to compare, in the order asked for; all, when none are given.
 * @throws InvalidInputError for fewer than two districts, or one that is given twice
 * @throws LimitExceededError for more than the limit
 */
export async function getComparedDistricts(
  context: QuestionContext,
  districts: readonly string[] | null,
): Promise<readonly string[]> {
  const ids =
    districts === null
      ? (await context.read(listDistrictIds, {})).map((row) => row.id)
      : (await getNamedEntities(context, 'districts', districts, { labels: ['District'] })).map(
          (district) => district.id,
        );
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
  if (repeated !== undefined)
    throw new InvalidInputError(`districts: ${repeated} is given twice; name each district once`, {
      messageZh: `districts：${repeated} 重复；每个区县只写一次`,
    });
  if (districts !== null && ids.length < 2)
    throw new InvalidInputError(`districts: give at least two districts to compare; ${ids.length} given`, {
      messageZh: `districts：比较至少需要两个区县，现给了 ${ids.length} 个`,
    });
  const { maxDistricts } = context.limits;
  if (ids.length > maxDistricts)
    throw new LimitExceededError(
      `districts: ${ids.length} is more than the limit of ${maxDistricts}; name fewer districts`,
      { messageZh: `districts：${ids.length} 个区县超出上限 ${maxDistricts} 个；请减少区县` },
    );
  return ids;
}
