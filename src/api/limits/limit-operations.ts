import type { ApolloServerPlugin } from '@apollo/server';
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
  const checks: readonly (readonly [string, number, number])[] = [
    ['depth', size.depth, limits.maxDepth],
    ['number of fields', size.selections, limits.maxSelections],
    ['number of root fields', size.rootFields, limits.maxRootFields],
    ['number of entities that its pages could hold', size.cost, limits.maxCost],
  ];
  const exceeded = checks.find(([, value, limit]) => value > limit);
  if (!exceeded) return null;
  const [name, value, limit] = exceeded;
  return new LimitExceededError(`the ${name} of this query is ${value}; the limit is ${limit}`);
}

/** `first` of a page. @throws LimitExceededError above the largest page */
export function checkPageSize(first: number, limits: ApiLimits): number {
  if (first > limits.maxPageSize)
    throw new LimitExceededError(`first is ${first}; the largest page is ${limits.maxPageSize}`);
  return first;
}

/** Ids of one lookup. @throws LimitExceededError for too many */
export function checkIdCount(ids: readonly string[], limits: ApiLimits): readonly string[] {
  if (ids.length > limits.maxIds)
    throw new LimitExceededError(`ids has ${ids.length} entries; the limit is ${limits.maxIds}`);
  return ids;
}
