import type { ApolloServerPlugin } from '@apollo/server';
import { TooManyRequestsError } from '../domain/errors.ts';
import type { ApiContext } from './context.ts';
import { findStatus } from './format-error.ts';

/**
 * A request of which nothing was answered gets the HTTP status of its error: a proxy or a script that looks at the
 * status alone must not take an engine that is away for an empty answer. An answer in part stays 200, as GraphQL has it.
 */
export const failWholeRequests: ApolloServerPlugin<ApiContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response, errors }) => {
      if (response.body.kind !== 'single' || !errors?.length || response.http.status !== undefined) return;
      const { data } = response.body.singleResult;
      const isAnswered =
        data !== null && data !== undefined && Object.values(data).some((value) => value !== null);
      if (isAnswered) return;
      response.http.status = Math.max(...errors.map(findStatus));
      const [wait] = errors.flatMap(({ originalError }) =>
        originalError instanceof TooManyRequestsError ? [originalError.retryAfterSeconds] : [],
      );
      if (wait !== undefined) response.http.headers.set('retry-after', String(wait));
    },
  }),
};
