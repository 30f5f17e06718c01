import { QueryClient } from '@tanstack/react-query';
import { isPassing } from './service-error.ts';

/** Answers change only with the data: they are kept for five minutes, and asked again then. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5 * 60_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => isPassing(error) && failures < 3,
        retryDelay: (attempt) => Math.min(500 * 2 ** attempt, 4000),
      },
    },
  });
