import type { BilingualText } from './bilingual-text.ts';

/** Codes of errors whose message is shown to whoever asked, and so exists in both languages. */
type ShownCode =
  | 'INVALID_INPUT'
  | 'ENTITY_NOT_FOUND'
  | 'LIMIT_EXCEEDED'
  | 'TOO_MANY_REQUESTS'
  | 'QUERY_NOT_ALLOWED'
  | 'INVALID_DATASET'
  | 'FORBIDDEN'
  | 'ENGINE_UNAVAILABLE'
  | 'ENGINE_LOCKED'
  | 'ENGINE_REFUSED'
  | 'STORAGE_FAILED'
  | 'DATASET_LOADING'
  | 'GRAPH_CHANGED'
  | 'QUERY_TIMEOUT'
  | 'QUERY_ABORTED'
  | 'INVALID_CONFIG';

/** Codes of defects of ours, whose message is for the log. */
type DefectCode = 'INVALID_ONTOLOGY' | 'INVALID_CATALOGUE' | 'QUERY_FAILED';

/**
 * Every error that the project throws on purpose. `errorTable` says what each code is to a GraphQL client, to
 * HTTP and to a shell; docs/errors.md explains each to a person.
 */
export type ErrorCode = ShownCode | DefectCode;

export interface ErrorHandling {
  readonly graphql: string;
  readonly http: number;
  readonly exitCode: number;
}

const handling = (graphql: string, http: number, exitCode: number): ErrorHandling => ({
  graphql,
  http,
  exitCode,
});

export const errorTable: Readonly<Record<ErrorCode, ErrorHandling>> = {
  INVALID_INPUT: handling('BAD_USER_INPUT', 400, 2),
  ENTITY_NOT_FOUND: handling('NOT_FOUND', 404, 3),
  LIMIT_EXCEEDED: handling('LIMIT_EXCEEDED', 400, 4),
  TOO_MANY_REQUESTS: handling('TOO_MANY_REQUESTS', 429, 18),
  QUERY_NOT_ALLOWED: handling('QUERY_NOT_ALLOWED', 403, 19),
  INVALID_DATASET: handling('INVALID_DATASET', 422, 5),
  FORBIDDEN: handling('FORBIDDEN', 403, 8),
  INVALID_ONTOLOGY: handling('INTERNAL_SERVER_ERROR', 500, 6),
  INVALID_CATALOGUE: handling('INTERNAL_SERVER_ERROR', 500, 6),
  ENGINE_UNAVAILABLE: handling('ENGINE_UNAVAILABLE', 503, 10),
  ENGINE_LOCKED: handling('ENGINE_UNAVAILABLE', 503, 11),
  ENGINE_REFUSED: handling('ENGINE_UNAVAILABLE', 503, 12),
  STORAGE_FAILED: handling('STORAGE_FAILED', 507, 13),
  DATASET_LOADING: handling('DATASET_LOADING', 503, 14),
  GRAPH_CHANGED: handling('GRAPH_CHANGED', 409, 21),
  QUERY_FAILED: handling('INTERNAL_SERVER_ERROR', 500, 15),
  QUERY_TIMEOUT: handling('QUERY_TIMEOUT', 504, 16),
  QUERY_ABORTED: handling('QUERY_ABORTED', 499, 17),
  INVALID_CONFIG: handling('INVALID_CONFIG', 500, 20),
};

/** An error whose code says what it is. */
export abstract class ChainAtlasError extends Error {
  abstract readonly code: ErrorCode;
  override get name(): string {
    return this.constructor.name;
  }
}

interface ShownErrorOptions extends ErrorOptions {
  /** The same in Chinese, as a planner understands it. */
  readonly messageZh: string;
}

/** An error whose message is shown, and says what is wrong and what to do, in English and in Chinese. */
export abstract class ShownError extends ChainAtlasError {
  abstract override readonly code: ShownCode;
  readonly messageZh: string;
  constructor(message: string, { messageZh, ...options }: ShownErrorOptions) {
    super(message, options);
    this.messageZh = messageZh;
  }
}

