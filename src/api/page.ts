import { InvalidInputError } from '../domain/errors.ts';
import { type ApiLimits, defaultPageSize } from './limits/api-limits.ts';
import { checkPageSize } from './limits/check-arguments.ts';

export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
}

export interface Edge {
  readonly cursor: string;
}

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** A page; `totalCount` runs only where the query asks for it. */
export interface Connection<E extends Edge> {
  readonly edges: readonly E[];
  readonly pageInfo: PageInfo;
  readonly totalCount: () => Promise<number>;
}

/** @throws InvalidInputError below 0; LimitExceededError above the largest page */
export function readPageSize(args: PageArguments, limits: ApiLimits): number {
  const first = args.first ?? defaultPageSize;
  if (first < 0)
    throw new InvalidInputError(`first is ${first}; it cannot be less than 0`, {
      messageZh: `first 为 ${first}，不能小于 0`,
    });
  return checkPageSize(first, limits);
}

/** Makes a page of up to `first` edges; one edge more than that says that there is a next page. */
export function toConnection<E extends Edge>(
  candidates: readonly E[],
  first: number,
  after: string | null | undefined,
  totalCount: () => Promise<number>,
): Connection<E> {
  const edges = candidates.slice(0, first);
  return {
    edges,
    pageInfo: {
      hasNextPage: candidates.length > edges.length,
      hasPreviousPage: after !== null && after !== undefined,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}
