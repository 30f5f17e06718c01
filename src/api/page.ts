import { InvalidInputError } from '../domain/errors.ts';
import { type ApiLimits, defaultPageSize } from './limits/api-limits.ts';
import { checkPageSize } from './limits/check-arguments.ts';

export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
}

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** A page; its cursors are made, and `totalCount` runs, only where the query asks for them. */
export interface Connection<Edge> {
  readonly edges: readonly Edge[];
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
export function toConnection<Edge>(
  candidates: readonly Edge[],
  page: {
    readonly first: number;
    readonly after: string | null | undefined;
    readonly toCursor: (edge: Edge) => string;
    readonly totalCount: () => Promise<number>;
  },
): Connection<Edge> {
  const { first, after, toCursor, totalCount } = page;
  const edges = candidates.length > first ? candidates.slice(0, first) : candidates;
  const toCursorOf = (edge: Edge | undefined) => (edge === undefined ? null : toCursor(edge));
  return {
    edges,
    pageInfo: {
      hasNextPage: candidates.length > edges.length,
      hasPreviousPage: after !== null && after !== undefined,
      get startCursor() {
        return toCursorOf(edges.at(0));
      },
      get endCursor() {
        return toCursorOf(edges.at(-1));
      },
    },
    totalCount,
  };
}
