/**
 * Every error that the project throws on purpose. `errorTable` says what each code is to a GraphQL client, to
 * HTTP, to a shell, and whether its message may be shown; docs/errors.md explains each to a person.
 */
export type ErrorCode =
  | 'INVALID_INPUT'
  | 'ENTITY_NOT_FOUND'
  | 'LIMIT_EXCEEDED'
  | 'INVALID_DATASET'
  | 'INVALID_ONTOLOGY'
  | 'INVALID_CATALOGUE'
  | 'ENGINE_UNAVAILABLE'
  | 'ENGINE_LOCKED'
  | 'ENGINE_REFUSED'
  | 'STORAGE_FAILED'
  | 'DATASET_LOADING'
  | 'QUERY_FAILED'
  | 'QUERY_TIMEOUT'
  | 'QUERY_ABORTED'
  | 'INVALID_CONFIG';

export interface ErrorHandling {
  readonly graphql: string;
  readonly http: number;
  readonly exitCode: number;
  readonly exposeMessage: boolean;
}

const handling = (graphql: string, http: number, exitCode: number, exposeMessage = true): ErrorHandling => ({
  graphql,
  http,
  exitCode,
  exposeMessage,
});

export const errorTable: Readonly<Record<ErrorCode, ErrorHandling>> = {
  INVALID_INPUT: handling('BAD_USER_INPUT', 400, 2),
  ENTITY_NOT_FOUND: handling('NOT_FOUND', 404, 3),
  LIMIT_EXCEEDED: handling('LIMIT_EXCEEDED', 400, 4),
  INVALID_DATASET: handling('INVALID_DATASET', 422, 5),
  INVALID_ONTOLOGY: handling('INTERNAL_SERVER_ERROR', 500, 6, false),
  INVALID_CATALOGUE: handling('INTERNAL_SERVER_ERROR', 500, 6, false),
  ENGINE_UNAVAILABLE: handling('ENGINE_UNAVAILABLE', 503, 10),
  ENGINE_LOCKED: handling('ENGINE_UNAVAILABLE', 503, 11),
  ENGINE_REFUSED: handling('ENGINE_UNAVAILABLE', 503, 12),
  STORAGE_FAILED: handling('STORAGE_FAILED', 507, 13),
  DATASET_LOADING: handling('DATASET_LOADING', 503, 14),
  QUERY_FAILED: handling('INTERNAL_SERVER_ERROR', 500, 15, false),
  QUERY_TIMEOUT: handling('QUERY_TIMEOUT', 504, 16),
  QUERY_ABORTED: handling('QUERY_ABORTED', 499, 17),
  INVALID_CONFIG: handling('INVALID_CONFIG', 500, 20),
};

interface ChainAtlasErrorOptions extends ErrorOptions {
  readonly messageZh?: string;
}

/** An error whose code says what it is and whose message says what to do. */
export abstract class ChainAtlasError extends Error {
  abstract readonly code: ErrorCode;
  /** The same in Chinese, where a planner may read it at the command line. */
  readonly messageZh: string | undefined;
  constructor(message: string, { messageZh, ...options }: ChainAtlasErrorOptions = {}) {
    super(message, options);
    this.messageZh = messageZh;
  }
  override get name(): string {
    return this.constructor.name;
  }
}

/** An argument, a filter or an id that cannot be right. */
export class InvalidInputError extends ChainAtlasError {
  readonly code = 'INVALID_INPUT';
}

/** A named entity that has to exist and does not. */
export class EntityNotFoundError extends ChainAtlasError {
  readonly code = 'ENTITY_NOT_FOUND';
}

/** A request past a limit; the message names the limit and the value. */
export class LimitExceededError extends ChainAtlasError {
  readonly code = 'LIMIT_EXCEEDED';
}

/** A table of labels and relations that contradicts itself. */
export class InvalidOntologyError extends ChainAtlasError {
  readonly code = 'INVALID_ONTOLOGY';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`the ontology contradicts itself: ${problems.join('; ')}`);
    this.problems = problems;
  }
}

/** A query file that breaks a rule of the catalogue. */
export class InvalidCatalogueError extends ChainAtlasError {
  readonly code = 'INVALID_CATALOGUE';
}

/** The engine cannot be reached, or has gone away. */
export class EngineUnavailableError extends ChainAtlasError {
  readonly code = 'ENGINE_UNAVAILABLE';
}

/** Another process uses the same embedded data. */
export class EngineLockedError extends ChainAtlasError {
  readonly code = 'ENGINE_LOCKED';
}

/** The engine answers but refuses us: a wrong password, an old version, a missing database. */
export class EngineRefusedError extends ChainAtlasError {
  readonly code = 'ENGINE_REFUSED';
}

/** A disk that is full, a folder without permission, a damaged file. */
export class StorageFailedError extends ChainAtlasError {
  readonly code = 'STORAGE_FAILED';
}

/** A dataset is being loaded; reads wait until it is whole. */
export class DatasetLoadingError extends ChainAtlasError {
  readonly code = 'DATASET_LOADING';
}

/** A query that the engine could not run; a defect of ours. */
export class QueryFailedError extends ChainAtlasError {
  readonly code = 'QUERY_FAILED';
}

/** A query that took longer than its limit. */
export class QueryTimeoutError extends ChainAtlasError {
  readonly code = 'QUERY_TIMEOUT';
}

/** A query whose caller went away. */
export class QueryAbortedError extends ChainAtlasError {
  readonly code = 'QUERY_ABORTED';
}

/** Settings that cannot be right; all problems are reported together. */
export class InvalidConfigError extends ChainAtlasError {
  readonly code = 'INVALID_CONFIG';
}
