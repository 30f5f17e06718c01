import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { HeaderMap } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import type { BilingualText } from '../domain/bilingual-text.ts';
import {
  ChainAtlasError,
  describeDefect,
  errorTable,
  ShownError,
  TooManyRequestsError,
} from '../domain/errors.ts';
import { createPlaceHider, type HidePlaces, isForOperator } from '../domain/hide-places.ts';
import { toRequestErrorInChinese } from './request-errors-in-chinese.ts';

/** What an error log needs; pino's loggers fit. */
export interface ErrorLog {
  error(details: object, message: string): void;
  info(details: object, message: string): void;
}

/** An error of ours as Apollo carries it: with its code and the HTTP status of a request that fails as a whole. */
export const toGraphQLError = (error: ChainAtlasError): GraphQLError =>
  new GraphQLError(error.message, {
    originalError: error,
    extensions: {
      http: {
        status: errorTable[error.code].http,
        headers: new HeaderMap(
          error instanceof TooManyRequestsError ? [['retry-after', String(error.retryAfterSeconds)]] : [],
        ),
      },
      code: errorTable[error.code].graphql,
    },
  });

/** Codes of Apollo's own errors that speak of the request, so that their message may be shown. */
const requestCodes = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/**
 * Makes Apollo's `formatError`: errors of ours by `errorTable`, Apollo's own about the request as they are, and
 * everything else masked; each with its message in Chinese as `extensions.messageZh`. No path of a file, no query and no stack leaves the service. An error whose message is not
 * shown goes to the log with the id that the client gets.
 */
export const createFormatError =
  (log: ErrorLog, createId: () => string, maxTokens: number, hidePlaces: HidePlaces = createPlaceHider()) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(error);
    const original = findOwnError(cause);
    if (original instanceof ShownError) {
      if (isForOperator(original))
        log.error({ err: original, requestId: createId() }, 'a request failed, not by its own fault');
      return toFormatted(formatted, hidePlaces(original), errorTable[original.code].graphql);
    }
    if (!original && isTokenLimit(formatted))
      return toFormatted(formatted, describeTokenLimit(maxTokens), 'LIMIT_EXCEEDED');
    if (!original && isComparisonLimit(formatted))
      return toFormatted(formatted, comparisonLimit, 'LIMIT_EXCEEDED');
    const code = original ? null : findRequestCode(formatted, cause);
    if (code !== null) {
      const zh = toRequestErrorInChinese(formatted, code);
      return toFormatted(formatted, { en: formatted.message, zh }, code);
    }
    const requestId = createId();
    log.error({ err: cause, requestId }, 'a request failed on a defect');
    const masked = toFormatted(formatted, describeDefect(requestId), 'INTERNAL_SERVER_ERROR');
    return { ...masked, extensions: { ...masked.extensions, requestId } };
  };

/** The error of ours behind an error, however it was wrapped. */
function findOwnError(error: unknown): ChainAtlasError | null {
  for (let current = error, depth = 0; depth < 5 && current instanceof Error; depth += 1) {
    if (current instanceof ChainAtlasError) return current;
    current = current instanceof GraphQLError ? current.originalError : null;
  }
  return null;
}

/** The code of an error of Apollo's or GraphQL's own that speaks of the request; null for any other. */
function findRequestCode(
  { message, extensions }: Pick<GraphQLFormattedError, 'message' | 'extensions'>,
  cause: unknown,
): string | null {
  if (!isAboutRequest(cause)) return null;
  const code = extensions?.['code'];
  if (typeof code === 'string' && requestCodes.has(code)) return code;
  if (argumentProblem.test(message)) return 'BAD_USER_INPUT';
  return message.startsWith('Schema is not configured to execute') ? 'BAD_REQUEST' : null;
}

/** The HTTP status of a request that failed as a whole on this error. */
export function findStatus(error: GraphQLError): number {
  const cause = unwrapResolverError(error);
  const own = findOwnError(cause);
  if (own) return errorTable[own.code].http;
  return findRequestCode(error, cause) === null ? 500 : 400;
}

/** What graphql-js finds wrong with arguments and variables only at execution; Apollo gives these no code. */
const argumentProblem =
  /^(?:Argument ".+" (?:of (?:required|non-null) type|has invalid value)|Too many errors processing variables)/su;

/** GraphQL's own errors have nothing but GraphQL errors behind them. */
const isAboutRequest = (error: unknown): boolean =>
  error instanceof GraphQLError &&
  (error.originalError === undefined || error.originalError instanceof GraphQLError);

const describeTokenLimit = (limit: number): BilingualText => ({
  en: `the query has more than ${limit} tokens, the limit: ask for less, or in several requests`,
  zh: `查询超出 ${limit} 个词（token）的上限；请精简查询，或分几次查询`,
});

/** graphql-js has no code for its token limit, only this sentence. */
const isTokenLimit = (formatted: GraphQLFormattedError): boolean =>
  formatted.extensions?.['code'] === 'GRAPHQL_PARSE_FAILED' &&
  /more tha[nt] \d+ tokens/u.test(formatted.message);

/** graphql-js compares fields of one name pair by pair, and gives up after half a million of them. */
const isComparisonLimit = (formatted: GraphQLFormattedError): boolean =>
  formatted.extensions?.['code'] === 'GRAPHQL_VALIDATION_FAILED' &&
  formatted.message === 'Validation aborted.';

const comparisonLimit: BilingualText = {
  en: 'this query repeats fields more often than can be compared with one another, the limit of 500000 comparisons: ask each field once',
  zh: '本次查询重复的字段过多，两两比较超出 500000 次的上限；同一字段请只写一次',
};

const toFormatted = (
  formatted: GraphQLFormattedError,
  { en, zh }: BilingualText,
  code: string,
): GraphQLFormattedError => ({
  message: en,
  ...(formatted.locations ? { locations: formatted.locations } : {}),
  ...(formatted.path ? { path: formatted.path } : {}),
  extensions: { code, messageZh: zh },
});
