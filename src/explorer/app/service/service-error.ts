/** An answer of the service that is no answer, or a service that cannot be reached. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  /** `UNREACHABLE` where there was no answer at all; otherwise the service's own code. */
  readonly code: string;
  readonly messageZh: string;

  constructor(code: string, message: string, messageZh: string) {
    super(message);
    this.code = code;
    this.messageZh = messageZh;
  }
}

/** Codes after which the same request may go through by itself. */
const passing = new Set(['UNREACHABLE', 'DATASET_LOADING', 'ENGINE_UNAVAILABLE']);

export const isPassing = (error: unknown): boolean =>
  error instanceof ServiceError && passing.has(error.code);

export const needsSession = (error: unknown): boolean =>
  error instanceof ServiceError && error.code === 'UNAUTHENTICATED';