/** A defect of ours: its message goes to the log, and whoever asked gets the id under which it is there. */
abstract class DefectError extends ChainAtlasError {
  abstract override readonly code: DefectCode;
}

/** An argument, a filter or an id that cannot be right. */
export class InvalidInputError extends ShownError {
  readonly code = 'INVALID_INPUT';
}

/** A named entity that has to exist and does not. */
export class EntityNotFoundError extends ShownError {
  readonly code = 'ENTITY_NOT_FOUND';
}

/** A request past a limit; the message names the limit and the value. */
export class LimitExceededError extends ShownError {
  readonly code = 'LIMIT_EXCEEDED';
}

/** Whoever asks may not do this; the message names the scope that is missing, and the way to get it. */
export class ForbiddenError extends ShownError {
  readonly code = 'FORBIDDEN';
}

/** A client that asks too often, or for too much at once; the same request may be sent again later. */
export class TooManyRequestsError extends ShownError {
  readonly code = 'TOO_MANY_REQUESTS';
  readonly retryAfterSeconds: number;
  constructor(message: string, options: ShownErrorOptions & { readonly retryAfterSeconds: number }) {
    super(message, options);
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

/** A query that is not among those that the service answers. */
export class QueryNotAllowedError extends ShownError {
  readonly code = 'QUERY_NOT_ALLOWED';
}

/** A table of labels and relations that contradicts itself. */
export class InvalidOntologyError extends DefectError {
  readonly code = 'INVALID_ONTOLOGY';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`the ontology contradicts itself: ${problems.join('; ')}`);
    this.problems = problems;
  }
}

/** A query file that breaks a rule of the catalogue. */
export class InvalidCatalogueError extends DefectError {
  readonly code = 'INVALID_CATALOGUE';
}

/** The engine cannot be reached, or has gone away. */
export class EngineUnavailableError extends ShownError {
  readonly code = 'ENGINE_UNAVAILABLE';
}

/** Another process uses the same embedded data. */
export class EngineLockedError extends ShownError {
  readonly code = 'ENGINE_LOCKED';
}

/** The engine answers but refuses us: a wrong password, an old version, a missing database. */
export class EngineRefusedError extends ShownError {
  readonly code = 'ENGINE_REFUSED';
}

/** A disk that is full, a folder without permission, a damaged file. */
export class StorageFailedError extends ShownError {
  readonly code = 'STORAGE_FAILED';
}

/** The files of an embedded graph are damaged or gone; its journal rebuilds them where there is one. */
export class StoreDamagedError extends StorageFailedError {}

/** A write that was planned on what the graph no longer is; nothing was written. */
export class GraphChangedError extends ShownError {
  readonly code = 'GRAPH_CHANGED';
}

/** A dataset is being loaded; reads wait until it is whole. */
export class DatasetLoadingError extends ShownError {
  readonly code = 'DATASET_LOADING';
}

/** A query that the engine could not run; a defect of ours. */
export class QueryFailedError extends DefectError {
  readonly code = 'QUERY_FAILED';
}

/** A query that took longer than its limit. */
export class QueryTimeoutError extends ShownError {
  readonly code = 'QUERY_TIMEOUT';
}

/** A query whose caller went away. */
export class QueryAbortedError extends ShownError {
  readonly code = 'QUERY_ABORTED';
}

/** Settings that cannot be right; all problems are reported together. */
export class InvalidConfigError extends ShownError {
  readonly code = 'INVALID_CONFIG';
}

/** What whoever asked is told of a defect, which the log has under the id. */
export const describeDefect = (id: string): BilingualText => ({
  en: `internal error; ask the operator about ${id}`,
  zh: `服务内部错误；请把编号 ${id} 告诉运维人员查询`,
});
