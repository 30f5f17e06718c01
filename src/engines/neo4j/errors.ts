import neo4j from 'neo4j-driver';
import {
  ChainAtlasError,
  EngineRefusedError,
  EngineUnavailableError,
  QueryAbortedError,
  QueryFailedError,
  QueryTimeoutError,
  StorageFailedError,
} from '../../domain/errors.ts';

/** Where the server is and as whom we ask, for the sentences of errors; never the password. */
export interface Address {
  readonly url: string;
  readonly user: string | null;
  readonly database: string | null;
}

export const toCode = (error: unknown): string => (error instanceof neo4j.Neo4jError ? error.code : '');

export const isDriverError = (error: unknown): boolean => error instanceof neo4j.Neo4jError;

const isConnectionCode = (code: string): boolean =>
  code === neo4j.error.SERVICE_UNAVAILABLE ||
  code === neo4j.error.SESSION_EXPIRED ||
  code === neo4j.error.PROTOCOL_ERROR;

/** True when the connection broke, so that nobody knows whether the server did what it was asked. */
export const isConnectionLost = (error: unknown): boolean => isConnectionCode(toCode(error));

/** True when the same may succeed a moment later: a deadlock, a new leader, a broken connection. */
export const isTransient = (error: unknown): boolean =>
  error instanceof neo4j.Neo4jError && neo4j.isRetryableError(error);

const shorten = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 300);

/** What the driver's error means to whoever runs or uses the service. Errors of ours pass through. */
export function toEngineError(address: Address, what: string, error: unknown): ChainAtlasError {
  if (error instanceof ChainAtlasError) return error;
  const code = toCode(error);
  return (
    toConnectionError(address, code, error) ??
    toRefusal(address, code, error) ??
    toQueryError(what, code, error)
  );
}

function toConnectionError(address: Address, code: string, error: unknown): ChainAtlasError | null {
  if (isConnectionCode(code)) {
    return new EngineUnavailableError(
      `Neo4j at ${address.url} cannot be reached: start it, or correct GRAPH_URL (host, Bolt port, and +s for TLS) (${shorten(error)})`,
      { cause: error },
    );
  }
  if (!/DatabaseUnavailable|Cluster|NotALeader/u.test(code)) return null;
  return new EngineUnavailableError(`Neo4j at ${address.url} is not ready: try again in a moment (${code})`, {
    cause: error,
  });
}

function toRefusal(address: Address, code: string, error: unknown): ChainAtlasError | null {
  if (/DatabaseNotFound/u.test(code)) {
    return new EngineRefusedError(
      `Neo4j at ${address.url} has no database ${address.database ?? '(default)'}: create it, or correct GRAPH_DATABASE`,
      { cause: error },
    );
  }
  if (/AuthenticationRateLimit/u.test(code)) {
    return new EngineRefusedError(
      `Neo4j at ${address.url} refuses logins for a while after too many wrong passwords: correct GRAPH_PASSWORD and wait`,
      { cause: error },
    );
  }
  if (/CredentialsExpired/u.test(code)) {
    return new EngineRefusedError(
      `the password of ${address.user ?? 'the user'} at ${address.url} has to be changed first, for example with cypher-shell`,
      { cause: error },
    );
  }
  if (/Forbidden/u.test(code)) {
    return new EngineRefusedError(
      `the user ${address.user ?? '(none)'} may not do this at ${address.url}: give it the rights to read, write and make indexes (${shorten(error)})`,
      { cause: error },
    );
  }
  if (!/Security/u.test(code)) return null;
  return new EngineRefusedError(
    `Neo4j at ${address.url} refuses the user ${address.user ?? '(none)'}: correct GRAPH_USER and GRAPH_PASSWORD`,
    { cause: error },
  );
}

function toQueryError(what: string, code: string, error: unknown): ChainAtlasError {
  if (/TransactionTimedOut|LockAcquisitionTimeout/u.test(code)) {
    return new QueryTimeoutError(`${what} took longer than its limit`, { cause: error });
  }
  if (/Transaction\.Terminated/u.test(code)) {
    return new QueryAbortedError(`${what} was ended by the server`, { cause: error });
  }
  if (/No space left/iu.test(shorten(error))) {
    return new StorageFailedError('the disk of Neo4j is full: free some space, then try again', {
      cause: error,
    });
  }
  if (code.startsWith('Neo.TransientError')) {
    return new EngineUnavailableError(`Neo4j could not do ${what} now: try again (${shorten(error)})`, {
      cause: error,
    });
  }
  return new QueryFailedError(`${what} failed: ${shorten(error)}`, { cause: error });
}
