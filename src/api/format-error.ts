import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { unwrapResolverError } from '@apollo/server/errors';
import { ChainAtlasError, errorTable } from '../domain/errors.ts';

/** What an error log needs; pino's loggers fit. */
export interface ErrorLog {
  error(details: object, message: string): void;
  info(details: object, message: string): void;
}

/** An error of ours as Apollo carries it: with its code and the HTTP status of a request that fails as a whole. */
export const toGraphQLError = (error: ChainAtlasError): GraphQLError =>
  new GraphQLError(error.message, {
    originalError: error,
    extensions: { http: { status: errorTable[error.code].http }, code: errorTable[error.code].graphql },
  });

/** Codes of Apollo's own errors that speak of the request, so that their message may be shown. */
const requestCodes = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/**
 * Makes Apollo's `formatError`: errors of ours by `errorTable`, Apollo's own about the request as they are, and
 * everything else masked. No path of a file, no query and no stack leaves the service. An error whose message is not
 * shown goes to the log with the id that the client gets.
 */
export const createFormatError =
  (log: ErrorLog, createId: () => string, maxTokens: number) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(error);
    const original = findOwnError(cause);
    if (original && errorTable[original.code].exposeMessage)
      return toFormatted(formatted, original.message, errorTable[original.code].graphql);
    if (!original && isTokenLimit(formatted))
      return toFormatted(
        formatted,
        `the query has more than ${maxTokens} tokens, the limit`,
        'LIMIT_EXCEEDED',
      );
    const code = formatted.extensions?.['code'];
    if (!original && isAboutRequest(cause) && typeof code === 'string' && requestCodes.has(code))
      return toFormatted(formatted, formatted.message, code);
    const requestId = createId();
    log.error({ err: cause, requestId }, 'a request failed on a defect');
    const masked = toFormatted(
      formatted,
      `internal error; ask the operator about ${requestId}`,
      'INTERNAL_SERVER_ERROR',
    );
    return { ...masked, extensions: { ...masked.extensions, requestId } };
  };

/** The error of ours behind an error, however it was wrapped. */
export function findOwnError(error: unknown): ChainAtlasError | null {
  for (let current = error, depth = 0; depth < 5 && current instanceof Error; depth += 1) {
    if (current instanceof ChainAtlasError) return current;
    current = current instanceof GraphQLError ? current.originalError : null;
  }
  return null;
}

/** GraphQL's own errors have nothing but GraphQL errors behind them. */
const isAboutRequest = (error: unknown): boolean =>
  error instanceof GraphQLError &&
  (error.originalError === undefined || error.originalError instanceof GraphQLError);

/** graphql-js has no code for its token limit, only this sentence. */
const isTokenLimit = (formatted: GraphQLFormattedError): boolean =>
  formatted.extensions?.['code'] === 'GRAPHQL_PARSE_FAILED' &&
  /more tha[nt] \d+ tokens/u.test(formatted.message);

const toFormatted = (
  formatted: GraphQLFormattedError,
  message: string,
  code: string,
): GraphQLFormattedError => ({
  message,
  ...(formatted.locations ? { locations: formatted.locations } : {}),
  ...(formatted.path ? { path: formatted.path } : {}),
  extensions: { code },
});
