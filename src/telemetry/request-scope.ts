import { AsyncLocalStorage } from 'node:async_hooks';
import type { Span } from './tracing.ts';

/** What a log of telemetry needs; pino's loggers fit. */
export interface TelemetryLog {
  readonly error: (details: object, message: string) => void;
  readonly info: (details: object, message: string) => void;
  readonly warn: (details: object, message: string) => void;
}

/** What everything that one HTTP request sets off knows of it. */
export interface RequestScope {
  /** The id in the log and in `x-request-id`. */
  readonly id: string;
  /** Writes lines with the id. */
  readonly log: TelemetryLog;
  /** Null where nothing is traced; the span of the GraphQL operation takes the place of the request's own. */
  span: Span | null;
}

const scopes = new AsyncLocalStorage<RequestScope>();

/** Runs work, and all that follows from it, in the scope of a request. */
export const runInScope = <Result>(scope: RequestScope, work: () => Result): Result =>
  scopes.run(scope, work);

/** The request on whose behalf this runs; undefined for what the service does by itself. */
export const findScope = (): RequestScope | undefined => scopes.getStore();
