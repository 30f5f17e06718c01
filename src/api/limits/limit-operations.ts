import type { ApolloServerPlugin } from '@apollo/server';
import type { BilingualText } from '../../domain/bilingual-text.ts';
import { LimitExceededError } from '../../domain/errors.ts';
import type { ApiContext } from '../context.ts';
import { toGraphQLError } from '../format-error.ts';
import type { ApiLimits } from './api-limits.ts';
import { measureOperation, type OperationSize } from './measure-operation.ts';

/** Refuses an operation that asks for too much, before anything of it runs. */
export const limitOperations = (limits: ApiLimits): ApolloServerPlugin<ApiContext> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, document, operation, request }) => {
      // Absent where operationName names none; execution reports that.
      if (!operation) return;
      const error = findExceeded(
        measureOperation(schema, document, operation, request.variables ?? {}),
        limits,
      );
      if (error) throw toGraphQLError(error);
    },
  }),
});

/** The first limit that an operation exceeds, as an error that names the limit and the value. */
export function findExceeded(size: OperationSize, limits: ApiLimits): LimitExceededError | null {
  const checks: readonly (readonly [BilingualText, number, number])[] = [
    [{ en: 'depth of this query', zh: '本次查询的嵌套层数' }, size.depth, limits.maxDepth],
    [{ en: 'number of fields of this query', zh: '本次查询的字段数' }, size.selections, limits.maxSelections],
    [
      { en: 'number of root fields of this query', zh: '本次查询的顶层字段数' },
      size.rootFields,
      limits.maxRootFields,
    ],
    [
      {
        en: 'number of entities that the pages of this query could hold',
        zh: '本次查询各页合计可容纳的实体数',
      },
      size.cost,
      limits.maxCost,
    ],
  ];
  const exceeded = checks.find(([, value, limit]) => value > limit);
  if (!exceeded) return null;
  const [name, value, limit] = exceeded;
  return new LimitExceededError(
    `the ${name.en} is ${value}; the limit is ${limit}: ask for less, or in several requests`,
    { messageZh: `${name.zh}为 ${value}，上限是 ${limit}；请减少内容，或分几次查询` },
  );
}

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
