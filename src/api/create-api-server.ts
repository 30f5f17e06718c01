import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { HidePlaces } from '../domain/hide-places.ts';
import type { ApiContext } from './context.ts';
import { failWholeRequests } from './fail-whole-requests.ts';
import { createFormatError, type ErrorLog } from './format-error.ts';
import type { ApiLimits } from './limits/api-limits.ts';
import { limitOperations } from './limits/limit-operations.ts';
import { noteLiveAnswers } from './note-live-answers.ts';
import type { PersistedQueries } from './persisted/persisted-queries.ts';
import { refuseIntrospection } from './refuse-introspection.ts';
import { refuseLateAnswers } from './refuse-late-answers.ts';

export interface ApiServerOptions {
  readonly schema: GraphQLSchema;
  readonly limits: ApiLimits;
  /** Whether the schema answers questions about itself. */
  readonly introspection: boolean;
  readonly persistedQueries: PersistedQueries;
  readonly log: ErrorLog;
  /** Makes the id under which a masked error is logged. */
  readonly createErrorId: () => string;
  /** What is told of an error that names folders or addresses. */
  readonly hidePlaces: HidePlaces;
  /** What looks at operations from outside, such as metrics. */
  readonly plugins?: readonly ApolloServerPlugin[];
}

/** The GraphQL server, not started and not listening. */
export const createApiServer = (options: ApiServerOptions): ApolloServer<ApiContext> =>
  new ApolloServer<ApiContext>({
    schema: options.schema,
    formatError: createFormatError(
      options.log,
      options.createErrorId,
      options.limits.maxTokens,
      options.hidePlaces,
    ),
    plugins: [
      ...(options.plugins ?? []),
      refuseLateAnswers,
      limitOperations(options.limits),
      ...(options.introspection ? [] : [refuseIntrospection]),
      failWholeRequests,
      noteLiveAnswers,
      // It would wrap the resolver of every field to find hints that the schema does not have.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
    parseOptions: { maxTokens: options.limits.maxTokens },
    validationOptions: { maxErrors: options.limits.maxErrors },
    executionOptions: { maxCoercionErrors: options.limits.maxErrors },
    // checkRequest holds their number against the limit, in words of ours.
    allowBatchedHttpRequests: true,
    // Where it is off, our own refusal says so in both languages.
    introspection: true,
    // Suggestions of names would tell the schema piece by piece.
    hideSchemaDetailsFromClientErrors: !options.introspection,
    // Stated, though it is the default: nothing that a foreign page can make a browser send without asking first.
    csrfPrevention: true,
    persistedQueries: options.persistedQueries.mode !== 'off' && { cache: options.persistedQueries.cache },
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
  });
