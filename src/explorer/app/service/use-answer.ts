import { keepPreviousData, useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { TypedDocumentString } from '../generated/operations.ts';
import { sendOperation } from './send-operation.ts';

interface AnswerOptions {
  /** False: not asked yet, as long as something to ask with is missing. */
  readonly enabled?: boolean;
  /** True: while other variables are asked for, what was shown stays, marked as old. */
  readonly keepOld?: boolean;
}

/** How one set of variables is asked and kept. */
const toQuery = <Data, Variables>(operation: TypedDocumentString<Data, Variables>, variables: Variables) => ({
  queryKey: [operation.toString(), variables],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) => sendOperation(operation, variables, signal),
});

/** The answer to an operation, asked once for each set of variables and kept while the page is open. */
export const useAnswer = <Data, Variables>(
  operation: TypedDocumentString<Data, Variables>,
  variables: Variables,
  { enabled = true, keepOld = false }: AnswerOptions = {},
): UseQueryResult<Data> =>
  useQuery({
    ...toQuery(operation, variables),
    enabled,
    ...(keepOld && { placeholderData: keepPreviousData }),
  });

/** The answers to one operation for several sets of variables, such as a few districts side by side, in their order. */
export const useAnswers = <Data, Variables>(
  operation: TypedDocumentString<Data, Variables>,
  variablesOfEach: readonly Variables[],
): readonly UseQueryResult<Data>[] =>
  useQueries({ queries: variablesOfEach.map((variables) => toQuery(operation, variables)) });
