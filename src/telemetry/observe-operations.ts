import type { ApolloServerPlugin } from '@apollo/server';
import type { Metrics } from './metrics.ts';
import { findScope } from './request-scope.ts';

/** A name as a client chose it; GraphQL allows any length. */
const maxNameLength = 80;

/**
 * Counts and traces GraphQL operations, and logs which failed: by name and codes, because messages and paths may hold
 * what somebody wrote.
 */
export const observeOperations = ({ operations }: Pick<Metrics, 'operations'>): ApolloServerPlugin => ({
  requestDidStart: async () => {
    const beganAt = performance.now();
    const scope = findScope();
    const above = scope?.span ?? null;
    return {
      didResolveOperation: async ({ operation, operationName }) => {
        const type = operation?.operation ?? 'none';
        const name = operationName?.slice(0, maxNameLength);
        const span = above?.startChild(name === undefined ? type : `${type} ${name}`, 'internal', {
          'graphql.operation.type': type,
          ...(name === undefined ? {} : { 'graphql.operation.name': name }),
        });
        // Queries of the engine come below it.
        if (scope && span) scope.span = span;
      },
      willSendResponse: async ({ operation, operationName, response }) => {
        const { body } = response;
        const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
        const codes = [...new Set(errors.map(({ extensions }) => String(extensions?.['code'])))];
        const [first = 'OK'] = codes;
        const type = operation?.operation ?? 'none';
        operations.inc({ type, outcome: first });
        if (scope && scope.span !== above) {
          scope.span?.end({}, codes[0] ?? null);
          scope.span = above;
        }
        if (codes.length === 0) return;
        scope?.log.info(
          {
            operation: operationName?.slice(0, maxNameLength) ?? null,
            type,
            codes,
            errors: errors.length,
            ms: Math.round(performance.now() - beganAt),
          },
          'a GraphQL request had errors',
        );
      },
    };
  },
});
