import { LimitExceededError } from '../../domain/errors.ts';
import type { ApiLimits } from './api-limits.ts';

/** `first` of a page. @throws LimitExceededError above the largest page */
export function checkPageSize(first: number, limits: ApiLimits): number {
  if (first > limits.maxPageSize)
    throw new LimitExceededError(
      `first is ${first}; the largest page is ${limits.maxPageSize}: ask for the rest with after`,
      { messageZh: `first 为 ${first}，每页最多 ${limits.maxPageSize} 条；其余请用 after 翻页` },
    );
  return first;
}

/** Ids of one lookup. @throws LimitExceededError for too many */
export function checkIdCount(ids: readonly string[], limits: ApiLimits): readonly string[] {
  if (ids.length > limits.maxIds)
    throw new LimitExceededError(
      `ids has ${ids.length} entries; the limit is ${limits.maxIds}: ask in several requests`,
      { messageZh: `ids 有 ${ids.length} 项，上限是 ${limits.maxIds} 项；请分几次查询` },
    );
  return ids;
}
