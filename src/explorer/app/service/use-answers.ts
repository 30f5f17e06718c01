import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import type { TypedDocumentString } from '../generated/operations.ts';
import { sendOperation } from './send-operation.ts';

/** The answers to one operation with several sets of variables, such as a few districts side by side, in their order. */
export const useAnswers = <Data, Variables>(
  operation: TypedDocumentString<Data, Variables>,
  variablesOfEach: readonly Variables[],
): readonly UseQueryResult<Data>[] =>
  useQueries({
    queries: variablesOfEach.map((variables) => ({
      queryKey: [operation.toString(), variables],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => sendOperation(operation, variables, signal),
    })),
  });
