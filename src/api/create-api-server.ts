import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { ApiContext } from './context.ts';
import { failWholeRequests } from './fail-whole-requests.ts';
import { createFormatError, type ErrorLog } from './format-error.ts';
import type { ApiLimits } from './limits/api-limits.ts';
import { limitOperations } from './limits/limit-operations.ts';

export interface ApiServerOptions {
  readonly schema: GraphQLSchema;
  readonly limits: ApiLimits;
  readonly log: ErrorLog;
  /** Makes the id under which a masked error is logged. */
  readonly createErrorId: () => string;
}

/** The GraphQL server, not started and not listening. */
export const createApiServer = (options: ApiServerOptions): ApolloServer<ApiContext> =>
  new ApolloServer<ApiContext>({
    schema: options.schema,
    formatError: createFormatError(options.log, options.createErrorId, options.limits.maxTokens),
    plugins: [limitOperations(options.limits), failWholeRequests, ApolloServerPluginLandingPageDisabled()],
    parseOptions: { maxTokens: options.limits.maxTokens },
    // Reading the schema is what GraphiQL and code generators begin with; the data is no secret to whoever may ask.
    introspection: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
  });
