import type { PersistedQueries } from '../persisted/persisted-queries.ts';
import type { ApiLimits } from './api-limits.ts';
import { findBatchExcess, findSourceExcess } from './find-excess.ts';
import { measureSource } from './measure-source.ts';

/** What one operation of an HTTP request carries, as far as it is looked at before Apollo Server does. */
export interface RequestedOperation {
  readonly query?: unknown;
  readonly extensions?: unknown;
}

/** What a request is held against. */
export interface RequestRules {
  readonly limits: ApiLimits;
  readonly persistedQueries: PersistedQueries;
}

/**
 * Holds a request against every limit that its text alone decides, so that nothing is parsed that asks for too much.
 * @throws LimitExceededError naming the limit and the value
 * @throws InvalidInputError for a hash that is none, or is not that of its query
 * @throws QueryNotAllowedError for a query that is not in the list, where there is one
 */
export function checkRequest(
  operations: readonly RequestedOperation[],
  { limits, persistedQueries }: RequestRules,
): void {
  const batch = findBatchExcess(operations.length, limits);
  if (batch) throw batch;
  for (const { query, extensions } of operations) {
    const excess = typeof query === 'string' ? findSourceExcess(measureSource(query), limits) : null;
    if (excess) throw excess;
    persistedQueries.check(query, extensions);
  }
}
