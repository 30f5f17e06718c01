import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import { errorTable, QueryTimeoutError } from '../domain/errors.ts';
import type { ApiContext } from './context.ts';

/**
 * An answer that is ready only after its request's time is over is an error like one of which a query took too long:
 * analysis in JavaScript cannot be interrupted, but it counts. A mutation has taken effect by then, and says so.
 */
export const refuseLateAnswers: ApolloServerPlugin<ApiContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response, contextValue, operation }) => {
      if (operation?.operation === OperationTypeNode.MUTATION) return;
      if (response.body.kind !== 'single' || !response.body.singleResult.data) return;
      try {
        contextValue.deadline.check();
      } catch (error) {
        if (!(error instanceof QueryTimeoutError)) throw error;
        const { http, graphql } = errorTable[error.code];
        const extensions = { code: graphql, messageZh: error.messageZh };
        response.body.singleResult = { data: null, errors: [{ message: error.message, extensions }] };
        response.http.status = http;
      }
    },
  }),
};
