import { keepPreviousData, useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { TypedDocumentString } from '../generated/operations.ts';
import { sendOperation } from './send-operation.ts';

interface AnswerOptions {
  /** False: not asked yet, as long as something to ask with is missing. */
  readonly enabled?: boolean;
  /** True: while other variables are asked for, what was shown stays, marked as old. */
  readonly keepOld?: boolean;
}

/** The answer to an operation, asked once for each set of variables and kept while the page is open. */
export const useAnswer = <Data, Variables>(
  operation: TypedDocumentString<Data, Variables>,
  variables: Variables,
  { enabled = true, keepOld = false }: AnswerOptions = {},
): UseQueryResult<Data> =>
  useQuery({
    queryKey: [operation.toString(), variables],
    queryFn: ({ signal }) => sendOperation(operation, variables, signal),
    enabled,
    ...(keepOld && { placeholderData: keepPreviousData }),
  });

/** The answers to one operation for several sets of variables, each asked and kept as `useAnswer` does. */
export const useAnswers = <Data, Variables>(
  operation: TypedDocumentString<Data, Variables>,
  variables: readonly Variables[],
): readonly UseQueryResult<Data>[] =>
  useQueries({
    queries: variables.map((one) => ({
      queryKey: [operation.toString(), one],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => sendOperation(operation, one, signal),
    })),
  });
