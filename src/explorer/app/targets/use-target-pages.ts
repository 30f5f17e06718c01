import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type TargetPagesQueryVariables, TargetPagesDocument } from '../generated/operations.ts';
import { sendOperation } from '../service/send-operation.ts';

/** All figures that pass the filter, page after page: what is there is shown while the rest is on its way. */
export function useTargetPages(filter: TargetPagesQueryVariables['filter'], enabled: boolean) {
  const answer = useInfiniteQuery({
    queryKey: [TargetPagesDocument.toString(), filter],
    queryFn: ({ pageParam, signal }) =>
      sendOperation(TargetPagesDocument, { filter, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ targets: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    enabled,
  });
  const { hasNextPage, isFetching, isError, fetchNextPage } = answer;
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, fetchNextPage]);
  return answer;
}
